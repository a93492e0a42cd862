"""The children behind a figure: what was counted of each on which day, who holds them, and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import By, Row
from throughline.measures.figures import plain
from throughline.measures.indicator import Indicator, Unit
from throughline.web.scorecard import words
from throughline.web.scorecard.child_rows import children_table
from throughline.web.scorecard.counting import listed
from throughline.web.scorecard.frame import Frame, chips
from throughline.web.scorecard.reading_back import read_back
from throughline.web.scorecard.splits import WORDS, part_words, rows_of_part
from throughline.web.scorecard.whichever import Which, which_of

PAGE = 50


@dataclass(frozen=True, kw_only=True)
class Behind:
    title: str
    lead: str
    shown: str
    hidden: int
    hidden_words: str
    sums: str
    choices: list[Link]
    table: Table | None
    empty: str
    trail: list[Link]
    before_url: str
    after_url: str
    definition: list[tuple[str, str]]
    sql: str
    rows: str
    data_to: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a split; nothing for the whole figure."""

    by: By | None = None
    part: str = ""

    def said(self, indicator: Indicator) -> str:
        return f"{WORDS[self.by]}: {part_words(indicator, self.by, self.part)}" if self.by else ""


def behind(indicator: Indicator, page: Frame, *, account: int, part: Part, which: str, turn: int) -> Behind:
    whole = listed(indicator, page.taking, page.asked)
    if part.by:
        whole = rows_of_part(whole, page.taking.snapshot, part.by, part.part)
    one = which_of(indicator, which)
    rows = one.of(whole)
    mine = read_back(account, {row.person_id for row in rows if row.person_id})
    if not any(row.person_id for row in rows) and not indicator.is_of_children:
        return _of_teams(indicator, page, part, one, whole, rows, turn)
    return _of_children(indicator, page, part, one, whole, rows, mine, turn)


def _of_children(
    indicator: Indicator, page: Frame, part: Part, one: Which, whole: list[Row], rows: list[Row], mine: dict[str, int], turn: int,
) -> Behind:  # fmt: skip
    """Those with the most to look at first, then the longest ago. Never by name: it would rank no better."""
    by_child: dict[int, list[Row]] = {}
    for row in rows:
        if row.person_id in mine:
            by_child.setdefault(mine[row.person_id], []).append(row)
    order = sorted(by_child, key=lambda child: (-len(by_child[child]), by_child[child][0].counted_on, child))
    children = len({mine.get(row.person_id, row.person_id) for row in rows})
    here = order[PAGE * (turn - 1) : PAGE * turn]
    table = children_table(indicator, page, {child: by_child[child] for child in here}) if here else None
    counted_here = sum(len(each) for each in by_child.values())
    hidden = children - len(order)
    return _behind(
        indicator, page, part, one, whole, rows, table=table, turn=turn, more=len(order) > PAGE * turn,
        title=f"{words.of_these(indicator, len(rows))}, of {_children(children)}",
        shown=f"{len(order)} of {_children(children)} shown.", hidden=hidden,
        hidden_words=f"{words.of_these(indicator, len(rows) - counted_here)} of {_children(hidden)}: their own manager can open them.",
        sums=_sums(indicator, counted_here, len(rows), len(order), children, whole),
        empty="None of the children behind this figure is yours to open." if rows else "Nobody is behind this figure.",
    )  # fmt: skip


def _of_teams(
    indicator: Indicator, page: Frame, part: Part, one: Which, whole: list[Row], rows: list[Row], turn: int
) -> Behind:
    """Of staff, meetings and the authority: the team and the day, and nobody's name."""
    here = rows[PAGE * (turn - 1) : PAGE * turn]
    columns = (
        Column(words="Team"),
        Column(words="Counted on"),
        Column(words="Counts", number=True),
        Column(words="Of", number=True),
    )
    drawn = tuple(
        (row.team or "No team", day(row.counted_on), plain(row.n), plain(row.total)) for row in here
    )
    table = Table(label="Rows behind the figure", columns=columns, rows=drawn) if here else None
    return _behind(
        indicator, page, part, one, whole, rows, table=table, turn=turn, more=len(rows) > PAGE * turn,
        title=words.of_these(indicator, len(rows)), shown="One line for each. This measure is not of children, and names nobody.",
        hidden=0, hidden_words="", sums=_whole_sum(indicator, whole), empty="Nothing is behind this figure.",
    )  # fmt: skip


def _behind(
    indicator: Indicator, page: Frame, part: Part, one: Which, whole: list[Row], rows: list[Row], *, turn: int, more: bool,
    **of_kind: object,
) -> Behind:  # fmt: skip
    also = {"by": part.by.value if part.by else "", "part": part.part}
    address = {**also, "which": one.key}
    span = page.asked.span(indicator).in_words
    lead = ", ".join(
        words for words in (indicator.title, page.asked.whose, part.said(indicator), span) if words
    )
    return Behind(
        lead=f"{lead}. {one.said}",
        choices=chips(page, page.children, indicator.key, choice="which", now=one.key, offered=one.offered(indicator, whole), **also),
        trail=_trail(indicator, page, span), definition=words.definition(indicator, page.taking.snapshot),
        sql=indicator.sql.strip(), rows=f"{len(whole):,} rows: {indicator.counts[:1].lower()}{indicator.counts[1:]}",
        data_to=words.data_to(page.taking.snapshot), problems=page.asked.problems,
        before_url=page.children_url(indicator, **address, page=turn - 1) if turn > 1 else "",
        after_url=page.children_url(indicator, **address, page=turn + 1) if more else "", **of_kind,
    )  # fmt: skip


def _trail(indicator: Indicator, page: Frame, span: str) -> list[Link]:
    if page.own:
        return [
            Link(words="My figures", url=page.url("my-figures")),
            Link(words=indicator.title),
            Link(words=span),
        ]
    found = [
        Link(words="Scorecard", url=page.url("scorecard")),
        Link(words=indicator.title, url=page.url("measure", indicator.key)),
    ]
    if page.asked.team or page.asked.service:
        found.append(Link(words=page.asked.whose, url=page.url("measure", indicator.key)))
    return [*found, Link(words=span)]


def _children(count: int) -> str:
    return f"{count:,} {'child' if count == 1 else 'children'}"


def _sums(
    indicator: Indicator, shown: int, rows: int, opened: int, children: int, whole: Sequence[Row]
) -> str:
    return (
        f"{shown:,} + {rows - shown:,} = {words.of_these(indicator, rows)}. "
        f"{opened:,} + {children - opened:,} = {_children(children)}. {_whole_sum(indicator, whole)}"
    )


def _whole_sum(indicator: Indicator, whole: Sequence[Row]) -> str:
    n, total = sum(row.n for row in whole), sum(row.total for row in whole)
    if indicator.unit in (Unit.COUNT, Unit.RATE):
        return f"{plain(n)} in all."
    if indicator.unit in (Unit.MEAN, Unit.MEDIAN):
        return f"They add up to {plain(n)}, over {plain(total)}."
    return f"{plain(n)} of {plain(total)} count, {plain(total - n)} do not."
