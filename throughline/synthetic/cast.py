"""The cast everyone knows. Alice holds the child, Bob is in her team, Charlie is not; every page is tried as each."""

from dataclasses import dataclass
from datetime import date, datetime

from throughline.access.models import Account, Team
from throughline.config.clock import LONDON
from throughline.record.people.models import Home, Person
from throughline.synthetic.builders import (
    a_child,
    a_home,
    a_parent,
    a_person,
    a_team,
    an_account,
    lives_at,
    siblings,
)

PLAN_SINCE = date(2026, 7, 13)
STARTED = datetime(2024, 1, 8, 9, tzinfo=LONDON)
CONFERENCE = datetime(2026, 7, 13, 10, tzinfo=LONDON)
MOVED = datetime(2026, 9, 7, 12, tzinfo=LONDON)
"""When each was told, so that a past day can be read as it was known."""


@dataclass(frozen=True, slots=True)
class Cast:
    north: Team
    south: Team
    ruth: Account
    """Head of service, above every team."""
    mariam: Account
    """Alice's and Bob's manager."""
    alice: Account
    bob: Account
    charlie: Account
    """Another team's worker."""
    ada: Account
    """Administrator."""
    ann: Account
    """Analyst."""
    olu: Account
    """Privacy officer."""
    stella: Account
    """Signs in and holds no post."""

    @property
    def everybody(self) -> dict[str, Account]:
        names = ("alice", "bob", "charlie", "mariam", "ruth", "ada", "ann", "olu", "stella")
        return {name: getattr(self, name) for name in names}


def the_cast() -> Cast:
    north, south = a_team("Safeguarding North", told=STARTED), a_team("Safeguarding South", told=STARTED)
    ruth = _works("Ruth Calder", "manager", title="Head of service")
    mariam = _works("Mariam Achebe", "manager", title="Team manager", team=north, reports_to=ruth)
    return Cast(
        north, south, ruth, mariam,
        alice=_works("Alice Arden", "worker", team=north, reports_to=mariam),
        bob=_works("Bob Brook", "worker", team=north, reports_to=mariam),
        charlie=_works("Charlie Croft", "worker", team=south, reports_to=ruth),
        ada=_works("Ada Ashby", "administrator"),
        ann=_works("Ann Aldous", "analyst"),
        olu=_works("Olu Marsh", "privacy"),
        stella=an_account("Stella Stone", told=STARTED),
    )  # fmt: skip


def _works(name: str, role: str, **post) -> Account:
    return a_person(name=name, role=role, told=STARTED, **post)


@dataclass(frozen=True, slots=True)
class House:
    """Three children, one mother, two fathers, one home that one father must not find."""

    cast: Cast
    tia: Person
    kai: Person
    esme: Person
    kelly: Person
    jon: Person
    craig: Person
    home: Home

    @property
    def children(self) -> list[Person]:
        return [self.tia, self.kai, self.esme]


def the_house(cast: Cast | None = None) -> House:
    cast = cast or the_cast()
    held = {"worker": cast.alice, "team": cast.north, "plan_since": PLAN_SINCE, "told": CONFERENCE}
    tia = a_child("Tia Marsden", born=date(2017, 6, 3), **held)
    kai = a_child("Kai Marsden", born=date(2012, 5, 11), **held)
    esme = a_child("Esme Dunn", born=date(2023, 8, 14), **held)
    kelly = a_parent("Kelly Marsden", of=[tia, kai, esme], born=date(1991, 2, 8), told=CONFERENCE)
    jon = a_parent("Jon Pell", of=[tia, kai], kind="father", born=date(1990, 6, 30), told=CONFERENCE)
    craig = a_parent("Craig Dunn", of=[esme], kind="father", born=date(1988, 4, 19), told=CONFERENCE)
    siblings(tia, kai, told=CONFERENCE)
    siblings(tia, esme, half=True, told=CONFERENCE)
    siblings(kai, esme, half=True, told=CONFERENCE)
    home = a_home("14 Larch Road", postcode="NM4 7LR", confidential=True, told=MOVED)
    lives_at(home, tia, kai, esme, kelly, since=MOVED.date(), told=MOVED)
    return House(cast, tia, kai, esme, kelly, jon, craig, home)
