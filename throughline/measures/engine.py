"""Figures from a snapshot: the list, and the number that is always the sum of that list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from throughline.measures.figures import MONTHS_IN_A_YEAR, Figure, Population
from throughline.measures.indicator import Indicator, Period, Unit
from throughline.measures.months import Span
from throughline.measures.snapshots import Snapshot
from throughline.measures.statements import (
    JOINED,
    MONTH,
    ONE_SPAN,
    PARTS,
    POPULATION,
    ROWS,
    TOTALS,
    By,
    with_holder,
)

AT_ONCE = 12
"""So many measures are counted in one statement: whoever held the children is joined once for them all."""
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Row:
    """One thing counted. It names no one: `Keys.read_back` finds the children that the reader reaches."""

    person_id: str | None
    thing_id: str | None
    counted_on: date
    n: float
    total: float
    category: str | None
    team: str
    worker_id: str | None

    @property
    def is_met(self) -> bool:
        return self.n >= self.total > 0


@dataclass(frozen=True, slots=True)
class Only:
    """Part of the list: one team's, one worker's, one category's."""

    team: str | None = None
    worker: str | None = None
    category: str | None = None

    @property
    def said(self) -> dict[str, str]:
        asked = {"team": self.team, "worker_id": self.worker, "category": self.category}
        return {column: value for column, value in asked.items() if value is not None}


EVERYTHING = Only()


def rows(indicator: Indicator, snapshot: Snapshot, span: Span, *, only: Only = EVERYTHING) -> list[Row]:
    """Every thing that the indicator counts in a span of months."""
    months = _months(indicator.period, span)
    sql = ROWS.format(counted=with_holder([indicator], holder=True), kept=_kept(only))
    parameters = {"first": months[0], "after": span.after, **only.said}
    return [Row(*row) for row in snapshot.query(sql, parameters)]


def figure(indicator: Indicator, snapshot: Snapshot, span: Span, *, only: Only = EVERYTHING) -> Figure:
    (only_one,) = series(indicator, snapshot, [span], only=only)
    return only_one


def series(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], *, only: Only = EVERYTHING
) -> list[Figure]:
    """A figure for each span; nought of nought where nothing was counted."""
    if indicator.unit is Unit.SHARES and only.category is not None:
        return _share(indicator, snapshot, spans, only)
    return series_of([indicator], snapshot, spans, only=only)[indicator.key]


def series_of(
    indicators: Sequence[Indicator], snapshot: Snapshot, spans: Sequence[Span], *, only: Only = EVERYTHING
) -> dict[str, list[Figure]]:
    """The same for many measures, by their keys, and many of them in one statement."""
    sums = _sums(indicators, snapshot, spans, None, only)
    return {
        each.key: _series(each, snapshot, spans, sums[each.key].get(UNSPLIT, [NOTHING] * len(spans)))
        for each in indicators
    }


def _series(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], sums: Sequence["Sums"]
) -> list[Figure]:
    people = _populations(indicator, snapshot)
    return [
        _figure(
            indicator, span, None, found, _per_year(indicator, span), _population(people, span.last_day)
        )
        for span, found in zip(spans, sums, strict=True)
    ]  # fmt: skip


def split(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], by: By, *, only: Only = EVERYTHING
) -> dict[str, list[Figure]]:
    """A series for each team, age, category… in which anything was counted, in order of their names."""
    return splits([indicator], snapshot, spans, by, only=only)[indicator.key]


def splits(
    indicators: Sequence[Indicator], snapshot: Snapshot, spans: Sequence[Span], by: By, *, only: Only = EVERYTHING
) -> dict[str, dict[str, list[Figure]]]:  # fmt: skip
    """The same for many measures, by their keys, and many of them in one statement."""
    sums = _sums(indicators, snapshot, spans, by, only)
    return {each.key: _parts(each, spans, sums[each.key]) for each in indicators}


def _parts(indicator: Indicator, spans: Sequence[Span], sums: "ByPart") -> dict[str, list[Figure]]:
    per_year = [_per_year(indicator, span) for span in spans]
    if indicator.unit is Unit.SHARES:
        sums = _of_wholes(sums)
    unit = indicator.unit
    return {
        part: [
            Figure(span, part, unit, *found, None, times)
            for span, found, times in zip(spans, sums[part], per_year, strict=True)
        ]
        for part in sorted(sums)
    }


def _share(indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], only: Only) -> list[Figure]:
    """One category of a mix is a share of the whole, of which its own list knows nothing."""
    parts = split(indicator, snapshot, spans, By.CATEGORY, only=replace(only, category=None))
    nothing = [_figure(indicator, span, only.category, NOTHING, 1, None) for span in spans]
    return parts.get(only.category or "", nothing)


Sums = tuple[float, float, int, float | None]
ByPart = dict[str, list[Sums]]
"""Of each part what was added up for each span, in their order; of what is not split one part without a name."""
Estimate = tuple[int, date, str]
NOTHING: Sums = (0, 0, 0, None)
UNSPLIT = ""


def _sums(
    indicators: Sequence[Indicator], snapshot: Snapshot, spans: Sequence[Span], by: By | None, only: Only
) -> dict[str, ByPart]:
    """Months are added up into spans; the middle of several months is no sum, and is asked for each span alone."""
    middles = [each for each in indicators if each.unit is Unit.MEDIAN]
    others = [each for each in indicators if each.unit is not Unit.MEDIAN]
    found: dict[str, ByPart] = {}
    for together in (others[at : at + AT_ONCE] for at in range(0, len(others), AT_ONCE)):
        found |= _scanned(together, snapshot, spans, by, only)
    for each in middles:
        if any(len(_months(each.period, span)) > 1 for span in spans):
            found[each.key] = _one_by_one(each, snapshot, spans, by, only)
        else:
            found |= _scanned([each], snapshot, spans, by, only)
    return found


def _one_by_one(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], by: By | None, only: Only
) -> ByPart:
    joined: ByPart = {}
    for place, span in enumerate(spans):
        alone = _scanned([indicator], snapshot, [span], by, only, month=ONE_SPAN)[indicator.key]
        for part, (sums,) in alone.items():
            joined.setdefault(part, [NOTHING] * len(spans))[place] = sums
    return joined


def _scanned(
    indicators: Sequence[Indicator], snapshot: Snapshot, spans: Sequence[Span], by: By | None, only: Only,
    month: str = MONTH,
) -> dict[str, ByPart]:  # fmt: skip
    """One statement over all the measures and months."""
    by_period = {period: _covered(period, spans) for period in Period}
    covered = [by_period[indicator.period] for indicator in indicators]
    holder = by in (By.TEAM, By.SERVICE) or only.team is not None or only.worker is not None
    middle = "median(counted.n)" if indicators[0].unit is Unit.MEDIAN else "null"
    sql = TOTALS.format(
        month=month, counted=with_holder(indicators, holder=holder), middle=middle,
        joined=JOINED.get(by, "") if by else "", kept=_kept(only), part=PARTS[by] if by else f"'{UNSPLIT}'",
    )  # fmt: skip
    parameters: dict[str, Any] = {
        "first": min(
            _first(period, span) for period in {each.period for each in indicators} for span in spans
        ),
        "after": max(span.after for span in spans),
        **only.said,
    }
    added: list[ByPart] = [{} for _ in indicators]
    for measure, month_counted, part, n, total, things, middle_one in snapshot.query(sql, parameters):
        parts = added[measure]
        if part not in parts:
            parts[part] = [NOTHING] * len(spans)
        found, met, counted = parts[part], _whole(n), _whole(total)
        for place in covered[measure].get(month_counted, ()):
            before = found[place]
            found[place] = (before[0] + met, before[1] + counted, before[2] + things, middle_one)
    return {indicator.key: parts for indicator, parts in zip(indicators, added, strict=True)}


def _whole(number: float) -> float:
    """Binary fractions add up to 20 or to 19.999999999999996, by the order in which they happen to be read."""
    return int(number) if number.is_integer() else round(number, DIGITS)


def _covered(period: Period, spans: Sequence[Span]) -> dict[int, list[int]]:
    """The spans that each month adds to, by their places."""
    covered: dict[int, list[int]] = {}
    for place, span in enumerate(spans):
        for month in _months(period, span):
            covered.setdefault(12 * month.year + month.month, []).append(place)
    return covered


def _kept(only: Only) -> str:
    return " and ".join(f"counted.{column} = ${column}" for column in only.said) or "true"


def _months(period: Period, span: Span) -> list[date]:
    """A state is that of the last day: it has no sum over the months."""
    return [span.last_month] if period is Period.SNAPSHOT else span.months


def _first(period: Period, span: Span) -> date:
    return span.last_month if period is Period.SNAPSHOT else span.first


def _of_wholes(sums: ByPart) -> ByPart:
    """A share's N is the whole of its span, not its own part."""
    wholes = [sum(total for _, total, *_ in span) for span in zip(*sums.values(), strict=True)]
    return {
        part: [
            (n, whole, things, middle) for (n, _, things, middle), whole in zip(found, wholes, strict=True)
        ]
        for part, found in sums.items()
    }


def _figure(
    indicator: Indicator, span: Span, part: str | None, sums: Sums, per_year: float,
    people: Population | None,
) -> Figure:  # fmt: skip
    n, total, things, middle = sums
    return Figure(span, part, indicator.unit, n, total, things, middle, people, per_year)


def _per_year(indicator: Indicator, span: Span) -> float:
    return 1 if indicator.period is Period.SNAPSHOT else MONTHS_IN_A_YEAR / span.count


def _populations(indicator: Indicator, snapshot: Snapshot) -> list[Estimate]:
    """A rate of the whole service has a population; nobody publishes one for a team."""
    return snapshot.query(POPULATION, {}) if indicator.unit is Unit.RATE else []


def _population(people: Sequence[Estimate], day: date) -> Population | None:
    """The newest estimate of a day already over; the first there is for a day before any."""
    known = [estimate for estimate in people if estimate[1] <= day] or people[:1]
    if not known:
        return None
    count, mid_year, release = known[-1]
    return Population(count, f"{mid_year:%Y}", release)
