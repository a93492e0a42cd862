"""Protection in Northmere beside the stories: who chairs, which agency was asked why it does not come, a child placed here."""

from datetime import date, datetime

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.people.models import NamedRole
from throughline.record.protection.models import AgencyChased
from throughline.synthetic.builders import somebody
from throughline.synthetic.protecting import a_plan_transfer
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

CHAIRED = {"TIA": date(2026, 7, 13), "KAI": date(2026, 7, 13), "ESME": date(2026, 7, 13), "RUBY": date(2026, 3, 16),
           "LEON": date(2026, 3, 16)}  # fmt: skip
"""For whom J Okafor is the chair, since the conference that was theirs."""
ASKED = datetime(2026, 10, 14, 9, tzinfo=LONDON)
ANSWERED = datetime(2026, 10, 20, 16, tzinfo=LONDON)
TOLD = datetime(2026, 10, 6, 11, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    _named(told)
    _chased(told)
    _placed_here(told)


def _named(told: Told) -> None:
    for key, since in CHAIRED.items():
        if key in told.people:
            with as_keeper(PURPOSE, told=datetime(since.year, since.month, since.day, 12, tzinfo=LONDON)):
                NamedRole.objects.create(
                    person=told.people[key],
                    account=told.staff["okafor"],
                    kind="conference chair",
                    started=since,
                )


def _chased(told: Told) -> None:
    """After the conference of 12 October that nobody from police or health came to."""
    by, month = told.staff["okafor"], date(2026, 10, 1)
    rows = (
        ("health", "Named nurse for safeguarding", "Nobody came on 12 October. Who comes in December?", "", None),
        ("police", "DI Mercer, child protection unit", "No officer and no report for 12 October.",
         "An officer is named for each conference; a report where none can come.", date(2026, 11, 2)),
    )  # fmt: skip
    for agency, whom, asked, reply, by_when in rows:
        with as_keeper(PURPOSE, told=ASKED):
            AgencyChased.objects.create(
                agency=agency, month=month, whom=whom, asked=asked, on=ASKED.date(), by=by,
                reply=reply, reply_by_when=by_when, replied_on=ANSWERED.date() if reply else None,
            )  # fmt: skip


def _placed_here(told: Told) -> None:
    child = somebody("Isla Penn", born=date(2019, 4, 2), told=TOLD)
    a_plan_transfer(
        "stays", by=told.staff["whitlow"], children=[child], authority="Eastmoor", moved=date(2026, 10, 5),
        notified=date(2026, 10, 6), plan_since=date(2026, 3, 9), told=TOLD, contact="Duty desk, Eastmoor",
        meanwhile="Eastmoor visits and answers for her; we know that she is here, with her aunt.",
    )  # fmt: skip
