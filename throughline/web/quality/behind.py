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


def behind_field(page: Frame, field: Field, *, account: int, turn: int) -> Behind:
    last = month(page.asked.last).last_day
    spots = reading.unknown(page.taking, field.key, page.asked.last, last, page.asked.team)
    title = f"{words_of(field.key)}: not known"
    lead = f"{page.asked.whose}, {page.asked.last:%B %Y}. {field.owner} mends it."
    return _behind(page, spots, field, title, lead, account=account, turn=turn, of=field.key)


def behind_since(page: Frame, since: date, kind: str, *, account: int, turn: int) -> Behind:
    rows = reading.written_since(page.taking, since, kind, page.asked.team)
    spots = [Spot(child, happened, _when(recorded, changed)) for child, happened, recorded, changed in rows]
    said = dict(by_key(LATE).categories).get(kind, "Everything")
    return _behind(
        page, spots, READ_IT, f"{said}: written or changed since {day_words(since)}", f"{page.asked.whose}.",
        account=account, turn=turn, of="since", since=since.isoformat(), kind=kind,
    )  # fmt: skip


def _when(recorded: date, changed: date | None) -> str:
    return f"written {day_words(recorded)}" + (f", corrected {day_words(changed)}" if changed else "")


def _behind(
    page: Frame,
    spots: list[Spot],
    field: Field,
    title: str,
    lead: str,
    *,
    account: int,
    turn: int,
    **address: str,
) -> Behind:
    """Those with the most to mend first. Never by name: it would rank no better."""
    mine = read_back(account, {spot.person_key for spot in spots})
    by_child: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.person_key in mine:
            by_child.setdefault(mine[spot.person_key], []).append(spot)
    children = len({mine.get(spot.person_key, spot.person_key) for spot in spots})
    order = sorted(by_child, key=lambda child: (-len(by_child[child]), by_child[child][0].day, child))
    here = order[PAGE * (turn - 1) : PAGE * turn]
    return Behind(
        title=title, lead=lead, shown=f"{len(order):,} of {children:,} {'child' if children == 1 else 'children'} shown.",
        hidden=children - len(order), table=_table(page, field, {child: by_child[child] for child in here}) if here else None,
        trail=[Link(words="Data quality", url=page.url("data-quality")), Link(words=title)], problems=page.asked.problems,
        before_url=page.url("data-quality-children", page=turn - 1, **address) if turn > 1 else "",
        after_url=page.url("data-quality-children", page=turn + 1, **address) if len(order) > PAGE * turn else "",
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


def _what(field: Field, spots: list[Spot]) -> str:
    """What is told of a person has no day: it is not known on any."""
    first = spots[0]
    how = SAID.get(first.how, first.how)
    said = how if field.told else f"{day_words(first.day)}: {how}"
    return f"{said}; and {len(spots) - 1} more" if len(spots) > 1 else said


def _mend(page: Frame, field: Field, child: int) -> SafeString:
    return draw('<a href="{}">{}</a>', field.url(page.go, child), field.how)
