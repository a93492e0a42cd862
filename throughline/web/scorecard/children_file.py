"""The list behind a figure as a file: the lines of the page, all of them, and who may not be opened counted beneath."""

from collections.abc import Iterator
from datetime import date

from throughline.config.sheets import Line
from throughline.design.dates import day
from throughline.measures.indicator import Indicator
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder
from throughline.web.scorecard import words
from throughline.web.scorecard.behind import lead, whole_sum
from throughline.web.scorecard.child_rows import due_next, promises_of, said_of
from throughline.web.scorecard.found import Found
from throughline.web.scorecard.frame import Frame
from throughline.web.spreadsheets.file import File, Lines

COLUMNS = (
    "Child", "Record", "Counted", "First counted on", "What was counted, and when", "Held by", "Next promise", "Due",
)  # fmt: skip
OF_TEAMS = ("Team", "Counted on", "Counts", "Of")


def children_file(indicator: Indicator, page: Frame, found: Found) -> File:
    of_children = found.is_of_children(indicator)
    rows = list(_children(indicator, page, found)) if of_children else [*map(_team, found.rows)]
    last = _last(indicator, found) if of_children and found.hidden else ()
    return File(
        name=f"{indicator.key}-children-{page.asked.last:%Y-%m}", title=indicator.title,
        about=[*about_figure(indicator, page), ("List", lead(indicator, page, found)), ("Shown", _which(found)),
               ("In the whole list", whole_sum(indicator, found.whole)), *_named(found, of_children)],
        tables=[Lines(COLUMNS if of_children else OF_TEAMS, rows, last)], children=len(found.by_child),
    )  # fmt: skip


def about_figure(indicator: Indicator, page: Frame) -> list[tuple[str, object]]:
    """What a file of a measure begins with, so that it can still be read when the page is gone."""
    past = [("As known on", page.known)] if page.known else []
    return [
        ("Measure", indicator.title), ("A row is", indicator.counts), ("Counted, n", words.sentence(indicator.numerator)),
        *([("Out of, N", words.sentence(indicator.denominator))] if indicator.denominator else []),
        ("Version", f"{indicator.version}, since {day(indicator.since)}"), ("Whose", page.asked.whose),
        ("Period", page.asked.span(indicator).in_words), ("Figures taken", words.data_to(page.taking.snapshot)), *past,
    ]  # fmt: skip


def _which(found: Found) -> str:
    return words.sentence(found.which.said.removeprefix("Shown: ")) or "All of them."


def _named(found: Found, of_children: bool) -> list[tuple[str, object]]:
    if not of_children:
        return [("Names", "This measure is not of children, and names nobody.")]
    return [("Children", named_of(len(found.by_child), found.children))]


def named_of(named: int, children: int) -> str:
    hidden = children - named
    rest = f"; {hidden:,} {'is' if hidden == 1 else 'are'} not yours to open: counted, never named"
    return f"{named:,} of {words.of_children(children)} named{rest if hidden else ''}."


def not_yours(hidden: int) -> str:
    return f"{words.of_children(hidden)} not yours to open"


def _children(indicator: Indicator, page: Frame, found: Found) -> Iterator[Line]:
    people = {one.pk: one for one in with_holder(Person.objects.filter(pk__in=found.by_child), page.on)}
    promises = promises_of(indicator, found.by_child)
    dues = due_next(found.by_child, page.on)
    for child, rows in found.by_child.items():
        if child in people:
            one, due = people[child], dues.get(child)
            yield (
                str(one), one.reference, len(rows), rows[0].counted_on,
                "; ".join(said_of(indicator, row, promises.get(row.thing_id or "")) for row in rows), holder(one),
                due.standard.title if due else "None", _day(due.obligation.due if due else None),
            )  # fmt: skip


def _team(row) -> Line:
    return row.team or "No team", row.counted_on, row.n, row.total


def _last(indicator: Indicator, found: Found) -> Line:
    return not_yours(found.hidden), "", len(found.rows) - found.shown_rows


def _day(found: date | None) -> date | str:
    return found or ""
