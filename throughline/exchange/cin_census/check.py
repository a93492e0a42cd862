"""Check one authority's children in need census: read the XML once, then run every rule."""

from collections.abc import Mapping
from typing import BinaryIO

import pyarrow

from throughline.exchange.cin_census import rules, xml
from throughline.exchange.cin_census.tables import (
    HEADER,
    IN_THE_FILE,
    PRE_PROCEEDINGS,
    REFERENCE,
)
from throughline.exchange.cin_census.views import VIEWS
from throughline.exchange.cin_census.working_days import WORKING_DAYS, limits
from throughline.exchange.returns.codes import CODE_LIST, code_lists
from throughline.exchange.returns.collection import Year, iso_day
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report
from throughline.exchange.returns.run import Progress, check
from throughline.exchange.returns.store import Store
from throughline.exchange.returns.walk import in_force, walk

RULES = walk(rules)
PRE_PROCEEDINGS_SINCE = Year("2026-27")


def validate(
    *, file: BinaryIO, year: Year | None = None, progress: Progress = lambda done, of: None
) -> Report:
    rows, notices = xml.read(file)
    year = year or year_of(rows[HEADER.name])
    with Store(year=year) as store:
        store.notices += notices + _before_its_time(rows, year)
        load(store, rows)
        return check(store, in_force(RULES, year), progress)


def _before_its_time(rows: Mapping[str, pyarrow.Table], year: Year) -> list[str]:
    """The census did not take this group before, and the return would be refused with it."""
    if year >= PRE_PROCEEDINGS_SINCE or not rows[PRE_PROCEEDINGS.name].num_rows:
        return []
    since = PRE_PROCEEDINGS_SINCE.name
    return [f"{PRE_PROCEEDINGS.name} is not of the census of {year.name} but from {since} on: take it out."]


def load(store: Store, rows: Mapping[str, pyarrow.Table]) -> None:
    store.lay_out([CODE_LIST, WORKING_DAYS])
    store.put(CODE_LIST, code_lists(REFERENCE))
    store.put(WORKING_DAYS, limits())
    for table in IN_THE_FILE:
        store.lay_out([table])
        store.put(table, rows[table.name], tabular=False)
    for view in VIEWS:
        store.add_view(view, lasting=True)


def year_of(header: pyarrow.Table) -> Year:
    """The census year is the one that its reference date ends."""
    written = [row["ReferenceDate"] for row in header.to_pylist()]
    day = next((day for day in map(iso_day, written) if day), None)
    if day is None:
        raise ReturnProblem(
            "The file's Header has no reference date: say the year of the census, for example 2025-26."
        )
    return Year.holding(day)
