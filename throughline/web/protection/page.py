"""A child's protection as one page, as values: what stands, what is due, what was decided, and what follows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.html import format_html

from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item, Question
from throughline.design.parts.status import Status
from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.queries import Due
from throughline.record.meetings import words
from throughline.record.meetings.models import MeetingChild
from throughline.record.meetings.models.held import CATEGORIES, REACHED
from throughline.record.meetings.roles import agency_words
from throughline.record.people.models import Person
from throughline.record.protection import rules
from throughline.record.protection.models import (
    ConferenceRequest,
    PlanTransfer,
    ProtectionPlan,
    Section47Child,
    SeniorReviewChild,
)
from throughline.record.protection.models.enquiry import AGENCIES
from throughline.standards.state import Code
from throughline.web import clock_words
from throughline.web.clock_words.order import matters_first
from throughline.web.protection import queries
from throughline.web.protection.queries import Beside

AGENCY = dict(AGENCIES)
WAYS = dict(PlanTransfer.WAYS)
CORE = "core group"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One agency's request for a conference."""

    id: int
    words: str
    why: str
    status: Status
    state: str
    open: bool


@dataclass(frozen=True, kw_only=True)
class Enquiry:
    entry: int
    url: str
    title: str
    facts: list[tuple[str, str]]
    asked: list[Asked]
    may_ask: bool


@dataclass(frozen=True, kw_only=True)
class Protection:
    question: Question | None
    stands: list[tuple[str, str]]
    dues: list[Item]
    decided: Table
    core: list[Item]
    enquiries: list[Enquiry]
    plans: Table
    reviews: list[Item]
    moves: list[Item]
    writes: list[Link]
    agencies: tuple = tuple(AGENCIES)
    answers: tuple = tuple(ConferenceRequest.ANSWERED)


def page(child: Person, *, on: date, go: Onward, may_write: bool) -> Protection:
    plans, met = queries.plans_of(child.pk), queries.meetings_of(child.pk)
    enquiries, beside = queries.enquiries_of(child.pk), queries.beside(child.pk, on)
    dues = queries.dues_of(child.pk, on)
    running = next((one for one in plans if one.started <= on and (not one.ended or one.ended > on)), None)
    conferences = [row for row in met if row.entry.meeting.type != CORE]
    return Protection(
        question=_to_book(child, enquiries, dues, go) if may_write else None,
        stands=_stands(child, running, plans, beside, on), dues=_dues(child.pk, dues, go),
        decided=_decided(conferences, go), core=[_core(row, go) for row in met if row.entry.meeting.type == CORE],
        enquiries=[_enquiry(row, go, may_write) for row in enquiries], plans=_plans(plans, on),
        reviews=[_review(one, go) for one in beside.reviews], moves=[_move(one, go) for one in beside.moves],
        writes=_writes(child.pk, running, go) if may_write else [],
    )  # fmt: skip


def _stands(
    child: Person, running: ProtectionPlan | None, plans: list[ProtectionPlan], beside: Beside, on: date
) -> list[tuple[str, str]]:
    found = [("Plan", "No protection plan")]
    if running:
        first = _first_day(running, plans, beside)
        months = rules.months_run(first, on)
        count = f"{months} month{'' if months == 1 else 's'}"
        found = [("Plan", f"{_capital(running.get_category_display())}, since {day(first)}: {count}")]
    before = [one for one in plans if one is not running and one.ended]
    if before:
        found.append(("Before", "; ".join(_span(one) for one in before)))
    if running and before:
        found.append(("Again", "A second plan or more: the conference says why"))
    if running and (since := beside.in_care_since):
        both = "both duties stand, the shorter interval between visits holds, and ending one never ends the other"
        found.append(("In care as well", f"Since {day(since)}: {both}"))
    if child.born is None and child.expected:
        found.append(("Not born", f"Expected {day(child.expected)}. The mother is seen instead of the child"))
    return found


def _first_day(running: ProtectionPlan, plans: list[ProtectionPlan], beside: Beside) -> date:
    over = max((one.ended for one in plans if one.ended and one.ended <= running.started), default=date.min)
    told = [one for one in beside.first_days if one >= over]
    return min([running.started, *told])


def _span(one: ProtectionPlan) -> str:
    return f"{day(one.started)} to {day(one.ended)}, {one.get_category_display()}"


def _capital(words_: str) -> str:
    return f"{words_[0].upper()}{words_[1:]}"


def _dues(child: int, dues: Iterable[Due], go: Onward) -> list[Item]:
    shown = sorted(clock_words.still_open(list(dues)), key=matters_first)
    return [
        Item(
            title=due.standard.title, url=go("why", child, due.id), detail=_limit(due),
            status=clock_words.status(due), state=clock_words.headline(due),
        )
        for due in shown
    ]  # fmt: skip


def _limit(due: Due) -> str:
    one = due.obligation
    booked = f"Booked {clock_words.days(one.booked)}." if one.booked else ""
    return f"Limit {day(one.due)}. {booked}".strip() if one.due else booked


def _to_book(child: Person, enquiries: list[Section47Child], dues: list[Due], go: Onward) -> Question | None:
    """The enquiry found a continuing risk, and no conference is booked: its limit runs from the strategy discussion."""
    last = enquiries[0] if enquiries else None
    if last is None or last.outcome != Section47Child.CONTINUES:
        return None
    early = last.after == Section47Child.EARLY_REVIEW
    wanted = "rcpc_3m_6m" if early else "icpc_15wd"
    due = next(
        (one for one in dues if one.standard.key == wanted and one.state.code in (Code.DUE, Code.LATE)), None
    )
    if due is None or due.obligation.booked:
        return None
    sort = "review conference" if early else "initial conference"
    url = go("write", "booking", children=child.pk, type=sort)
    limit = (
        f"by {day(due.obligation.due)}, counted from the strategy discussion"
        if not early
        else "earlier than its limit"
    )
    what = "An earlier review conference" if early else "The initial conference"
    return Question(
        title=f"{what} is not booked yet",
        words=f"The enquiry found a continuing risk for {child.given_name}. Hold it {limit}.",
        links=(Link(words="Book it", url=url, icon="calendar", primary=True),),
    )


def _decided(rows: list[MeetingChild], go: Onward) -> Table:
    heads = ("Day", "What", "Decided", "Category", "How, and who did not agree")
    return Table(
        label="Discussions and conferences", columns=tuple(Column(words=head) for head in heads),
        rows=tuple(_decision(row, go) for row in rows),
    )  # fmt: skip


def _decision(row: MeetingChild, go: Onward) -> tuple[str, ...]:
    meeting = row.entry.meeting
    sort = words.sort_of(meeting.type)
    said = next((one.words for one in sort.decisions if one.key == row.decision), "")
    decided = said if meeting.held else "Not quorate, not held"
    how = dict(REACHED).get(row.reached, "")
    against = ", ".join(agency_words(one) for one in row.against)
    link = format_html('<a href="{}">{}</a>', go("meeting", row.entry_id), sort.name)
    again = f". Again because: {row.again_why}" if row.again_why else ""
    return (
        day(row.entry.happened_at), link, f"{decided}{again}", dict(CATEGORIES).get(row.category, ""),
        f"{how}. Against: {against}" if against else how,
    )  # fmt: skip


def _core(row: MeetingChild, go: Onward) -> Item:
    held = row.entry.meeting.held
    return Item(
        title=day(row.entry.happened_at), url=go("meeting", row.entry_id),
        status=Status.DONE if held else Status.LATE, state="Held" if held else "Not quorate, not held",
    )  # fmt: skip


def _enquiry(row: Section47Child, go: Onward, may_write: bool) -> Enquiry:
    enquiry, decider = row.entry.section_47, row.entry.decided_by
    facts = [
        ("Outcome", row.get_outcome_display()),
        ("Why", row.reason),
        ("Follows", row.get_after_display()),
        ("Began", f"{day(enquiry.began)}, {_lower(enquiry.get_how_display())}"),
        ("Led by", enquiry.lead.name),
        ("Decided by", f"{decider.name}, {row.entry.decided_post}" if decider else ""),
        (
            "Told",
            "; ".join(f"{AGENCY[one['agency']]}: {one['who']}, {_iso(one['on'])}" for one in row.shared),
        ),
        ("Seen", f"{row.get_seen_display()}{f': {row.seen_why}' if row.seen_why else ''}"),
    ]
    return Enquiry(
        entry=row.entry_id, url=go("entry", row.entry_id), title=f"Concluded {day(row.entry.happened_at)}",
        facts=[pair for pair in facts if pair[1]], asked=[_asked(one) for one in row.asked],
        may_ask=may_write and row.outcome != Section47Child.CONTINUES,
    )  # fmt: skip


def _lower(said: str) -> str:
    return f"{said[0].lower()}{said[1:]}"


def _iso(said: str) -> str:
    """A day or a moment as the database wrote it down."""
    found = datetime.fromisoformat(said)
    return short_day(london_day(found) if found.tzinfo else found.date())


def _asked(one: dict[str, Any]) -> Asked:
    answers = dict(ConferenceRequest.ANSWERED)
    state = f"{answers[one['answer']]}, {_iso(one['answered_on'])}" if one["answer"] else "Not answered yet"
    why = f"{one['why']} Answer: {one['answer_why']}" if one["answer"] else one["why"]
    return Asked(
        id=one["id"], words=f"{AGENCY[one['agency']]}, {one['who']}, asked {_iso(one['asked_on'])}", why=why,
        status=Status.DONE if one["answer"] else Status.LATE, state=state, open=not one["answer"],
    )  # fmt: skip


def _plans(plans: list[ProtectionPlan], on: date) -> Table:
    heads = ("Plan", "From", "To", "Category at the start", "Category last")
    rows = tuple(
        (
            f"{number}.", day(one.started), day(one.ended) if one.ended and one.ended <= on else "Runs",
            _capital(dict(ProtectionPlan.CATEGORIES)[one.category_at_start or one.category]),
            _capital(one.get_category_display()),
        )
        for number, one in zip(range(len(plans), 0, -1), plans, strict=True)
    )  # fmt: skip
    return Table(label="Protection plans", columns=tuple(Column(words=head) for head in heads), rows=rows)


def _review(one: dict[str, Any], go: Onward) -> Item:
    safer, follows = dict(SeniorReviewChild.SAFER)[one["safer"]], dict(SeniorReviewChild.NEXT)[one["next"]]
    by = f"{one['by']}, {one['post']}" if one["post"] else one["by"]
    return Item(
        title=f"{_iso(one['on'])}: {_lower(safer)}", url=go("entry", one["entry"]),
        detail=f"{by}. {follows}. Different: {one['different']} Again by {_iso(one['again'])}.",
    )  # fmt: skip


def _move(one: dict[str, Any], go: Onward) -> Item:
    steps = (("Told", "notified_on"), ("accepted", "accepted_on"), ("conference booked for", "conference_on"),
             ("conference held", "held_on"), ("left", "left_on"))  # fmt: skip
    said = ", ".join(f"{label} {_iso(one[name])}" for label, name in steps if one[name])
    ours = one["way"] == PlanTransfer.OUT and not one["held_on"]
    kept = " Our duty and our visits go on until their conference." if ours else ""
    counted = " Known here, and never counted as a plan of ours." if one["way"] == PlanTransfer.STAYS else ""
    return Item(
        title=f"{WAYS[one['way']]}: {one['authority']}", url=go("entry", one["entry"]),
        detail=f"{said}. {one['meanwhile'].rstrip('.')}.{kept}{counted}",
        status=Status.SOON if ours else Status.PLAIN, state="Still ours" if ours else "Theirs",
    )  # fmt: skip


def _writes(child: int, running: ProtectionPlan | None, go: Onward) -> list[Link]:
    conference = "review conference" if running else "initial conference"
    found = [
        ("Call a strategy discussion", "meeting", {"type": "strategy"}, "shield"),
        ("Conclude an enquiry", "section-47", {}, "pen"),
        (f"Book the {conference}", "booking", {"type": conference}, "calendar"),
        ("The plan moves with the child", "plan-transfer", {}, "home"),
    ]
    if running:
        found.insert(3, ("Senior review of the plan", "senior-review", {}, "pen"))
    return [
        Link(words=said, url=go("write", kind, children=child, **more), icon=icon)
        for said, kind, more, icon in found
    ]
