"""The standards in force in this authority, and the calendar of its schools: the catalogue, and what was added here."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from throughline.access.principal import cursor
from throughline.record.clocks.lines.school_year import standing_closures, standing_terms
from throughline.record.clocks.models import LocalLine, SchoolClosure, SchoolTerm
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND, Calendar, Unit
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Subject

ADDED = """
select current_database(), (select coalesce(max(id), 0) from record_localline),
  (select coalesce(max(id), 0) from record_schoolterm), (select coalesce(max(id), 0) from record_schoolclosure)
"""
"""What was added only grows, so its last keys say whether anything is new. Asked with the facts, in one statement."""
Added = tuple[str, int, int, int]


@dataclass(frozen=True, eq=False)
class Promises:
    by_key: dict[str, Standard]
    """All there are, with this authority's lines; those that were never on here as the catalogue has them."""
    on: tuple[Standard, ...]
    """Those made here on some day: on by default, or switched on by a line."""
    calendar: Calendar

    def about(self, kind: Subject) -> list[Standard]:
        return self._by_subject[kind]

    @cached_property
    def _by_subject(self) -> dict[Subject, list[Standard]]:
        return {kind: [one for one in self.on if one.subject == kind] for kind in Subject}

    @cached_property
    def _by_fact(self) -> dict[str, tuple[Standard, ...]]:
        """The standards of which a fact can change something."""
        named: dict[str, list[Standard]] = defaultdict(list)
        for standard in self.on:
            for name in standard.reads:
                named[name].append(standard)
        return {name: tuple(found) for name, found in named.items()}

    def touched_by(self, words: Iterable[str], kind: Subject) -> list[Standard]:
        found = {one.key: one for word in words for one in self._by_fact.get(word, ()) if one.subject == kind}
        return list(found.values())


def promises() -> Promises:
    with cursor() as asked:
        asked.execute(ADDED)
        return as_added(*asked.fetchone())


@lru_cache(maxsize=8)
def as_added(_database: str, line: int, term: int, closure: int) -> Promises:
    added = lines() if line else {}
    by_key = {key: here(one, added.get(key, ())) for key, one in catalogue.by_key().items()}
    on = tuple(one for key, one in by_key.items() if one.on_by_default or switched_on(added.get(key, ())))
    return Promises(by_key, on, _calendar() if term or closure else ENGLAND)


def lines() -> dict[str, list[LocalLine]]:
    """Of each standard, in the order in which they were written."""
    found: dict[str, list[LocalLine]] = defaultdict(list)
    for line in LocalLine.objects.select_related("by").order_by("id"):
        found[line.standard].append(line)
    return found


def here(standard: Standard, added: Sequence[LocalLine]) -> Standard:
    """The standard with this authority's lines: one that is off by default begins with the first of them."""
    if not added or not (standard.on_by_default or switched_on(added)):
        return standard
    within = dict(standard.within) if standard.on_by_default else {}
    first = dict(standard.first_within or within) if standard.on_by_default else {}
    for line in added:
        within[line.since] = _limit(line.n, line.unit)
        first[line.since] = _limit(line.first_n, line.first_unit) or within[line.since]
    return replace(standard, within=within, first_within=first)


def switched_on(added: Iterable[LocalLine]) -> bool:
    """Nought is a limit too: on the same day, or at once."""
    return any(line.n is not None for line in added)


def _limit(n: int | None, unit: str) -> Limit | None:
    return None if n is None else Limit(n, Unit(unit))


def _calendar() -> Calendar:
    terms = [term.term for term in standing_terms(SchoolTerm.objects.order_by("id"))]
    return ENGLAND.with_schools(terms, closures=standing_closures(SchoolClosure.objects.order_by("id")))
