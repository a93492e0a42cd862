"""Which published figure stands beside which of ours (`comparisons.csv`), and where it was published."""

from dataclasses import dataclass
from functools import cache

from throughline.measures.benchmarks.files import ROOM, rows
from throughline.measures.problems import IndicatorProblem

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
NO_DATE = "date not stated"


@dataclass(frozen=True, slots=True)
class Release:
    """`as_of` is the month in which the series was last brought up to date from this release."""

    title: str
    publisher: str
    link: str
    as_of: str


NOT_PUBLISHED = Release("", "", "", "")


@dataclass(frozen=True, slots=True)
class Comparison:
    """`measure` is empty where there is nothing to compare with; then `note` says why."""

    key: str
    indicator: str
    part: str
    measure: str
    unit: str
    period: str
    release: Release
    agrees: bool
    note: str

    def period_in(self, year: int) -> str:
        """The period in words: a school year is named by the two years that it lies in."""
        if self.period == "school year":
            return f"school year {year - 1} to {year}"
        return f"{self.period} {year}"


def comparison(key: str) -> Comparison:
    """By its own key; the key of a measure that is published in parts alone names them."""
    found = _by_key().get(key)
    if found is not None:
        return found
    parts = "; ".join(each.part for each in comparisons_of(key))
    if not parts:
        raise IndicatorProblem(f"There is no comparison called {key}: choose the key of a measure.")
    return Comparison(key, key, "", "", "", "", NOT_PUBLISHED, True, f"Published only as: {parts}.")


def comparisons_of(indicator: str) -> tuple[Comparison, ...]:
    """Those of one measure: several where it is published in parts."""
    return tuple(each for each in all_comparisons() if each.indicator == indicator)


@cache
def all_comparisons() -> tuple[Comparison, ...]:
    published = {row["key"]: row for row in rows(ROOM / "releases.csv")}
    return tuple(_read(row, published) for row in rows(ROOM / "comparisons.csv"))


@cache
def _by_key() -> dict[str, Comparison]:
    return {each.key: each for each in all_comparisons()}


def _read(row: dict[str, str], published: dict[str, dict[str, str]]) -> Comparison:
    return Comparison(
        key=row["key"],
        indicator=row["indicator"],
        part=row["part"],
        measure=row["measure"],
        unit=row["unit"],
        period=row["period"],
        release=_release(published[row["release"]], row["as_of"]) if row["release"] else NOT_PUBLISHED,
        agrees=row["agrees"] == "yes",
        note=row["note"],
    )


def _release(row: dict[str, str], as_of: str) -> Release:
    return Release(row["title"], row["publisher"], row["link"], _month(as_of))


def _month(as_of: str) -> str:
    if not as_of:
        return NO_DATE
    year, month = as_of.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"
