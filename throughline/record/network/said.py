"""The family in words: the same facts as the picture, person by person, for whoever reads or hears instead of seeing."""

from collections.abc import Iterator
from dataclasses import dataclass

from throughline.design.dates import day
from throughline.design.genogram import Bond, Drawing, Family, Parentage, Shape, Someone, Way
from throughline.design.parts.rows import Item
from throughline.record.network.picture import UNKNOWN, Known
from throughline.record.people.identity_bar import is_child, names

ROWS = {
    -3: "Great-grandparents’ generation",
    -2: "Grandparents’ generation",
    -1: "Parents’ generation",
    1: "The next generation",
}
OF = {
    Way.BIRTH: "{parent} of {children}",
    Way.ADOPTION: "Adopted {children}",
    Way.CARE: "Looks after {children}",
    Way.STEP: "Step-parent of {children}",
}
PARENT = {Shape.WOMAN: "Mother", Shape.MAN: "Father"}
BONDS = {
    Bond.TOGETHER: "With {other}",
    Bond.ENDED: "No longer with {other}",
    Bond.UNSURE: "What they are to {other} is not recorded",
}

UNTIL_DEATH = "With {other}, until death"
CLOSE = {
    "strong": "Strong between them, as they say",
    "thin": "Thin between them, as they say",
    "strained": "Strained between them, as they say",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    key: int
    title: str
    words: str
    child: bool
    focus: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    title: str
    lines: tuple[Line, ...]


def rows(drawing: Drawing, found: Known) -> list[Row]:
    """In the order of the picture, from the top and from the left."""
    focus = drawing.box[found.focus].row
    given = found.people[found.focus].given_name
    out = []
    for row in drawing.rows:
        far = row[0].row - focus
        title = ROWS.get(far) or (
            f"{given}’s generation"
            if far == 0
            else f"{abs(far)} generations {'before' if far < 0 else 'after'}"
        )
        lines = tuple(line(box.someone, drawing.family, found) for box in row)
        out.append(Row(title=title, lines=lines))
    return out


def line(one: Someone, family: Family, found: Known) -> Line:
    person = found.people.get(one.key)
    words = ". ".join(_facts(one, family, found))
    return Line(
        key=one.key,
        title=str(person) if person else one.name,
        words=f"{words}.",
        child=person is not None and is_child(person, found.on),
        focus=one.focus,
    )


def _facts(one: Someone, family: Family, found: Known) -> Iterator[str]:
    yield from _life(one, found)
    yield from _to_the_child(one, found)
    yield from _as_parent(one, family, found)
    yield from _as_child(one, family, found)
    yield from _as_partner(one, family, found)
    yield from (f"A twin of {_names(group - {one.key}, found)}" for group in family.twins if one.key in group)
    if any(one.key in home for home in family.households):
        yield "Lives in this home"


def _life(one: Someone, found: Known) -> Iterator[str]:
    person = found.people.get(one.key)
    if person is None:
        return
    if one.shape is Shape.UNBORN and person.expected:
        yield f"Not born yet, expected {day(person.expected)}"
    elif person.born:
        yield f"{'Aged' if one.dead else 'Age'} {one.inside}, born {day(person.born)}"
    else:
        yield "Age not known"
    if one.dead and person.died:
        yield f"Died {day(person.died)}"


def _to_the_child(one: Someone, found: Known) -> Iterator[str]:
    """Each thing somebody is to the child, also what is over or doubted."""
    if one.key == UNKNOWN:
        return
    given = found.people[found.focus].given_name
    for tie in found.ties:
        if {tie.person_id, tie.other_id} == {one.key, found.focus}:
            ended = "" if found.runs(tie) else f", until {day(tie.ended)}"
            doubt = f", {tie.certainty}" if tie.certainty else ""
            yield f"{given}’s {tie.seen_from(found.focus)}{doubt}{ended}"
            if tie.closeness:
                yield CLOSE[tie.closeness]


def _as_parent(one: Someone, family: Family, found: Known) -> Iterator[str]:
    mine = [parentage for parentage in family.parentages if one.key in parentage.parents]
    for way in Way:
        for sure in (True, False):
            children = {each.child for each in mine if each.way is way and each.sure is sure}
            if children:
                said = OF[way].format(
                    parent=PARENT.get(one.shape, "Parent"), children=_names(children, found)
                )
                yield said if sure else f"{said}, as is said: not certain"


def _as_child(one: Someone, family: Family, found: Known) -> Iterator[str]:
    for parentage in family.parentages:
        if parentage.child == one.key:
            yield from _whose(parentage, found)


def _whose(parentage: Parentage, found: Known) -> Iterator[str]:
    known = [key for key in parentage.parents if key != UNKNOWN]
    verb = {
        Way.BIRTH: "Child of",
        Way.ADOPTION: "Adopted by",
        Way.CARE: "Looked after by",
        Way.STEP: "Stepchild of",
    }
    if known:
        said = f"{verb[parentage.way]} {_names(known, found)}"
        yield said if parentage.sure else f"{said}, as is said: not certain"
    if UNKNOWN in parentage.parents:
        yield "The other parent is not recorded"


def _as_partner(one: Someone, family: Family, found: Known) -> Iterator[str]:
    for couple in family.pairs():
        if one.key in couple.pair:
            (other,) = couple.pair - {one.key}
            parted = couple.bond is Bond.TOGETHER and any(_died(key, found) for key in couple.pair)
            yield (UNTIL_DEATH if parted else BONDS[couple.bond]).format(other=_names([other], found))


def _died(key: int, found: Known) -> bool:
    person = found.people.get(key)
    return person is not None and person.died is not None and person.died <= found.on


def _names(keys, found: Known) -> str:
    known = [found.people[key] for key in keys if key in found.people]
    ordered = sorted(known, key=lambda one: (one.born is None, one.born, one.pk))
    told = [str(one) if _alike(one, found) else one.given_name for one in ordered]
    return names(told) or "somebody not recorded"


def _alike(person, found: Known) -> bool:
    return sum(one.given_name == person.given_name for one in found.people.values()) > 1


def told(found: Known) -> Iterator[tuple[int, Item]]:
    """Each tie as it was told, with its days and who says so: what can be put right."""
    own = [tie for tie in found.ties if found.focus in (tie.person_id, tie.other_id)]
    for tie in (*own, *(tie for tie in found.ties if tie not in own)):
        one, other = found.people[tie.person_id], found.people[tie.other_id]
        since = f"Since {day(tie.started)}" if tie.started else ""
        until = f"until {day(tie.ended)}" if tie.ended else ""
        days = ", ".join(filter(None, (since, until)))
        said = (days, tie.certainty.capitalize(), CLOSE.get(tie.closeness, ""), tie.source)
        yield tie.pk, Item(title=f"{one}: {tie.kind} of {other}", detail=". ".join(filter(None, said)))
