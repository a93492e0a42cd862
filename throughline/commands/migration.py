"""Brings a database to this program's shape and law; a database with anything in it is backed up first."""

from collections.abc import Callable
from types import SimpleNamespace

from throughline.commands.outcomes import Refused
from throughline.commands.taking import take_backup
from throughline.commands.words import counted

Say = Callable[[str], None]


def bring_up_to_date(values: SimpleNamespace, *, say: Say) -> None:
    from throughline.access.law import whole

    steps = plan()
    say(
        f"Plan: {', '.join(steps) or 'no migration'}; then the law, {counted(len(whole.guarded_models()), 'table')}."
    )
    if holds_something():
        say(f"Backed up first, to {take_backup(values).folder}.")
    apply(steps)
    law = whole.install()
    if problems := whole.problems():
        raise Refused("\n".join(problems))
    say(f"The database has the shape and the law of this program ({law.sha[:12]}).")


def plan() -> list[str]:
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections["owner"])
    steps = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label} {migration.name}" for migration, _ in steps]


def holds_something() -> bool:
    from django.db import connections

    return "django_migrations" in connections["owner"].introspection.table_names()


def apply(steps: list[str]) -> None:
    from django.core.management import call_command

    if steps:
        call_command("migrate", database="owner", verbosity=0, skip_checks=True)
