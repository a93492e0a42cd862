"""What these rooms know of a measure: its words, its unit, and the first month of its figures. They compute none."""

from collections.abc import Callable
from datetime import date

from throughline.access.problems import AccessProblem
from throughline.measures.catalogue import all_indicators, by_key
from throughline.measures.indicator import Indicator, Unit
from throughline.measures.problems import IndicatorProblem

FirstMonth = Callable[[str, int | None], date | None]
UNKNOWN = AccessProblem("There is no such measure: choose one of the list.")
_asked: list[FirstMonth] = []


def first_month_is_told_by(ask: FirstMonth) -> None:
    """By the room that counts, once, at the start: it stands above these and cannot be asked by name."""
    _asked[:] = [ask]


def first_month(measure: str, team: int | None) -> date | None:
    """Empty when nothing has been counted yet, or nobody here counts."""
    return _asked[0](measure, team) if _asked else None


def indicator(measure: str) -> Indicator:
    try:
        return by_key(measure)
    except IndicatorProblem:
        raise UNKNOWN from None


def is_known(measure: str) -> bool:
    return any(one.key == measure for one in all_indicators())


def known(measure: str) -> Indicator | None:
    """Nothing of one that the catalogue no longer has."""
    return by_key(measure) if is_known(measure) else None


def title(measure: str) -> str:
    """A measure that the catalogue no longer has keeps the words of its key: what was said of it stays readable."""
    try:
        return by_key(measure).title
    except IndicatorProblem:
        return measure.replace("_", " ").capitalize()


def unit(measure: str) -> Unit | None:
    """How it is counted; nothing of one that the catalogue no longer has."""
    try:
        return by_key(measure).unit
    except IndicatorProblem:
        return None


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every measure, under its area, by title."""
    areas: dict[str, list[tuple[str, str]]] = {}
    for one in sorted(all_indicators(), key=lambda each: (each.area, each.title)):
        areas.setdefault(one.area.replace("_", " ").capitalize(), []).append((one.key, one.title))
    return list(areas.items())
