"""From the keys of a list to the children whom this reader opens: the others stay keys, counted and never named.

Every number a child may have is keyed once in a process, so that a list asks only about its own children. Whom the reader
reaches is then asked of the database, which alone decides it.
"""

from collections.abc import Collection
from threading import Lock

import numpy
from django.db.models import Max

from throughline.access.reach.queries import opened_now
from throughline.measures.keys import Keys
from throughline.web.scorecard.taking import folder

AT_ONCE = 1_000
"""Numbers are keyed by the thousand, so that one more child does not key them all again."""
_known: dict[Keys, "Numbers"] = {}
_lock = Lock()


class Numbers:
    """Both keys of every number up to the highest, in order: sixteen bytes for a child."""

    def __init__(self) -> None:
        self.highest = 0
        self.keys = numpy.empty(0, numpy.uint64)
        self.people = numpy.empty(0, numpy.int64)

    def up_to(self, highest: int, secrets: Keys) -> None:
        if highest <= self.highest:
            return
        last = -(-highest // AT_ONCE) * AT_ONCE
        found = secrets.read_back(range(self.highest + 1, last + 1))
        keys = numpy.concatenate([self.keys, numpy.array([int(key, 16) for key in found], numpy.uint64)])
        people = numpy.concatenate([self.people, numpy.array(list(found.values()), numpy.int64)])
        order = numpy.argsort(keys)
        self.keys, self.people, self.highest = keys[order], people[order], last

    def of(self, wanted: Collection[str]) -> dict[str, int]:
        asked = [(key, number) for key in wanted if (number := _number(key)) is not None]
        places = numpy.searchsorted(self.keys, numpy.array([number for _, number in asked], numpy.uint64))
        return {
            key: int(self.people[place])
            for (key, number), place in zip(asked, places, strict=True)
            if place < len(self.keys) and int(self.keys[place]) == number
        }


def read_back(account: int, keys: Collection[str]) -> dict[str, int]:
    """Two statements, however many children."""
    reached = opened_now(account)
    highest = reached.aggregate(last=Max("person_id"))["last"]
    if not keys or highest is None:
        return {}
    secrets = Keys.of(folder())
    with _lock:
        numbers = _known.setdefault(secrets, Numbers())
        numbers.up_to(highest, secrets)
        meant = numbers.of(keys)
    mine = set(reached.filter(person_id__in=set(meant.values())).values_list("person_id", flat=True))
    return {key: person for key, person in meant.items() if person in mine}


def _number(key: str) -> int | None:
    """Figures of another authority, or made up, may have keys that none of ours looks like."""
    try:
        return int(key, 16) if len(key) <= 16 else None
    except ValueError:
        return None
