"""A full-size authority over ten years, near the published figures of England; or so many times as large."""

from datetime import date, datetime, time
from time import perf_counter

from django.db import connections

from throughline.config.clock import LONDON
from throughline.synthetic.borough.bare import bare
from throughline.synthetic.borough.office import an_office
from throughline.synthetic.borough.sizes import PEOPLE_TO_A_TEAM, size_of
from throughline.synthetic.borough.whole import Counts, Say, tell_borough

WRITTEN = (
    "record_entry", "record_entrychild", "record_step", "record_notice", "record_visit", "record_visitchild",
    "record_visitpresence", "record_meeting", "record_meetingchild", "record_meetingpresence", "record_planaction",
    "record_fact", "record_obligation", "record_entrywords",
)  # fmt: skip
SINCE = datetime(2016, 1, 4, 9, tzinfo=LONDON)


def synthesise(*, people: int, seed: int, as_at: date, times: int = 1, say: Say = print) -> Counts:
    """Into a migrated database that nobody uses."""
    phase, size = _phases(say), size_of(people * times)
    office = an_office(teams=max(2, size.people // PEOPLE_TO_A_TEAM), since=SINCE, as_at=as_at, seed=seed)
    phase(f"{len(office.teams)} teams and who sat in their seats")
    with bare(WRITTEN, phase):
        counts = tell_borough(
            size=size, office=office, as_at=datetime.combine(as_at, time(12), LONDON), seed=seed, say=phase
        )
    _settle()
    phase("settled: what was written is marked as seen")
    say(
        f"Told: {counts.entries:,} entries, {counts.open_children:,} children in need, {counts.on_plan:,} of them on a plan."
    )
    return counts


def _phases(say: Say) -> Say:
    """Each phase with the seconds since the beginning."""
    began = perf_counter()
    return lambda words: say(f"{perf_counter() - began:6.1f} s  {words}")


def _settle() -> None:
    """Else whoever opens the first pages pays for marking millions of new rows as seen."""
    with connections["owner"].cursor() as cur:
        cur.execute("vacuum (analyze)")
