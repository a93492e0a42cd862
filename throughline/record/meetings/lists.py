"""The pages that list meetings, as values: one child's, mine, and the register."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.html import format_html

from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.tables import Column, Table
from throughline.record.meetings import catalogue, queries, rules, words
from throughline.record.meetings.models import Booking, Meeting, MeetingChild, MeetingPresence
from throughline.record.meetings.queries import Asked
from throughline.record.meetings.roles import agency_words, role_in_a_line, role_words
from throughline.record.planning import words as plan_words
from throughline.record.planning.queries import my_actions, open_actions_of

MONTHS_SHOWN = timedelta(days=91)
WAYS = dict(MeetingPresence.HOW)


@dataclass(frozen=True, kw_only=True)
class OfChild:
    booked: list[Item]
    held: list[Item]
    actions: list[Item]
    older: str
    kinds: tuple[tuple[str, str], ...]


def of_child(child: int, *, on: date, page: int, go: Onward) -> OfChild:
    held, more = queries.held_for(child, page)
    return OfChild(
        booked=[booking_item(one, on, go) for one in queries.bookings_of(child)],
        held=[_held_item(one, go) for one in held],
        actions=[plan_words.item(one, on, go) for one in open_actions_of(child)],
        older=go("meetings", child, page=page + 1) if more else "",
        kinds=catalogue.options(),
    )


def booking_item(one: Booking, on: date, go: Onward) -> Item:
    status, state = words.state_of(one, on)
    chair = f" Chair: {one.chair.name}." if one.chair else ""
    return Item(
        title=words.sort_of(one.type).name, url=go("meeting", one.pk), detail=f"{words.when(one)}.{chair}",
        status=status, state=state,
    )  # fmt: skip


def _held_item(one: MeetingChild, go: Onward) -> Item:
    meeting = one.entry.meeting
    sort = words.sort_of(meeting.type)
    decided = next((d.words for d in sort.decisions if d.key == one.decision), "")
    lines = [day(one.entry.happened_at), decided or ("Not quorate, not held" if not meeting.held else "")]
    return Item(
        title=sort.name,
        url=go("meeting", one.entry_id),
        detail=". ".join(line for line in lines if line) + ".",
    )


@dataclass(frozen=True, kw_only=True)
class Mine:
    booked: list[Item]
    to_write: list[Item]
    to_send: list[Item]
    actions: list[Item]


def mine(account: int, *, on: date, go: Onward) -> Mine:
    bookings = queries.my_bookings(account, on)
    return Mine(
        booked=[booking_item(one, on, go) for one in bookings if one.meets_on >= on],
        to_write=[booking_item(one, on, go) for one in bookings if one.meets_on < on],
        to_send=[_unsent_item(one, on, go) for one in queries.my_unsent(account, on)],
        actions=[plan_words.item(one, on, go) for one in my_actions(account)],
    )


def _unsent_item(one: Meeting, on: date, go: Onward) -> Item:
    sort = words.sort_of(one.type)
    sent = rules.minutes(sort, one.entry.happened_at.date(), None)
    status, state = words.of_record(sent, on)
    return Item(
        title=one.entry.headline, url=go("meeting", one.pk) + "#record", status=status, state=state,
        detail=f"Held {day(one.entry.happened_at)}. Out within {sort.minutes.words}.",
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Register:
    asked: Asked
    table: Table
    rows: list[Item]
    heading: str
    older: str
    all_agencies: Link | None


def register(asked: Asked, *, page: int, go: Onward) -> Register:
    found, more = queries.attended(asked, page)
    period = {"since": f"{asked.since:%Y-%m-%d}", "until": f"{asked.until:%Y-%m-%d}"}
    agency = agency_words(asked.agency) if asked.agency else "Every agency"
    return Register(
        asked=asked, table=_counted(asked, period, go), rows=[_presence_item(one, go) for one in found],
        heading=f"{agency}: {WAYS[asked.how].lower()}" if asked.how else agency,
        older=go("meeting-register", agency=asked.agency, how=asked.how, page=page + 1, **period) if more else "",
        all_agencies=Link(words="Every agency", url=go("meeting-register", **period)) if asked.agency else None,
    )  # fmt: skip


def _counted(asked: Asked, period: dict[str, str], go: Onward) -> Table:
    """By agency; or, of one agency, by role. Every number leads to the meetings behind it."""
    times: dict[str, dict[str, int]] = {}
    for agency, role, how, count in queries.attendance(asked):
        if asked.agency in ("", agency):
            of = times.setdefault(role if asked.agency else agency, {})
            of[how] = of.get(how, 0) + count
    heads = ("Role" if asked.agency else "Agency", "Due", *WAYS.values())
    rows = []
    for key, of in sorted(times.items()):
        name = (
            role_words().get(key, key) if asked.agency else _link(agency_words(key), go, agency=key, **period)
        )
        agency = asked.agency or key
        numbers = [_link(of.get(how, 0), go, agency=agency, how=how, **period) for how in WAYS]
        rows.append((name, f"{sum(of.values())}", *numbers))
    columns = (Column(words=heads[0]), *(Column(words=head, number=True) for head in heads[1:]))
    return Table(label="Who came to meetings", columns=columns, rows=tuple(rows))


def _link(said: object, go: Onward, **query: str) -> str:
    return format_html('<a href="{}">{}</a>', go("meeting-register", **query), said) if said else "0"


def _presence_item(one: MeetingPresence, go: Onward) -> Item:
    who = one.who or "Nobody named"
    note = f" {one.note}" if one.note else ""
    return Item(
        title=f"{words.sort_of(one.entry.meeting.type).name}, {day(one.entry.happened_at)}",
        url=go("meeting", one.entry_id),
        detail=f"{who}, {role_in_a_line(one.role)}: {WAYS[one.how].lower()}.{note}",
    )
