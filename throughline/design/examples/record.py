"""A made-up child's record, as on Friday 20 November 2026 at noon."""

from datetime import date, timedelta

from django.utils.safestring import mark_safe

from throughline.design.examples.desk import ACTIONS, TODAY
from throughline.design.parts.clocks import Clock, DayCell, Step
from throughline.design.parts.record import Event, Identity, Saying, Tab
from throughline.design.parts.status import Flag, Status
from throughline.design.parts.tables import Look

FLAGS = (
    Flag(words="Child protection plan: neglect, since Mon 13 Jul 2026", status=Status.PLAN),
    Flag(words="Never give Craig Dunn this address", status=Status.SAFETY),
    Flag(words="Talks best at school, not at home", status=Status.VOICE),
    Flag(words="Peanut allergy: pen in the school office"),
)
TIA = Identity(
    name="Tia Marsden",
    initials="TM",
    born="9 years, born 3 June 2017",
    reference="C104418",
    facts=(
        ("Lives with", "Mum, Kai and Esme"),
        ("Social worker", "Priya Raman"),
        ("Team", "Safeguarding North"),
    ),
    flags=FLAGS,
    tabs=(
        Tab(words="Overview", url="#", current=True),
        Tab(words="Chronology", url="#", count=14),
        Tab(words="Who has looked", url="#"),
    ),
    actions=ACTIONS,
)
CLOCKS = (
    Clock(
        name="Visit to see Tia (local, 10 working days)",
        headline="2 working days late",
        status=Status.LATE,
        url="#",
        terms=(("Limit", "Wed 18 Nov"), ("Tried", "17 and 19 Nov; manager told"), ("Booked", "Today, 15:45")),
        used=100,
        rule="Every 10 working days from the last time the child was seen. Local rule.",
    ),
    Clock(
        name="Visit to see Kai",
        headline="Limit Fri 27 Nov",
        status=Status.UNDER_WAY,
        url="#",
        terms=(("Limit", "Fri 27 Nov"), ("Last", "Fri 13 Nov")),
        used=50,
    ),
    Clock(
        name="Supervision on Tia",
        headline="Day 25 of 28",
        status=Status.SOON,
        url="#",
        terms=(("Limit", "Mon 23 Nov"), ("Booked", "Mon 23 Nov, 10:00")),
        used=89,
    ),
    Clock(
        name="Court report",
        headline="Waiting on the court",
        status=Status.WAITING,
        url="#",
        terms=(("Asked", "Thu 12 Nov"),),
    ),
)
STEPS = (
    Step(title="What started it", words=mark_safe("Tia was last seen on <strong>Wed 4 Nov 2026</strong>.")),
    Step(title="The rule", words="Every 10 working days. Local rule."),
    Step(title="The sum", words="Wed 4 Nov + 10 working days = Wed 18 Nov."),
)


def _strip() -> tuple[DayCell, ...]:
    """From the day Tia was seen to today, counted as the rule counts."""
    first, cells, counted = date(2026, 11, 4), [], 0
    for offset in range((TODAY - first).days + 1):
        that = first + timedelta(days=offset)
        if that.weekday() > 4:
            cells.append(DayCell(day=that, kind="rest"))
            continue
        cells.append(DayCell(day=that, kind=_kind(counted), words=_under(counted)))
        counted += 1
    return tuple(cells)


def _kind(counted: int) -> str:
    return {0: "start", 10: "limit"}.get(counted, "late" if counted > 10 else "counted")


def _under(counted: int) -> str:
    return {0: "seen", 10: "limit"}.get(counted, f"late {counted - 10}" if counted > 10 else str(counted))


DAYS = _strip()
SAYING = Saying(
    words="I want Nan’s house on school nights and Mum’s when she’s not wobbly.",
    source="Tia, Wed 4 Nov, at school, on her own with Priya",
)
EVENTS = (
    Event(
        day=date(2026, 11, 19),
        kind="tried",
        title="Tried to visit, 17:15: asked to come tomorrow",
        by="P Raman",
        words="Manager told at 17:30. A try does not count as a visit.",
    ),
    Event(
        day=date(2026, 11, 16),
        kind="decision",
        title="Manager decision: seek legal advice",
        by="M Achebe",
        words="Little change since July.",
    ),
    Event(
        day=date(2026, 11, 13),
        kind="visit",
        title="Home visited: Kai and Esme seen, Tia not seen",
        by="P Raman",
        url="#",
        marks=(Flag(words="Corrected once", status=Status.DONE),),
    ),
    Event(
        day=date(2026, 11, 11), kind="incident", title="Police called to the home, 21:40", by="Police notice"
    ),
    Event(day=date(2026, 11, 4), kind="voice", title="Tia seen alone at school for 40 minutes", by="P Raman"),
    Event(
        day=date(2026, 11, 2),
        kind="withdrawn",
        title="Telephone note: withdrawn",
        words="Reason: wrong record. Withdrawn Wed 4 Nov, 11:32, by D Whitlock.",
    ),
    Event(day=date(2026, 10, 22), kind="meeting", title="Core group: two actions carried over", by="P Raman"),
    Event(
        day=date(2026, 10, 1), kind="contact", title="School: tired, fell asleep in maths", by="D Whitlock"
    ),
)
LOOKED = (
    Look(
        name="Gail Summers",
        post="Business support",
        why="By a list she may open; no link to Tia",
        opened="Header, 40 seconds",
        when="Tue 17 Nov, 12:52",
        checked="Asked Wed 18 Nov",
        status=Status.SOON,
    ),
    Look(
        name="Priya Raman",
        post="Social worker",
        why="Tia’s worker since 2 Jun 2026",
        opened="Whole record, 61 times",
        when="Today, 08:41",
        checked="By her work",
    ),
)
FACTS = (("Limit", "10 working days, local"), ("From", "the last time the child was seen"), ("Version", "1"))
