"""The scene most pages are tried on: the Marsden house, two children nobody should lose, two nobody should find."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.entries.models import Entry
from throughline.record.people.actions import end_allocation, hold
from throughline.record.people.models import Allocation, Identifier, Person
from throughline.synthetic.builders import a_child, a_decision, a_flag, a_visit
from throughline.synthetic.cast import House, the_house

CANARY = "Zephyrine"
"""A word that stands only in what some readers must not see."""
SEALED = "Quillon"
"""The first name of a child whose record is sealed."""
FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")


@dataclass(frozen=True, slots=True)
class Scene:
    house: House
    sealed: Person
    restricted: Person
    alone: Person
    held: Person
    visit: Entry

    def client(self, name: str):
        return client_of(self.house.cast.everybody[name])


def moment(day: date, at: time = time(18)) -> datetime:
    return datetime.combine(day, at, LONDON)


def the_scene() -> Scene:
    house = the_house()
    cast, children = house.cast, house.children
    since = date(2026, 9, 1)
    sealed = a_child(f"{SEALED} Sealed", worker=cast.charlie, since=since, restriction=Person.SEALED)
    restricted = a_child("Rita Rarely", restriction=Person.RESTRICTED, born=date(2016, 2, 29))
    alone = a_child("Maisie Croft", worker=cast.alice, plan_since=since)
    held = a_child("Jake Reid", worker=cast.bob, plan_since=since)
    with as_keeper("a scene"):
        Identifier.objects.create(person=house.kai, scheme="nhs", value="9434765919")
        for child in (alone, held):
            end_allocation(allocation=Allocation.objects.get(person=child), ended=date(2026, 10, 12))
        hold(child=held, manager=cast.mariam, team=cast.north, started=date(2026, 10, 12))
    a_flag(
        house.tia, "Never give Craig Dunn this address", kind="danger", source="order of 3 Sep", since=since
    )
    a_flag(house.tia, "May run to the road", kind="danger", since=since)
    return Scene(house, sealed, restricted, alone, held, visit=_written(house, cast, children))


def _written(house: House, cast, children: list[Person]) -> Entry:
    a_visit(by=cast.alice, children=dict.fromkeys(children, "seen"), on=date(2026, 10, 22), story=CANARY)
    visit = a_visit(
        by=cast.alice, children=dict.fromkeys(children, "alone"), on=date(2026, 11, 4), place="school",
        words={house.tia: f"{CANARY} is my bear."}, analysis=f"Tia is safe with {CANARY}.", agreed="Nan rings.",
    )  # fmt: skip
    missed = {house.kai: "seen", house.esme: "seen", house.tia: "not seen: school trip"}
    a_visit(
        by=cast.alice, children=missed, on=date(2026, 11, 13), story=f"Home visited, {CANARY} at the door."
    )
    a_decision(
        by=cast.mariam, children=children, on=date(2026, 11, 16), decision="Seek advice.", reason="Drift."
    )
    a_visit(by=cast.alice, children={house.tia: "not seen: door not answered"}, on=date(2026, 11, 17))
    return visit


def words(response) -> str:
    """The page's main words, without its tags."""
    main = response.content.decode().partition("<header")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&nbsp;", " ").replace("\u00a0", " ").split())


def headings(response) -> list[str]:
    found = re.findall(r"<h[123][^>]*>(.*?)</h[123]>", response.content.decode(), re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in found]


def statements(client, url: str) -> int:
    """What a page asks of the database, without the marks of its transaction. The second time, as in use."""
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return sum(not query["sql"].lstrip().startswith(FRAME) for query in asked.captured_queries)
