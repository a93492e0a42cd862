"""A meeting that was held, as a page: quorate or not, what each knew and thought, what was decided, who does what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from throughline.design.dates import clock, day, long_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.record import Saying
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.entries.models import Entry
from throughline.record.meetings import arising, asking_birth, catalogue, enquiry_words, rules, words
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.models import (
    Booking,
    Meeting,
    MeetingChild,
    MeetingKnown,
    MeetingLeftOut,
    MeetingPosition,
    MeetingPresence,
    MeetingView,
    MinutesSent,
)
from throughline.record.meetings.models.held import CATEGORIES, REACHED
from throughline.record.meetings.queries import GONE
from throughline.record.meetings.roles import agency_words, role_in_a_line, role_words
from throughline.record.planning.models import PlanAction
from throughline.record.planning.words import of_action

READERS = dict(MeetingKnown.READERS)
SOURCES = dict(MeetingView.SOURCES)
WAYS = dict(MeetingPresence.HOW)
PART = dict(MeetingChild.PART)
ADVOCATE = dict(MeetingChild.ADVOCATE)


@dataclass(frozen=True, kw_only=True)
class Side:
    """One child's part: own words, each agency's view, the decision."""

    name: str
    url: str
    saying: Saying | None
    views: list[tuple[str, str]]
    stands: list[tuple[str, str]]
    decided: str
    how: str
    reason: str
    taking_part: list[tuple[str, str]]
    enquiry: list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class ActionRow:
    id: int
    what: str
    who: str
    about: str
    status: Status
    state: str
    note: str
    open: bool


@dataclass(frozen=True, kw_only=True)
class Record:
    entry: Entry
    meeting: Meeting
    sort: MeetingType
    title: str
    lead: str
    verdict: str
    came: Table
    apart: list[Item]
    sides: list[Side]
    views: list[tuple[str, str]]
    actions: list[ActionRow]
    safety: list[tuple[str, str]]
    not_held: list[tuple[str, str]]
    investigation: list[tuple[str, str]]
    starts: list[tuple[str, str]]
    left_out: list[MeetingLeftOut]
    also: str
    next: list[Item]
    record: tuple[Status, str]
    record_rule: str
    sent: list[Item]
    to_send: list[str]
    hidden: int
    arose: list[Item]
    """What it was called out of; and the strategy discussion that was called out of it."""
    strategy: str
    """A strategy discussion about these children can be called out of any meeting."""


def page(entry: Entry, *, on: date, go: Onward) -> Record:
    meeting = _with_its_next(entry.pk)
    sort = words.sort_of(meeting.type)
    rows = _children(entry.pk)
    present = list(MeetingPresence.objects.filter(entry_id=entry.pk))
    stands = list(MeetingPosition.objects.filter(entry_id=entry.pk))
    views = list(MeetingView.objects.filter(entry_id=entry.pk))
    sent = list(MinutesSent.objects.filter(entry_id=entry.pk).order_by("on", "pk"))
    how_it_stands = rules.minutes(sort, entry.happened_at.date(), sent[0].on if sent else None)
    known = list(MeetingKnown.objects.filter(entry_id=entry.pk))
    return Record(
        entry=entry, meeting=meeting, sort=sort, title=f"{sort.name}: {words.names([one.person for one in rows], entry.happened_at.date())}",
        lead=_lead(entry, meeting), verdict=_verdict(sort, present), came=_came(present, known),
        apart=[Item(title=one.who or role_words()[one.role], detail=one.apart) for one in present if one.apart],
        sides=[_side(one, sort, stands, views, entry, go) for one in rows],
        views=[_view(one) for one in views if one.person_id is None],
        actions=[_action(one, on) for one in PlanAction.objects.filter(entry_id=entry.pk).select_related("person")],
        investigation=enquiry_words.investigation(meeting) if sort.threshold else [],
        starts=enquiry_words.starts(entry.happened_at.date(), rows) if meeting.held and sort.threshold else [],
        left_out=list(MeetingLeftOut.objects.filter(entry_id=entry.pk)) if sort.whole_home else [],
        safety=_safety(meeting), not_held=[] if meeting.held else _not_held(meeting, sort), also=_also(meeting),
        next=_next(meeting, go), record=words.of_record(how_it_stands, on),
        record_rule=f"Within {sort.minutes.words}: {sort.minutes.source}.",
        sent=[Item(title=one.who, detail=f"{day(one.on)}, {one.how}") for one in sent],
        to_send=_to_send(present, {one.who for one in sent}), hidden=entry.named - len(rows),
        arose=_arose(meeting, go), strategy=arising.address(entry.pk, [one.person_id for one in rows]),
    )  # fmt: skip


def _with_its_next(entry: int) -> Meeting:
    source = Entry.objects.filter(pk=OuterRef("arose_from"))
    called = Meeting.objects.filter(arose_from=OuterRef("pk")).exclude(entry__status__in=GONE).order_by("pk")
    follows = Booking.objects.filter(follows=OuterRef("pk")).exclude(entry__status__in=GONE).order_by("pk")
    return Meeting.objects.annotate(
        next_booking=Subquery(follows.values("pk")[:1]),
        next_day=Subquery(follows.values("meets_on")[:1]),
        next_cancelled=Subquery(follows.values("cancelled_on")[:1]),
        source_kind=Subquery(source.values("kind")),
        source_headline=Subquery(source.values("headline")),
        source_at=Subquery(source.values("happened_at")),
        called=Subquery(called.values("pk")[:1]),
        called_at=Subquery(called.values("entry__happened_at")[:1]),
    ).get(pk=entry)


def _children(entry: int) -> list[MeetingChild]:
    found = MeetingChild.objects.filter(entry_id=entry).select_related("person")
    return list(found.order_by("person__born", "person_id"))


def _lead(entry: Entry, meeting: Meeting) -> str:
    until = f" to {clock(meeting.finished)}" if meeting.finished else ""
    place = f", {meeting.place}" if meeting.place else ""
    led = meeting.led_by or (f"{entry.decided_by.name}, {entry.decided_post}" if entry.decided_by else "")
    chair = f" Chair: {led.rstrip(', ')}." if led else ""
    return f"{long_day(entry.happened_at)}, {clock(meeting.began)}{until}, {words.HOW_WORDS[meeting.how]}{place}.{chair}"


def _verdict(sort: MeetingType, present: Sequence[MeetingPresence]) -> str:
    return rules.quorum(sort, [{"role": one.role, "how": one.how} for one in present]).sentence


def _came(present: Sequence[MeetingPresence], known: Sequence[MeetingKnown]) -> Table:
    """By agency: who was there, who was not, what they know and who may read it."""
    heads = ("Agency", "Here", "What they know", "Who may read it")
    agencies = dict.fromkeys([*(one.agency for one in present), *(one.agency for one in known)])
    rows = []
    for agency in agencies:
        said = [one for one in known if one.agency == agency]
        people = "; ".join(_person(one) for one in present if one.agency == agency)
        told = " ".join(one.words for one in said) or "Not known"
        kept = [one.readers for one in said if one.readers != "all"]
        readers = chip(Status.WAITING, READERS[kept[0]]) if kept else ("All who are here" if said else "")
        rows.append((agency_words(agency), people or "Not here", told, readers))
    wide = len(heads) if known else 2
    columns = tuple(Column(words=head) for head in heads[:wide])
    return Table(
        label="Who was there, and what they know", columns=columns, rows=tuple(row[:wide] for row in rows)
    )


def _person(one: MeetingPresence) -> str:
    who = f"{one.who}, {role_in_a_line(one.role)}" if one.who else role_words().get(one.role, one.role)
    note = f" ({one.note})" if one.note else ""
    return f"{who}{note}" if one.how == "here" else f"{who}: {WAYS[one.how].lower()}{note}"


def _side(
    row: MeetingChild, sort: MeetingType, stands: Sequence[MeetingPosition], views: Sequence[MeetingView],
    entry: Entry, go: Onward,
) -> Side:  # fmt: skip
    name = row.person.given_name
    mine = [one for one in stands if one.person_id in (None, row.person_id)]
    category = dict(CATEGORIES).get(row.category, "")
    decided = next((one.words for one in sort.decisions if one.key == row.decision), "Nothing decided")
    return Side(
        name=words.aged(row.person, entry.happened_at.date()), url=go("meetings", row.person_id),
        saying=Saying(words=row.words, source=f"{name}, {short_day(entry.happened_at)}") if row.words else None,
        views=[_view(one) for one in views if one.person_id == row.person_id],
        stands=[
            (agency_words(one.agency), enquiry_words.view(one)) for one in mine
        ],
        decided=f"{decided}: {category.lower()}" if category else decided,
        how=dict(REACHED).get(row.reached, "") + _against(mine), reason=row.reason, taking_part=_taking_part(row),
        enquiry=enquiry_words.of_child(row) + asking_birth.said(row),
    )  # fmt: skip


def _against(stands: Sequence[MeetingPosition]) -> str:
    against = [agency_words(one.agency) for one in stands if one.stands == "differs"]
    return f". Against: {', '.join(against)}" if against else ""


def _view(one: MeetingView) -> tuple[str, str]:
    helped = f" (helped by: {one.helped})" if one.helped else ""
    return f"{one.who}. {SOURCES[one.source]}", f"“{one.words}”{helped}"


def _taking_part(row: MeetingChild) -> list[tuple[str, str]]:
    part = PART.get(row.part, "")
    asked = {True: "Yes", False: "No"}.get(row.asked, "")
    pairs = (
        ("Asked", asked), ("Prepared by", row.prepared_by), ("Took part", f"{part}. {row.part_why}".strip(". ")),
        ("Advocate", ADVOCATE.get(row.advocate, "")), ("What came of the view", row.did_with_view),
    )  # fmt: skip
    return [pair for pair in pairs if pair[1]]


def _action(one: PlanAction, on: date) -> ActionRow:
    status, state = of_action(one, on)
    return ActionRow(
        id=one.pk, what=one.what, who=one.who, about=one.person.given_name if one.person else "", status=status, state=state,
        note=one.dropped_why, open=not (one.done_on or one.dropped_why),
    )  # fmt: skip


SAFETY = (
    ("Now", "safe_now"),
    ("Tonight", "safe_tonight"),
    ("If not agreed", "if_not"),
    ("Told", "family_told"),
)


def _said(meeting: Meeting, what: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, getattr(meeting, name)) for label, name in what if getattr(meeting, name)]


def _safety(meeting: Meeting) -> list[tuple[str, str]]:
    said, checked = _said(meeting, SAFETY), enquiry_words.checked(meeting)
    after = next((n for n, (label, _) in enumerate(said, 1) if label == "Tonight"), len(said))
    return [*said[:after], *([("Checked", checked)] if checked else []), *said[after:]]


def _not_held(meeting: Meeting, sort: MeetingType) -> list[tuple[str, str]]:
    by = rules.resumes_by(sort, meeting.entry.happened_at.date())
    again = f"{day(meeting.resumes_on)}" if meeting.resumes_on else "No day given"
    limit = f" (within {sort.quorum.resumes.words}: by {short_day(by)})" if by else ""
    return [
        ("Why", meeting.not_quorate_why),
        ("Until then", meeting.interim),
        ("Held after all", again + limit),
    ]


def _also(meeting: Meeting) -> str:
    if not meeting.also:
        return ""
    name = catalogue.by_key()[meeting.also].name
    if meeting.also_held:
        return (
            f"It was the {name[0].lower()}{name[1:]} as well: quorum, reports and chair were right for both."
        )
    return f"It was not the {name[0].lower()}{name[1:]} as well: without {meeting.also_missing}."


def _next(meeting: Meeting, go: Onward) -> list[Item]:
    """What was booked here, on the day on which it now stands."""
    if not meeting.next_booking:
        return []
    state = "Cancelled" if meeting.next_cancelled else day(meeting.next_day)
    return [
        Item(
            title=words.sort_of(meeting.next_type).name,
            url=go("meeting", meeting.next_booking),
            detail=f"{state}.",
        )
    ]


def _arose(meeting: Meeting, go: Onward) -> list[Item]:
    found = []
    if meeting.called_because:
        headline = f"{meeting.source_headline}, {short_day(meeting.source_at)}" if meeting.source_at else ""
        page = "meeting" if meeting.source_kind == "meeting" else "entry"
        url = go(page, meeting.arose_from) if headline else ""
        found.append(Item(title=headline or "Why it was called", url=url, detail=meeting.called_because))
    if meeting.called:
        said = f"Held {day(meeting.called_at)}, because of what was found here."
        found.append(Item(title="Strategy discussion", url=go("meeting", meeting.called), detail=said))
    return found


def _to_send(present: Sequence[MeetingPresence], sent: set[str]) -> list[str]:
    return [name for name in dict.fromkeys(one.who for one in present) if name and name not in sent]
