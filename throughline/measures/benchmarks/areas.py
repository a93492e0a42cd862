"""Authorities, regions and England, by the Department for Education's three-digit numbers."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from throughline.measures.benchmarks.files import DATA, rows
from throughline.measures.months import in_words
from throughline.measures.problems import MeasuresProblem

ENGLAND = 970


@dataclass(frozen=True, slots=True)
class Area:
    """`region` is the area around it; `replaced_by` are the numbers that took its place."""

    number: int
    name: str
    kind: str
    region: int | None
    replaced_on: date | None
    replaced_by: tuple[int, ...]

    @property
    def around(self) -> "Area":
        """The region of an authority, the country of a region; England is its own."""
        return self if self.region is None else area(self.region)

    @property
    def ended(self) -> str:
        """The sentence for an authority that is no more; nothing for one that is."""
        if self.replaced_on is None:
            return ""
        heirs = " and ".join(area(heir).name for heir in self.replaced_by)
        return f"{self.name} was replaced by {heirs} on {in_words(self.replaced_on)}."


def area(number: int) -> Area:
    found = _all().get(number)
    if found is None:
        raise MeasuresProblem(
            f"No area has the number {number}: give the three digits that the Department for Education uses."
        )
    return found


def authorities() -> tuple[Area, ...]:
    return tuple(each for each in _all().values() if each.kind == "authority")


@cache
def _all() -> dict[int, Area]:
    return {int(row["number"]): _read(row) for row in rows(DATA / "areas.csv")}


def _read(row: dict[str, str]) -> Area:
    return Area(
        number=int(row["number"]),
        name=row["name"],
        kind=row["kind"],
        region=int(row["region"]) if row["region"] else None,
        replaced_on=date.fromisoformat(row["replaced_on"]) if row["replaced_on"] else None,
        replaced_by=tuple(int(heir) for heir in row["replaced_by"].split()),
    )
