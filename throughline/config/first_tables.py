"""The first migration of an app makes its tables from what they are in the end.

Django renders every table anew for each field, index and limit that a migration adds. With 200 tables that point
at each other this takes 100 seconds of CPU in every test process and at every first `make demo`; this takes two.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import CreateModel, Migration
from django.db.migrations.state import ProjectState


class FirstTables(Migration):
    """For a migration that only creates tables and what belongs to them."""

    def apply(
        self, project_state: ProjectState, schema_editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        project_state = project_state.clone()
        project_state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(self.app_label, project_state)
        for operation in self.operations:
            if isinstance(operation, CreateModel):
                model = project_state.apps.get_model(self.app_label, operation.name)
                if operation.allow_migrate_model(schema_editor.connection.alias, model):
                    schema_editor.create_model(model)
        return project_state
