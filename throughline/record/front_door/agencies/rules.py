"""A month of contacts counted by agency, and what must not stand in an example. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

WORD = re.compile(r"[^\W\d_][\w’'-]+")
DESCRIBES = (
    "baby child children boy girl mother father mum dad not named about aged year years old the and of for with street road"
    " social worker police school nurse teacher officer health visitor unknown brother sister family home house"
)
"""Words in which a child may be described, and which name nobody."""
NOT_NAMES = frozenset(DESCRIBES.split())


@dataclass(frozen=True, kw_only=True)
class Came:
    """One contact, as far as it is counted."""

    id: int
    agency: str
    received_at: datetime
    decide_by: datetime
    decided_at: datetime | None = None
    theirs: str = ""
    ours: str = ""
    returned: bool = False

    @property
    def differs(self) -> bool:
        return bool(self.theirs and self.ours and self.theirs != self.ours)

    @property
    def both(self) -> bool:
        return bool(self.theirs and self.ours)


@dataclass(frozen=True, kw_only=True)
class Sum:
    contacts: int
    stated: int
    """Where they said a threshold."""
    compared: int
    """Where theirs and ours are both said."""
    differs: int
    returned: int
    decided: int
    in_time: int
    to_decision: timedelta | None


WHATS = {
    "contacts": lambda one: True,
    "stated": lambda one: bool(one.theirs),
    "differs": lambda one: one.differs,
    "returned": lambda one: one.returned,
    "decided": lambda one: one.decided_at is not None,
    "late": lambda one: one.decided_at is not None and one.decided_at > one.decide_by,
}
"""Each number of the page, and which contacts it counts: the list behind it asks the same."""


def months(day: date) -> tuple[date, date]:
    """The first day of its month, and of the next."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1)


def by_agency(found: Iterable[Came]) -> dict[str, Sum]:
    agencies: dict[str, list[Came]] = defaultdict(list)
    for one in found:
        agencies[one.agency].append(one)
    return {agency: summed(rows) for agency, rows in agencies.items()}


def summed(found: Sequence[Came]) -> Sum:
    decided = [one for one in found if one.decided_at]
    spans = [one.decided_at - one.received_at for one in decided if one.decided_at]
    return Sum(
        contacts=len(found), stated=sum(bool(one.theirs) for one in found), compared=sum(one.both for one in found),
        differs=sum(one.differs for one in found), returned=sum(one.returned for one in found), decided=len(decided),
        in_time=len(decided) - sum(WHATS["late"](one) for one in decided), to_decision=median(spans) if spans else None,
    )  # fmt: skip


def pairs(found: Iterable[Came]) -> list[tuple[str, str, int]]:
    """Where theirs and ours part: theirs, ours, how often; the most frequent first."""
    counted = Counter((one.theirs, one.ours) for one in found if one.differs)
    return [(theirs, ours, number) for (theirs, ours), number in counted.most_common()]


def named(words: str, names: Iterable[str]) -> list[str]:
    """Which words of an example are part of somebody's name, or look like a number by which a child is found."""
    parts = {part.casefold() for name in names for part in WORD.findall(name) if len(part) > 2} - NOT_NAMES
    said = [
        word for word in WORD.findall(words) if word.casefold().removesuffix("’s").removesuffix("'s") in parts
    ]
    return list(dict.fromkeys([*said, *re.findall(r"\b[Nn]\d{5,}\b|\b\d{6,}\b", words)]))
