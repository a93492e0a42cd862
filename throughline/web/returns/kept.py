"""A checked return's findings, kept for an hour for the one who had it checked; the files themselves never are."""

import json
import shutil
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings
from pyarrow import parquet

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.report import Outcome, Report, Result
from throughline.exchange.returns.validate import rules_of

MINUTES = 60
ABOUT, FINDINGS = "about.json", "findings.parquet"


@dataclass(frozen=True, slots=True)
class Kept:
    kind: str
    report: Report


def folder() -> Path:
    return Path(settings.THROUGHLINE_HOME) / "checked-returns"


def keep(report: Report, *, kind: str, account: int) -> UUID:
    key = uuid4()
    place = _place(key, account)
    place.mkdir(parents=True, mode=0o700)
    parquet.write_table(report.findings, place / FINDINGS)
    about = {
        "kind": kind, "year": report.year.name, "notices": report.notices,
        "outcomes": [asdict(one) for one in report.outcomes],
    }  # fmt: skip
    (place / ABOUT).write_text(json.dumps(about), encoding="utf-8")
    return key


def find(key: UUID, *, account: int) -> Kept | None:
    """None for another's, for one whose hour is over, and for one that never was: nobody can tell which."""
    place = _place(key, account)
    if not (place / ABOUT).exists() or _is_over(place):
        return None
    about = json.loads((place / ABOUT).read_text("utf-8"))
    year = Year(about["year"])
    outcomes = tuple(Outcome(**one | {"outcome": Result(one["outcome"])}) for one in about["outcomes"])
    findings, rules = parquet.read_table(place / FINDINGS), rules_of(about["kind"], year)
    return Kept(about["kind"], Report(outcomes, findings, tuple(about["notices"]), rules, year))


def clear() -> None:
    """Each minute, beside the pages."""
    for place in folder().glob("*/*"):
        if _is_over(place):
            shutil.rmtree(place, ignore_errors=True)


def _place(key: UUID, account: int) -> Path:
    return folder() / str(account) / key.hex


def _is_over(place: Path) -> bool:
    """By the machine's own clock: a practice copy's day stands still."""
    return time.time() > place.stat().st_mtime + MINUTES * 60
