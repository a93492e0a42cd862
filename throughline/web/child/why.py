"""Why is this due: the sum, the days, the source of the rule and where the clock was started from."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from throughline.design.dates import long_day
from throughline.design.parts.clocks import DayCell, Step
from throughline.design.parts.links import Link
from throughline.record.clocks.models import Fact, Obligation
from throughline.record.clocks.queries import Due, due
from throughline.record.people.models import Person
from throughline.standards.calendar import ENGLAND
from throughline.standards.explain import explain
from throughline.standards.standard import ALWAYS, Layer, Standard
from throughline.standards.state import Code
from throughline.standards.strip import DayKind, StripDay
from throughline.standards.words import count_words, day_words, sentence
from throughline.web.onward import Onward

LAYERS = {
    Layer.LOCAL: "Local: this authority set it", Layer.NATIONAL: "National, not statutory", Layer.STATUTORY: "Statutory",
}  # fmt: skip
CELLS = {
    DayKind.START: "start", DayKind.WEEKEND: "rest", DayKind.HOLIDAY: "rest", DayKind.LIMIT: "limit",
    DayKind.LATE: "late", DayKind.MET: "met", DayKind.STOPPED: "met",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Why:
    child: Person
    standard: Standard
    lead: str
    steps: list[Step]
    days: list[DayCell]
    source: list[tuple[str, str]]
    versions: list[tuple[str, str]]
    started_from: Link | None
    trail: list[Link]


def why(person_id: int, obligation_id: int, on: date, go: Onward) -> Why:
    row = Obligation.objects.filter(pk=obligation_id, person_id=person_id).first()
    child = Person.objects.filter(pk=person_id).first()
    if row is None or child is None:
        raise Http404
    one = due(row, on)
    told = explain(one.obligation, one.standard, on, ENGLAND)
    return Why(
        child=child, standard=one.standard, lead=lead(one, child),
        steps=[Step(title=step.title, words=step.text) for step in told.steps],
        days=[cell(day, one) for day in told.strip], source=source(one.standard), versions=versions(one.standard),
        started_from=started_from(one, go),
        trail=[Link(words=str(child), url=go("child", child.id)), Link(words=one.standard.title)],
    )  # fmt: skip


def lead(one: Due, child: Person) -> str:
    if one.obligation.due is None:
        return sentence(one.state.sentence)
    limit = f"{child.given_name}’s limit is {long_day(one.obligation.due)}."
    if one.state.code == Code.LATE:
        return f"{limit} It is {count_words(one.state.late_by)} late."
    return f"{limit} {sentence(one.state.sentence)}"


def cell(day: StripDay, one: Due) -> DayCell:
    return DayCell(day=day.day, kind=CELLS.get(day.kind, "counted"), words=_under(day, one))


def _under(day: StripDay, one: Due) -> str:
    if day.kind == DayKind.START:
        return "plan" if one.obligation.first else "seen"
    if day.kind == DayKind.LATE:
        return f"late {day.number}"
    if day.kind in (DayKind.LIMIT, DayKind.MET, DayKind.STOPPED):
        return str(day.kind)
    return str(day.number or "")


def source(standard: Standard) -> list[tuple[str, str]]:
    layer = LAYERS[standard.layer]
    found = (
        ("Layer", layer), ("Source", standard.source), ("Paragraph", standard.paragraph),
        ("Link", standard.link or "Not checked"), ("Confidence", str(standard.confidence).capitalize()),
        ("Applies to", standard.applies),
    )  # fmt: skip
    return [(label, words) for label, words in found if words]


def versions(standard: Standard) -> list[tuple[str, str]]:
    return [
        ("From the start" if since == ALWAYS else f"Since {day_words(since)}",
         f"{count_words(*version.limit)}" if version else "Withdrawn")
        for since, version in standard.versions
    ]  # fmt: skip


def started_from(one: Due, go: Onward) -> Link | None:
    """The entry that the clock was started from, when it was an entry and is this reader's to open."""
    names = one.standard.start_names if one.obligation.first else one.standard.met_names
    fact = Fact.objects.filter(
        subject_kind="child",
        subject_id=one.person_id,
        what__in=names,
        day=one.obligation.start,
        source_kind="entry",
    ).first()
    if fact is None:
        return None
    return Link(words=f"Read the entry of {day_words(one.obligation.start)}", url=go("entry", fact.source_id))
