"""Children whose assessment is due to be done again: late or soon, and not under way."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status
from throughline.record.assessment import rules
from throughline.record.assessment.lists import SHOWN, answered, names_of
from throughline.record.clocks.models import Fact, Obligation
from throughline.record.entries.queries import named, workers_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Stale:
    title: str
    url: str
    who: str
    detail: str
    status: Status
    when: str
    again_url: str


AHEAD = timedelta(weeks=6)
"""An assessment with a plan of dates needs about as long before it is due."""


def stale(account: int, *, on: date, number: int, go: Onward) -> tuple[list[Stale], str]:
    """Whose assessment is due to be done again, the oldest first, and is not under way: with the page after this."""
    owed = Obligation.objects.filter(
        standard__in=rules.REFRESH, met=None, stopped=None, due__lte=on + AHEAD,
        person_id__in=answered(account),
    )  # fmt: skip
    running = Fact.objects.filter(
        subject_kind="child", what="assessment", until=None, subject_id__in=answered(account)
    )
    busy = set(running.values_list("subject_id", flat=True))
    by_family: dict[tuple[date, date], list[int]] = defaultdict(list)
    first: dict[int, tuple[date, date]] = {}
    for child, start, due in owed.order_by("due", "start").values_list("person_id", "start", "due"):
        if child not in busy:
            first.setdefault(child, (due, start))
    for child, when in first.items():
        by_family[when].append(child)
    every = sorted(by_family.items())
    shown = every[(number - 1) * SHOWN : number * SHOWN]
    older = go("assessments-again", page=number + 1) if len(every) > number * SHOWN else ""
    children = [child for _, found in shown for child in found]
    people, held = named(children), workers_of(children)
    return [_stale(found, when, people, held, on, go) for when, found in shown], older


def _stale(
    children: list[int], when: tuple[date, date], people: dict, held: dict, on: date, go: Onward
) -> Stale:
    due, last = when
    worker = next((held[child].worker.name for child in children if child in held), "Nobody holds them")
    numbers = ",".join(map(str, sorted(children)))
    return Stale(
        title=names_of(children, people),
        url=go("assessment", children[0]), who=worker, detail=f"Last authorised {day(last)}.",
        status=Status.LATE if due < on else Status.SOON,
        when=f"Was due {short_day(due)}" if due < on else f"Due {short_day(due)}",
        again_url=go("write", "assessment-start", children=numbers, sort="again"),
    )  # fmt: skip
