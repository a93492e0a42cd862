"""Services in words: who works with the child and with the adults around them, and what is over."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from throughline.design.dates import day, short_day
from throughline.design.genogram.ecomap import Around, Tie
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.network.models import Involvement
from throughline.record.network.picture import Known, to_focus
from throughline.record.network.services import BY_KEY, FOR_ADULTS
from throughline.record.people.identity_bar import GROWN
from throughline.record.people.models import Person
from throughline.record.people.models.kinship import Sort

CLOSE = {"strong": Tie.STRONG, "thin": Tie.THIN, "strained": Tie.STRAINED}
ORDER = (Tie.STRONG, Tie.PLAIN, Tie.THIN, Tie.STRAINED)
STATES = {
    Involvement.REFERRED: (Status.WAITING, "Asked, no answer yet"),
    Involvement.DECLINED: (Status.SOON, "Did not take them"),
}
SHOWN = (Sort.WIDER, Sort.CARER, Sort.OTHER, Sort.PARENT)
MOST = 10
"""Of a side of the picture. The list says all."""


def runs(one: Involvement, on: date) -> bool:
    return one.started <= on and (one.ended is None or one.ended > on)


def now(
    rows: Iterable[Involvement], people: Mapping[int, Person], child: Person, on: date
) -> Iterator[tuple[str, list[tuple[int, Item]]]]:
    """With the child first; then with each adult, what is for adults' own needs marked as that."""
    open_ones = [one for one in rows if runs(one, on)]
    for person in sorted(
        {one.person_id for one in open_ones} & people.keys(), key=lambda key: (key != child.pk, key)
    ):
        mine = [(one.pk, _item(one)) for one in open_ones if one.person_id == person]
        yield f"With {people[person]}", mine


def over(rows: Iterable[Involvement], people: Mapping[int, Person], on: date) -> Iterator[tuple[int, Item]]:
    """The latest first, with whom it was."""
    ended = [
        one for one in rows if one.started <= on and one.ended and one.ended <= on and one.person_id in people
    ]
    for one in sorted(ended, key=lambda each: each.ended, reverse=True):
        yield one.pk, _item(one, f"With {people[one.person_id].given_name}. ")


def _item(one: Involvement, lead: str = "") -> Item:
    kind = BY_KEY[one.kind].words
    mark = {"status": STATES[one.state][0], "state": STATES[one.state][1]} if one.state in STATES else {}
    adult = ", for adults" if one.kind in FOR_ADULTS else ""
    said = [f"{lead}{kind}{adult}", _days(one), _worker(one), one.reason, _helps(one), one.ended_why]
    return Item(
        title=one.place or "A service",
        detail=". ".join(part.rstrip(".") for part in said if part) + ".",
        **mark,
    )


def _days(one: Involvement) -> str:
    return (
        f"{short_day(one.started)} {one.started.year} to {day(one.ended)}"
        if one.ended
        else f"Since {day(one.started)}"
    )


def _worker(one: Involvement) -> str:
    """Somebody named whom this reader may not see is still somebody named."""
    if one.professional_id is None:
        return f"Ring {one.place_phone}" if one.place_phone else "Nobody named"
    if not one.worker:
        return "Somebody you cannot see"
    return ", ".join(
        filter(None, (one.worker, one.job, one.worker_team, one.phone or one.place_phone, one.email))
    )


def _helps(one: Involvement) -> str:
    return one.get_closeness_display() if one.closeness else ""


def people_around(found: Known) -> list[Around]:
    """Whoever is tied to the child and does not live there: the home itself stands in the genogram."""
    home = frozenset().union(*found.homes) if found.homes else frozenset()
    out: dict[int, Around] = {}
    for tie in found.ties:
        other = tie.other_id if tie.person_id == found.focus else tie.person_id
        own = found.focus in (tie.person_id, tie.other_id) and tie.kin.sort in SHOWN
        if (
            own
            and found.people[other].died is None
            and found.runs(tie)
            and other not in home
            and other not in out
        ):
            kin = to_focus(found, other)
            small = kin[1] if kin else ""
            out[other] = Around(
                key=f"p{other}", name=str(found.people[other]), small=small[:1].upper() + small[1:], person=True,
                tie=CLOSE.get(tie.closeness, Tie.PLAIN),
            )  # fmt: skip
    return sorted(out.values(), key=lambda one: ORDER.index(one.tie))[:MOST]


def services_around(rows: Iterable[Involvement], child: Person, found: Known, on: date) -> list[Around]:
    """The child's own, and those of the adults: another child's stand in that child's picture."""
    near = {key for key, one in found.people.items() if key == child.pk or (one.age(on) or 0) >= GROWN}
    begun = [one for one in rows if one.started <= on and one.person_id in near]
    begun = [one for one in begun if one.state != Involvement.DECLINED]
    drawn = [_around(one, child, found, ended=not runs(one, on)) for one in begun]
    open_ones = [one for one in drawn if not one.ended]
    ended = [one for one in drawn if one.ended]
    return sorted(open_ones, key=lambda one: ORDER.index(one.tie))[:MOST] + ended[:MOST]


def _around(one: Involvement, child: Person, found: Known, *, ended: bool) -> Around:
    whose = "" if one.person_id == child.pk else f" for {found.people[one.person_id].given_name}"
    small = f"{BY_KEY[one.kind].words}{whose}"
    if ended and one.ended:
        small = f"To {short_day(one.ended)} {one.ended.year}{whose}"
    return Around(
        key=f"s{one.pk}",
        name=one.place or "A service",
        small=small,
        tie=CLOSE.get(one.closeness, Tie.PLAIN),
        ended=ended,
    )
