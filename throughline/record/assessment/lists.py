"""Assessments under way for those whom the reader answers for: how long, what has not happened, what is asked now.

By the limit that comes first, never by worker: this is for helping with a child, not for comparing people.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from throughline.access.reach.queries import ANSWERED_FOR, opened_now
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Count
from throughline.design.parts.status import Status
from throughline.record.assessment import rules
from throughline.record.assessment.models import AssessmentChild
from throughline.record.assessment.queries import Start, starts
from throughline.record.clocks.models import Fact, Obligation
from throughline.record.entries.models import Entry
from throughline.record.entries.queries import named, workers_of
from throughline.record.entries.wording import listed
from throughline.record.people.models import Person

SHOWN = 25
STAGES = {
    "past": "Past day 45", "thirty": "Day 30 and later", "ten": "Day 10 to 29", "early": "Before day 10",
    "no plan": "With no plan of dates",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """One assessment under way: of the children of one start, or of one child whose limit runs with no plan."""

    children: tuple[int, ...]
    start: date
    due: date
    entry: int = 0
    day: int = 0

    @property
    def stage(self) -> str:
        if self.day > rules.LAST_DAY:
            return "past"
        return "thirty" if self.day >= rules.MARKS[1] else "ten" if self.day >= rules.MARKS[0] else "early"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    title: str
    url: str
    who: str
    detail: str
    status: Status
    when: str
    day: int
    marks: tuple[tuple[str, bool], ...]
    """Each mark with whether it has come."""
    waiting: tuple[str, ...] = ()
    prompt: str = ""
    why: str = ""
    press: str = ""
    press_url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    counts: list[Count]
    rows: list[Row]
    heading: str
    older: str
    shown: str


def answered(account: int) -> QuerySet:
    return opened_now(account, via=ANSWERED_FOR).values("person_id")


def units(account: int, on: date) -> list[Unit]:
    """From the clocks: whoever has a limit running, and whoever is under assessment. Two statements."""
    owed = Obligation.objects.filter(
        standard=rules.LIMIT, met=None, stopped=None, person_id__in=answered(account)
    )
    limits = {child: (start, due) for child, start, due in owed.values_list("person_id", "start", "due")}
    spells = Fact.objects.filter(
        subject_kind="child",
        what="assessment",
        until=None,
        source_kind="entry",
        subject_id__in=answered(account),
    )
    begun: dict[tuple[int, date], list[int]] = defaultdict(list)
    for child, source, began in spells.values_list("subject_id", "source_id", "day"):
        begun[source, began].append(child)
    planned = {child for children in begun.values() for child in children}
    found = [_of_start(entry, began, children, limits, on) for (entry, began), children in begun.items()]
    found += [
        Unit(children=(child,), start=start, due=due, day=rules.working_day(start, on))
        for child, (start, due) in limits.items()
        if child not in planned and due
    ]
    return sorted(found, key=lambda one: (one.due, one.start, one.children))


def _of_start(entry: int, began: date, children: list[int], limits: dict, on: date) -> Unit:
    """The earliest limit of any of them counts; without one, 45 working days from the start."""
    stand = [limits[child] for child in children if child in limits and limits[child][1]]
    start, due = min(stand, key=lambda one: one[1]) if stand else (began, rules.last_day(began))
    return Unit(
        children=tuple(sorted(children)), start=start, due=due, entry=entry, day=rules.working_day(start, on)
    )


def page(account: int, *, on: date, show: str, number: int, go: Onward, oversees: bool) -> Page:
    every = units(account, on)
    chosen = [one for one in every if not show or show == one.stage or (show == "no plan" and not one.entry)]
    first = (number - 1) * SHOWN
    return Page(
        counts=_counts(every, go),
        rows=_rows(chosen[first : first + SHOWN], on, go, oversees=oversees),
        heading=STAGES.get(show, "Under way"),
        older=go("assessments", **({"show": show} if show else {}), page=number + 1)
        if len(chosen) > first + SHOWN
        else "",
        shown=show,
    )


def _counts(every: list[Unit], go: Onward) -> list[Count]:
    """Of children, however many stand on one line."""
    details = {"past": "the most is 45", "thirty": "asked at 30", "ten": "asked at 10", "early": "just begun"}
    shown = {stage: [one for one in every if one.stage == stage] for stage in details}
    shown["no plan"] = [one for one in every if not one.entry]
    return [
        Count(
            number=sum(len(one.children) for one in found), words=STAGES[stage],
            detail=f"children, {details.get(stage, 'a limit runs')}", url=go("assessments", show=stage),
        )
        for stage, found in shown.items()
    ]  # fmt: skip


def _rows(shown: Iterable[Unit], on: date, go: Onward, *, oversees: bool) -> list[Row]:
    shown = list(shown)
    children = [child for one in shown for child in one.children]
    people, held = named(children), workers_of(children)
    plans = {one.entry: one for one in starts({one.entry: list(one.children) for one in shown if one.entry})}
    checked, signed = _checked(children), _signed(children)
    merged = _together(shown, held)
    return [
        _row(
            one, plans.get(one.entry), on, go, oversees=oversees,
            names=names_of(one.children, people),
            worker=next((held[child].worker.name for child in one.children if child in held), "Nobody holds them"),
            checked=[seen for child in one.children for seen in checked[child]],
            signed=next((signed[child] for child in one.children if child in signed), 0),
        )
        for one in merged
    ]  # fmt: skip


def names_of(children: Iterable[int], people: Mapping[int, Person]) -> str:
    return listed([str(people[child]) for child in children if child in people]) or "Somebody you cannot see"


def _together(shown: list[Unit], held: dict) -> list[Unit]:
    """Brothers and sisters with no plan, whose limits began together, on one line."""
    found: dict[object, Unit] = {}
    for one in shown:
        worker = next((held[child].worker_id for child in one.children if child in held), 0)
        key = one.entry or (one.start, one.due, worker or one.children)
        before = found.get(key)
        found[key] = Unit(
            children=(*(before.children if before else ()), *one.children), start=one.start, due=one.due, entry=one.entry,
            day=one.day,
        )  # fmt: skip
    return list(found.values())


def _checked(children: list[int]) -> dict[int, list[date]]:
    found: dict[int, list[date]] = defaultdict(list)
    facts = Fact.objects.filter(
        subject_kind="child", what="manager_checkpoint_recorded", subject_id__in=children
    )
    for child, on in facts.values_list("subject_id", "day"):
        found[child].append(on)
    return found


def _signed(children: list[int]) -> dict[int, int]:
    """Written and signed, and no manager has authorised it yet."""
    found = AssessmentChild.objects.filter(
        person_id__in=children, entry__status=Entry.SIGNED, entry__assessment__authorised_on=None
    )
    return dict(found.values_list("person_id", "entry_id"))


def _row(
    one: Unit, plan: Start | None, on: date, go: Onward, *, names: str, worker: str, checked: list[date], signed: int,
    oversees: bool,
) -> Row:  # fmt: skip
    late = one.due < on
    waiting = (
        tuple(f"{step.words}: {step.state(on)}" for step in plan.waiting if step.by_when < on) if plan else ()
    )
    asked = _asked(one, plan, on, checked, signed)
    press, url = _press(one, plan, signed, go, oversees=oversees)
    ends = f"Planned end {day(plan.planned_end)}. " if plan else "No plan of dates. "
    return Row(
        title=names, url=go("assessment", one.children[0]), who=plan.lead if plan else worker,
        detail=f"{ends}Limit {day(one.due)}.",
        status=Status.LATE if late else Status.SOON if one.day >= 40 else Status.UNDER_WAY,
        when=f"Was due {short_day(one.due)}" if late else f"By {short_day(one.due)}", day=one.day,
        marks=tuple((str(mark), one.day >= mark) for mark in (*rules.MARKS, rules.LAST_DAY)),
        waiting=waiting, prompt=asked.words if asked else "", why=asked.why if asked else "", press=press, press_url=url,
    )  # fmt: skip


def _asked(one: Unit, plan: Start | None, on: date, checked: list[date], signed: int) -> rules.Prompt | None:
    waits = [step.what for step in plan.waiting] if plan else ["no plan"]
    since = [seen for seen in checked if seen >= one.start]
    return rules.prompt(start=one.start, on=on, checked=since, waiting=waits, signed=bool(signed))


def _press(one: Unit, plan: Start | None, signed: int, go: Onward, *, oversees: bool) -> tuple[str, str]:
    if signed:
        return "Read it", go("entry", signed)
    children = ",".join(map(str, one.children))
    if plan is None:
        return "Set the dates", go("write", "assessment-start", children=children)
    return ("Answer", go("write", "assessment-checkpoint", children=children)) if oversees else ("", "")
