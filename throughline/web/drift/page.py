"""The list of what stands still, put together from what was read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import format_html

from throughline.access.principal import Principal
from throughline.config.clock import london_day
from throughline.design.dates import long_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link, Pager, button
from throughline.design.parts.rows import Count
from throughline.design.parts.tables import Column, Table
from throughline.record.drift import queries, rules, steps
from throughline.record.drift.rules import Holder, Left, Row, Words
from throughline.record.people.models import Person
from throughline.web.drift import words

PAGE = 25
SHEET = 100
ALL = "all"
WHOSE = {"nobody": Holder.NOBODY, "ours": Holder.OURS, "partner": Holder.PARTNER, "court": Holder.COURT}
COUNTED = (
    ("ours", "we hold the next step", ""), ("partner", "a partner holds it", ""), ("court", "the court holds it", ""),
    ("nobody", "nobody holds it", words.NAME_TODAY),
)  # fmt: skip
HEADS = (
    "Children",
    "What has not moved",
    "Last thing that did",
    "Why, in someone’s words",
    "Who holds the next step",
    "Open",
)
COLUMNS = tuple(Column(words=head, hidden=head == "Open") for head in HEADS)
ON_PAPER = (*(Column(words=head) for head in HEADS[:-1]), Column(words="What we agreed, who, by when"))
PRESS = {Holder.NOBODY: "Name someone", Holder.OURS: "Open", Holder.PARTNER: "Chase", Holder.COURT: "Open"}


@dataclass(frozen=True, kw_only=True)
class Still:
    """Everything of one reader that stands still, in its order, and what left the list in the last week."""

    rows: list[Row]
    left: Left
    moment: datetime

    @property
    def children(self) -> int:
        return sum(len(row.children) for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class Drift:
    lead: str
    counts: list[Count]
    choices: list[Link]
    table: Table
    pager: Pager | None
    left: str


def read(who: Principal, moment: datetime) -> Still:
    """In three statements, whatever the number of children."""
    on = london_day(moment)
    found = queries.for_reader(who.id, moment, answers=who.may("oversee"))
    still = [one for one in found if one.stands(on)]
    return Still(rows=rules.rows(still, steps.held(still, on)), left=rules.left(found, on), moment=moment)


def drift(still: Still, *, whose: str, page: int, go: Onward) -> Drift:
    shown = [row for row in still.rows if whose not in WHOSE or row.step.holder == WHOSE[whose]]
    part = shown[(page - 1) * PAGE : page * PAGE]
    return Drift(
        lead=lead(still), counts=counts(still.rows, go), choices=choices(still.rows, whose, go),
        table=table(part, still, go), pager=pager(len(shown), whose, page, go), left=left(still.left),
    )  # fmt: skip


def lead(still: Still) -> str:
    plans, children = len(still.rows), still.children
    return (
        "Where no agreed step was finished and nothing was decided or written anew for 6 weeks or more; assessments, half a"
        f" year. {plans} famil{'y' if plans == 1 else 'ies'}, {children} child{'' if children == 1 else 'ren'}, at"
        f" {long_day(still.moment)}."
    )


def counts(rows: list[Row], go: Onward) -> list[Count]:
    found = Counter(row.step.holder for row in rows)
    return [
        Count(
            number=found[WHOSE[whose]], words=said, url=go("drift", whose=whose), detail=detail if found[WHOSE[whose]] else "",
            status="late" if detail and found[WHOSE[whose]] else "",
        )
        for whose, said, detail in COUNTED
    ]  # fmt: skip


def choices(rows: list[Row], whose: str, go: Onward) -> list[Link]:
    found = Counter(row.step.holder for row in rows)
    offered = (
        (ALL, f"All {len(rows)}"),
        ("ours", f"Ours {found[Holder.OURS]}"),
        ("nobody", f"Nobody’s {found[Holder.NOBODY]}"),
    )
    return [Link(words=said, url=go("drift", whose=key), current=key == whose) for key, said in offered]


def pager(total: int, whose: str, page: int, go: Onward) -> Pager | None:
    if total <= PAGE:
        return None
    return Pager(
        first=(page - 1) * PAGE + 1, last=min(total, page * PAGE), total=total,
        previous_url=go("drift", whose=whose, page=page - 1) if page > 1 else "",
        next_url=go("drift", whose=whose, page=page + 1) if page * PAGE < total else "",
    )  # fmt: skip


def table(rows: list[Row], still: Still, go: Onward) -> Table:
    cells = drawn(rows, still, go)
    return Table(
        label="What has not moved", columns=COLUMNS,
        rows=tuple((*cell, press(row, name, go)) for row, (name, cell) in zip(rows, cells, strict=True)),
    )  # fmt: skip


def sheet(still: Still, go: Onward) -> Table:
    """For the table of a meeting: the same rows, with room to write what is agreed."""
    rows = still.rows[:SHEET]
    drawn_rows = tuple((*cell, "") for _, cell in drawn(rows, still, go))
    return Table(label="What has not moved, to be agreed", columns=ON_PAPER, rows=drawn_rows)


def drawn(rows: list[Row], still: Still, go: Onward) -> list[tuple[str, tuple[str, ...]]]:
    people = Person.objects.in_bulk({child for row in rows for child in row.children})
    decided = queries.behind([row.main for row in rows], still.moment)
    return [_cells(row, people, decided, still, go) for row in rows]


def _cells(
    row: Row, people: Mapping[int, Person], decided: Mapping[tuple[int, str], Words], still: Still, go: Onward
) -> tuple[str, tuple[str, ...]]:
    on, main = london_day(still.moment), row.main
    seen = sorted(
        (people[child] for child in row.children if child in people), key=lambda one: (one.born or on, one.pk)
    )
    name = words.children(seen, on) or "Somebody you cannot see"
    return name, (
        format_html('<a href="{}">{}</a>', go("drift-child", main.person_id, main.about), name),
        words.what(row), words.last(main, on), words.why(words.newest(main, row.step, decided)),
        words.holder(row.step, on),
    )  # fmt: skip


def press(row: Row, name: str, go: Onward) -> str:
    url = go("drift-child", row.main.person_id, row.main.about)
    return button(Link(words=PRESS[row.step.holder], url=url, about=name), "compact")


def left(gone: Left) -> str:
    if not gone.all:
        return "Nothing left this list in the last week."
    said = [f"{gone.moved} moved"] if gone.moved else []
    said += [f"{gone.explained} explained"] if gone.explained else []
    return f"{gone.all} left in the last week: {', '.join(said)}."
