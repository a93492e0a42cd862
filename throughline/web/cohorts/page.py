"""One list: its counts, who is in it, who came and went since another day, and how it is made."""

from dataclasses import dataclass

from throughline.design.parts.links import Link
from throughline.design.parts.tables import Table
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.cohorts.listing import Member, Only
from throughline.measures.statements import NO_TEAM
from throughline.web.cohorts import rows, words
from throughline.web.cohorts.asked import Which
from throughline.web.cohorts.chosen import chosen
from throughline.web.cohorts.counted import counted
from throughline.web.cohorts.frame import Compared, Frame
from throughline.web.cohorts.more import beside
from throughline.web.scorecard.measure import case_table
from throughline.web.scorecard.words import of_children

PAGE = 50
ORDERS = (("", "Longest first"), ("most", "Most often first"))


@dataclass(frozen=True, kw_only=True)
class ListPage:
    title: str
    lead: str
    why: str
    trail: list[Link]
    problems: tuple[str, ...]
    counts: Table | None
    heading: str
    shown: str
    hidden: int
    groups: list[Link]
    orders: list[Link]
    compared: str
    table: Table | None
    empty: str
    before_url: str
    after_url: str
    definition: list[tuple[str, str]]
    beside: list[Link]
    sql: str
    cases: Table
    teams: list[tuple[str, bool]]
    taken: str
    against: str
    kept: list[tuple[str, str]]
    """What the form of days carries on: the part that is open."""
    whole_url: str
    file_url: str


def list_page(cohort: Cohort, page: Frame, *, turn: int) -> ListPage:
    found = chosen(cohort, page)
    children, hidden, shown, two = found.children, found.hidden, found.shown, found.two
    here = found.opened[PAGE * (turn - 1) : PAGE * turn]
    return ListPage(
        title=cohort.title, lead=words.lead(page), why=cohort.why, trail=_trail(cohort, page), problems=page.problems,
        counts=counted(cohort, page, found.everybody), heading=words.heading(cohort, page, len(shown)),
        shown=f"{cohort.of_these(len(shown))}, of {of_children(children)}. {of_children(children - hidden)} shown.", hidden=hidden,
        groups=_groups(cohort, page, two, found.part), orders=_orders(cohort, page), compared=words.compared_words(page, two),
        table=rows.table(cohort, page, here, found.mine) if here else None,
        empty="None of these children is yours to open." if shown else "Nobody is in this list.",
        before_url=page.url(cohort, page=turn - 1) if turn > 1 else "",
        after_url=page.url(cohort, page=turn + 1) if len(found.opened) > PAGE * turn else "",
        definition=words.definition(cohort), sql=cohort.sql.strip(), cases=case_table(cohort),
        beside=beside(cohort, page.who, page.go),
        teams=_teams(found.everybody, page), taken=page.asked.taken, against=page.asked.against, kept=_kept(page),
        whole_url=page.url(cohort, row="", column="", which="") if page.asked.only != Only(team=page.asked.only.team) else "",
        file_url=page.go("cohort-file", cohort.key, **page.asked.query()),
    )  # fmt: skip


def _trail(cohort: Cohort, page: Frame) -> list[Link]:
    return [
        Link(words="Scorecard", url=page.go("scorecard")),
        Link(words="Lists of children", url=page.go("cohorts", taken=page.asked.taken)),
        Link(words=cohort.title),
    ]


def _groups(cohort: Cohort, page: Frame, two: Compared | None, part: list[Member]) -> list[Link]:
    if two is None or two.moves is None:
        return []
    offered = (
        (Which.ALL, "All", part), (Which.CAME, "Came", two.moves.came), (Which.WENT, "Went", two.moves.went),
        (Which.STAYED, "In both", two.moves.stayed),
    )  # fmt: skip
    return [
        Link(words=f"{name} {len(listed):,}", url=page.url(cohort, which=which.value, page="") + "#list", current=page.asked.which is which)
        for which, name, listed in offered
    ]  # fmt: skip


def _orders(cohort: Cohort, page: Frame) -> list[Link]:
    return [
        Link(
            words=name,
            url=page.url(cohort, order=order, page="") + "#list",
            current=page.asked.order == order,
        )
        for order, name in ORDERS
    ]


def _teams(everybody: list[Member], page: Frame) -> list[tuple[str, bool]]:
    """By name; whoever had no team stands last, and a team that is asked for and empty stays in the choice."""
    asked = page.asked.only.team
    names = {one.team for one in everybody} | ({asked} if asked else set())
    return [(name, name == asked) for name in sorted(names, key=lambda name: (name == NO_TEAM, name))]


def _kept(page: Frame) -> list[tuple[str, str]]:
    query = page.asked.query()
    return [(name, str(query[name])) for name in ("row", "column", "order") if query[name]]
