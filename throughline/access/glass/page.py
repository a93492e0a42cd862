"""The page on which the glass is broken, put together from what was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from throughline.access.glass import queries
from throughline.access.glass.actions import REVIEWED_WITHIN
from throughline.access.glass.queries import Child
from throughline.config.clock import LONDON
from throughline.design.dates import clock, long_day, short_day
from throughline.design.parts.clocks import Step
from throughline.standards.calendar import ENGLAND, Unit


@dataclass(frozen=True, kw_only=True)
class GlassPage:
    child: Child
    lead: str
    ends: str
    open_already: str
    safety: list[tuple[str, str]]
    next: list[Step]


def glass_page(household: list[Child], *, reader: str, moment: datetime) -> GlassPage:
    moment, on = moment.astimezone(LONDON), moment.astimezone(LONDON).date()
    child, until = household[0], queries.ends(moment).astimezone(LONDON)
    due = ENGLAND.add(on, REVIEWED_WITHIN, Unit.WORKING_DAYS)
    already = [one.given_name for one in household if one.is_open]
    return GlassPage(
        child=child,
        lead=f"{reader}. {long_day(moment)}, {clock(moment)}. You may open one household, now, for a reason.",
        ends=f"Opens until {until_words(until, moment)}, then closes by itself.",
        open_already=f"Open to you already: {', '.join(already)}." if already else "",
        safety=queries.safety(child.id, on=on) or [("Recorded", "Nothing to know first, and nobody holds the child")],
        next=steps(queries.told(one.id for one in household), due=short_day(due)),
    )  # fmt: skip


def steps(told: list[str], *, due: str) -> list[Step]:
    who = "; ".join(told) or "Nobody is recorded who holds this child"
    return [
        Step(title="Told at once", words=f"{who}. Each child has a row in the log."),
        Step(
            title="Looked at by somebody else",
            words=f"By {due}: was it right? Never by you. After that it goes up the line.",
        ),
        Step(
            title="What opens",
            words="The record, and writing in it. Not legal advice, items kept to a list, a confidential address, or adults’ own records.",
        ),
    ]


def until_words(until: datetime, moment: datetime) -> str:
    """08:00; with its day when that is another day."""
    same = until.date() == moment.date()
    return clock(until) if same else f"{clock(until)} on {short_day(until)}"


def labels(household: Iterable[Child], on) -> dict[int, str]:
    """Whoever is open already is not asked about."""
    closed = [child for child in household if not child.is_open]
    return {
        child.id: f"{', '.join(filter(None, (child.name, child.age(on), child.reference)))}"
        for child in closed
    }
