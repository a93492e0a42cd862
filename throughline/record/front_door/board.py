"""The board as values: what cannot wait above every lane, then the lanes in the order of the work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from throughline.config.clock import LONDON
from throughline.design.dates import clock, long_day
from throughline.record.front_door import words
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.queries import SHOWN, Board
from throughline.record.front_door.rules import left, when
from throughline.record.front_door.sorts import AGENCY, CHECKS, DECIDED, DECISIONS, NEW, READY, SORTS

DECISION, SORT = dict(DECISIONS), dict(SORTS)
LANES = ((NEW, "New"), (CHECKS, "Checks"), (READY, "Ready for a decision"), (DECIDED, "Decided today"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    key: int
    title: str
    headline: str
    source: str
    url: str
    rows: tuple[tuple[str, str], ...]
    chip: tuple[str, str] = ("", "")
    basis: tuple[str, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    note: str = ""
    near: str = ""
    by: str = ""
    press: str = ""
    where_title: str = ""
    where: str = ""
    acting: str = ""
    discussion: str = ""
    opened: bool = False
    settled: bool = False
    edge: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane:
    title: str
    key: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    lead: str
    act_now: tuple[Card, ...]
    lanes: tuple[Lane, ...]
    straight: str
    more: str = ""


def page(found: Board, *, first: int = 0) -> Page:
    urgent = [one for one in found.contacts if cannot_wait(one, found)]
    rest = [one for one in found.contacts if one not in urgent]
    lanes = tuple(
        Lane(title=title, key=key, cards=tuple(card(one, found) for one in rest if one.stage == key))
        for key, title in LANES
    )
    more = f"?from={first + SHOWN}" if found.total > first + SHOWN else ""
    return Page(
        lead=lead(found, urgent), act_now=tuple(act_now_card(one, found) for one in urgent), lanes=lanes,
        straight=straight(found), more=more,
    )  # fmt: skip


def cannot_wait(one: Contact, found: Board) -> bool:
    """Until its discussion is on the record and every child has a decision."""
    return bool(one.act_now) and not (one.stage == DECIDED and one.discussion in found.discussed)


def lead(found: Board, urgent: list[Contact]) -> str:
    is_open = [one for one in found.contacts if one.stage != DECIDED or one in urgent]
    children = sum(len(found.rows.get(one.pk, ())) for one in is_open)
    timed = sum(one not in urgent for one in is_open)
    decided = sum(one.stage == DECIDED and one not in urgent for one in found.contacts)
    local = found.now.astimezone(LONDON)
    day = long_day(local).rsplit(" ", 1)[0]
    return (
        f"{day}, {clock(local)}. {_many(len(is_open), 'contact')} open about"
        f" {_many(children, 'child', 'children')}: {len(urgent)} act now, {timed} within a working day."
        f" Decided today: {decided}."
    )


def _many(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def card(one: Contact, found: Board) -> Card:
    rows, said = found.rows.get(one.pk, []), words.told(one)
    decided = one.stage == DECIDED
    status, time_left = _decided(rows) if decided else left(one.decide_by, found.now)
    return Card(
        key=one.pk, title=words.title(rows), headline=_headline(one, rows, found),
        source=f"{words.source(one, found.now)}. {words.earlier(rows, found.earlier)}",
        url=reverse("contact", args=[one.pk]), rows=_rows(rows, found), chip=(status, time_left),
        basis=tuple(words.agreed(found.checks.get(one.pk, ()))), asked=_asked(one, found),
        note="" if said else "The words are on a restricted record.", near=_near(rows), by=_by(one, rows, found.now),
        press="View" if decided else _press(one, rows), edge=status,
    )  # fmt: skip


def act_now_card(one: Contact, found: Board) -> Card:
    rows = found.rows.get(one.pk, [])
    return Card(
        key=one.pk, title=words.title(rows[:1]), headline=_headline(one, rows, found),
        source=f"{words.source(one, found.now)}. {words.earlier(rows, found.earlier)}",
        url=reverse("contact", args=[one.pk]), rows=_rows(rows, found),
        where_title=words.whom(rows[0]) if rows else "Where is the child now?", where=words.where_now(one),
        acting=words.acting(one), discussion=words.discussion(one, signed=one.discussion in found.discussed),
        opened=one.discussion is not None, settled=bool(rows) and all(row.person_id for row in rows), near=_near(rows),
    )  # fmt: skip


def _headline(one: Contact, rows: list[ContactChild], found: Board) -> str:
    if said := words.told(one):
        return said.headline
    return f"{SORT[one.sort]}, from {AGENCY[one.agency].lower()}. Its words are on a restricted record."


def _rows(rows: Iterable[ContactChild], found: Board) -> tuple[tuple[str, str], ...]:
    return tuple((words.child(row), words.seen(row, found.held.get(row.person_id))) for row in rows)


def _asked(one: Contact, found: Board) -> tuple[tuple[str, str], ...]:
    """What was asked and has not been answered."""
    waits = [check for check in found.checks.get(one.pk, ()) if check.answered_at is None]
    return tuple(("waiting", f"{AGENCY[check.agency]}, asked") for check in waits)


def _near(rows: Iterable[ContactChild]) -> str:
    near = [row for row in rows if row.near and row.person_id is None]
    return f"May be known: {', '.join(words.called(row) for row in near)}" if near else ""


def _by(one: Contact, rows: list[ContactChild], now: datetime) -> str:
    if one.stage == DECIDED:
        who = next((row.decided_by.name for row in rows if row.decided_by_id), "")
        return f"{who}, {when(one.decided_at, now)}"
    taken = one.taken_by.name if one.taken_by else "unassigned"
    suggests = f": {DECISION[one.suggested].lower()}?" if one.suggested else ""
    return f"{taken}{suggests}"


def _press(one: Contact, rows: list[ContactChild]) -> str:
    if any(row.near and row.person_id is None for row in rows):
        return "Same or not?"
    return {NEW: "Take" if one.taken_by_id is None else "Open", CHECKS: "Open", READY: "Decide"}[one.stage]


def _decided(rows: list[ContactChild]) -> tuple[str, str]:
    said = list(dict.fromkeys(DECISION[row.decision] for row in rows if row.decision))
    return "done", ", ".join(said)


def straight(found: Board) -> str:
    if not found.straight:
        return ""
    at = ", ".join(clock(one.at.astimezone(LONDON)) for one in found.straight)
    return f"About children already open, gone straight to worker and manager today: {len(found.straight)} ({at})."
