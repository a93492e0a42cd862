"""Who is meant: exact numbers from an index, names from the list in memory, and every hit read back as its reader."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from throughline.access.parts import Part
from throughline.access.principal import cursor, somebody
from throughline.access.reach.queries import Opened
from throughline.access.roles import RELATIONSHIPS
from throughline.record.people.finding.held import held
from throughline.record.people.finding.names import Hit, Name, Names
from throughline.record.people.finding.typed import Asked
from throughline.record.people.models import Person
from throughline.record.people.schemes import SCHEMES

Beside = Callable[[QuerySet[Person]], QuerySet[Person]]
LEAST_TYPED = 2
SHOWN = 12
READ_BACK = 24
"""Some are not the reader's to see, so more are asked for than are shown."""
EXACT, NEAR = 2.0, 1.5
"""Above every likeness: a first name that was typed beside a number never hides whose number it is."""
OWN = tuple(one.key for one in RELATIONSHIPS.values() if one.up_to == Person.SEALED)
"""The ties that lead to a sealed person too, and through which a child is somebody's own."""
ASK = """
with own as (
  select distinct reach.person_id from access_reach reach where reach.user_id = %(who)s and reach.via = any(%(ties)s)
    and reach.since <= law.instant() and reach.until > law.instant())
select law.names_version(),
  array(select own.person_id from own),
  (select coalesce(json_agg(json_build_array(person.id, person.given_name, person.family_name, person.born)), '[]')
    from record_person person join own on own.person_id = person.id where person.restriction = 2 or %(all_own)s),
  array(select coalesce(gone.now_id, person.id) from record_person person
    left join record_oldidentity gone on gone.person_id = person.id where person.reference = any(%(numbers)s)),
  array(select number.person_id from record_identifier number
    where number.scheme = any(%(schemes)s) and number.value = any(%(numbers)s)),
  array(select number.person_id from record_identifier number
    where number.scheme = any(%(schemes)s) and number.value = any(%(near)s))
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What one statement says before the list is asked."""

    version: int
    own: list[int]
    by_heart: Names
    """Names that the list does not hold, or that are all that this reader may find."""
    exact: list[int]
    near: list[int]


def find(asked: Asked, *, beside: Beside = lambda people: people, most: int = SHOWN) -> list[Person]:
    """The likeliest first. `beside` adds what is to be read with each in the same statement."""
    return in_order(hits(asked), most, beside)


def hits(asked: Asked) -> list[Hit]:
    """A number that was typed whole comes before everything that is only alike."""
    who = somebody()
    told = _told(asked, whole=bool(who.standing & Part.EXISTENCE))
    scores = {hit.person: hit.score for hit in told.by_heart.find(asked)}
    if who.standing & Part.EXISTENCE:
        scores |= {hit.person: hit.score for hit in held(told.version).find(asked, first=told.own)}
    for people, more in ((told.near, NEAR), (told.exact, EXACT)):
        scores |= {person: more + scores.get(person, 0) for person in people}
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Hit(*pair) for pair in ranked[:READ_BACK]]


def in_order(hits: Sequence[Hit], most: int, beside: Beside) -> list[Person]:
    """As the reader: whoever is not theirs to see is not there. Equal likeness: what opens to them first."""
    scores = {hit.person: hit.score for hit in hits}
    found = list(beside(Person.objects.filter(pk__in=scores).annotate(opened=Opened(F("pk")))))
    for person in found:
        person.score = scores[person.pk]
    by_likeness = sorted(
        found, key=lambda one: (-round(one.score, 3), not one.opened & Part.CONTENT, str(one), one.pk)
    )
    return by_likeness[:most]


def _told(asked: Asked, *, whole: bool) -> Told:
    values = {
        "who": somebody().id, "ties": list(OWN if whole else RELATIONSHIPS), "all_own": not whole,
        "numbers": list(asked.numbers), "near": list(asked.near), "schemes": list(SCHEMES),
    }  # fmt: skip
    with cursor() as cur:
        cur.execute(ASK, values)
        version, own, by_heart, references, numbers, near = cur.fetchone()
    rows = by_heart if isinstance(by_heart, list) else json.loads(by_heart)
    names = Names(
        Name(key, given, family, born and date.fromisoformat(born)) for key, given, family, born in rows
    )
    return Told(version, own, names, references + numbers, near)
