"""The list of names held by this process, and what has changed since it was read. Sealed people are never in it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from threading import Lock

from django.db import connections
from django.db.models import Q

from throughline.access.principal import as_keeper
from throughline.record.people.finding.models import NameChange
from throughline.record.people.finding.names import MOST, Hit, Name, Names
from throughline.record.people.finding.typed import Asked
from throughline.record.people.models import Person, PersonName

PURPOSE = "read the names that people are found by"
NAMED = ("given_name", "family_name", "born")
CHANGES = 400
"""More changes than this, and the whole list is read again."""


@dataclass(frozen=True, slots=True)
class Held:
    """The list as it was read, and beside it whoever has changed since, who is read from there alone."""

    database: str
    version: int
    whole: Names
    changed: frozenset[int]
    later: Names

    def find(self, asked: Asked, *, first: Collection[int] = (), most: int = MOST) -> list[Hit]:
        before = [
            hit
            for hit in self.whole.find(asked, first=first, most=most + len(self.changed))
            if hit.person not in self.changed
        ]
        found = before + self.later.find(asked, first=first, most=most)
        return sorted(found, key=lambda hit: (-hit.score, hit.person))[:most]


_lock = Lock()
_held: dict[str, Held] = {}


def held(version: int) -> Held:
    """As new as `version`, which the caller read in the statement that it asks everything else in."""
    database = connections["default"].settings_dict["NAME"]
    have = _held.get(database)
    if have and have.version >= version:
        return have
    with _lock:
        have = _held.get(database)
        if not have or have.version < version:
            _held.clear()  # a process reads one database; a test run reads hundreds, one after the other
            have = _held[database] = _read(database, have)
    return have


def _read(database: str, have: Held | None) -> Held:
    with as_keeper(PURPOSE):
        since = have.version if have else 0
        version = NameChange.objects.order_by("-id").values_list("id", flat=True).first() or 0
        changes = set(
            NameChange.objects.filter(id__gt=since, id__lte=version).values_list("person_id", flat=True)
        )
        if have is None or len(have.changed | changes) > CHANGES:
            return Held(database, version, Names(_names()), frozenset(), Names(()))
        changed = have.changed | changes
        return Held(database, version, have.whole, changed, Names(_names(changed)))


def _names(people: Collection[int] | None = None) -> Iterator[Name]:
    """Of a restricted record only the name that everybody may see: an old one would tell what is kept back."""
    only = Q() if people is None else Q(pk__in=people) | Q(old_identity__now__in=people)
    seen = Person.objects.filter(only).exclude(restriction=Person.SEALED)
    for key, now, *name in seen.values_list("pk", "old_identity__now", *NAMED).iterator(20_000):
        yield Name(now or key, *name, former=now is not None)
    others = {} if people is None else {"person_id__in": people}
    former = PersonName.objects.filter(**others, person__restriction=Person.ORDINARY)
    told = former.values_list("person_id", "given_name", "family_name", "person__family_name", "person__born")
    for key, given, family, now_called, born in told.iterator(20_000):
        yield Name(key, given, family or now_called, born, former=True)
