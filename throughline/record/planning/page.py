"""A child's plan as a page: each outcome with its reasons, where each puts it, who does what; then the family's part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.config.clock import london_day
from throughline.design.dates import day as day_words
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.record import Saying
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.people.models import Person
from throughline.record.planning import picture, reading, rules, words
from throughline.record.planning.models import PlanAction, PlanGiven, PlanJudgement, PlanOutcome
from throughline.record.planning.models.plan import IN_NEED, PROTECTION
from throughline.record.planning.models.walked import WalkedOutcome
from throughline.record.planning.reading import Held, day

LOOKS = {
    rules.Look.REACHED: (Status.DONE, "Reached"),
    rules.Look.SLIPPING: (Status.LATE, "Slipping"),
    rules.Look.STUCK: (Status.SOON, "Standing still"),
    rules.Look.MOVING: (Status.UNDER_WAY, "Moving"),
}
PROGRESS = dict(WalkedOutcome.PROGRESS)
FORMS = dict(PlanGiven.FORMS)
WHOSE = dict(PlanJudgement.WHOSE)


@dataclass(frozen=True, kw_only=True)
class ActionRow:
    id: int
    entry: int
    what: str
    who: str
    about: str
    status: Status
    state: str
    slips: str
    whys: list[str]
    open: bool


@dataclass(frozen=True, kw_only=True)
class View:
    """One person's view: drawn, and in words that say as much."""

    who: str
    whose: str
    drawn: SafeString | str
    said: str
    evidence: str
    on: date


@dataclass(frozen=True, kw_only=True)
class OutcomeRow:
    number: str
    change: str
    measure: str
    safe_enough: str
    by_when: str
    about: str
    status: Status
    state: str
    reason: str
    walked: str
    views: list[View]
    actions: list[ActionRow]


@dataclass(frozen=True, kw_only=True)
class Page:
    entry: int
    version: int
    title: str
    lead: str
    why: str
    saying: Saying | None
    means: str
    outcomes: list[OutcomeRow]
    others: list[ActionRow]
    if_not: list[tuple[str, str]]
    family_plan: str
    comments: list[tuple[str, str]]
    given: list[Item]
    moves: list[dict]
    waiting: dict | None
    status: str
    plan_status: str
    changes: str
    versions: str


def page(child: Person, *, on: date, go: Onward) -> Page | None:
    held = reading.of_child(child.pk)
    return _page(held, child, on, go) if held else None


def _page(held: Held, child: Person, on: date, go: Onward) -> Page:
    row, entry, plan = held.row, held.row.entry, held.row.entry.plan
    numbers = {one.number for one in held.outcomes}
    moves = [_move(one) for one in row.moves]
    return Page(
        entry=entry.pk, version=entry.version, title=f"The plan for {child.given_name}", lead=_lead(held),
        why=plan.why, means=row.means, saying=_saying(row, child, entry.happened_at),
        outcomes=[_outcome(one, held, on) for one in held.outcomes],
        others=[_action(one, on) for one in held.actions if one.toward not in numbers and is_open(one)],
        if_not=_if_not(plan), family_plan=plan.family_plan,
        comments=[(one["who"], f"“{one['words']}”") for one in row.comments],
        given=[_given(one, entry.version) for one in row.given], moves=moves,
        waiting=next((one for one in moves if not one["answer"]), None), status=status_of(held), plan_status=plan.status,
        changes=go("entry-beside-last", entry.pk), versions=go("entry-versions", entry.pk),
    )  # fmt: skip


def status_of(held: Held) -> str:
    """What stands about the child says it; the paper only where nothing does."""
    if held.protected:
        return words.STATUS_WORDS[PROTECTION]
    if held.in_need:
        return words.STATUS_WORDS[IN_NEED]
    return words.STATUS_WORDS[held.row.entry.plan.status]


def _lead(held: Held) -> str:
    entry, plan = held.row.entry, held.row.entry.plan
    stage = "In outline" if plan.stage == "outline" else "Worked out with the family"
    review = f" We look at it again on {day_words(plan.next_review)}." if plan.next_review else ""
    return f"{stage}. Agreed {day_words(entry.happened_at)}, written by {entry.author.name}.{review}"


def _saying(row, child: Person, at) -> Saying | None:
    if not row.words:
        return None
    return Saying(words=row.words, source=row.heard or f"{child.given_name}, {short_day(at)}")


def _if_not(plan) -> list[tuple[str, str]]:
    who = f"{plan.if_not} Decided by {plan.if_not_who}." if plan.if_not_who else plan.if_not
    pairs = (("If it does not change", who), ("If something goes wrong", plan.if_wrong))
    return [pair for pair in pairs if pair[1]]


def is_open(one: PlanAction) -> bool:
    return not (one.done_on or one.dropped_why)


def _steps(one: PlanAction) -> list[rules.Step]:
    return [
        rules.Step(did=step["did"], on=day(step["on"]), moved_to=day(step["moved_to"]), why=step["why"])
        for step in one.said
    ]


def _action(one: PlanAction, on: date) -> ActionRow:
    status, state = words.of_action(one, on)
    steps = _steps(one)
    moved = rules.moves(steps)
    whys = [f"{short_day(step.on)}: {step.why}" for step in moved if step.why]
    return ActionRow(
        id=one.pk, entry=one.entry_id, what=one.what, who=_who(one), about=one.person.given_name if one.person else "",
        status=status, state=state, slips=rules.slip_words(one.first_by or one.by_when, steps),
        whys=[*whys, *([f"Dropped: {one.dropped_why}"] if one.dropped_why else [])], open=is_open(one),
    )  # fmt: skip


def _who(one: PlanAction) -> str:
    outside = one.holder in (PlanAction.PARTNER, PlanAction.COURT)
    return f"{one.who} ({words.HOLDER_WORDS[one.holder].lower()})" if outside else one.who


def _outcome(one: PlanOutcome, held: Held, on: date) -> OutcomeRow:
    actions = [each for each in held.actions if each.toward == one.number]
    judgements = [each for each in held.judgements if each.toward == one.number and each.on <= on]
    verdict = _verdict(one, actions, judgements, held, on)
    status, state = LOOKS[verdict.look]
    return OutcomeRow(
        number=one.number, change=one.change, measure=one.measure, safe_enough=one.safe_enough,
        by_when=day_words(one.by_when), about=held.row.person.given_name if one.person_id else "", status=status,
        state=state, reason=verdict.words, walked=_walked(one), views=_views(judgements),
        actions=[_action(each, on) for each in actions],
    )  # fmt: skip


def _verdict(
    one: PlanOutcome, actions: Sequence[PlanAction], judgements: Sequence[PlanJudgement], held: Held, on: date
) -> rules.Verdict:
    since = london_day(held.row.entry.happened_at)
    found = [each.done_on for each in actions if each.done_on and each.done_on <= on]
    found += [day(each["at"]) for each in one.walked if each["progress"] in ("better", "reached")]
    found += list(_changed(judgements))
    last = one.walked[0] if one.walked else None
    reached = day(last["at"]) if last and last["progress"] == "reached" else None
    still = [
        rules.Open(what=each.what, by_when=each.by_when, times_moved=len(rules.moves(_steps(each))))
        for each in actions
        if is_open(each)
    ]
    return rules.of_outcome(
        open_ones=still, last_moved=max(found, default=None), since=since, reached=reached, on=on
    )


def _changed(judgements: Iterable[PlanJudgement]) -> Iterable[date]:
    """The days on which somebody put it elsewhere than before."""
    points: dict[tuple[str, str], str] = {}
    for one in judgements:
        key = (one.whose, one.who)
        if key in points and points[key] != one.point:
            yield one.on
        points[key] = one.point


def _walked(one: PlanOutcome) -> str:
    if not one.walked:
        return ""
    last = one.walked[0]
    how = f": {last['words']}" if last["words"] else ""
    return f"{PROGRESS[last['progress']]}, said in the meeting of {day_words(day(last['at']))}{how}"


def _views(judgements: Sequence[PlanJudgement]) -> list[View]:
    """One row for each person, the first and the latest on one line; nobody's is added to another's."""
    by_person: dict[tuple[str, str], list[PlanJudgement]] = {}
    for one in judgements:
        by_person.setdefault((one.whose, one.who), []).append(one)
    return [_view(some) for some in by_person.values()]


def _view(some: Sequence[PlanJudgement]) -> View:
    latest = some[-1]
    marks = [
        picture.Mark(whose=one.whose, point=int(one.point), latest=one is latest)
        for one in ([some[0], latest] if len(some) > 1 else [latest])
        if one.point
    ]
    before = f", {some[0].point} on {short_day(some[0].on)}" if len(some) > 1 and some[0].point else ""
    said = f"{latest.point} of 10{before}" if latest.point else f"Not scored{before}"
    return View(
        who=latest.who, whose=WHOSE[latest.whose], drawn=picture.line(marks) if marks else "", said=said,
        evidence=latest.evidence, on=latest.on,
    )  # fmt: skip


def _given(one: dict, version: int) -> Item:
    explained = f", explained by {one['explained_by']}" if one["explained_by"] else ""
    old = "" if one["version"] == version else " The plan has changed since."
    return Item(
        title=one["who"],
        detail=f"{day_words(day(one['on']))}, {FORMS[one['form']].lower()}, in {one['language']}{explained}.{old}",
    )


def _move(one: dict) -> dict:
    asked = f"{words.STATUS_WORDS[one['was']]} to {words.STATUS_WORDS[one['becomes']].lower()}"
    return one | {
        "title": asked,
        "asked": day_words(day(one["asked_on"])),
        "answered": day(one["answered_on"]),
    }
