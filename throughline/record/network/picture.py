"""From the record to a drawing: which ties are lines, who stands where, and who is only said in words. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from throughline.design.genogram import Bond, Couple, Family, Parentage, Shape, Someone, Way
from throughline.record.people.models import Person, Relationship
from throughline.record.people.models.kinship import Drawn, Kin

UNKNOWN = -1
"""The parent of whom nothing is recorded."""
SHAPES = {"F": Shape.WOMAN, "M": Shape.MAN}
STRUCTURE = (Drawn.BIRTH, Drawn.ADOPTION, Drawn.COUPLE)
WAYS = {Drawn.BIRTH: Way.BIRTH, Drawn.ADOPTION: Way.ADOPTION, Drawn.CARE: Way.CARE}


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What is read of a family, as of one day."""

    focus: int
    people: Mapping[int, Person]
    ties: tuple[Relationship, ...]
    homes: tuple[frozenset[int], ...]
    on: date

    def runs(self, tie: Relationship) -> bool:
        return tie.ended is None or tie.ended > self.on


def known(
    focus: Person,
    people: Mapping[int, Person],
    ties: Iterable[Relationship],
    homes: Iterable[frozenset[int]],
    on: date,
) -> Known:
    """Of the ties between people this reader sees: all of the child's own, and of the others those that are drawn."""
    seen = [tie for tie in ties if tie.person_id in people and tie.other_id in people and _begun(tie, on)]
    own = [tie for tie in seen if focus.pk in (tie.person_id, tie.other_id)]
    near = {key for tie in own for key in (tie.person_id, tie.other_id)} | {focus.pk}
    more = [
        tie
        for tie in seen
        if tie not in own and tie.kin.drawn in STRUCTURE and {tie.person_id, tie.other_id} & near
    ]
    kept = (*own, *more)
    keys = {focus.pk} | {key for tie in kept for key in (tie.person_id, tie.other_id)}
    home = [frozenset(group & keys) for group in homes]
    return Known(
        focus=focus.pk, people={key: people[key] for key in people if key in keys}, ties=kept,
        homes=tuple(group for group in home if group), on=on,
    )  # fmt: skip


def _begun(tie: Relationship, on: date) -> bool:
    return tie.started is None or tie.started <= on


def drawn(found: Known) -> Family:
    parentages = [*_births(found), *_carers(found)]
    couples = list(_couples(found))
    placed = {key for one in parentages for key in (one.child, *one.parents)}
    placed |= {key for couple in couples for key in couple.pair}
    keys = sorted(found.people, key=lambda key: (key != found.focus, key))
    people = [_someone(found, key, key in placed) for key in keys]
    if any(UNKNOWN in one.parents for one in parentages):
        people.append(_nobody(found, parentages))
    return Family(
        people=tuple(people), couples=tuple(couples), parentages=tuple(parentages), twins=tuple(_twins(found, parentages)),
        households=found.homes,
    )  # fmt: skip


def _births(found: Known) -> Iterable[Parentage]:
    """A child's mother and father; a father who is only said to be, apart; then adoptive parents."""
    by_child: dict[int, list[Relationship]] = defaultdict(list)
    for tie in found.ties:
        if tie.kin.drawn in (Drawn.BIRTH, Drawn.ADOPTION):
            by_child[tie.other_id].append(tie)
    for child in _with_siblings(found, by_child):
        for way in (Drawn.BIRTH, Drawn.ADOPTION):
            mine = [tie for tie in by_child[child] if tie.kin.drawn is way]
            yield from _of_one_way(found, child, mine, WAYS[way], by_child)


def _of_one_way(
    found: Known, child: int, ties: list[Relationship], way: Way, by_child: Mapping[int, list[Relationship]]
) -> Iterable[Parentage]:
    sure = [tie.person_id for tie in ties if _sure(tie)][:2]
    doubted = [tie.person_id for tie in ties if not _sure(tie)]
    if sure and way is Way.BIRTH and len(sure) == 1 and not doubted and _closest(found, child):
        sure.append(UNKNOWN)
    if sure and not (doubted and len(sure) == 1):
        yield Parentage(child=child, parents=tuple(sure), way=way)
    for other in doubted:
        with_whom = [key for key in sure if found.people[key].pk != other][:1]
        yield Parentage(child=child, parents=(*with_whom, other), way=way, sure=False)
    if not ties and way is Way.BIRTH:
        yield from _beside_brothers(found, child, by_child)


def _sure(tie: Relationship) -> bool:
    return tie.kin.sure and not tie.certainty


def _closest(found: Known, child: int) -> bool:
    """The child whom the page is about, and full brothers and sisters: of these it is said that a parent is unknown."""
    return child == found.focus or child in _brothers(found, found.focus)


def _brothers(found: Known, key: int) -> list[int]:
    """Full brothers and sisters, by what is told of them."""
    ties = [tie for tie in found.ties if tie.kin.drawn in (Drawn.SIBLING, Drawn.TWIN)]
    return [
        tie.other_id if tie.person_id == key else tie.person_id
        for tie in ties
        if key in (tie.person_id, tie.other_id)
    ]


def _with_siblings(found: Known, by_child: Collection[int]) -> list[int]:
    """Every child of somebody, and every brother or sister, in the order they were told."""
    told = [key for key in found.people if key in by_child or _brothers(found, key)]
    return sorted(told, key=lambda key: (key != found.focus, key))


def _beside_brothers(
    found: Known, child: int, by_child: Mapping[int, list[Relationship]]
) -> Iterable[Parentage]:
    """A full brother of whose parents nothing is told has the same; where nobody's are told, they hang together."""
    for brother in _brothers(found, child):
        parents = [
            tie.person_id for tie in by_child.get(brother, ()) if tie.kin.drawn is Drawn.BIRTH and _sure(tie)
        ][:2]
        if parents:
            alone = len(parents) == 1 and _closest(found, child)
            yield Parentage(child=child, parents=(*parents, *((UNKNOWN,) if alone else ())))
            return
    group = min((child, *_brothers(found, child)))
    yield Parentage(child=child, parents=(), together=group)


def _carers(found: Known) -> Iterable[Parentage]:
    """Who looks after the child now; two who are a couple share one line."""
    pairs = {couple.pair for couple in _couples(found)}
    by_child: dict[int, list[int]] = defaultdict(list)
    for tie in found.ties:
        if tie.kin.drawn is Drawn.CARE and found.runs(tie):
            by_child[tie.other_id].append(tie.person_id)
    for child, carers in by_child.items():
        left = list(carers)
        while left:
            first = left.pop(0)
            second = next((other for other in left if frozenset((first, other)) in pairs), None)
            if second is not None:
                left.remove(second)
            yield Parentage(
                child=child, parents=(first,) if second is None else (first, second), way=Way.CARE
            )


def _couples(found: Known) -> Iterable[Couple]:
    """The latest that is told of each two: who parted and came together again is together."""
    told: dict[frozenset[int], Couple] = {}
    ties = [tie for tie in found.ties if tie.kin.drawn is Drawn.COUPLE]
    for tie in sorted(ties, key=lambda each: (each.started or date.min, each.ended or date.max)):
        told[frozenset((tie.person_id, tie.other_id))] = Couple(
            one=tie.person_id, two=tie.other_id, bond=_bond(tie, found)
        )
    return told.values()


def _bond(tie: Relationship, found: Known) -> Bond:
    """A death parts nobody in the drawing: the cross says it."""
    if tie.kin.over or not (found.runs(tie) or _widowed(tie, found)):
        return Bond.ENDED
    return Bond.UNSURE if tie.certainty else Bond.TOGETHER


def _widowed(tie: Relationship, found: Known) -> bool:
    died = [found.people[key].died for key in (tie.person_id, tie.other_id)]
    return any(day is not None and tie.ended is not None and day <= tie.ended for day in died)


def _twins(found: Known, parentages: Iterable[Parentage]) -> Iterable[frozenset[int]]:
    """Told to be twins, or of the same parents and the same day."""
    groups: dict[tuple, set[int]] = defaultdict(set)
    for one in parentages:
        born = found.people[one.child].born if one.child in found.people else None
        if born and one.way is Way.BIRTH:
            groups[one.union, born].add(one.child)
    for tie in found.ties:
        if tie.kin.drawn is Drawn.TWIN:
            groups[(tie.person_id,)] |= {tie.person_id, tie.other_id}
    return {frozenset(group) for group in groups.values() if len(group) > 1}


def _someone(found: Known, key: int, placed: bool) -> Someone:
    person, kin = found.people[key], to_focus(found, key)
    unborn = person.born is None and person.expected is not None
    dead = person.died is not None and person.died <= found.on
    age = person.age(min(found.on, person.died) if person.died else found.on)
    return Someone(
        key=key, name=_name(found, person), inside="" if age is None else str(age) if age > 0 else "<1", born=person.born, dead=dead,
        shape=Shape.UNBORN if unborn else _shape(found, person), focus=key == found.focus,
        caption="" if placed or kin is None else kin[1], row=None if placed or kin is None else kin[0],
    )  # fmt: skip


def _name(found: Known, person: Person) -> str:
    alike = [one for one in found.people.values() if one.given_name == person.given_name]
    return person.given_name if len(alike) == 1 else str(person)


def _shape(found: Known, person: Person) -> Shape:
    """What is told of somebody's sex, or what a word such as mother says."""
    said = getattr(person, "sex", None)
    if said not in SHAPES:
        words = [tie.kin.sex for tie in found.ties if tie.person_id == person.pk and tie.kin.sex]
        said = words[0] if words else ""
    return SHAPES.get(said, Shape.UNKNOWN)


def to_focus(found: Known, key: int) -> tuple[int, str] | None:
    """How many rows below the child somebody stands, and what they are to the child."""
    for tie in found.ties:
        if found.runs(tie) and {tie.person_id, tie.other_id} == {key, found.focus}:
            kin: Kin = tie.kin
            first = tie.person_id == key
            return (kin.rows, kin.key) if first else (-kin.rows, kin.back)
    return None


def _nobody(found: Known, parentages: Iterable[Parentage]) -> Someone:
    """The other parent, of whom nothing is recorded."""
    beside = next(
        key for one in parentages if UNKNOWN in one.parents for key in one.parents if key != UNKNOWN
    )
    shape = {Shape.WOMAN: Shape.MAN, Shape.MAN: Shape.WOMAN}.get(
        _shape(found, found.people[beside]), Shape.UNKNOWN
    )
    return Someone(key=UNKNOWN, name="Not recorded", shape=shape, inside="?")
