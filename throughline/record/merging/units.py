"""What of one record can be said to be about somebody else: a written entry with its answers, or one thing that is held."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import models

from throughline.access.principal import cursor
from throughline.config.clock import LONDON
from throughline.design.dates import day
from throughline.record.entries.models import Entry
from throughline.record.merging import words
from throughline.record.merging.tables import Place, occupied
from throughline.record.people.models import Relationship


@dataclass(slots=True)
class Unit:
    """Goes as a whole: an answer never leaves the entry it was given in."""

    key: str
    words: str
    on: date
    rows: list[tuple[Place, int]] = field(default_factory=list)


def units(
    person: int, *, since: datetime | None = None, but: set[tuple[str, int]] = frozenset()
) -> list[Unit]:
    """As the reader, the newest first: nobody moves what they cannot read.

    `since` for what the database was told after a moment, `but` for what is known to have moved.
    """
    found: dict[str, Unit] = {}
    for place in occupied(person):
        for row in _rows(place, person, since):
            if (place.name, row.pk) not in but:
                key = _key(place, row)
                unit = found.setdefault(key, Unit(key, _words(place, row), _day(row)))
                unit.rows.append((place, row.pk))
    _headlines(found)
    return sorted(found.values(), key=lambda unit: (unit.on, unit.key), reverse=True)


def _rows(place: Place, person: int, since: datetime | None) -> list[models.Model]:
    found = place.model.objects.filter(**{place.field: person})
    if place.model is Relationship:
        found = found.select_related("person", "other")
    if since is not None:
        found = found.filter(pk__in=_told_after(place, person, since))
    return list(found)


def _told_after(place: Place, person: int, since: datetime) -> list[int]:
    """`known_at` is the law's own column, which no model has; a table without a history has none."""
    if not place.model.law.history:
        return []
    meta = place.model._meta
    with cursor() as cur:
        cur.execute(
            f"select {meta.pk.column} from {meta.db_table} where {place.field} = %s and known_at > %s",
            [person, since],
        )
        return [key for (key,) in cur.fetchall()]


def _key(place: Place, row: models.Model) -> str:
    entry = getattr(row, "entry_id", None)
    return f"entry-{entry}" if entry else f"{place.name}-{place.column}-{row.pk}"


def _words(place: Place, row: models.Model) -> str:
    """An entry gets the words of its own line afterwards."""
    if getattr(row, "entry_id", None):
        return ""
    if isinstance(row, Relationship):
        return f"Family: {row.person} is {row.kind} of {row.other}"
    return f"{words.kind_of(place.name, place.column)}: {words.row(row)}"


def _day(row: models.Model) -> date:
    happened = getattr(row, "happened_at", None)
    return happened.astimezone(LONDON).date() if happened else getattr(row, "started", None) or date.min


def _headlines(found: dict[str, Unit]) -> None:
    """An entry in the words of its own line; its day is the day of what it tells."""
    of_entry: dict[int, Unit] = {
        int(unit.key.removeprefix("entry-")): unit for unit in found.values() if unit.key.startswith("entry-")
    }
    for entry in Entry.objects.filter(pk__in=of_entry):
        unit = of_entry[entry.pk]
        unit.on = entry.happened_at.astimezone(LONDON).date()
        unit.words = f"{entry.headline} ({day(unit.on)})"


def by_kind(found: list[Unit]) -> dict[str, list[Unit]]:
    """What was written first, then what is held."""
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in found:
        groups["Written" if unit.key.startswith("entry-") else "Held on the record"].append(unit)
    return dict(sorted(groups.items(), reverse=True))
