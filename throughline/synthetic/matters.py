"""What Northmere promises beside its children: an assessed year, two complaints, a request and the council's own year."""

from datetime import date, datetime, time, timedelta
from typing import Any

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.matters.actions import bring_the_year, matter_for, record
from throughline.standards.ways import Subject

Happened = tuple[tuple, ...]
"""What, its day and, of what holds over a time, the first day on which it no longer did."""

OPENED = date(2026, 3, 2)
AUTHORITY: dict[str, Happened] = {
    "": (("ssda903_submitted", date(2026, 6, 24)), ("cin_census_submitted", date(2026, 7, 29))),
    "Complaint C-31": (("complaint_received", date(2026, 10, 26)), ("stage1_response", date(2026, 11, 5))),
    "Complaint C-34": (("complaint_received", date(2026, 11, 9)),),
    "Request R-112": (("sar_received", date(2026, 10, 22)),),
}
ASYE_BEGAN = date(2026, 4, 13)
WEEKLY = tuple(ASYE_BEGAN + timedelta(weeks=week, days=4) for week in range(6))
FORTNIGHTLY = tuple(WEEKLY[-1] + timedelta(weeks=2 * turn) for turn in range(1, 11))


def tell_matters(*, manager: Account, assessed: Account) -> None:
    """`assessed` reports to `manager`, seven months into the assessed year; one complaint is still to be answered."""
    for name, happened in AUTHORITY.items():
        _tell(manager, happened, kind=Subject.AUTHORITY, name=name)
    _tell(manager, _assessed_year(), kind=Subject.WORKER, account=assessed)
    bring_the_year()


def _assessed_year() -> Happened:
    six_weeks, six_months = ASYE_BEGAN + timedelta(weeks=6), date(2026, 10, 13)
    return (
        ("asye_started", ASYE_BEGAN), ("asye_first_six_weeks", ASYE_BEGAN, six_weeks),
        ("asye_to_six_months", six_weeks, six_months),
        *(("supervision_held", day) for day in (*WEEKLY, *FORTNIGHTLY)),
    )  # fmt: skip


def _tell(manager: Account, happened: Happened, **whose: Any) -> None:
    with as_keeper("a matter of the demo", by=manager.id, told=_evening(OPENED)):
        matter = matter_for(**whose)
    for what, day, *until in happened:
        with as_keeper("what happened to it", by=manager.id, told=_evening(max([day, *until]))):
            record(matter=matter, what=what, day=day, until=until[0] if until else None)


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(17), LONDON)
