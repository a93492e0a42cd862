"""The children behind a figure: what was counted of each on which day, who holds them, and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import Row
from throughline.measures.figures import plain
from throughline.measures.indicator import Indicator, Unit
from throughline.web.scorecard import words
from throughline.web.scorecard.child_rows import children_table
from throughline.web.scorecard.found import Found, found
from throughline.web.scorecard.frame import Choosing, Frame, chips, choosing
from throughline.web.scorecard.narrowing import Choice, Narrowing
from throughline.web.scorecard.narrowing import choices as choices_of

PAGE = 50
OF_TEAMS = (
    Column(words="Team"), Column(words="Counted on"), Column(words="Counts", number=True), Column(words="Of", number=True),
)  # fmt: skip


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
    file_url: str
    choosing: Choosing | None
    narrowing: list[Choice]
    kept: list[tuple[str, str]]
    """What the form of choices carries on."""


def behind(
    indicator: Indicator, page: Frame, *, account: int, narrowed: Narrowing, which: str, turn: int
) -> Behind:
    behind_it = found(indicator, page, account=account, narrowed=narrowed, which=which)
    kind = _of_children if behind_it.is_of_children(indicator) else _of_teams
    return kind(indicator, page, behind_it, turn)


def _of_children(indicator: Indicator, page: Frame, found: Found, turn: int) -> Behind:
    rows, order = found.rows, list(found.by_child)
    here = order[PAGE * (turn - 1) : PAGE * turn]
    table = (
        children_table(indicator, page, {child: found.by_child[child] for child in here}) if here else None
    )
    return _behind(
        indicator, page, found, table=table, turn=turn, more=len(order) > PAGE * turn,
        title=f"{words.of_these(indicator, len(rows))}, of {words.of_children(found.children)}",
        shown=f"{len(order)} of {words.of_children(found.children)} shown.", hidden=found.hidden,
        hidden_words=f"{words.of_these(indicator, len(rows) - found.shown_rows)} of {words.of_children(found.hidden)}: their own manager can open them.",
        sums=_sums(indicator, found),
        empty="None of the children behind this figure is yours to open." if rows else "Nobody is behind this figure.",
    )  # fmt: skip


def _of_teams(indicator: Indicator, page: Frame, found: Found, turn: int) -> Behind:
    """Of staff, meetings and the authority: the team and the day, and nobody's name."""
    rows = found.rows
    here = rows[PAGE * (turn - 1) : PAGE * turn]
    drawn = tuple(
        (row.team or "No team", day(row.counted_on), plain(row.n), plain(row.total)) for row in here
    )
    table = Table(label="Rows behind the figure", columns=OF_TEAMS, rows=drawn) if here else None
    return _behind(
        indicator, page, found, table=table, turn=turn, more=len(rows) > PAGE * turn,
        title=words.of_these(indicator, len(rows)), shown="One line for each. This measure is not of children, and names nobody.",
        hidden=0, hidden_words="", sums=whole_sum(indicator, found.whole), empty="Nothing is behind this figure.",
    )  # fmt: skip


def _behind(
    indicator: Indicator, page: Frame, found: Found, *, turn: int, more: bool, **of_kind: object
) -> Behind:
    one, also = found.which, found.narrowed.query
    address = {**also, "which": one.key}
    return Behind(
        lead=f"{lead(indicator, page, found)}. {one.said}",
        choices=chips(page, page.children, indicator.key, choice="which", now=one.key, offered=one.offered(indicator, found.whole), **also),
        trail=_trail(indicator, page), definition=words.definition(indicator, page.taking.snapshot),
        sql=indicator.sql.strip(), rows=f"{len(found.whole):,} rows: {indicator.counts[:1].lower()}{indicator.counts[1:]}",
        data_to=words.data_to(page.taking.snapshot), problems=(*page.asked.problems, *found.narrowed.problems),
        before_url=page.children_url(indicator, **address, page=turn - 1) if turn > 1 else "",
        after_url=page.children_url(indicator, **address, page=turn + 1) if more else "",
        file_url=page.url("measure-children-file", indicator.key, **address), choosing=None if page.own else choosing(page),
        narrowing=[] if page.own else choices_of(indicator, found.narrowed), kept=[("which", one.key)], **of_kind,
    )  # fmt: skip


def lead(indicator: Indicator, page: Frame, found: Found) -> str:
    span = page.asked.span(indicator).in_words
    return ", ".join([indicator.title, page.asked.whose, *found.narrowed.said(indicator), span])


def _trail(indicator: Indicator, page: Frame) -> list[Link]:
    span = page.asked.span(indicator).in_words
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


def _sums(indicator: Indicator, found: Found) -> str:
    """What is named and what is not: of the rows, and of their children where these are not the rows themselves."""
    shown, rows, opened = found.shown_rows, len(found.rows), len(found.by_child)
    sums = (
        f"{shown:,} + {rows - shown:,} = {words.of_these(indicator, rows)}.",
        f"{opened:,} + {found.hidden:,} = {words.of_children(found.children)}.",
    )
    return " ".join([*dict.fromkeys(sums), whole_sum(indicator, found.whole)])


def whole_sum(indicator: Indicator, whole: Sequence[Row]) -> str:
    n, total = sum(row.n for row in whole), sum(row.total for row in whole)
    if indicator.unit in (Unit.COUNT, Unit.RATE):
        return f"{plain(n)} in all."
    if indicator.unit in (Unit.MEAN, Unit.MEDIAN):
        return f"They add up to {plain(n)}, over {plain(total)}."
    return f"{plain(n)} of {plain(total)} count, {plain(total - n)} do not."
