"""A figure of the contract as its reader may be told it: a commissioner is told no small number, as on the page of figures."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from throughline.measures.figures import SMALL, Figure, plain
from throughline.measures.indicator import Polarity, Unit
from throughline.measures.months import quarter_of
from throughline.oversight.contract.meeting import Stood
from throughline.oversight.contract.rules import AMBER, GREEN, RED, rating
from throughline.web.outside.suppressing import HIDDEN, LEAST, parts

Limits = tuple[Decimal, Decimal]
Shown = tuple[str, str]
"""The figure, and the numbers beneath it."""
NOTHING = ("none", "")
WITH_IT = (AMBER, RED, GREEN)


def stood(figure: Figure) -> Stood:
    """Nothing counted is no figure, but for a count."""
    value = None if figure.is_empty and figure.unit is not Unit.COUNT else figure.value
    return Stood(value=value, n=figure.n, total=figure.total, things=figure.things)


def shown(unit: Unit | None, one: Stood, *, outside: bool) -> Shown:
    if one.value is None:
        return NOTHING
    if outside and hidden(unit, one):
        whole = int(one.total or 0)
        return HIDDEN, f"of {whole}" if unit is Unit.PERCENT and whole >= LEAST else ""
    return _in_full(unit, one)


def _in_full(unit: Unit | None, one: Stood) -> Shown:
    value, n, total = plain(one.value or 0), plain(one.n or 0), plain(one.total or 0)
    if unit is Unit.PERCENT:
        return (f"{n} of {total}", "") if (one.total or 0) < SMALL else (f"{one.value}%", f"{n} of {total}")
    if unit is Unit.RATE:
        return value, n
    return (value, f"of {one.things:,}") if unit in (Unit.MEAN, Unit.MEDIAN) else (value, "")


def hidden(unit: Unit | None, one: Stood) -> bool:
    """Whether the figure says something of fewer than five, or of all but fewer than five."""
    if unit is Unit.PERCENT:
        return parts(int(one.total or 0), int(one.n or 0))[1] is None
    return (one.n or 0) < LEAST if unit in (Unit.COUNT, Unit.RATE) else one.things < LEAST


def rating_is_told(unit: Unit | None, polarity: Polarity, one: Stood, limits: Limits) -> bool:
    """Not where how it stands, or that it is not said, would leave one number alone that the hidden one could be."""
    if one.value is None or not hidden(unit, one):
        return True
    alike = Counter(rating(polarity, value, *limits) for value in _could_be(unit, one))
    untold = {stands for stands, numbers in alike.items() if numbers == 1}
    if len(untold) == 1:
        # Alone it would be found out by not being said: the next goes with it.
        untold |= {next((stands for stands in WITH_IT if stands in alike and stands not in untold), "")}
    stands = rating(polarity, one.value, *limits)
    return stands in alike and stands not in untold


def _could_be(unit: Unit | None, one: Stood) -> Iterable[float | None]:
    """Every figure that the page would hide in the same way."""
    if unit is Unit.COUNT:
        return range(LEAST)
    whole = int(one.total or 0)
    if unit is not Unit.PERCENT or whole < LEAST:
        return ()
    return (share(n, whole) for n in range(whole + 1) if parts(whole, n)[1] is None)


def share(n: int, whole: int) -> float | None:
    return Figure(quarter_of(date.min), None, Unit.PERCENT, n, whole, whole).value
