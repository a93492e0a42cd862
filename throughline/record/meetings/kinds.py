"""Booking a meeting and writing it up: one kind of entry each, whatever the meeting is."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from throughline.record.entries.fields import (
    Carried,
    Choice,
    Clock,
    Colleague,
    Day,
    Line,
    Rows,
    Section,
    Words,
)
from throughline.record.entries.kind import Kind
from throughline.record.meetings import (
    asking,
    booking,
    catalogue,
    following,
    missing,
    opening,
    rules,
    sitting,
)
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.models import Booking, BookingChild, BookingLeftOut, Meeting, MeetingChild
from throughline.record.meetings.models.booking import HOW

WRITERS = frozenset(
    {
        "worker", "manager", "director", "reviewer", "front-door", "out-of-hours", "family-help", "adviser", "adoption",
        "adoption-manager",
    }
)  # fmt: skip


def booked(sort: MeetingType | None) -> tuple[Section, ...]:
    chair = Colleague(
        name="chair_id", label="Chair", roles=sort.chairs if sort else asking.CHAIRS,
        hint="Outside the child’s line." if sort and sort.independent else "",
    )  # fmt: skip
    return (
        Section(
            title="The meeting",
            asks=asking.some(
                asking.KINDS,
                Carried(name="follows", label="The meeting before"),
                Day(name="meets_on", label="Day", needed="Give the day of the meeting."),
                Clock(name="meets_at", label="Time", needed="Give the time."),
                Choice(name="how", label="How", options=tuple(HOW), many=True, needed="Say how it will be held."),
                Line(name="place", label="Where", hint="A room, or how to dial in. Not a family’s address."),
                chair if sort is None or sort.chairs else None,
                Words(name="purpose", label="What it has to settle", hint=sort.asks if sort else "", rows=2),
                Rows(
                    name="left_out", label="Children of the home whom it is not about", model=BookingLeftOut,
                    add="Add a child", blank=0,
                    questions=(
                        Line(name="who", label="Child", longest=120, needed="Say who is left out."),
                        Line(name="why", label="Why not", longest=300, needed="Say why {who} is left out."),
                    ),
                ),
            ),
        ),
    )  # fmt: skip


EACH_BOOKED = (
    Choice(name="asked", label="{child} is asked to come, or to send views", options=tuple(BookingChild.ASKED)),
    Line(name="prepared_by", label="Who prepares {child}", longest=120),
    Choice(name="advocate", label="Advocate", options=tuple(BookingChild.ADVOCATE), many=True),
    Line(name="how_heard", label="How {child} wants to be heard, or why not asked", longest=300),
)  # fmt: skip

booking_kind = Kind(
    key="booking",
    name="Book a meeting",
    heading="Book a meeting: {children}",
    icon="calendar",
    model=Booking,
    child_model=BookingChild,
    sections=booked(None),
    each_child=EACH_BOOKED,
    happened=booking.happened,
    headline=booking.headline,
    facts=booking.facts,
    problems=booking.problems,
    opens_with=booking.opens_with,
    fits=lambda said: _booking_of(str(said.get("type") or "")),
    lands="meeting",
    writes=WRITERS,
    approves="",
    shared_words=("purpose",),
    law="Each kind of meeting names its own law; what has to be known before it is told beforehand",
    sensitivity="special category",
    keep="with the child's record",
)

meeting_kind = Kind(
    key="meeting",
    name="Meeting",
    heading="Meeting: {children}",
    icon="people",
    model=Meeting,
    child_model=MeetingChild,
    sections=asking.first(None),
    each_child=asking.each_child(None),
    after=asking.last(None),
    happened=sitting.happened,
    headline=sitting.headline,
    facts=sitting.facts,
    problems=missing.problems,
    works_out=sitting.works_out,
    works_out_rows=sitting.works_out_rows,
    opens_with=opening.opens_with,
    fits=lambda said: _meeting_of(str(said.get("type") or "")),
    series=lambda said: {"type__in": rules.series(str(said.get("type") or ""))},
    became=following.became,
    lands="meeting",
    writes=WRITERS,
    approves="",
    decided_by="chair",
    voice="words",
    significant=True,
    shared_words=(
        "discussion",
        "called_because",
        "safe_now",
        "safe_tonight",
        "if_not",
        "family_told",
        "interim",
    ),
    law="Each kind of meeting names its own law in its declaration",
    sensitivity="special category",
    keep="with the child's record",
)


@cache
def _booking_of(key: str) -> Kind | None:
    sort = catalogue.by_key().get(key)
    return sort and replace(booking_kind, heading=f"{sort.name}: book it", sections=booked(sort))


@cache
def _meeting_of(key: str) -> Kind | None:
    sort = catalogue.by_key().get(key)
    return sort and _fitted(sort)


def _fitted(sort: MeetingType) -> Kind:
    changed: Mapping[str, Any] = {
        "heading": f"{sort.name}: {{children}}",
        "sections": asking.first(sort),
        "each_child": asking.each_child(sort),
        "after": asking.last(sort),
    }
    return replace(meeting_kind, **changed)
