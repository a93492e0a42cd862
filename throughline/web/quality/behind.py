"""The children behind a number of data quality, each with the page that mends it; who may not be opened is counted."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.design.dates import day as day_words
from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.catalogue import by_key
from throughline.measures.months import month
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder, named
from throughline.web.quality import reading
from throughline.web.quality.fields import LATE, Field, words_of
from throughline.web.quality.reading import Spot
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.reading_back import read_back
from throughline.web.scorecard.words import of_children

PAGE = 50
COLUMNS = (
    Column(words="Child"), Column(words="What"), Column(words="Held by"), Column(words="Mend it"),
)  # fmt: skip
SAID = {"EMPTY": "Empty", "NOT KNOWN": "Not known", "REFUSED": "Refused"}
READ_IT = Field("", "", how="Read it")


@dataclass(frozen=True, kw_only=True)
class Behind:
    title: str
    lead: str
    shown: str
    hidden: int
    table: Table | None
    trail: list[Link]
    problems: tuple[str, ...]
    before_url: str
    after_url: str
    file_url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Those with the most to mend first. Never by name: it would rank no better. A page shows a part, a file all of it."""

    field: Field
    title: str
    lead: str
    address: dict[str, str]
    by_child: dict[int, list[Spot]]
    children: int
    spots: int

    @property
    def hidden(self) -> int:
        return self.children - len(self.by_child)


def found_of_field(page: Frame, field: Field, *, account: int) -> Found:
    last = month(page.asked.last).last_day
    spots = reading.unknown(page.taking, field.key, page.asked.last, last, page.asked.team)
    title = f"{words_of(field.key)}: not known"
    lead = f"{page.asked.whose}, {page.asked.last:%B %Y}. {field.owner} mends it."
    return _found(spots, field, title, lead, account=account, of=field.key)


def found_since(page: Frame, since: date, kind: str, *, account: int) -> Found:
    rows = reading.written_since(page.taking, since, kind, page.asked.team)
    spots = [Spot(child, happened, _when(recorded, changed)) for child, happened, recorded, changed in rows]
    said = dict(by_key(LATE).categories).get(kind, "Everything")
    title = f"{said}: written or changed since {day_words(since)}"
    return _found(
        spots,
        READ_IT,
        title,
        f"{page.asked.whose}.",
        account=account,
        of="since",
        since=since.isoformat(),
        kind=kind,
    )


def _when(recorded: date, changed: date | None) -> str:
    return f"written {day_words(recorded)}" + (f", corrected {day_words(changed)}" if changed else "")


def _found(spots: list[Spot], field: Field, title: str, lead: str, *, account: int, **address: str) -> Found:
    mine = read_back(account, {spot.person_key for spot in spots})
    by_child: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.person_key in mine:
            by_child.setdefault(mine[spot.person_key], []).append(spot)
    order = sorted(by_child, key=lambda child: (-len(by_child[child]), by_child[child][0].day, child))
    return Found(
        field=field, title=title, lead=lead, address=address, by_child={child: by_child[child] for child in order},
        children=len({mine.get(spot.person_key, spot.person_key) for spot in spots}), spots=len(spots),
    )  # fmt: skip


def behind(page: Frame, found: Found, *, turn: int) -> Behind:
    order, address = list(found.by_child), found.address
    here = {child: found.by_child[child] for child in order[PAGE * (turn - 1) : PAGE * turn]}
    return Behind(
        title=found.title, lead=found.lead, shown=f"{len(order):,} of {of_children(found.children)} shown.",
        hidden=found.hidden, table=_table(page, found.field, here) if here else None,
        trail=[Link(words="Data quality", url=page.url("data-quality")), Link(words=found.title)], problems=page.asked.problems,
        before_url=page.url("data-quality-children", page=turn - 1, **address) if turn > 1 else "",
        after_url=page.url("data-quality-children", page=turn + 1, **address) if len(order) > PAGE * turn else "",
        file_url=page.url("data-quality-children-file", **address),
    )  # fmt: skip


def _table(page: Frame, field: Field, spots: dict[int, list[Spot]]) -> Table:
    people = {one.pk: one for one in with_holder(Person.objects.filter(pk__in=spots), page.on)}
    rows = tuple(
        (
            named(people[child], page.on, page.go),
            _what(field, each),
            holder(people[child]),
            _mend(page, field, child),
        )
        for child, each in spots.items()
        if child in people
    )
    return Table(label="Children", columns=COLUMNS, rows=rows)


def how(spot: Spot) -> str:
    return SAID.get(spot.how, spot.how)


def _what(field: Field, spots: list[Spot]) -> str:
    """What is told of a person has no day: it is not known on any."""
    first = spots[0]
    said = how(first) if field.told else f"{day_words(first.day)}: {how(first)}"
    return f"{said}; and {len(spots) - 1} more" if len(spots) > 1 else said


def _mend(page: Frame, field: Field, child: int) -> SafeString:
    return draw('<a href="{}">{}</a>', field.url(page.go, child), field.how)
