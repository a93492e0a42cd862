"""A child's page of who works with them, as values."""

from dataclasses import dataclass, field
from datetime import date

from throughline.access.parts import Part
from throughline.access.principal import Principal
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.record import Identity
from throughline.design.parts.rows import Item
from throughline.record.holding import words
from throughline.record.holding.queries import Closed, Holding, holding, last_closed
from throughline.record.holding.staff import Candidate, candidates, everywhere
from throughline.record.people.child_roles import LEADS, ROLES
from throughline.record.people.identity_bar import bar, opens
from throughline.record.people.models import Person

BEFORE_SHOWN = 40
MANAGERS = ("manager", "adoption-manager", "director")


@dataclass(frozen=True, kw_only=True)
class Page:
    child: Person
    person: Identity
    lead: str
    now: list[Item]
    cover: list[Item]
    transfers: list[Item]
    before: list[Item]
    waiting: "Waiting | None" = None
    actions: list[Link] = field(default_factory=list)
    ends: list[tuple[str, int, str]] = field(default_factory=list)
    """What a manager may end here: of which sort, its key, and its words."""
    people: list[Candidate] = field(default_factory=list)
    role: str = ""
    manages: bool = False
    held: bool = False
    opened: bool = False


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An offer that somebody has to answer."""

    words: str
    age: str
    entry_url: str
    mine: bool
    may_take_back: bool


def page(person_id: int, *, who: Principal, on: date, go: Onward, role: str = "") -> Page:
    child, person = bar(person_id, on=on, here="holding", go=go)
    found, opened = holding(person_id, on), opens(child, Part.CONTENT)
    manages = who.may("oversee") and go.as_known is None and (opened or not child.restriction)
    return Page(
        child=child, person=person, lead=words.holder_words(found), now=words.now_items(found), cover=words.cover_items(found),
        transfers=words.transfer_items(found), before=words.before_items(found, BEFORE_SHOWN),
        waiting=waiting(found, who, on, go), opened=opened, held=bool(found.holder),
        actions=actions(child, found, who, go) if opened and go.as_known is None else [],
        manages=manages, ends=ends(found) if manages else [], people=choose_from(found, role, on) if manages else [],
        role=role if role in ROLES and ROLES[role].gives else "",
    )  # fmt: skip


def waiting(found: Holding, who: Principal, on: date, go: Onward) -> Waiting | None:
    one = found.waiting
    if one is None:
        return None
    return Waiting(
        words=f"Offered to {one.to.name} of {one.team.name}. Until they accept, {one.giver.name} holds the child.",
        age=words.age_words(one.opened_at.date(), on), entry_url=go("entry", one.entry_id),
        mine=one.to_id == who.id and go.as_known is None,
        may_take_back=go.as_known is None and (who.may("oversee") or who.id in (one.opened_by_id, one.giver_id)),
    )  # fmt: skip


def actions(child: Person, found: Holding, who: Principal, go: Onward) -> list[Link]:
    if not who.may("add") or found.holder is None:
        return []
    hand = (
        []
        if found.waiting
        else [Link(words="Hand over", url=go("write", "handover", children=child.pk), icon="people")]
    )
    return [*hand, Link(words="Closing", url=go("closing", child.pk), icon="check")]


def ends(found: Holding) -> list[tuple[str, int, str]]:
    second = [("second", one.pk, f"second worker {one.worker.name}") for one in found.beside]
    named = [
        ("named", one.pk, f"{ROLES[one.kind].name} {one.account.name}")
        for one in [*found.named, *found.cover]
    ]
    return second + named


def choose_from(found: Holding, role: str, on: date) -> list[Candidate]:
    """For a role of few, whoever has such a post anywhere; otherwise the manager's own teams and the child's."""
    if role in ROLES and ROLES[role].gives and ROLES[role].posts and not set(ROLES[role].posts) & set(LEADS):
        return everywhere(ROLES[role].posts, on)
    held = found.holder
    return candidates((*LEADS, *MANAGERS, "student"), on, beside=held.team_id if held else None)


def closed_card(child: Person, on: date, *, read: bool, go: Onward) -> "ClosedCard | None":
    """For the overview: it stands first, because whoever opens a child who came back must see it first."""
    found = last_closed(child, read=read)
    if found is None:
        return None
    return ClosedCard(
        words=words.closed_words(found, on), rows=_rows(found), url=_url(found, go), again=found.open_again
    )


@dataclass(frozen=True, kw_only=True)
class ClosedCard:
    words: str
    rows: list[tuple[str, str]]
    url: str
    again: bool


def _rows(found: Closed) -> list[tuple[str, str]]:
    if found.closure is None or found.child is None or found.entry is None:
        return []
    return [
        ("Reason", f"{found.closure.get_reason_display()}. {found.closure.because}"),
        ("What changed", found.child.changed), ("What would bring us back", found.closure.contingency),
        ("Who to ring", found.closure.ring), ("Written by", found.entry.author.name), ("Decided by", found.decided_by),
    ]  # fmt: skip


def _url(found: Closed, go: Onward) -> str:
    return go("entry", found.entry.pk) if found.entry else ""
