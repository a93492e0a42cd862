"""The pages of the log as tables: for the privacy officer, a line manager, an administrator."""

from collections import defaultdict
from collections.abc import Sequence

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.access.log import queries, words
from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.models import AccessEvent, Account, LogQuestion
from throughline.config.clock import today
from throughline.design.dates import short_day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table

SYSTEM = "Throughline"
NOBODY = "Nobody signed in"
ROWS = tuple(Column(words=head) for head in ("Who", "When", "What", "Child", "Why it was open"))
TECHNICAL = tuple(Column(words=head) for head in ("Who", "When", "What", "How it went"))
STAFF = (
    Column(words="Who and week"), Column(words="Looks", number=True), Column(words="Children", number=True),
    Column(words="Name and safety only", number=True), Column(words="Refused", number=True), Column(words="Break-glass", number=True),
)  # fmt: skip


def who(event: AccessEvent, names: dict[int, str]) -> str:
    if event.account_id:
        return names.get(event.account_id, f"Account {event.account_id}")
    return SYSTEM if event.verb == "system" else NOBODY


def right(event: AccessEvent) -> SafeString | str:
    said = words.right(event.rule, event.via)
    if not event.allowed:
        return chip(Status.SOON, f"Refused: {said[:1].lower()}{said[1:]}")
    return chip(Status.LATE, said) if event.via == "break-glass" else said


def table(events: Sequence[AccessEvent]) -> Table:
    names, teams, children = queries.names(events), queries.teams(events), queries.references(events)
    rows = tuple(
        (
            format_html("{}<br><small>{}</small>", who(event, names), words.post(event, teams)),
            words.moment(event), words.did(event), _child(event, children), right(event),
        )
        for event in events
    )  # fmt: skip
    return Table(label="The log", columns=ROWS, rows=rows)


def _child(event: AccessEvent, children: dict[int, str]) -> str:
    if event.person_id:
        return children.get(event.person_id, "Nobody with this number")
    return f"Entry {event.entry_id}" if event.entry_id else "None"


def technical(events: Sequence[AccessEvent]) -> Table:
    names = queries.names(events)
    rows = tuple((who(event, names), words.moment(event), words.did(event), right(event)) for event in events)
    return Table(label="The technical log", columns=TECHNICAL, rows=rows)


def staff(weeks: Sequence[queries.Week], alerts: dict[int, list[str]]) -> Table:
    """The newest week first for each person; numbers to talk about, not to rank by."""
    by_person = defaultdict(list)
    for week in weeks:
        by_person[week.account_id].append(week)
    people = Account.objects.filter(pk__in={*by_person, *alerts})
    rows = [
        _week(person, week, alerts.get(person.pk, []) if not place else [])
        for person in people
        for place, week in enumerate(
            by_person[person.pk] or [queries.Week(person.pk, today(), 0, 0, 0, 0, 0)]
        )
    ]
    return Table(label="Your staff, by name and week", columns=STAFF, rows=tuple(rows))


def _week(person: Account, week: queries.Week, alerts: list[str]) -> tuple:
    head = format_html(
        "{} <small>Week of {}</small> {}", person.name, short_day(week.begins), _alerts(alerts)
    )
    return (head, *(str(n) for n in (week.looks, week.people, week.unrelated, week.refused, week.glass)))


def _alerts(kinds: list[str]) -> SafeString | str:
    """How many and of what kind; about which child is between the privacy officer and the record."""
    if not kinds:
        return ""
    names = "; ".join(DETECTORS[kind].name for kind in dict.fromkeys(kinds))
    return format_html("{} <small>{}</small>", chip(Status.SOON, f"{len(kinds)} to talk about"), names)


def questions(found: Sequence[LogQuestion]) -> list[Item]:
    people = dict(Account.objects.filter(pk__in={one.about_id for one in found}).values_list("id", "name"))
    return [
        Item(
            title=f"Why did {people[one.about_id]} look?", url=reverse("log-question", args=[one.pk]),
            detail=f"Asked by {one.asked_by} on {short_day(one.asked_at)}. {one.words}", **_state(one),
        )
        for one in found
    ]  # fmt: skip


def _state(one: LogQuestion) -> dict:
    if one.answered_at:
        return {"status": Status.DONE, "state": f"{one.get_outcome_display()}: {short_day(one.answered_at)}"}
    late = one.due < today()
    words = "Was due" if late else "Answer by"
    return {"status": Status.LATE if late else Status.SOON, "state": f"{words} {short_day(one.due)}"}
