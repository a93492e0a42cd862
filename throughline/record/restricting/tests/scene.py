"""The people and records that restricting is tried on: a family, its worker, an adoption team, a reviewing officer."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Account
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import now
from throughline.record.people.models import Person
from throughline.record.restricting import restrictions, sealing
from throughline.synthetic.builders import a_person
from throughline.synthetic.cast import House, the_house
from throughline.synthetic.company import is_named, sits

WHY = "A colleague in the same office is family."


@dataclass(frozen=True, slots=True)
class Scene:
    house: House
    people: dict[str, Account]

    def __getitem__(self, name: str) -> Account:
        return self.people.get(name) or self.house.cast.everybody[name]

    def client(self, name: str):
        return client_of(self[name])

    @contextmanager
    def acting(self, name: str) -> Iterator[None]:
        with as_keeper("who this is"):
            who = principal_of(self[name])
        with as_person(who):
            yield

    def restricts(self, *children: Person, by: str = "mariam", ring: str = "mariam") -> None:
        with self.acting(by):
            restrictions.restrict(children=[one.pk for one in children], reason=WHY, ring=self[ring].pk)

    def seals(
        self, child: Person, *, by: str = "amos", ring: str = "adele", listed: tuple[str, ...] = ()
    ) -> None:
        with self.acting(by):
            sealing.seal(
                child=child.pk, reason="Adopted", ring=self[ring].pk, listed=[self[one].pk for one in listed]
            )


def the_scene() -> Scene:
    """Alice holds Tia, Kai and Esme; Irene reviews; Laura advises; Amos and Adele are the adoption team."""
    house = the_house()
    cast = house.cast
    people = {
        "amos": a_person(name="Amos Ayre", role="adoption-manager"),
        "adele": a_person(name="Adele Ames", role="adoption"),
        "aggie": a_person(name="Aggie Ash", role="adoption"),
        "helen": a_person(name="Helen Hart", role="director"),
        "irene": a_person(name="Irene Iqbal", role="reviewer"),
        "laura": a_person(name="Laura Lane", role="lawyer"),
        "connie": a_person(name="Connie Bell", role="business-support", team=cast.north),
        "ned": a_person(name="Ned Nash", role="out-of-hours"),
        "max": a_person(name="Max Moss", role="manager", team=cast.south, reports_to=cast.ruth),
        "olga": a_person(name="Olga Ott", role="privacy"),
    }
    with as_keeper("a shift"):
        sits(people["ned"], "out-of-hours", start=now() - timedelta(hours=1), end=now() + timedelta(hours=7))
    for child in house.children:
        is_named(people["irene"], child, "independent reviewing officer", since=date(2026, 7, 13))
        is_named(people["laura"], child, "lawyer", since=date(2026, 7, 13))
    return Scene(house, people)


def words(response) -> str:
    """Everything that was sent, as a reader would read it."""
    body = response.content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("&#x27;", "'").split())
