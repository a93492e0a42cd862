"""Statistical neighbours: the ten authorities most like one, by the model that the Department publishes."""

from dataclasses import dataclass
from functools import cache

from throughline.measures.benchmarks.files import DATA, rows

MODEL = "Children's services statistical neighbours, 2025 model"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """`closeness` in the model's own words, from "Extremely close" to "Not close"."""

    number: int
    closeness: str


def neighbours_of(authority: int) -> tuple[Neighbour, ...]:
    """Nearest first; none for an authority that ended before the model was made."""
    return _all().get(authority, ())


@cache
def _all() -> dict[int, tuple[Neighbour, ...]]:
    found: dict[int, list[Neighbour]] = {}
    for row in rows(DATA / "neighbours.csv"):
        found.setdefault(int(row["authority"]), []).append(Neighbour(int(row["neighbour"]), row["closeness"]))
    return {authority: tuple(each) for authority, each in found.items()}
