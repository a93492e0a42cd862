"""The pack's own page: each list with its count, what is not known of it, and whether the scorecard tells the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.packs.agreement.checking import Checked
from throughline.packs.annex_a.listing import Listed
from throughline.web.inspection.frame import Frame

LISTS = (
    Column(words="List"), Column(words="Rows", number=True), Column(words="Children", number=True),
    Column(words="Cells not known", number=True), Column(words="Beside the scorecard"),
)  # fmt: skip
CHECKS = (
    Column(words="What both tell"), Column(words="Period"), Column(words="Annex A", number=True),
    Column(words="Scorecard", number=True), Column(words="Differences"),
)  # fmt: skip
ON_THE_WAY = (
    ("export", "sample", "The sample that is open to you"),
    ("restrict", "restricted", "Restricted records, and who decided each"),
    ("measure", "scorecard", "Scorecard"),
    ("measure", "cohorts", "Lists of children"),
    ("measure", "data-quality", "Data quality"),
)


@dataclass(frozen=True, kw_only=True)
class PackPage:
    lead: str
    taken: str
    notes: list[str]
    problems: tuple[str, ...]
    notice: str
    past: str
    lists: Table
    checks: Table
    never: list[tuple[str, str]]
    """Columns that are never filled, each with the reason, by list."""
    workbook_url: str
    links: list[Link]


def pack_page(page: Frame) -> PackPage:
    days = page.found.window
    checked = {one.check.number: one for one in page.found.checks}
    return PackPage(
        lead=f"Annex A as it stood on {day(days.notice)}. Six months from {day(days.since)}, both days counted.",
        taken=page.taken_words, notes=page.taking.notes, problems=page.problems, notice=days.notice.isoformat(),
        past=page.past, workbook_url=page.url("inspection-workbook"), never=list(_never(page)),
        lists=Table(
            label="The lists of Annex A", columns=LISTS,
            rows=tuple(_row(one, checked.get(one.about.number), page) for one in page.found.lists),
        ),
        checks=Table(
            label="Annex A beside the scorecard", columns=CHECKS,
            rows=tuple(_checked(one, page) for one in page.found.checks),
        ),
        links=[
            Link(words=words, url=page.go(name)) for verb, name, words in ON_THE_WAY if page.who.may(verb)
        ],
    )  # fmt: skip


def _row(found: Listed, checked: Checked | None, page: Frame) -> tuple[SafeString | str, ...]:
    about = found.about
    name = draw(
        '<a href="{}">{}. {}</a><br><small>{}</small>',
        page.url("inspection-list", about.number), about.number, about.name, found.problem or why_none(found, page) or about.scope,
    )  # fmt: skip
    unknown = sum(found.missing.values())
    return name, f"{len(found.lines):,}", f"{len(found.children):,}", f"{unknown:,}", _agrees(checked)


def why_none(found: Listed, page: Frame) -> str:
    """Why a list is empty, as far as the record says."""
    why = page.found.empty[found.about.number]
    return " ".join(dict.fromkeys(one.why for one in why)) if not found.lines else ""


def _agrees(checked: Checked | None) -> SafeString | str:
    if checked is None:
        return draw('<span class="quiet">The scorecard has no figure of it</span>')
    if checked.problem:
        return draw("<small>{}</small>", checked.problem)
    if checked.tells_nobody:
        return draw('<span class="quiet">Neither tells anybody</span>')
    if checked.unexplained:
        return chip(Status.LATE, f"{checked.unexplained:,} without a reason")
    return "The same children" if checked.agrees else f"{len(checked.differences):,} with a reason"


def _checked(one: Checked, page: Frame) -> tuple[SafeString | str, ...]:
    words = draw('<a href="{}">{}</a>', page.go("measure", one.check.measure), one.check.says)
    name = words if page.who.may("measure") else one.check.says
    why = draw("{}<br><small>{}</small>", _agrees(one), one.check.why) if one.differences else _agrees(one)
    return name, one.span.in_words, f"{one.in_list:,}", f"{one.in_measure:,}", why


def _never(page: Frame) -> Iterator[tuple[str, str]]:
    for found in page.found.lists:
        for column in found.about.columns:
            if column.unfilled:
                yield f"{found.about.number}. {column.name}", column.unfilled
