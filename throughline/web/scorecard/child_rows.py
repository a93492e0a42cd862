"""One line for each child behind a figure: what was counted of them on which day, who holds them, and what is next."""

from datetime import date

from django.utils.safestring import SafeString

from throughline.design.dates import day, near_day
from throughline.design.drawing import draw, together
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import Row
from throughline.measures.figures import plain
from throughline.measures.indicator import Indicator, Unit
from throughline.measures.reading import names_read
from throughline.record.clocks.models import Obligation
from throughline.record.clocks.queries import Due, of_children
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder, named
from throughline.web.scorecard.frame import Frame

DAYS = 4
"""Counted days said of one child; more are a number."""
NOT_DONE = "Still not done"
CHILDREN = (
    Column(words="Child"), Column(words="Counted", number=True), Column(words="Which"),
    Column(words="Held by"), Column(words="Next promise"),
)  # fmt: skip


def children_table(indicator: Indicator, page: Frame, rows: dict[int, list[Row]]) -> Table:
    people = {one.pk: one for one in with_holder(Person.objects.filter(pk__in=rows), page.on)}
    promises = promises_of(indicator, rows)
    dues = due_next(rows, page.on)
    drawn = tuple(
        (
            named(people[child], page.on, page.go), plain(len(each)), _what(indicator, each, promises, child, page),
            _held(people[child], page), _due(dues.get(child), page),
        )
        for child, each in rows.items()
        if child in people
    )  # fmt: skip
    return Table(label="Children behind the figure", columns=CHILDREN, rows=drawn)


def promises_of(indicator: Indicator, rows: dict[int, list[Row]]) -> dict[str, Obligation]:
    """For a measure of promises, the promises themselves, as the record has them now."""
    if "obligation" not in names_read(indicator.sql):
        return {}
    numbers = [
        int(row.thing_id)
        for each in rows.values()
        for row in each
        if row.thing_id and row.thing_id.isdecimal()
    ]
    return {str(one.pk): one for one in Obligation.objects.filter(pk__in=numbers, person_id__in=list(rows))}


def _what(
    indicator: Indicator, rows: list[Row], promises: dict[str, Obligation], child: int, page: Frame
) -> SafeString:
    said = [_one(indicator, row, promises.get(row.thing_id or ""), child, page) for row in rows[:DAYS]]
    more = [draw("and {} more", len(rows) - DAYS)] if len(rows) > DAYS else []
    return together(draw("{}<br>", one) for one in [*said, *more])


def _one(indicator: Indicator, row: Row, promise: Obligation | None, child: int, page: Frame) -> SafeString:
    when = near_day(row.counted_on, on=page.on)
    if promise is None:
        return draw("{}{}{}", _value(indicator, row), when, _category(indicator, row))
    link = draw('<a href="{}">Due {}</a>', page.go("why", child, promise.pk), when)
    done = promise.met and f"done {near_day(promise.met, on=page.on)}"
    return draw("{}{} {}", link, _category(indicator, row), done or _not_done(promise))


def said_of(indicator: Indicator, row: Row, promise: Obligation | None) -> str:
    """The same in words alone."""
    if promise is None:
        return f"{_value(indicator, row)}{day(row.counted_on)}{_category(indicator, row)}"
    done = f"done {day(promise.met)}" if promise.met else "stopped" if promise.stopped else NOT_DONE.lower()
    return f"due {day(row.counted_on)}{_category(indicator, row)} {done}"


def _value(indicator: Indicator, row: Row) -> str:
    return f"{plain(row.n)}, " if indicator.unit in (Unit.MEAN, Unit.MEDIAN) else ""


def _category(indicator: Indicator, row: Row) -> str:
    return f" {dict(indicator.categories).get(row.category, row.category)}" if row.category else ""


def _not_done(promise: Obligation) -> SafeString | str:
    return "stopped" if promise.stopped else chip(Status.LATE, NOT_DONE)


def _held(person: Person, page: Frame) -> SafeString | str:
    return holder(person) if person.worker else draw("<strong>Nobody yet</strong>: name someone today")


def due_next(children: dict[int, list[Row]], on: date) -> dict[int, Due]:
    """Each child's next open promise, whichever it is."""
    found: dict[int, Due] = {}
    for due in of_children(children, on):
        if due.obligation.met is None and due.obligation.stopped is None and due.obligation.due:
            found.setdefault(due.person_id, due)
    return found


def _due(due: Due | None, page: Frame) -> SafeString | str:
    if due is None:
        return "None"
    late = due.obligation.due < page.on
    when = near_day(due.obligation.due, on=page.on)
    said = chip(Status.LATE, f"Was due {when}") if late else f"by {when}"
    return draw('<a href="{}">{}</a> {}', page.go("why", due.person_id, due.id), due.standard.title, said)
