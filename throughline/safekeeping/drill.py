"""The restore drill: restores a backup somewhere new, holds everything against its manifest, times it."""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from throughline.config.programs import DatabaseProblem
from throughline.safekeeping import hashes
from throughline.safekeeping.backup import DATABASE, FILES, Backup
from throughline.safekeeping.fingerprint import Fingerprint, fingerprint, sequences_behind
from throughline.safekeeping.problems import SafekeepingProblem
from throughline.safekeeping.report import Report
from throughline.safekeeping.restore import Restored, restore

Proof = Callable[[Restored], Sequence[str]]
SignIn = Callable[[Restored, str], Sequence[str]]
PEOPLE_TO_SIGN_IN = 3


def drill(
    backup: Backup,
    *,
    now: datetime,
    sign_in: SignIn,
    people: Sequence[str],
    proofs: Mapping[str, Proof],
    database: str = DATABASE,
    binaries: Path | None = None,
    spoil: Callable[[Restored], None] | None = None,
) -> Report:
    """Restores into a throw-away server and compares. `spoil` is for controls, which must fail.

    `proofs` says what else must hold (the access log's chain): each gives one sentence per fault.
    """
    report = Report(backup=backup.folder, lost=now - backup.taken_at)
    started = time.monotonic()
    try:
        report.add("the backup's own files with its list", backup.damage())
        with _restored(backup, database=database, binaries=binaries) as restored:
            if spoil:
                spoil(restored)
            compare(report, backup, restored)
            _prove(report, restored, proofs)
            _sign_in(report, restored, sign_in, people)  # last: signing in writes to the log
            report.away = timedelta(seconds=time.monotonic() - started)
    except (SafekeepingProblem, DatabaseProblem, OSError) as problem:
        report.differences.append(str(problem))
    return report


@contextmanager
def _restored(backup: Backup, *, database: str, binaries: Path | None) -> Iterator[Restored]:
    with tempfile.TemporaryDirectory(prefix="throughline-drill-", ignore_cleanup_errors=True) as place:
        cluster = restore(backup, Path(place), database=database, binaries=binaries)
        try:
            yield Restored(cluster=cluster, files=Path(place) / FILES, database=database)
        finally:
            cluster.stop()


def compare(report: Report, backup: Backup, restored: Restored) -> None:
    """Holds every table, the law and every file against the manifest."""
    was = backup.fingerprint
    with restored.cluster.superuser(restored.database) as connection, connection.transaction():
        now, behind = fingerprint(connection), sequences_behind(connection)
    rows = sum(count for count, _ in was.tables.values())
    report.add(
        f"{len(was.tables)} tables, {rows} rows, by count and checksum", _changed(was.tables, now.tables)
    )
    report.add("the next number of each table", [f"{column} would give a number twice." for column in behind])
    _compare_law(report, was, now, backup.manifest["server_version"] == restored.cluster.version)
    files = backup.file_hashes
    report.add(f"{len(files)} files by SHA-256", hashes.differences(restored.files, files))


def _compare_law(report: Report, was: Fingerprint, now: Fingerprint, same_version: bool) -> None:
    # Another major version words the same rule differently; the law's own check at start covers that case.
    if same_version:
        report.add("policies, triggers, functions, constraints and rights", _changed(was.law, now.law))


def _changed(was: dict[str, tuple[int, str]], now: dict[str, tuple[int, str]]) -> list[str]:
    return [
        f"{name}: {_shown(was.get(name))} backed up, {_shown(now.get(name))} restored."
        for name in sorted(was.keys() | now.keys())
        if was.get(name) != now.get(name)
    ]


def _shown(found: tuple[int, str] | None) -> str:
    return f"{found[0]} (checksum {found[1]})" if found else "nothing"


def _prove(report: Report, restored: Restored, proofs: Mapping[str, Proof]) -> None:
    for what, proof in proofs.items():
        report.add(what, proof(restored))


def _sign_in(report: Report, restored: Restored, sign_in: SignIn, people: Sequence[str]) -> None:
    if len(people) < PEOPLE_TO_SIGN_IN:
        report.differences.append(f"Name {PEOPLE_TO_SIGN_IN} people to sign in as: {len(people)} were named.")
    for person in people:
        report.add(f"signing in as {person}", sign_in(restored, person))
