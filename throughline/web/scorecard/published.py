"""What stands beside a figure from elsewhere: England, the region and the statistical neighbours, with year and release."""

from functools import cache

from django.conf import settings

from throughline.measures.benchmarks.areas import area
from throughline.measures.benchmarks.beside import Beside, Place, beside
from throughline.measures.figures import plain
from throughline.measures.indicator import Indicator
from throughline.measures.problems import MeasuresProblem

NOBODY = "none"
SHARES = ("percent", "%")
LENDER = 831
"""An invented borough has no neighbours: in practice it stands beside those of an authority that publishes nearly all."""


@cache
def beside_of(key: str) -> Beside | None:
    """Published files change with a release of this program, and not while it runs."""
    try:
        return beside(key, authority=_whose())
    except MeasuresProblem:
        return None


def lent() -> list[str]:
    """What a reader of the practice copy has to know of its neighbours, if anything."""
    return [f"{name}: {words}" for name, words in _lent()]


def _lent() -> list[tuple[str, str]]:
    if _whose() == settings.THROUGHLINE_AUTHORITY_NUMBER:
        return []
    return [("Practice copy", f"Region and neighbours are lent by {area(LENDER).name}.")]


def _whose() -> int | None:
    number = settings.THROUGHLINE_AUTHORITY_NUMBER
    return LENDER if number is None and settings.THROUGHLINE_PRACTICE else number


def cell(found: Beside | None, value: float | None) -> str:
    """A value with its year; nobody's is said in a word."""
    if found is None or value is None:
        return NOBODY
    return f"{amount(found, value)} ({found.year})"


def amount(found: Beside, value: float) -> str:
    number = plain(round(value, 1))
    return f"{number}%" if found.compared.unit in SHARES else number


def england(found: Beside | None) -> str:
    return cell(found, found.england.value if found else None)


def neighbours(found: Beside | None) -> str:
    return cell(found, found.neighbours.median if found else None)


def lines(indicator: Indicator) -> list[tuple[str, str]]:
    """The same with what a reader needs to judge it: where it comes from, and whether it counts the same."""
    found = beside_of(indicator.key)
    if found is None or found.why_none:
        return [("Published", found.why_none if found else "Nobody publishes a figure to compare with.")]
    near = found.neighbours
    middle = (
        f"{amount(found, near.median)}, the middle of {near.publish} of {near.of} that publish;"
        f" from {amount(found, near.lowest)} to {amount(found, near.highest)}"
        if near.median is not None
        else near.why_none
    )
    release = found.compared.release
    source = f"{release.title}, {release.publisher}, as of {release.as_of}" if release else ""
    said = [
        ("England", _place(found, found.england)), (found.region.name or "Region", _place(found, found.region)),
        ("Neighbours", middle), ("Period", found.period), ("Release", source),
        ("Counts the same", "Yes." if found.compared.agrees else "Not quite."), ("Note", found.compared.note),
        *_lent(),
    ]  # fmt: skip
    return [(name, words) for name, words in said if words]


def _place(found: Beside, place: Place) -> str:
    return amount(found, place.value) if place.value is not None else place.why_none
