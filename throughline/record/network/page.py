"""A child's family and network, put together from what was read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.design.genogram import draw, svg
from throughline.design.genogram import ecomap as drawn_around
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.record import Identity
from throughline.design.parts.rows import Item
from throughline.record.network import homes, network, queries, responsible, said
from throughline.record.network.picture import Known, drawn, known
from throughline.record.network.telling import EVERY
from throughline.record.people.identity_bar import age_words, bar
from throughline.record.people.models import Person, Residence


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A row and the way to put it right."""

    item: Item
    change: Link | None = None


@dataclass(frozen=True, kw_only=True)
class FamilyPage:
    child: Person
    person: Identity
    picture: SafeString
    rows: list["FamilyRow"]
    ties: list[Press]
    homes: list["homes.HomeCard"]
    before: list["homes.HomeCard"]
    responsible: list[Press]
    no_longer: list[Press]
    around: SafeString
    services: list[tuple[str, list[Press]]]
    over: list[Press]
    presses: Mapping[str, Link]


@dataclass(frozen=True, kw_only=True)
class FamilyRow:
    title: str
    items: list[Item]


def family(person_id: int, *, on: date, go: Onward, may_write: bool) -> FamilyPage:
    child, person = bar(person_id, on=on, here="family", go=go)
    ties = queries.ties(person_id)
    keys = {person_id} | {key for tie in ties for key in (tie.person_id, tie.other_id)}
    lived = queries.residences(keys)
    people = queries.people(keys)
    found = known(people[person_id], people, ties, _homes(person_id, lived, on), on)
    held = queries.responsibilities(person_id)
    services = queries.involvements(keys)
    drawing = draw(drawn(found))
    change = _changer(child, go, may_write)
    return FamilyPage(
        child=child, person=person, rows=_rows(said.rows(drawing, found), child, go),
        picture=svg(drawing, label=f"Genogram of {child.given_name}’s family. The list says the same."),
        ties=[Press(item=item, change=change("relative", key)) for key, item in said.told(found)],
        homes=homes.now(lived, found, on, change), before=homes.before(lived, found, on, change),
        responsible=[Press(item=item, change=change("responsibility", key)) for key, item in responsible.now(held, people, on)],
        no_longer=[Press(item=item, change=change("responsibility", key)) for key, item in responsible.over(held, people, on)],
        around=_around(child, found, services, on), services=_services(services, people, child, on, change),
        over=[Press(item=item, change=change("service", key)) for key, item in network.over(services, people, on)],
        presses=_presses(child, go) if may_write else {},
    )  # fmt: skip


def _homes(person_id: int, lived: Iterable[Residence], on: date) -> list[frozenset[int]]:
    """Who shares each home of the child on the day."""
    here = [one for one in lived if homes.runs(one, on)]
    mine = dict.fromkeys(one.home_id for one in here if one.person_id == person_id)
    return [frozenset(one.person_id for one in here if one.home_id == home) for home in mine]


def _rows(found: list[said.Row], child: Person, go: Onward) -> list[FamilyRow]:
    return [FamilyRow(title=row.title, items=[_item(line, child, go) for line in row.lines]) for row in found]


def _item(line: said.Line, child: Person, go: Onward) -> Item:
    """A child's own record opens by its own right; a parent's page here is how they were reached."""
    if line.key < 0 or line.focus:
        return Item(title=line.title, detail=line.words)
    url = go("child", line.key) if line.child else go("reaching", child.pk, line.key)
    return Item(title=line.title, detail=line.words, url=url)


def _changer(child: Person, go: Onward, may_write: bool):
    def change(what: str, key: int) -> Link | None:
        return Link(words="Change", url=go("family-change", child.pk, what, key)) if may_write else None

    return change


def _presses(child: Person, go: Onward) -> dict[str, Link]:
    return {
        one.key: Link(words=one.press, url=go("family-add", child.pk, one.key), icon="plus")
        for one in EVERY.values()
    }


def _services(
    services, people: Mapping[int, Person], child: Person, on: date, change
) -> list[tuple[str, list[Press]]]:
    return [
        (title, [Press(item=item, change=change("service", key)) for key, item in found])
        for title, found in network.now(services, people, child, on)
    ]


def _around(child: Person, found: Known, services, on: date) -> SafeString:
    everything = [*network.people_around(found), *network.services_around(services, child, found, on)]
    drawing = drawn_around.lay_out(child.given_name, age_words(child, on), everything)
    return drawn_around.svg(
        drawing, label=f"Who and what is around {child.given_name}. The lists say the same."
    )
