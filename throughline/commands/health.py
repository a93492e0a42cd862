"""What must be true of a running Throughline: each check gives one sentence, with its cure, for each fault."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace

from throughline.commands import surroundings
from throughline.commands.words import counted
from throughline.config import unsafe
from throughline.safekeeping.backup import newest
from throughline.safekeeping.problems import SafekeepingProblem

LEAST_FREE = 0.10
OLDEST_BACKUP = timedelta(hours=26)


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    asks: str
    faults: Callable[[SimpleNamespace, datetime], list[str]]
    ground: bool = False
    """Without it the checks after it have nothing to stand on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    asks: str
    faults: list[str]


def examine(checks: tuple[Check, ...], values: SimpleNamespace, at: datetime) -> Iterator[Finding]:
    for check in checks:
        faults = check.faults(values, at)
        yield Finding(asks=check.asks, faults=faults)
        if check.ground and faults:
            return


def unsafe_database(values: SimpleNamespace, at: datetime) -> list[str]:
    from django.db import connections

    with connections["default"].cursor() as cursor:
        return unsafe.problems(cursor)


def missing_migrations(values: SimpleNamespace, at: datetime) -> list[str]:
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections["owner"])
    steps = executor.migration_plan(executor.loader.graph.leaf_nodes())
    found = f"The database is {counted(len(steps), 'step')} behind the program: run “throughline migrate”."
    return [found] if steps else []


def broken_law(values: SimpleNamespace, at: datetime) -> list[str]:
    from throughline.access.law import whole

    return whole.problems()


def faulty_program(values: SimpleNamespace, at: datetime) -> list[str]:
    """Django's own checks, and ours among them: a view that has not said who may open it."""
    from django.core import checks

    serious = [found for found in checks.run_checks() if found.level >= checks.ERROR]
    return [f"{found.msg}{f' {found.hint}' if found.hint else ''}" for found in serious]


def stale_reach(values: SimpleNamespace, at: datetime) -> list[str]:
    from throughline.access.principal import as_keeper, cursor

    with as_keeper("check who reaches whom"), cursor() as asked:
        asked.execute("select law.reach_check()")
        (differences,) = asked.fetchone()
    return [_reach_sentence(differences)] if differences else []


def _reach_sentence(differences: int) -> str:
    decisions = counted(differences, "decision")
    return f"{decisions} about who reaches whom differ from the allocations: run “throughline migrate”, and report it."


def short_calendar(values: SimpleNamespace, at: datetime) -> list[str]:
    from throughline.record.clocks.lines.queries import holidays_run_out

    return list(filter(None, [holidays_run_out(at.date())]))


def short_terms(values: SimpleNamespace, at: datetime) -> list[str]:
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.lines.queries import schools_are_counted, terms_run_out

    with as_keeper("see how far school terms are known"):
        return list(filter(None, [terms_run_out(at.date())] if schools_are_counted() else []))


def full_disk(values: SimpleNamespace, at: datetime) -> list[str]:
    disk = shutil.disk_usage(values.home)
    if disk.free >= LEAST_FREE * disk.total:
        return []
    return [
        f"The disk of the data folder is {1 - disk.free / disk.total:.0%} full: make room before it is full."
    ]


def old_backup(values: SimpleNamespace, at: datetime) -> list[str]:
    try:
        age = at - newest(surroundings.backups(values)).taken_at
    except SafekeepingProblem as problem:
        return [str(problem)]
    hours = age.total_seconds() / 3600
    return (
        [f"The newest backup is {hours:.0f} hours old: run “throughline backup” every night."]
        if age > OLDEST_BACKUP
        else []
    )


TO_SERVE = (
    Check(asks="The database has every migration", faults=missing_migrations, ground=True),
    Check(
        asks="What it acknowledges is on disk, and the program logs in without powers", faults=unsafe_database
    ),
    Check(asks="The law of the database is whole and unchanged", faults=broken_law),
    Check(asks="Every page says who may open it", faults=faulty_program),
)
IN_HEALTH = (
    Check(asks="Who reaches whom agrees with the allocations", faults=stale_reach),
    Check(asks="Bank holidays are known for a year ahead", faults=short_calendar),
    Check(
        asks="School terms are known for half a year ahead, where a promise is counted in them",
        faults=short_terms,
    ),
    Check(asks="The disk has room", faults=full_disk),
    Check(asks="There is a backup of the last day", faults=old_backup),
)
