"""One figure as it was known on two days: what changed, and which children came in, went out or counted differently."""

from collections.abc import Mapping
from dataclasses import dataclass

from throughline.design.dates import day, near_day
from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import Row
from throughline.measures.figures import plain
from throughline.measures.indicator import Indicator, Unit
from throughline.measures.problems import MeasuresProblem
from throughline.record.people.models import Person
from throughline.web.scorecard.asked import day_taken
from throughline.web.scorecard.counting import counted, listed
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.reading_back import read_back
from throughline.web.scorecard.taking import Taking, taken
from throughline.web.scorecard.words import in_a_line

SHOWN = 50
COLUMNS = (
    Column(words="Child"),
    Column(words="Counted on"),
    Column(words="As known then"),
    Column(words="As known later"),
)
Known = tuple[str | None, str | None, object]


@dataclass(frozen=True, kw_only=True)
class Two:
    """`against` is what the form shows again."""

    against: str
    sentence: str
    table: Table | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    row: Row
    before: float | None
    after: float | None


def two_days(indicator: Indicator, page: Frame, said: str, *, account: int) -> Two | None:
    """Nothing when no other day was asked for."""
    if not said:
        return None
    on, problem = day_taken(said, page.on)
    try:
        other = taken(on)
        if problem or other.snapshot.folder == page.taking.snapshot.folder:
            return Two(
                against=said,
                sentence=problem or f"On {day(on)} these same figures were the newest: nothing to compare.",
            )
        return _compared(indicator, page, other, said, account)
    except MeasuresProblem as wrong:
        return Two(against=said, sentence=str(wrong))


def _compared(indicator: Indicator, page: Frame, other: Taking, said: str, account: int) -> Two:
    older, newer = sorted((other, page.taking), key=lambda one: one.snapshot.taken_at)
    changes = _changes(indicator, page, older, newer)
    sentence = " ".join(f"Known on {day(one.on)}: {_figure(indicator, page, one)}." for one in (older, newer))
    mine = read_back(account, {change.row.person_id for change in changes if change.row.person_id})
    open_ones = [change for change in changes if change.row.person_id in mine][:SHOWN]
    hidden = sum(change.row.person_id not in mine for change in changes)
    return Two(
        against=said, sentence=f"{sentence} {_counts(indicator, changes)}",
        table=_table(indicator, open_ones, mine, page) if open_ones else None,
        shown=f"{len(open_ones)} of {len(changes)} shown; {hidden} not yours to open." if changes else "",
    )  # fmt: skip


def _figure(indicator: Indicator, page: Frame, one: Taking) -> str:
    found = counted(indicator, one, page.asked)
    return in_a_line(found.figure) if found.figure else found.problem


def _changes(indicator: Indicator, page: Frame, older: Taking, newer: Taking) -> list[Change]:
    before, after = (_by_thing(listed(indicator, one, page.asked)) for one in (older, newer))
    every = before | after
    found = [Change(row, _n(before, key), _n(after, key)) for key, row in every.items()]
    return [change for change in found if change.before != change.after]


def _by_thing(rows: list[Row]) -> dict[Known, Row]:
    return {(row.person_id, row.thing_id, row.counted_on): row for row in rows}


def _n(rows: Mapping[Known, Row], key: Known) -> float | None:
    return rows[key].n if key in rows else None


def _counts(indicator: Indicator, changes: list[Change]) -> str:
    came = sum(change.before is None for change in changes)
    went = sum(change.after is None for change in changes)
    return (
        f"{came} {indicator.noun} came in, {went} went out, {len(changes) - came - went} counted differently."
    )


def _table(indicator: Indicator, changes: list[Change], mine: Mapping[str, int], page: Frame) -> Table:
    people = Person.objects.in_bulk({mine[change.row.person_id] for change in changes})
    rows = tuple(
        (
            _named(people.get(mine[change.row.person_id]), page),
            near_day(change.row.counted_on, on=page.on),
            _said(indicator, change.before),
            _said(indicator, change.after),
        )
        for change in changes
    )
    return Table(label="What changed between the two days", columns=COLUMNS, rows=rows)


def _named(person: Person | None, page: Frame) -> str:
    return draw('<a href="{}">{}</a>', page.go("child", person.pk), person) if person else "A child"


def _said(indicator: Indicator, n: float | None) -> str:
    if n is None:
        return "Not in it"
    return ("Counts" if n else "Does not count") if indicator.unit is Unit.PERCENT else plain(n)
