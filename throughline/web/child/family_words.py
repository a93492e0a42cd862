"""The family in words: brothers and sisters at home with their clocks, and everyone who is related."""

from datetime import date

from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import is_child
from throughline.record.people.models import Person, Relationship, Residence
from throughline.web import clock_words


def at_home(child: Person, home: list[Residence], on: date) -> list[Person]:
    return [living.person for living in home if living.person_id != child.id and is_child(living.person, on)]


def sibling_items(children: list[Person], dues: list[Due], on: date, go: Onward) -> list[Item]:
    return [_sibling(child, [due for due in dues if due.person_id == child.id], on, go) for child in children]


def _sibling(child: Person, dues: list[Due], on: date, go: Onward) -> Item:
    title = f"{child}, {child.age(on) if child.born else 'not born yet'}"
    if not dues:
        return Item(title=title, url=go("child", child.id), detail="No clock that you can see")
    first = min(dues, key=clock_words.matters_first)
    words = ". ".join(f"{name} {said}" for name, said in clock_words.terms(first, on))
    mark = clock_words.status(first)
    return Item(
        title=title, url=go("child", child.id), detail=words,
        status=mark if mark in (Status.LATE, Status.SOON) else None, state=clock_words.headline(first),
    )  # fmt: skip


def relatives(
    child: Person, found: list[Relationship], home: list[Residence], on: date, go: Onward
) -> list[Item]:
    here = {living.person_id for living in home}
    known: dict[int, Item] = {}
    for tie in sorted(found, key=lambda tie: tie.other_id != child.id):
        other, kind = _seen_from(child, tie)
        if other.id not in known:
            known[other.id] = _relative(
                other, kind, tie.responsible and tie.person_id == other.id, other.id in here, on, go
            )
    return list(known.values())


def _seen_from(child: Person, tie: Relationship) -> tuple[Person, str]:
    if tie.other_id == child.id:
        return tie.person, tie.kind
    return tie.other, tie.seen_from(child.id)


def _relative(other: Person, kind: str, responsible: bool, lives_here: bool, on: date, go: Onward) -> Item:
    said = [kind[:1].upper() + kind[1:]]
    said += ["parental responsibility"] if responsible else []
    said += ["same home"] if lives_here else ["lives elsewhere"]
    return Item(
        title=str(other), url=go("child", other.id) if is_child(other, on) else "", detail=", ".join(said)
    )
