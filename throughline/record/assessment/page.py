"""One child's assessments, as values: what is under way with its plan, what is asked now, and what stands."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item, Question
from throughline.design.parts.status import Status
from throughline.record.assessment import rules
from throughline.record.assessment.models import (
    AssessmentChild,
    AssessmentStart,
    AssessmentStartChild,
    PlannedStep,
)
from throughline.record.assessment.models.starting import SORTS
from throughline.record.assessment.models.written import OUTCOMES
from throughline.record.assessment.queries import GONE, Step, step_of
from throughline.record.clocks.models import Obligation
from throughline.record.entries.models import Entry, EntryChild

OUTCOME = dict(OUTCOMES)
SORT = dict(SORTS)
BESIDE = ("assessment-checkpoint", "assessment-news", "neglect-tool")
LATELY = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanRow:
    step: Step
    status: Status
    state: str
    settle_url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class UnderWay:
    heading: str
    lead: str
    answers: str
    facts: list[tuple[str, str]]
    marks: tuple[tuple[str, bool], ...]
    day: int
    plan: list[PlanRow]
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    asks: Question | None
    under_way: UnderWay | None
    refresh: Item | None
    written: list[Item]
    beside: list[Item]
    actions: list[Link]
    compare: list[Link]


def page(child: int, *, on: date, go: Onward, may_write: bool, oversees: bool) -> Page:
    start = _start(child)
    steps = [step_of(row) for row in PlannedStep.objects.filter(entry_id=start.pk)] if start else []
    rows = _written(child)
    beside = _beside(child)
    limits = _limits(child)
    clock = limits.get(rules.LIMIT)
    begins, due = (
        (clock.start, clock.due)
        if clock
        else (start.began, rules.last_day(start.began))
        if start
        else (None, None)
    )
    signed = next(
        (
            row.entry
            for row in rows
            if row.entry.status == Entry.SIGNED and not row.entry.assessment.authorised_on
        ),
        None,
    )
    asked = _asked(begins, steps, beside, signed, on) if begins and (start or clock) else None
    under_way = _under_way(start, steps, begins, due, on, go, may_write=may_write) if start else None
    return Page(
        asks=_question(asked, child, signed, start, go, oversees=oversees, may_write=may_write) if asked else None,
        under_way=under_way, refresh=_refresh(limits, start, on),
        written=[_item(row, go) for row in rows],
        beside=[Item(title=one.headline, url=go("entry", one.pk), detail=f"{day(one.happened_at)}, {one.author.name}") for one in beside],
        actions=_actions(child, start, rows, go) if may_write else [],
        compare=_compare(child, rows, beside, go),
    )  # fmt: skip


def _start(child: int) -> AssessmentStart | None:
    """Under way for this child: one statement."""
    mine = AssessmentStartChild.objects.filter(person_id=child, ended=None).values("entry_id")
    found = AssessmentStart.objects.filter(entry_id__in=mine).exclude(entry__status__in=GONE)
    return found.select_related("lead").order_by("-began", "-entry_id").first()


def _written(child: int) -> list[AssessmentChild]:
    found = AssessmentChild.objects.filter(person_id=child).exclude(entry__status__in=GONE)
    beside = ("entry__author", "entry__assessment__authorised_by")
    return list(found.select_related(*beside).order_by("-entry__happened_at", "-entry_id")[:LATELY])


def _beside(child: int) -> list[Entry]:
    named = EntryChild.objects.filter(person_id=child).values("entry_id")
    found = Entry.objects.filter(pk__in=named, kind__in=BESIDE).exclude(status__in=GONE)
    return list(found.select_related("author").order_by("-happened_at", "-pk")[:LATELY])


def _limits(child: int) -> dict[str, Obligation]:
    found = Obligation.objects.filter(
        person_id=child, standard__in=(rules.LIMIT, *rules.REFRESH), met=None, stopped=None
    )
    return {one.standard: one for one in found.order_by(F("due").desc(nulls_first=True))}


def _asked(
    begins: date, steps: list[Step], beside: list[Entry], signed: Entry | None, on: date
) -> rules.Prompt | None:
    waits = (
        [one.what for one in steps if not one.done_on and one.what != PlannedStep.AUTHORISED]
        if steps
        else ["no plan"]
    )
    checked = [london_day(one.happened_at) for one in beside if one.kind == "assessment-checkpoint"]
    since = [seen for seen in checked if seen >= begins]
    return rules.prompt(start=begins, on=on, checked=since, waiting=waits, signed=signed is not None)


def _question(
    asked: rules.Prompt, child: int, signed: Entry | None, start: AssessmentStart | None, go: Onward, *, oversees: bool,
    may_write: bool,
) -> Question:  # fmt: skip
    links = ()
    if signed:
        links = (Link(words="Read it", url=go("entry", signed.pk), primary=True),)
    elif oversees and may_write:
        url = go("write", "assessment-checkpoint", children=child)
        links = (Link(words="Answer", url=url, primary=True),)
    return Question(title=asked.words, words=asked.why, links=links)


def _under_way(
    start: AssessmentStart, steps: list[Step], begins: date, due: date | None, on: date, go: Onward, *, may_write: bool
) -> UnderWay:  # fmt: skip
    number = rules.working_day(begins, on)
    supervised = f", supervised by {start.supervised_by}" if start.supervised_by else ""
    limit = day(due) if due else "not set"
    late = f": {rules.working_day(due, on)} working days late" if due and due < on else ""
    return UnderWay(
        heading=SORT[start.sort], lead=start.lead.name, answers=start.answers, day=number,
        facts=[
            ("Who assesses", f"{start.lead.name}{supervised}"), ("Began", day(start.began)),
            ("Planned end", day(start.planned_end)), ("Limit", f"{limit}{late}"),
        ],
        marks=tuple((str(mark), number >= mark) for mark in (*rules.MARKS, rules.LAST_DAY)),
        plan=[_plan_row(start, one, on, go, may_write=may_write) for one in steps],
        url=go("entry", start.pk),
    )  # fmt: skip


def _plan_row(start: AssessmentStart, one: Step, on: date, go: Onward, *, may_write: bool) -> PlanRow:
    status, state = _state(one, on)
    pressed = may_write and one.what not in (PlannedStep.AUTHORISED, PlannedStep.MANAGER)
    return PlanRow(
        step=one, status=status, state=state,
        settle_url=go("assessment-step", start.pk, one.id) if pressed and not one.done_on else "",
    )  # fmt: skip


def _state(one: Step, on: date) -> tuple[Status, str]:
    if one.done_on:
        return Status.DONE, f"Done {short_day(one.done_on)}"
    if one.by_when < on:
        return Status.LATE, f"Planned by {short_day(one.by_when)}"
    return Status.UNDER_WAY, f"By {short_day(one.by_when)}"


def _refresh(limits: dict[str, Obligation], start: AssessmentStart | None, on: date) -> Item | None:
    """When the standing one is due to be done again."""
    found = [limits[key] for key in rules.REFRESH if key in limits and limits[key].due]
    if start or not found:
        return None
    one = min(found, key=lambda owed: owed.due)
    status = Status.LATE if one.due < on else Status.SOON if (one.due - on).days <= 42 else Status.PLAIN
    words = f"Was due {short_day(one.due)}" if one.due < on else f"Due {short_day(one.due)}"
    return Item(
        title="Assess again", detail=f"The last was authorised {day(one.start)}.", status=status, state=words
    )


def _item(row: AssessmentChild, go: Onward) -> Item:
    said = row.entry.assessment
    by = f", authorised {day(said.authorised_on)} by {said.authorised_by.name}" if said.authorised_on else ""
    status, state = (Status.DONE, "Authorised") if said.authorised_on else (Status.WAITING, "Not authorised")
    if row.entry.status == Entry.RETURNED:
        status, state = Status.SOON, "Returned to its writer"
    return Item(
        title=OUTCOME[row.outcome], url=go("entry", row.entry_id), status=status, state=state,
        detail=f"{SORT[said.sort]}. Finished {day(row.entry.happened_at)}, {row.entry.author.name}{by}.",
    )  # fmt: skip


def _actions(
    child: int, start: AssessmentStart | None, rows: list[AssessmentChild], go: Onward
) -> list[Link]:
    if start is None:
        found = [Link(words="Assess again" if rows else "Begin an assessment", icon="calendar", primary=True,
                      url=go("write", "assessment-start", children=child, **({"sort": "again"} if rows else {})))]  # fmt: skip
    else:
        found = [
            Link(
                words="Write the assessment",
                icon="pen",
                url=go("write", "assessment", children=child),
                primary=True,
            )
        ]
    return [*found, Link(words="Neglect tool", icon="home", url=go("write", "neglect-tool", children=child))]


def _compare(child: int, rows: list[AssessmentChild], beside: list[Entry], go: Onward) -> list[Link]:
    found = []
    if rows:
        found.append(
            Link(words="As the report to a conference", url=go("assessment-report", rows[0].entry_id))
        )
        found.append(
            Link(words="What is new, for a conference", url=go("write", "assessment-news", children=child))
        )
    if len(rows) > 1:
        found.append(
            Link(
                words="What changed since the last one",
                url=go("entry-beside", rows[0].entry_id, rows[1].entry_id),
            )
        )
    if any(one.kind == "neglect-tool" for one in beside):
        found.append(Link(words="The neglect tool, date beside date", url=go("neglect-tool", child)))
    return [*found, Link(words="All that are under way", url=go("assessments"))]
