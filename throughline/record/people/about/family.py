"""Whose parent or child somebody is, and for an unborn child the mother's other children: as far as the reader sees."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.people.about.detail import People
from throughline.record.people.models import Person, Relationship, kinship
from throughline.record.people.rules import is_unborn


@dataclass(frozen=True, slots=True)
class Tie:
    """`person` is `kind` of `other`."""

    person: int
    other: int
    kind: str

    @property
    def ids(self) -> tuple[int, int]:
        return self.person, self.other


def ties_of(child: Person) -> list[Tie]:
    own = _ties(Q(person_id=child.pk) | Q(other_id=child.pk))
    mothers = [tie.person for tie in own if tie.kind == "mother" and tie.other == child.pk]
    if not (is_unborn(child) and mothers):
        return own
    return own + [
        tie for tie in _ties(Q(person_id__in=mothers)) if tie.kind == "mother" and tie.other != child.pk
    ]


def _ties(which: Q) -> list[Tie]:
    rows = Relationship.objects.filter(which).order_by("id").values_list("person_id", "other_id", "kind")
    return [Tie(*row) for row in rows]


def family(child: Person, ties: Sequence[Tie], people: People, go: Onward) -> list[Item]:
    """Each person once, by what is said of them first; their own page opens by their own right and by no other."""
    found: dict[int, Item] = {}
    before = {tie.other for tie in ties if child.pk not in tie.ids}
    for tie in sorted(ties, key=lambda tie: tie.other != child.pk):
        other, words = _seen_from(child, tie)
        if other in people and other != child.pk and other not in found:
            status = {"status": Status.SOON, "state": "Previous child"} if other in before else {}
            found[other] = Item(
                title=str(people[other]), detail=words, url=go("person-about", other), **status
            )
    return list(found.values())


def _seen_from(child: Person, tie: Tie) -> tuple[int, str]:
    if child.pk not in tie.ids:
        return tie.other, "Child of the same mother"
    words = kinship.seen_from(tie.kind, first=tie.other == child.pk)
    other = tie.person if tie.other == child.pk else tie.other
    return other, words[:1].upper() + words[1:]
