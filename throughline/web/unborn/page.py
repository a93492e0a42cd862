"""Unborn children by the day each is expected, as values: what is missing first, then each with what stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join

from throughline.access.principal import Principal
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import DueRow
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.meetings.catalogue.newborn import discharge_planning
from throughline.record.meetings.models import MeetingChild
from throughline.record.people.models import Person
from throughline.record.protection.models import Section47Child
from throughline.web.children.rows import holder
from throughline.web.unborn import queries, rules
from throughline.web.unborn.queries import Around
from throughline.web.unborn.rules import Missing, Unborn

FOLLOWS = dict(Section47Child.AFTER)
HEADS = (
    "Expected",
    "Held by",
    "Assessment",
    "Enquiry and conference",
    "Plan",
    "Discharge plan",
    "Children before",
)
COLUMNS = tuple(Column(words=head) for head in HEADS)


@dataclass(frozen=True, kw_only=True)
class Page:
    first: list[DueRow]
    table: Table
    filters: list[Link]
    mine: bool
    older: str
    marks: str


def page(who: Principal, *, mine: bool, number: int, on: date, go: Onward) -> Page:
    people, more = queries.page_of(who.id, mine=mine, page=number, on=on)
    found = queries.around([one.pk for one in people], on)
    known = [(one, _known(one, found)) for one in people]
    whose = "mine" if mine else "all"
    return Page(
        first=_missing_first(known, found, on, go, writes=who.may("add") and go.as_known is None),
        table=Table(
            label="Unborn children, by the day each is expected",
            columns=COLUMNS,
            rows=tuple(_row(one, baby, found, on, go) for one, baby in known),
        ),
        filters=_filters(whose, who, go), mine=mine,
        older=go("unborn", whose=whose, page=number + 1) if more else "",
        marks=f"Asked for: an assessment begun by week {rules.BEGUN_BY.days // 7}, a conference {rules.CONFERENCE.words} before,"
        f" a discharge planning meeting booked {rules.BOOK.days // 7} weeks before and held {rules.HOLD.days // 7} weeks before."
        " These weeks are our own: no law names them.",
    )  # fmt: skip


def _filters(whose: str, who: Principal, go: Onward) -> list[Link]:
    everyone = "All I answer for" if who.may("oversee") else "My team’s"
    offered = (("mine", "Mine"), ("all", everyone))
    return [Link(words=words, url=go("unborn", whose=key), current=key == whose) for key, words in offered]


def _known(one: Person, found: Around) -> Unborn:
    days, booked, made = found.days[one.pk], found.booked[one.pk], found.planned.get(one.pk)
    return Unborn(
        expected=one.expected, worker=one.worker or "", fathered=one.pk in found.fathered,
        begun=days.get(queries.BEGUN), ended=days.get(queries.ENDED), discussed=days.get(queries.DISCUSSED),
        enquiry=days.get(queries.ENQUIRY), follows=found.follows.get(one.pk, ""), conference=days.get(queries.HELD),
        conference_booked=_day(booked.get(queries.INITIAL)), meeting_booked=_day(booked.get(discharge_planning.key)),
        meeting=queries.held_on(made), ward=made.ward_has_it if made else None, nights=made.nights_have_it if made else None,
    )  # fmt: skip


def _day(booked: tuple[date, int] | None) -> date | None:
    return booked[0] if booked else None


def _missing_first(
    known: Iterable[tuple[Person, Unborn]], found: Around, on: date, go: Onward, *, writes: bool
) -> list[DueRow]:
    """What is late before what is only near, and the next expected first."""
    lack = [(one, baby, rules.missing(baby, on)) for one, baby in known]
    lack = sorted(
        (row for row in lack if row[2]), key=lambda row: (not any(m.late for m in row[2]), row[1].expected)
    )
    return [_lacks(one, baby, missing, found, on, go, writes=writes) for one, baby, missing in lack]


def _lacks(
    one: Person, baby: Unborn, missing: list[Missing], found: Around, on: date, go: Onward, *, writes: bool
) -> DueRow:
    late = any(row.late for row in missing)
    said = ", ".join(row.words for row in missing)
    return DueRow(
        title=str(one), url=go("child", one.pk), icon="alert" if late else "clock",
        detail=f"{rules.due_words(baby.expected, on)}, {said}. {holder(one)}.",
        status=Status.LATE if late else Status.SOON, when=short_day(baby.expected),
        action=_press(one, baby, found, go) if writes else None,
    )  # fmt: skip


def _press(one: Person, baby: Unborn, found: Around, go: Onward) -> Link:
    """To what is missing: the booking, the meeting that was booked, or the plan that somebody does not have yet."""
    if baby.meeting:
        return Link(words="Open the plan", url=go("meeting", found.planned[one.pk].entry_id))
    if baby.meeting_booked:
        return Link(
            words="Open the booking", url=go("meeting", found.booked[one.pk][discharge_planning.key][1])
        )
    book = go("write", "booking", children=one.pk, type=discharge_planning.key)
    return Link(words="Book the meeting", url=book)


def _row(one: Person, baby: Unborn, found: Around, on: date, go: Onward) -> tuple[str, ...]:
    return (
        _expected(one, baby, found, on, go), format_html("{} <small>{}</small>", holder(one), one.team or ""),
        _assessment(one, baby, go), _conference(baby, on),
        f"Since {day(one.plan_since)}" if one.plan_since else "No protection plan",
        _plan(baby, found.planned.get(one.pk), found.booked[one.pk].get(discharge_planning.key), go),
        _before(one, baby, found, on, go),
    )  # fmt: skip


def _expected(one: Person, baby: Unborn, found: Around, on: date, go: Onward) -> str:
    """The day, how far it is, and every day that was given before."""
    told = [row.expected for row in found.moved[one.pk] if row.expected != baby.expected]
    moved = f" Before: {', '.join(short_day(was) for was in dict.fromkeys(told))}." if told else ""
    far = f"{rules.due_words(baby.expected, on)}, {rules.weeks(rules.gestation(baby.expected, on))} of pregnancy."
    return format_html(
        '<a href="{}">{}</a> <small>{}. {}{}</small>',
        go("child", one.pk),
        one,
        day(baby.expected),
        far,
        moved,
    )


def _assessment(one: Person, baby: Unborn, go: Onward) -> str:
    if baby.ended:
        words = f"Ended {short_day(baby.ended)}"
    else:
        words = f"Begun {short_day(baby.begun)}" if baby.begun else "Not begun"
    return format_html('<a href="{}">{}</a>', go("assessment", one.pk), words)


def _conference(baby: Unborn, on: date) -> str:
    if not (baby.discussed or baby.enquiry or baby.conference):
        return "No strategy discussion"
    said = [f"Discussed {short_day(baby.discussed)}."] if baby.discussed else []
    limit = rules.conference_limit(baby.expected)
    if baby.conference:
        in_time = "" if baby.conference <= limit else ", past its limit"
        return " ".join([*said, f"Conference held {short_day(baby.conference)}{in_time}."])
    if baby.conference_booked:
        return " ".join([*said, f"Conference booked {short_day(baby.conference_booked)}."])
    if not baby.to_a_conference:
        return " ".join([*said, f"After it: {FOLLOWS.get(baby.follows, 'no enquiry')}."])
    mark = Status.LATE if limit < on else Status.SOON
    return format_html("{} {}", " ".join(said), chip(mark, f"Conference by {short_day(limit)}"))


def _plan(baby: Unborn, made: MeetingChild | None, booked: tuple[date, int] | None, go: Onward) -> str:
    if made:
        has = [f"ward {short_day(baby.ward)}"] if baby.ward else ["ward not yet"]
        has += [f"out of hours {short_day(baby.nights)}"] if baby.nights else ["out of hours not yet"]
        link = format_html('<a href="{}">Made {}</a>', go("meeting", made.entry_id), short_day(baby.meeting))
        decided = next((one.words for one in discharge_planning.decisions if one.key == made.decision), "")
        return format_html("{} <small>{}. With: {}.</small>", link, decided, ", ".join(has))
    if booked:
        return format_html('<a href="{}">Booked {}</a>', go("meeting", booked[1]), short_day(booked[0]))
    return "None: nobody has said who may be with the baby"


def _before(one: Person, baby: Unborn, found: Around, on: date, go: Onward) -> str:
    """Earlier children of both parents, with whether they are in care or on a plan; and that no father is known."""
    had = format_html_join(
        "; ",
        '<a href="{}">{}</a>{}',
        ((go("child", who.pk), who, _how(who, found, on)) for who in found.before[one.pk]),
    )
    father = "" if baby.fathered else " No father on the record."
    return format_html("{}.{}", had or "None on the record", father)


def _how(who: Person, found: Around, on: date) -> str:
    age = who.age(on)
    state = [f"{age}" if age else "under 1"]
    state += ["in care"] if queries.IN_CARE in found.days[who.pk] else []
    state += ["on a protection plan"] if queries.PLAN in found.days[who.pk] else []
    return f", {', '.join(state)}"
