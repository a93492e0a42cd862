"""Why is this due: the sum, the days, the source of the rule, what was said about it, and what can be done."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.http import Http404

from throughline.design.dates import long_day
from throughline.design.onward import Onward
from throughline.design.parts.clocks import DayCell, Step
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.record.clocks.in_force import Promises, promises
from throughline.record.clocks.lines.queries import promises_known
from throughline.record.clocks.models import Obligation
from throughline.record.clocks.queries import Due, due
from throughline.record.people.models import Person
from throughline.standards.explain import explain
from throughline.standards.state import Code
from throughline.standards.ways import Direction
from throughline.standards.words import count_words, days_words, sentence
from throughline.web.child import why_cells
from throughline.web.child.why_doing import doing
from throughline.web.child.why_rule import source, this_clock, versions
from throughline.web.child.why_said import Speaking, items, speaking, started_by, started_from
from throughline.web.child.why_same import same_thing


@dataclass(frozen=True, kw_only=True)
class Why:
    child: Person
    title: str
    key: str
    lead: str
    steps: list[Step]
    days: list[DayCell]
    legend: str
    clock: list[tuple[str, str]]
    source: list[tuple[str, str]]
    said: list[Item]
    same: list[Item]
    started_from: Link | None
    trail: list[Link]
    versions: list[tuple[str, str]] = field(default_factory=list)
    doing: list[Link] = field(default_factory=list)


def why(
    person_id: int, obligation_id: int, on: date, moment: datetime, go: Onward, *, may_write: bool
) -> Why:
    """How it stood on the day, by what was known and by the rules that were written at the moment."""
    row = Obligation.objects.filter(pk=obligation_id, person_id=person_id).first()
    child = Person.objects.filter(pk=person_id).first()
    if row is None or child is None:
        raise Http404
    one = due(row, on)
    here = promises_known(moment) if go.as_known else promises()
    found = _why(child, one, here, speaking(one), on, go)
    writing = doing(one, child, go) if may_write and go.as_known is None else []
    return replace(found, versions=versions(one.standard, moment), doing=writing)


def _why(child: Person, one: Due, here: Promises, spoken: Speaking, on: date, go: Onward) -> Why:
    standard = here.by_key[one.standard.key]
    told = explain(one.obligation, standard, on, here.calendar, started_by(one, spoken))
    days, legend = why_cells.cells(told, one)
    return Why(
        child=child, title=standard.title, key=standard.key, lead=lead(one, child),
        steps=[Step(title=step.title, words=step.text) for step in told.steps], days=days, legend=legend,
        clock=this_clock(one, standard, here.calendar, spoken), source=source(standard), said=items(spoken, go),
        same=same_thing(one, on, go),
        started_from=started_from(one, spoken, go),
        trail=[
            Link(words=str(child), url=go("child", child.id)),
            Link(words="Clocks", url=go("child-clocks", child.id)), Link(words=standard.title),
        ],
    )  # fmt: skip


def lead(one: Due, child: Person) -> str:
    limit = one.obligation.due
    if limit is None or one.standard.direction == Direction.NOT_BEFORE:
        return sentence(one.state.sentence)
    words = f"{child.given_name}’s limit is {long_day(limit)}."
    booked = f" and is booked for {days_words(one.obligation.booked)}" if one.obligation.booked else ""
    if one.state.code == Code.LATE and one.state.late_by:
        return f"{words} It is {count_words(one.state.late_by)} late{booked}."
    return f"{words} {sentence(one.state.sentence)}"
