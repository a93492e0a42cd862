"""Opening a record for somebody who has none, and saying that two records are of two people."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from throughline.access.principal import Principal, atomic, cursor, somebody
from throughline.config.clock import now, today
from throughline.record.people.finding.matching import Match, likely
from throughline.record.people.finding.models import NotSame, PersonMade
from throughline.record.people.finding.problems import (
    BORN_LATER,
    NO_DAY,
    NO_NAME,
    NOT_A_WRITER,
    TOO_FAR,
    TWO_DAYS,
    Unanswered,
)
from throughline.record.people.finding.why import Said
from throughline.record.people.models import Person

UNBORN = "Unborn"
AHEAD, BACK = timedelta(days=310), timedelta(days=42)
ONE_AT_A_TIME = "select pg_advisory_xact_lock(20265, hashtext(%s))"
NEXT = "select nextval(pg_get_serial_sequence('record_person', 'id'))"


def open_record(
    *, key: UUID, given: str, family: str, born: date | None = None, expected: date | None = None,
    unknown: bool = False, not_same: Collection[int] = (), why: str = "",
) -> Person:  # fmt: skip
    """Whoever is likely to be the same person has first to be ticked as another; that is remembered with who said so."""
    who = somebody()
    if not who.may("add"):
        raise NOT_A_WRITER
    given = given.strip() or (UNBORN if expected else "")
    check(given.strip(), family.strip(), born, expected, unknown)
    with atomic(), cursor() as cur:
        cur.execute(ONE_AT_A_TIME, [str(key)])
        made = PersonMade.objects.filter(key=key, by_id=who.id).select_related("person").first()
        if made:
            return made.person
        others = likely(Said(given, family, born))
        if unanswered(others, not_same):
            raise Unanswered()
        person = _insert(key, Said(given.strip(), family.strip(), born), expected, who)
        for other in others:
            not_the_same(person.pk, other.person.pk, why=why)
        return person


def check(given: str, family: str, born: date | None, expected: date | None, unknown: bool) -> None:
    on = today()
    if not given or not family:
        raise NO_NAME
    if born and expected:
        raise TWO_DAYS
    if born and born > on:
        raise BORN_LATER
    if expected and not on - BACK <= expected <= on + AHEAD:
        raise TOO_FAR
    if not (born or expected or unknown):
        raise NO_DAY


def unanswered(matches: Collection[Match], not_same: Collection[int]) -> bool:
    return bool({one.person.pk for one in matches} - set(not_same))


def _insert(key: UUID, said: Said, expected: date | None, who: Principal) -> Person:
    with cursor() as cur:
        cur.execute(NEXT)
        (number,) = cur.fetchone()
    person = Person.objects.create(
        id=number, reference=f"N{number:06d}", given_name=said.given, family_name=said.family, born=said.born,
        expected=expected,
    )  # fmt: skip
    PersonMade.objects.create(person=person, key=key, by_id=who.id, at=now())
    return person


def not_the_same(one: int, other: int, *, why: str = "") -> None:
    """Said once by each; the row names both, so it is seen only by whoever sees both."""
    a, b = sorted((one, other))
    if not NotSame.objects.filter(a_id=a, b_id=b, by_id=somebody().id).exists():
        NotSame.objects.create(a_id=a, b_id=b, by_id=somebody().id, at=now(), why=why.strip()[:200])
