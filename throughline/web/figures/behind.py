"""The children behind a number, read back through what this reader may open; the others are counted, not named."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.access.reach.queries import opened_now
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import Row, rows
from throughline.measures.indicator import Indicator
from throughline.measures.keys import Keys
from throughline.measures.snapshots import Snapshot
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder, named
from throughline.web.desk.queries import last_seen
from throughline.web.figures.pages import data_to, definition
from throughline.web.figures.snapshot import folder

SHOWN = 100
COLUMNS = (
    Column(words="Child"), Column(words="Late visits", number=True), Column(words="Were due"), Column(words="Seen since?"),
    Column(words="Held by"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Behind:
    title: str
    shown: str
    hidden: int
    hidden_visits: int
    sum_words: str
    table: Table
    team: str
    month: date
    data_to: str
    definition: list[tuple[str, str]]
    sql: str
    counted: int


def behind(
    indicator: Indicator, snapshot: Snapshot, *, account: int, month: date, team: str, on: date, go: Onward
) -> Behind:
    counted = rows(indicator, snapshot, month, team=team or None)
    late = [row for row in counted if not row.met]
    keys = {row.person_key for row in late}
    mine = {key: child for key, child in read_back(account).items() if key in keys}
    seen = last_seen(mine.values())
    people = list(with_holder(Person.objects.filter(pk__in=mine.values()), on))
    people.sort(key=lambda person: (seen.get(person.id, date.min), person.family_key, person.id))
    visits = Counter(mine[row.person_key] for row in late if row.person_key in mine)
    hidden = len(keys) - len(set(mine))
    return Behind(
        title=f"{plural(len(late), 'late visit')}, to {plural(len(keys), 'child', 'children')}",
        shown=f"{len(people)} of {len(keys)} children shown.", hidden=hidden,
        hidden_visits=len(late) - visits.total(),
        sum_words=sums(visits.total(), len(late), len(people), len(keys), len(counted)),
        table=table(people[:SHOWN], late, mine, seen, on, go), team=team, month=month, data_to=data_to(snapshot),
        definition=definition(indicator, snapshot), sql=indicator.sql, counted=len(counted),
    )  # fmt: skip


def read_back(account: int) -> dict[str, int]:
    """Keys of the children in this reader's reach: nothing leads from a key to anyone else."""
    reached = opened_now(account)
    return Keys.of(folder()).read_back(reached.values_list("person_id", flat=True).distinct())


def plural(n: int, one: str, many: str = "") -> str:
    return f"{n} {one if n == 1 else many or one + 's'}"


def sums(shown: int, late: int, people: int, children: int, counted: int) -> str:
    return (
        f"{shown} + {late - shown} = {late} late visits. {people} + {children - people} = {children} children. "
        f"{counted - late} of {counted} were on time."
    )


def table(
    people: list[Person], late: list[Row], mine: dict[str, int], seen: dict[int, date], on: date, go: Onward
) -> Table:
    due: dict[int, list[date]] = {}
    for row in late:
        if row.person_key in mine:
            due.setdefault(mine[row.person_key], []).append(row.due)
    drawn = tuple(
        (
            named(person, on, go), str(len(due[person.id])), ", ".join(short_day(d) for d in due[person.id]),
            since(seen.get(person.id), max(due[person.id])), holder(person),
        )
        for person in people
    )  # fmt: skip
    return Table(label="Children behind the number", columns=COLUMNS, rows=drawn)


def since(seen: date | None, due: date) -> SafeString | str:
    if seen is None:
        return chip(Status.LATE, "Never seen")
    return f"Seen {short_day(seen)}" if seen > due else chip(Status.LATE, f"Not since {short_day(seen)}")
