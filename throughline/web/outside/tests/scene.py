"""The Marsden house among the whole company, and the particulars by which a partner asks about Tia."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Grant
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.people.models import Identifier, Person
from throughline.synthetic.builders import a_child, a_home, a_parent, a_visit, lives_at
from throughline.synthetic.cast import House, the_house
from throughline.synthetic.company import Company, is_named, the_company

TIA, SEALED, RESTRICTED = "9434765919", "9434765870", "9434765828"
POSTCODE = "NM2 6QT"
BORN = "3 Jun 2017"


@dataclass(frozen=True, slots=True)
class Scene:
    company: Company
    house: House
    sealed: Person
    restricted: Person
    mother: Person

    def client(self, name: str):
        return client_of(self.company[name])


def the_scene() -> Scene:
    company = the_company()
    cast = company.cast
    house = the_house(cast)
    alike = {"worker": cast.alice, "plan_since": date(2026, 9, 1), "born": date(2017, 6, 3)}
    sealed, restricted = a_child("Quillon Hart", **alike), a_child("Rita Rarely", **alike)
    open_home = a_home("3 Elm Row", postcode=POSTCODE)
    lives_at(open_home, restricted, sealed)
    unborn = a_child("Baby Hart", worker=cast.alice, plan_since=date(2026, 10, 1))
    mother = a_parent("Mia Hart", of=[unborn], born=date(1999, 3, 1))
    a_visit(
        by=cast.alice,
        children=dict.fromkeys(house.children, "alone"),
        on=date(2026, 11, 4),
        words={house.tia: "Bruno is my bear."},
    )
    with as_keeper("a scene"):
        for child, number in ((house.tia, TIA), (sealed, SEALED), (restricted, RESTRICTED)):
            Identifier.objects.create(person=child, scheme="nhs", value=number)
        Person.objects.filter(pk=unborn.pk).update(born=None, expected=date(2027, 2, 1))
        Person.objects.filter(pk=sealed.pk).update(restriction=Person.SEALED)
        Person.objects.filter(pk=restricted.pk).update(restriction=Person.RESTRICTED)
    is_named(company["laura"], house.tia, "lawyer")
    is_named(company["sasha"], house.tia, "school")
    return Scene(company, house, sealed, restricted, mother)


def inspects(
    scene: Scene,
    child: Person,
    *,
    until: timedelta = timedelta(days=3),
    since: timedelta = timedelta(days=-1),
) -> Grant:
    with as_keeper("an inspection"):
        return Grant.objects.create(
            account=scene.company["ingrid"], person_id=child.id, kind="inspection", reason="The inspection of November.",
            started=now() + since, until=now() + until, given_by=scene.company["helen"],
        )  # fmt: skip


def asks(client, **said: str):
    return client.post("/check", {"code": "injury", "born": BORN} | said)
