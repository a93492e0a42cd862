"""One list of Annex A: its children by name as far as one's reach goes, the others counted, and what is not known."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.packs.annex_a.listing import Cell, Line, Listed
from throughline.packs.annex_a.shape import Column as AnnexColumn
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder, named
from throughline.web.inspection.frame import Frame
from throughline.web.inspection.page import why_none
from throughline.web.scorecard.reading_back import read_back

PAGE = 50
SHOWN: dict[int, tuple[int, ...]] = {
    1: (6, 7), 2: (6, 7, 8), 3: (6, 7, 8, 9), 4: (7, 8, 9, 10), 5: (7, 8, 9, 10), 6: (7, 8, 9, 12),
    7: (7, 13, 9, 10, 12), 8: (8, 12, 13, 14, 23), 9: (11, 12, 13, 14, 17), 10: (9, 11, 12, 13), 11: (),
}  # fmt: skip
"""By list, the places of the columns that a reader of the page wants first; the workbook has them all."""
UNKNOWN = (Column(words="Column"), Column(words="Rows", number=True), Column(words="Why"))
NOBODY = "This list is of households that want to adopt: none of them has a page here."


@dataclass(frozen=True, kw_only=True)
class ListPage:
    title: str
    scope: str
    lead: str
    problems: tuple[str, ...]
    trail: list[Link]
    heading: str
    shown: str
    hidden: int
    table: Table | None
    empty: str
    unknown: Table | None
    because: list[str]
    """Why some of it is known of nobody: tables that hold nothing."""
    whole_url: str
    before_url: str
    after_url: str


def list_page(found: Listed, page: Frame, *, missing: int, turn: int) -> ListPage:
    about = found.about
    column = about.columns[missing - 1] if 0 < missing <= len(about.columns) else None
    part = [line for line in found.lines if column is None or _is_missing(line, column, missing)]
    children = {line.child for line in part if line.child}
    mine = read_back(page.who.id, children)
    opened = _by_name(part, mine)
    here = opened[PAGE * (turn - 1) : PAGE * turn]
    shown = len({line.child for line in opened})

    def to(**but: object) -> str:
        return page.url("inspection-list", about.number, missing=missing if column else "", **but)

    return ListPage(
        title=f"List {about.number}: {about.name}", scope=about.scope, problems=page.problems, trail=_trail(found, page),
        lead=f"To the day of notice, {day(page.notice)}, from {day(page.found.window.since)}. Figures taken {page.taken_words}.",
        heading=_rows(len(part)) + (f": {column.name} not known" if column else ""),
        shown=f"{_rows(len(part))}, of {_of_children(len(children))}. {_of_children(shown)} shown.",
        hidden=len(children) - shown, table=_table(found, page, here, mine) if here else None,
        empty=_empty(found, page, part), unknown=_unknown(found, page),
        because=list(dict.fromkeys(one.why for one in page.found.empty[about.number])) if found.lines else [],
        whole_url=page.url("inspection-list", about.number) if column else "",
        before_url=to(page=turn - 1) if turn > 1 else "", after_url=to(page=turn + 1) if len(opened) > PAGE * turn else "",
    )  # fmt: skip


def _by_name(part: list[Line], mine: dict[str, int]) -> list[Line]:
    """Of children who are the reader's to open, as a register is read."""
    people = Person.objects.filter(pk__in=set(mine.values())).order_by("family_key", "given_key", "id")
    place = {person: number for number, person in enumerate(people.values_list("pk", flat=True))}
    opened = [line for line in part if mine.get(line.child or "") in place]
    return sorted(opened, key=lambda line: (place[mine[line.child or ""]], line.thing))


def _is_missing(line: Line, column: AnnexColumn, place: int) -> bool:
    cell = line.cells[place - 1]
    return cell is None or cell == column.allowed.get("unknown")


def _trail(found: Listed, page: Frame) -> list[Link]:
    return [
        Link(words="Inspection pack", url=page.url("inspection-pack")),
        Link(words=f"List {found.about.number}"),
    ]


def _empty(found: Listed, page: Frame, part: list[Line]) -> str:
    if not part:
        return found.problem or why_none(found, page) or "Nobody is in this list."
    return "None of these children is yours to open." if any(line.child for line in part) else NOBODY


def _table(found: Listed, page: Frame, here: list[Line], mine: dict[str, int]) -> Table:
    """Only of children who are the reader's to open."""
    wanted = {mine[line.child] for line in here if line.child}
    people = {one.pk: one for one in with_holder(Person.objects.filter(pk__in=wanted), page.on)}
    places = SHOWN[found.about.number]
    heads = (Column(words=found.about.columns[place - 1].name) for place in places)
    rows = tuple(
        (named(person, page.on, page.go), *(_cell(line.cells[place - 1]) for place in places), _held(person))
        for line in here
        if (person := people.get(mine.get(line.child or "", 0)))
    )
    return Table(
        label=found.about.name, columns=(Column(words="Child"), *heads, Column(words="Held by")), rows=rows
    )


def _cell(cell: Cell) -> SafeString | str:
    if cell is None:
        return draw('<span class="quiet">Empty</span>')
    return day(cell) if isinstance(cell, date) else str(cell)


def _held(person: Person) -> SafeString | str:
    return holder(person) if person.worker else draw("<strong>Nobody yet</strong>")


def _unknown(found: Listed, page: Frame) -> Table | None:
    """Each number opens the rows that it counts."""
    codes = {name: code for (name, code) in sorted(found.unspelled)}
    rows = tuple(
        (
            name,
            draw(
                '<a href="{}#list">{}<span class="hidden-words">: {}</span></a>',
                page.url("inspection-list", found.about.number, missing=found.about.place(name) + 1), f"{count:,}", name,
            ),
            f"Among them {codes[name]}, for which Annex A has no value" if name in codes else "Not recorded",
        )
        for name, count in found.missing.items()
    )  # fmt: skip
    return Table(label="What is not known", columns=UNKNOWN, rows=rows) if rows else None


def _rows(count: int) -> str:
    return f"{count:,} {'row' if count == 1 else 'rows'}"


def _of_children(count: int) -> str:
    return f"{count:,} {'child' if count == 1 else 'children'}"
