"""Beside a split by age, sex, ethnicity or disability: whether a group is counted more often than its share."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from throughline.design.parts.tables import Column, Table
from throughline.measures.disproportion import CANNOT, METHODS, Group, disproportion
from throughline.measures.engine import By, Row
from throughline.measures.indicator import Indicator, Unit
from throughline.measures.problems import MeasuresProblem
from throughline.measures.snapshots import Snapshot
from throughline.web.scorecard.counting import listed
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.splits import WORDS, in_order, parts_of

KNOWN = "select distinct person_id from open_case where opened <= $day and coalesce(closed, date '9999-12-31') > $day"
COLUMNS = (
    Column(words="Group"), Column(words="Children", number=True), Column(words="Against its share"),
    Column(words="Against the largest group"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Compared:
    table: Table | None
    note: str
    cannot: tuple[str, ...] = CANNOT
    methods: str = f"{METHODS['share']}; {METHODS['rate']}."


def compared(indicator: Indicator, by: By, page: Frame) -> Compared:
    rows = listed(indicator, page.taking, page.asked)
    try:
        counted, population, whom = _groups(indicator, rows, by, page)
        found = disproportion(counted, population)
    except MeasuresProblem as problem:
        return Compared(table=None, note=str(problem))
    groups = {group.name: group for group in found.groups}
    drawn = tuple(_row(groups[name], found.largest) for name in in_order(indicator, by, groups))
    table = Table(label=f"Groups by {WORDS[by].lower()}, against their share", columns=COLUMNS, rows=drawn)
    return Compared(table=table, note=f"{whom} {found.data_note}".strip())


def _groups(
    indicator: Indicator, rows: list[Row], by: By, page: Frame
) -> tuple[Mapping[str, int], Mapping[str, int], str]:
    """Each child once. A share is of the children it asks about; anything else of the children known to us that day."""
    snapshot, last = page.taking.snapshot, page.asked.span(indicator).last_day
    if indicator.unit is Unit.PERCENT:
        met = {row.person_id for row in rows if row.n > 0}
        every = _by_child(rows, snapshot, by)
        whom = f"Children for whom it counts, of the {len(every):,} children that this figure asks about."
        return Counter(part for child, part in every.items() if child in met), Counter(every.values()), whom
    counted = _by_child(rows, snapshot, by)
    known = _by_child([_on(child, last) for (child,) in snapshot.query(KNOWN, {"day": last})], snapshot, by)
    every = known | counted
    return (
        Counter(counted.values()),
        Counter(every.values()),
        f"Of the {len(every):,} children known to us on its last day.",
    )


def _by_child(rows: Iterable[Row], snapshot: Snapshot, by: By) -> dict[str, str]:
    """A child counted twice is one child, in the group of the first time."""
    listed_rows = list(rows)
    found: dict[str, str] = {}
    for row, part in zip(listed_rows, parts_of(listed_rows, snapshot, by), strict=True):
        if row.person_id and part is not None:
            found.setdefault(row.person_id, part)
    return found


def _on(child: str, day: date) -> Row:
    return Row(child, None, day, 1, 1, None, "", None)


def _row(group: Group, largest: str) -> tuple[str, ...]:
    share = group.to_population
    if share is None:
        return group.name, f"{group.count:,} of {group.of:,}", group.why_none, ""
    ratio = (
        f"{share.value:.1f} times ({share.lower:.1f} to {share.upper:.1f}): {share.says}. {group.few}".strip()
    )
    other = group.to_largest
    rate = f"{other.value:.1f} times ({other.lower:.1f} to {other.upper:.1f})" if other else ""
    return (
        group.name,
        f"{group.count:,} of {group.of:,}",
        ratio,
        "The largest" if group.name == largest else rate,
    )
