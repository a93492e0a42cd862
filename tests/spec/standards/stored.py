"""The eight families as the record holds them: told through the product's actions, and read again for any day."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import lru_cache

from throughline.config.clock import LONDON, london_day
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child as due
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard
from throughline.standards.state import standing
from throughline.synthetic.stories.data import recorded

from .families import calendar_of, facts_of, story
from .test_families import row

END_OF_DAY = time(23, 59, 59)


BOOKED = "select subject_id, key, day, known_at from record_fact where what = 'booked'"


def booked() -> list[tuple]:
    from throughline.access.principal import cursor

    with cursor() as asked:
        asked.execute(BOOKED)
        return asked.fetchall()


@dataclass(frozen=True)
class Record:
    people: dict[str, int]
    bookings: dict[int, list[tuple[str, date, date]]]
    """Of each child: the promise, the day booked for, and the day it was booked."""

    def obligations(self, child: str) -> list[Obligation]:
        """As the search path has it: now, or as it was known."""
        from throughline.record.clocks.models import Obligation as Stored
        from throughline.record.clocks.stored import obligation

        return [obligation(row) for row in Stored.objects.filter(person_id=self.people[child])]

    def standing(self, child: str, on: date, promises: list[str]) -> list[Obligation]:
        asked = [one for one in self.obligations(child) if one.standard in promises]
        return [self.booked_by_then(child, one, on) for one in standing(asked, on)]

    def booked_by_then(self, child: str, one: Obligation, on: date) -> Obligation:
        """A booking is only there from the day it was made; the obligation itself does not keep that day."""
        made = {
            booked
            for standard, booked, said in self.bookings.get(self.people[child], ())
            if standard == one.standard and said <= on
        }
        return replace(one, booked=tuple(day for day in one.booked if day in made))


def record_of(told) -> Record:
    from throughline.access.principal import as_keeper

    bookings: dict[int, list[tuple[str, date, date]]] = {}
    with as_keeper("a test"):
        for child, key, day, said in booked():
            bookings.setdefault(child, []).append((key, day, london_day(said)))
    return Record({key: person.id for key, person in told.people.items()}, bookings)


@contextmanager
def reading(known: date | None) -> Iterator[None]:
    """As the keeper: today's knowledge of any day, or what the record could say at the end of that day."""
    from throughline.access.principal import as_keeper, cursor

    with as_keeper("a test"):
        if known:
            moment = datetime.combine(known, END_OF_DAY, LONDON)
            with cursor() as cur:
                cur.execute(
                    "select set_config('search_path', 'as_known, public', true), set_config('app.as_known', %s, true)",
                    [moment.isoformat()],
                )
        yield


ONE_VISIT = {"cp_visit_child_seen", "lac_visit_child_seen", "cin_visit_child_seen"}
"""A child who is seen is seen for every plan: the record has one form for a visit, and it tells them all."""


EXPECTED = ("expected_date_of_delivery", "pregnancy_began")
"""A day that moved: in truth all that leans on it leans on where it came to lie, since a day was first expected."""


def facts_of_the_record(name: str, child: str, on: date, *, known: bool) -> list[Fact]:
    """The story's facts, read as the record reads a visit and an expected day."""
    told = facts_of(name, child, on, known=on if known else None)
    return [
        *_visits([one for one in told if one.what not in EXPECTED]),
        *_expected(name, child, told, known=known),
    ]


def _expected(name: str, child: str, told: list[Fact], *, known: bool) -> list[Fact]:
    told = told if known else facts_of(name, child, date.max)
    return [one._replace(known=_first_expected(name, child)) for one in told if one.what in EXPECTED]


def _first_expected(name: str, child: str) -> date:
    return min(
        london_day(recorded(event))
        for event in story(name)["events"]
        for fact in event["facts"]
        if (fact["what"], fact["child"]) == (EXPECTED[0], child)
    )


def _visits(told: list[Fact]) -> list[Fact]:
    visits = {(fact.day, fact.at) for fact in told if fact.what in ONE_VISIT}
    others = [fact for fact in told if fact.what not in ONE_VISIT]
    return others + [
        Fact(what, day, at=at) for day, at in sorted(visits, key=str) for what in sorted(ONE_VISIT)
    ]


def engine(name: str, child: str, on: date, *, known: bool, promises: Iterable[str]) -> list[Obligation]:
    standards = tuple(by_key()[key] for key in promises)
    facts = facts_of_the_record(name, child, on, known=known)
    return standing(_due(name, standards, tuple(sorted(facts, key=repr))), on)


@lru_cache(maxsize=512)
def _due(name: str, standards: tuple[Standard, ...], facts: tuple[Fact, ...]) -> list[Obligation]:
    return due(standards, facts, calendar_of(name))


def by_the_engine(name: str, child: str, on: date, *, known: bool, promises: Iterable[str]) -> list[dict]:
    """What pure Python makes of the same facts, with no database."""
    found = engine(name, child, on, known=known, promises=promises)
    return [row(one, on, calendar_of(name)) for one in found]
