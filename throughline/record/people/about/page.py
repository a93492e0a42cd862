"""The page of everything told about a person: a card for each part, and on each what nobody has asked yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.access.parts import Part
from throughline.access.principal import Principal
from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.record import Identity
from throughline.design.parts.rows import Item
from throughline.record.people.about.actions import may_tell
from throughline.record.people.about.arriving import HAPPENINGS
from throughline.record.people.about.detail import Detail, One, People
from throughline.record.people.about.every import CARDS, DETAILS, Card
from throughline.record.people.about.family import family, ties_of
from throughline.record.people.about.told import people_in, seen, told
from throughline.record.people.identity_bar import bar, opens
from throughline.record.people.models import Person
from throughline.record.people.models.said import Said
from throughline.record.people.rules import lapsed

HERE = "person-about"
NOT_OPEN = "Faith, origin, disability and leave to be here open only to those who work with them."


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One card: what is so, what is not known, what was so before, and how to add to it."""

    key: str
    title: str
    rows: list[Item]
    nothing: str
    unknown: int
    before: list[Item]
    adds: list[Link]

    @property
    def says(self) -> bool:
        return bool(self.rows or self.nothing or self.before or self.adds)


@dataclass(frozen=True, kw_only=True)
class About:
    child: Person
    person: Identity
    main: list[Shown]
    side: list[Shown]
    family: list[Item]
    unknown: int
    why_not: str


def about(person_id: int, *, on: date, go: Onward, who: Principal) -> About:
    child, person = bar(person_id, on=on, here=HERE, go=go)
    found, ties = told(person_id), ties_of(child)
    people = seen(
        people_in(one for rows in found.values() for one in rows) | {key for tie in ties for key in tie.ids}
    )
    problem = may_tell(child, by=who, opened=child.opened or 0) if go.as_known is None else None
    writes = go.as_known is None and problem is None
    cards = [_card(card, child, found, people, on, go, writes) for card in CARDS]
    return About(
        child=child, person=person, family=family(child, ties, people, go),
        main=[one for one, card in zip(cards, CARDS, strict=True) if not card.first and one.says],
        side=[one for one, card in zip(cards, CARDS, strict=True) if card.first and one.says],
        unknown=sum(one.unknown for one in cards),
        why_not=" ".join(words for words in (str(problem or ""), "" if opens(child, Part.CONTENT) else NOT_OPEN) if words),
    )  # fmt: skip


def _card(
    card: Card, child: Person, found: dict[str, list[One]], people: People, on: date, go: Onward, writes: bool
) -> Shown:
    rows, before, nothing, adds, unknown = [], [], [], [], 0
    whole = opens(child, Part.CONTENT)
    for detail in (DETAILS[key] for key in card.details if whole or DETAILS[key].part is not Part.CONTENT):
        current, past = _parted(detail, detail.order(found[detail.key]), on)
        rows += [item(detail, one, child, people, on, go) for one in current]
        before += [item(detail, one, child, people, on, go) for one in past]
        if detail.offered(child):
            adds += [Link(words=detail.press, url=go("person-tell", child.pk, detail.key))] if writes else []
            nothing += [] if current else [detail.unknown or detail.none]
            unknown += bool(detail.unknown and not current)
    adds = _happenings(card, child, go, writes) + adds
    return Shown(
        key=card.key, title=card.title, rows=rows, nothing=" ".join(filter(None, nothing)), unknown=unknown,
        before=before, adds=adds,
    )  # fmt: skip


def _happenings(card: Card, child: Person, go: Onward, writes: bool) -> list[Link]:
    if card.key != "names" or not writes:
        return []
    offered = [one for one in HAPPENINGS.values() if one.offered(child)]
    return [Link(words=one.press, url=go("person-tell", child.pk, one.key)) for one in offered]


def _parted(detail: Detail, rows: Iterable[One], on: date) -> tuple[list[One], list[One]]:
    """What is so now, and what was; what only ran out stays in view where that must be noticed."""
    current, past = [], []
    for one in rows:
        row = one.row
        now = row.stands(on) or (detail.lapses and lapsed(row.ended, row.ended_why, on)) or _to_come(row, on)
        (current if now else past).append(one)
    return current, past


def _to_come(row: Said, on: date) -> bool:
    return row.started is not None and row.started > on and row.ended is None


def item(detail: Detail, one: One, child: Person, people: People, on: date, go: Onward) -> Item:
    line, row = detail.line(one.row, people, on), one.row
    said = [line.words, since(detail, row), f"Source: {row.source}" if row.source else "", ended(row)]
    return Item(
        title=line.title, detail=sentences(said),
        url=go("person-detail", child.pk, detail.key, row.pk), status=line.status, state=line.state,
    )  # fmt: skip


def sentences(said: Iterable[str]) -> str:
    """One after the other, each with its own stop."""
    return " ".join(
        words if words.endswith((".", "?", "!", ".”")) else f"{words}." for words in said if words
    )


def since(detail: Detail, row: Said) -> str:
    return f"{detail.began} {day(row.started)}" if row.started else "Since when: not known"


def ended(row: Said) -> str:
    return f"Ended {day(row.ended)}: {row.ended_why}" if row.ended and row.ended_why else ""
