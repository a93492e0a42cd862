"""What would move, what is said twice, and what cannot stand beside what the other record says. Read by the keeper."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Q
from django.db.models.functions import Greatest, Least

from throughline.record.entries.models import Draft
from throughline.record.merging.tables import Place, occupied, places
from throughline.record.people.models import Residence

UNTOLD = {"id", "key", "known_at", "known_by"}
"""Columns in which two rows that say the same may differ."""
THIS, THAT, EARLIER, BOTH = "kept", "gone", "earlier", "both"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two rows that cannot both stand on one record: a person says which does."""

    place: Place
    kept: models.Model
    gone: models.Model
    ways: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.place.name}-{self.place.column}-{self.kept.pk}-{self.gone.pk}"


@dataclass(slots=True)
class Plan:
    moves: list[tuple[Place, models.Model]] = field(default_factory=list)
    twice: list[tuple[Place, models.Model, str]] = field(default_factory=list)
    """Set aside without asking: the other record says the same, or it ties a person to themselves."""
    clashes: list[Clash] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    both_drafts: list[Draft] = field(default_factory=list)


def plan(kept: int, gone: int) -> Plan:
    found = Plan()
    for place in occupied(gone):
        _of_table(found, place, kept, gone)
    for draft in Draft.objects.filter(children__contains=[gone]):
        (found.both_drafts if kept in draft.children else found.drafts).append(draft)
    return found


def _of_table(found: Plan, place: Place, kept: int, gone: int) -> None:
    theirs = list(place.model.objects.filter(**{place.field: gone}).order_by("pk"))
    columns = [one.field for one in places() if one.model is place.model]
    stand = Q(*((name, kept) for name in columns), _connector=Q.OR)
    ours = list(place.model.objects.filter(stand).exclude(**{place.field: gone}).order_by("pk"))
    side = Side(place, columns, kept, gone)
    clashing = list(_clashes(side, ours, theirs)) if ours else []
    for row in theirs:
        if side.ties_to_oneself(row):
            found.twice.append((place, row, "It would tie a person to themselves."))
        elif any(clash.gone.pk == row.pk and side.same(clash.kept, row) for clash in clashing):
            found.twice.append((place, row, "The other record says the same."))
        else:
            found.moves.append((place, row))
    aside = {(one.name, row.pk) for one, row, _ in found.twice}
    found.clashes += [clash for clash in clashing if (place.name, clash.gone.pk) not in aside]


@dataclass(frozen=True, slots=True)
class Side:
    """A row of one table, read as if it had moved already."""

    place: Place
    columns: list[str]
    kept: int
    gone: int

    def value(self, row: models.Model, name: str) -> Any:
        said = getattr(row, name)
        return self.kept if name in self.columns and said == self.gone else said

    def ties_to_oneself(self, row: models.Model) -> bool:
        others = [self.value(row, name) for name in self.columns if name != self.place.field]
        return self.place.model.law.history and self.kept in others

    def same(self, one: models.Model, other: models.Model) -> bool:
        rest = [
            f.attname
            for f in self.place.model._meta.concrete_fields
            if f.attname not in {*UNTOLD, *self.columns}
        ]
        people = [sorted(str(self.value(row, name)) for name in self.columns) for row in (one, other)]
        return people[0] == people[1] and all(getattr(one, name) == getattr(other, name) for name in rest)

    def key(self, rule: models.UniqueConstraint, row: models.Model) -> tuple:
        return tuple(self._part(part, row) for part in rule.fields or rule.expressions)

    def _part(self, part: Any, row: models.Model) -> Any:
        if isinstance(part, Least | Greatest):
            said = [self._part(one, row) for one in part.get_source_expressions()]
            return (min if isinstance(part, Least) else max)(said)
        name = getattr(part, "name", part)
        return self.value(row, self.place.model._meta.get_field(name).attname)


def _clashes(side: Side, ours: list[models.Model], theirs: list[models.Model]) -> Iterator[Clash]:
    seen: set[str] = set()
    for rule in side.place.model._meta.constraints:
        for one, other in product(_under(rule, ours), _under(rule, theirs)):
            if (ways := _ways(rule, side, one, other)) and (
                clash := Clash(side.place, one, other, ways)
            ).key not in seen:
                seen.add(clash.key)
                yield clash
    if side.place.model is Residence:
        yield from (
            Clash(side.place, one, other, (THIS, THAT, *_earlier(one, other), BOTH))
            for one, other in product(ours, theirs) if overlap(one, other)
        )  # fmt: skip


def _under(rule: Any, found: list[models.Model]) -> list[models.Model]:
    """Those of these rows that the rule is about; none for a rule that two rows cannot break."""
    if (
        not isinstance(rule, models.UniqueConstraint | ExclusionConstraint)
        or not found
        or rule.condition is None
    ):
        return found if isinstance(rule, models.UniqueConstraint | ExclusionConstraint) else []
    keys = set(
        type(found[0])
        .objects.filter(rule.condition, pk__in=[row.pk for row in found])
        .values_list("pk", flat=True)
    )
    return [row for row in found if row.pk in keys]


def _ways(rule: Any, side: Side, one: models.Model, other: models.Model) -> tuple[str, ...]:
    if isinstance(rule, models.UniqueConstraint):
        keys = side.key(rule, one), side.key(rule, other)
        told = rule.nulls_distinct is False or None not in keys[0]
        return (THIS, THAT) if keys[0] == keys[1] and told and side.kept in keys[1] else ()
    return (THIS, THAT, *_earlier(one, other)) if hasattr(one, "started") and overlap(one, other) else ()


def overlap(one: Any, other: Any) -> bool:
    """`ended` is the first day that is not in it."""
    first, last = sorted((one, other), key=lambda row: row.started)
    return (first.ended or date.max) > last.started


def _earlier(one: Any, other: Any) -> tuple[str, ...]:
    return (EARLIER,) if one.started != other.started else ()
