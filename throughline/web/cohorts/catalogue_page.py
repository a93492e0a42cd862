"""Every list by area, each with how many stand in it now and on the day compared with."""

from dataclasses import dataclass
from itertools import groupby

from throughline.design.dates import clock, day
from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.cohorts.catalogue import all_cohorts
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.problems import MeasuresProblem
from throughline.web.cohorts.frame import Frame

COLUMNS = (Column(words="List"), Column(words="In it", number=True), Column(words="Children", number=True))


@dataclass(frozen=True, kw_only=True)
class CataloguePage:
    data_to: str
    taken: str
    problems: tuple[str, ...]
    areas: list[tuple[str, str, Table]]
    """Words, anchor, lists."""


def catalogue_page(page: Frame) -> CataloguePage:
    taken = page.taking.snapshot.taken_at
    grouped = groupby(all_cohorts(), key=lambda cohort: cohort.area)
    return CataloguePage(
        data_to=f"{day(taken)}, {clock(taken)}", taken=page.asked.taken, problems=page.problems,
        areas=[(area.value, area.name.lower(), _table(area.value, list(found), page)) for area, found in grouped],
    )  # fmt: skip


def _table(area: str, cohorts: list[Cohort], page: Frame) -> Table:
    return Table(label=area, columns=COLUMNS, rows=tuple(_row(cohort, page) for cohort in cohorts))


def _row(cohort: Cohort, page: Frame) -> tuple[str, ...]:
    """A list whose tables are missing from the taking says so, and the others stand."""
    name = draw('<a href="{}">{}</a><br><small>{}</small>', page.url(cohort), cohort.title, cohort.counts)
    try:
        listed = page.listed(cohort)
    except MeasuresProblem as problem:
        return name, "None", draw("<small>{}</small>", str(problem))
    return name, f"{len(listed):,}", f"{len({one.person_id for one in listed}):,}"
