"""What follows from what is known of a person. Pure: the day is passed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.design.dates import day
from throughline.record.people.models.birth import BirthClaim
from throughline.record.people.models.person import Person


@dataclass(frozen=True, kw_only=True)
class Stopped:
    """Why no letter goes out, in a sentence that says what to do."""

    words: str


def letters_stop(person: Person) -> Stopped | None:
    """A letter to a child who has died is never sent; nor to the parents of one who was lost before birth."""
    if person.died is None:
        return None
    if person.born is None:
        return Stopped(
            words=f"{person.given_name}’s birth was lost on {day(person.died)}. No letter goes out: ring the worker."
        )
    return Stopped(words=f"{person} died on {day(person.died)}. No letter goes out: ring the worker.")


def is_unborn(person: Person) -> bool:
    return person.born is None and person.expected is not None


def is_born(person: Person) -> bool:
    """Also when nobody knows on which day."""
    return not is_unborn(person)


def disputed(claims: Iterable[BirthClaim], on: date) -> list[BirthClaim]:
    """The birth days that are still in dispute, the one that stands first; one alone is no dispute."""
    running = [claim for claim in claims if claim.stands(on)]
    if len({claim.born for claim in running}) < 2:
        return []
    return sorted(running, key=lambda claim: (not claim.standing, claim.born))


def years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def lapsed(ended: date | None, ended_why: str, on: date) -> bool:
    """Its last day passed and nobody has said what follows: it stays in view, and says so."""
    return ended is not None and ended <= on and not ended_why
