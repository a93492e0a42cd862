"""A figure split: by team, age, sex, ethnicity, disability or category, each part with its n of N and its own list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import By, Row
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator, Unit
from throughline.measures.scorecard import can_be_split
from throughline.measures.snapshots import Snapshot
from throughline.measures.statements import JOINED as JOINS
from throughline.measures.statements import PARTS
from throughline.web.scorecard import words
from throughline.web.scorecard.counting import parts
from throughline.web.scorecard.frame import Frame, chips
from throughline.web.scorecard.said import Said
from throughline.web.scorecard.tables import behind_link, team_table

WORDS = {
    By.TEAM: "Team", By.CATEGORY: "Category", By.AGE: "Age", By.SEX: "Sex", By.ETHNICITY: "Ethnicity",
    By.DISABILITY: "Disability",
}  # fmt: skip
OF_CHILDREN = (By.AGE, By.SEX, By.ETHNICITY, By.DISABILITY)
AGES = ("Before birth", "Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and 17", "18 and over")
LAST = ("Not known", "No team", "")
PARTS_OF_ROWS = """
select counted.place, {part}
from (
    select
        unnest($people) as person_id, unnest($days) as counted_on, unnest($teams) as team,
        unnest($workers) as worker_id, unnest($categories) as category, unnest($places) as place
) as counted
{joined}
"""


@dataclass(frozen=True, kw_only=True)
class Split:
    by: By
    choices: list[Link]
    table: Table | None
    note: str = ""


def offered(indicator: Indicator) -> list[By]:
    return [by for by in WORDS if can_be_split(indicator, by)]


def chosen_split(indicator: Indicator, said: str) -> tuple[By, str]:
    """How to split, and what was wrong with what the address said."""
    ways = offered(indicator)
    first = By.CATEGORY if By.CATEGORY in ways and indicator.unit in (Unit.SHARES, Unit.COUNT) else By.TEAM
    if said and said not in {way.value for way in ways}:
        return first, f"This measure cannot be split by “{said[:20]}”. It is split by {WORDS[first].lower()}."
    return (By(said) if said else first), ""


def split(indicator: Indicator, by: By, page: Frame, told: Said) -> Split:
    choices = chips(
        page, "measure", indicator.key, choice="by", offered=[(way.value, WORDS[way]) for way in offered(indicator)],
        now=by.value,
    )  # fmt: skip
    if by is By.TEAM and not page.asked.team and indicator.unit is not Unit.SHARES:
        return Split(
            by=by,
            choices=choices,
            table=team_table(indicator, page, told),
            note="By name, each against its own range.",
        )
    found = {part: figures[-1] for part, figures in parts(indicator, page.taking, page.asked, by).items()}
    return Split(by=by, choices=choices, table=_table(indicator, by, found, page), note=_note(by))


def _note(by: By) -> str:
    if by in OF_CHILDREN:
        return "What was recorded of the child by the day these figures were taken; nobody is left out as not known."
    return ""


def _table(indicator: Indicator, by: By, found: Mapping[str, Figure], page: Frame) -> Table:
    columns = (
        Column(words=WORDS[by]), Column(words="Figure", number=True), Column(words="Behind it", number=True),
    )  # fmt: skip
    rows = tuple(
        (
            part_words(indicator, by, part),
            words.figure_cell(found[part]),
            _behind(indicator, by, part, found[part], page),
        )
        for part in in_order(indicator, by, found)
    )
    return Table(label=f"{indicator.title} by {WORDS[by].lower()}", columns=columns, rows=rows)


def _behind(indicator: Indicator, by: By, part: str, figure: Figure, page: Frame) -> SafeString:
    return (
        behind_link(indicator, figure, page, part_words(indicator, by, part), part=coded(by, part))
        if part
        else draw("{}", figure.things)
    )


def in_order(indicator: Indicator, by: By, found: Mapping[str, object]) -> list[str]:
    """Ages as they come, categories as they are declared, the rest by name; what is not known comes last."""
    order = (
        AGES if by is By.AGE else tuple(code for code, _ in indicator.categories) if by is By.CATEGORY else ()
    )
    place = {part: index for index, part in enumerate(order)}
    return sorted(found, key=lambda part: (part in LAST, place.get(part, len(place)), part))


def part_words(indicator: Indicator, by: By, part: str) -> str:
    if by is By.CATEGORY:
        return dict(indicator.categories).get(part, part) or "Not known"
    return part or "Not known"


def coded(by: By, part: str) -> str:
    """As an address says one part: `sex:Girls`."""
    return f"{by.value}:{part}"


def rows_of_part(rows: Sequence[Row], snapshot: Snapshot, by: By, part: str) -> list[Row]:
    """The rows that a split counts under one part."""
    return [row for row, its in zip(rows, parts_of(rows, snapshot, by), strict=True) if its == part]


def parts_of(rows: Sequence[Row], snapshot: Snapshot, by: By) -> list[str | None]:
    """The part of each row, asked by the very words that split it. None for a row that the split leaves out."""
    if not rows:
        return []
    asked = {
        "people": [row.person_id for row in rows], "days": [row.counted_on for row in rows],
        "teams": [row.team for row in rows], "workers": [row.worker_id for row in rows],
        "categories": [row.category for row in rows], "places": list(range(len(rows))),
    }  # fmt: skip
    found = dict(snapshot.query(PARTS_OF_ROWS.format(part=PARTS[by], joined=JOINS.get(by, "")), asked))
    return [found.get(place) for place in range(len(rows))]
