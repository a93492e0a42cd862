"""Who is already on record and may be the person somebody is about to open a record for."""

from dataclasses import dataclass
from datetime import date

from throughline.access.parts import Part
from throughline.record.people.finding.queries import find
from throughline.record.people.finding.typed import of_person
from throughline.record.people.finding.why import Said, why
from throughline.record.people.models import Person

LIKELY = 0.72
"""Of 1: a name that is alike with another birth date is not enough, one without a birth date is."""
MOST = 6


@dataclass(frozen=True, slots=True)
class Match:
    person: Person
    why: tuple[str, ...]
    shut: bool
    """Restricted, and no more of it open to this reader than the name."""


def likely(said: Said) -> list[Match]:
    """As the reader: a sealed record shows nothing at all, nor that there was something to show."""
    asked = of_person(said.given, said.family, said.born)
    if len(asked.words) < 2:
        return []
    found = [match(said, person) for person in find(asked, most=MOST) if person.score >= LIKELY]
    return [one for one in found if one.why]


def match(said: Said, person: Person) -> Match:
    shut = person.restriction == Person.RESTRICTED and not person.opened & Part.HEADER
    reasons = why(said, told_by(person))
    return Match(person, reasons[:1] if shut else reasons, shut)


def told_by(person: Person) -> Said:
    return Said(person.given_name, person.family_name, person.born)


def days_apart(one: date | None, other: date | None) -> bool:
    """Two known birth dates that are not the same."""
    return one is not None and other is not None and one != other
