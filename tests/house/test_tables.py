"""Every table says who reads it, what it is for and how long it is kept; the database holds it to that."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connections, migrations, models

from throughline.access.law.labels import Keep, Sensitivity
from throughline.config.first_tables import FirstTables

OURS = [model for model in apps.get_models() if model.__module__.startswith("throughline.")]
TABLES = {model._meta.db_table: model for model in OURS}
PERSON_COLUMNS = {"person_id", "subject_id", "entry_id", "draft_id", "home_id", "other_id"}


def leads_to_a_person(model: type[models.Model]) -> bool:
    return model._meta.app_label == "record" or bool(
        {f.column for f in model._meta.concrete_fields} & PERSON_COLUMNS
    )


@pytest.mark.parametrize("app", ["access", "record", "oversight"])
def test_the_first_migration_makes_its_tables_at_once_and_does_nothing_else(app: str) -> None:
    first = import_module(f"throughline.{app}.migrations.0001_walking_house").Migration
    only = (migrations.CreateModel, migrations.AddField, migrations.AddIndex, migrations.AddConstraint)
    assert issubclass(first, FirstTables), (
        "Left as Django writes it, every test process waits 100 seconds for its tables."
    )
    assert all(isinstance(operation, only) for operation in first.operations)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_who_reads_it(table: str) -> None:
    law = TABLES[table].law
    assert law.reads
    assert law.history or law.why, "A table without history gives the reason."


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_purpose_sensitivity_and_retention(table: str) -> None:
    model = TABLES[table]
    columns = {field.column for field in model._meta.concrete_fields}
    assert model.labels.purpose and isinstance(model.labels.keep, Keep)
    assert all(isinstance(model.labels.of(column), Sensitivity) for column in columns)
    assert set(model.labels.special.split()) | set(model.labels.secret.split()) <= columns


def test_every_table_that_leads_to_a_person_is_guarded_and_remembered(database: str) -> None:
    with connections["owner"].cursor() as cur:
        cur.execute(
            "select relname, relrowsecurity and relforcerowsecurity from pg_class"
            " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
        )
        guarded = dict(cur.fetchall())
        cur.execute(
            "select relname from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'"
        )
        remembered = {name for (name,) in cur.fetchall()}
    assert set(guarded) - set(TABLES) == {"django_migrations"}
    for table, model in TABLES.items():
        assert guarded[table], table
        if leads_to_a_person(model):
            assert model.law.reads != "true" or table in ("record_withdrawal", "record_itemseal"), table
            assert (table in remembered) == model.law.history, table


def test_the_program_may_change_neither_history_nor_reach(database: str) -> None:
    with connections["owner"].cursor() as cur:
        cur.execute(
            "select table_schema || '.' || table_name, privilege_type from information_schema.role_table_grants"
            " where grantee = 'app' and privilege_type <> 'SELECT' and (table_schema in ('history', 'as_known', 'law')"
            " or table_name in ('access_reach', 'record_fact', 'record_obligation', 'access_logseal'))"
        )
        assert cur.fetchall() == []


def test_no_role_of_the_program_has_powers(database: str, superuser) -> None:
    with superuser() as connection:
        rows = connection.execute(
            "select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles"
            " where rolname in ('app', 'owner', 'keeper')"
        ).fetchall()
        members = connection.execute(
            "select member::regrole::text, roleid::regrole::text from pg_auth_members"
            " where member::regrole::text in ('app', 'owner', 'keeper')"
        ).fetchall()
    assert dict(rows) == {"app": False, "owner": False, "keeper": False}
    assert members == [("owner", "linker")], (
        "Logins, never SET ROLE; the owner hands the adoption link's functions over."
    )


@pytest.mark.parametrize(
    "table", [name for name, model in TABLES.items() if model._meta.app_label == "record"]
)
def test_a_table_about_people_refuses_to_answer_nobody(table: str) -> None:
    from throughline.access.principal import NoPrincipal

    with pytest.raises(NoPrincipal):
        TABLES[table].objects.first()
