"""The teams in a manager's line, each against its own usual range; and a worker's own children, month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.access.models import Team
from throughline.access.reach.queries import ANSWERED_FOR, opened_now
from throughline.design.charts import Control
from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Question
from throughline.design.parts.tables import Column, Table
from throughline.measures.figures import plain
from throughline.measures.keys import Keys
from throughline.measures.problems import MeasuresProblem
from throughline.measures.workload import Load, loads, own
from throughline.record.people.models import Allocation
from throughline.record.people.queries import running
from throughline.web.scorecard.charts import sentence
from throughline.web.scorecard.taking import Taking, folder, taken
from throughline.web.workload.drawn import COLUMNS, drawing, row

MINE = (Column(words="Last day of"), Column(words="Children I held", number=True))


@dataclass(frozen=True, kw_only=True)
class Workload:
    data_to: str
    questions: list[Question]
    table: Table | None
    ceilings: bool


@dataclass(frozen=True, kw_only=True)
class MyWorkload:
    data_to: str
    now: str
    control: Control | None
    sentence: str
    table: Table | None


def workload(account: int, on: date, go: Onward) -> Workload:
    taking = taken(on)
    mine = of_teams(line(account, on), taking)
    return Workload(
        data_to=data_to(taking), questions=asked(mine, (Link(words="Allocation", url=go("allocation"), primary=True),)),
        table=Table(label="Teams, by name", columns=COLUMNS, rows=tuple(row(load) for load in mine)) if mine else None,
        ceilings=any(load.now.with_ceiling for load in mine),
    )  # fmt: skip


def line(account: int, on: date) -> list[str]:
    """The teams that hold a child whom this manager answers for."""
    answered = opened_now(account, via=ANSWERED_FOR).values("person_id")
    holding = Allocation.objects.filter(running(on), person_id__in=answered).values("team_id")
    return list(Team.objects.filter(pk__in=holding).values_list("name", flat=True))


def of_teams(names: Iterable[str], taking: Taking) -> list[Load]:
    known = taking.once("workload", lambda: loads(taking.snapshot))
    return [known[name] for name in sorted(set(names)) if name in known]


def questions(names: Iterable[str], on: date, go: Onward) -> list[Question]:
    """For a manager's first page, which stands without figures too."""
    try:
        return asked(of_teams(names, taken(on)), (Link(words="Workload", url=go("workload"), primary=True),))
    except MeasuresProblem:
        return []


def asked(mine: list[Load], links: tuple[Link, ...]) -> list[Question]:
    """One question, however many teams: asked of whoever answers for them, and never of a single worker."""
    heavy = [load for load in mine if load.asks]
    if not heavy:
        return []
    one = heavy[0]
    title = f"{one.team} holds" if len(heavy) == 1 else f"{len(heavy)} teams hold"
    said = (
        f"{_each(one)} on {day(one.now.day)}. {sentence(one.chart)}"
        if len(heavy) == 1
        else f"On {day(one.now.day)}: {'; '.join(f'{load.team} {_each(load)}' for load in heavy)}."
    )
    return [
        Question(
            title=f"{title} more than is usual", links=links,
            words=f"{said} Ask what gives way, and move or stop work before a child waits.",
        )
    ]  # fmt: skip


def _each(load: Load) -> str:
    return f"{plain(load.now.each)} children with each of {load.now.workers} workers"


def my_workload(account: int, on: date) -> MyWorkload:
    taking = taken(on)
    months, chart = own(taking.snapshot, Keys.of(folder()).worker(account))
    rows = tuple((f"{when:%B %Y}", str(children)) for when, children in reversed(months))
    return MyWorkload(
        data_to=data_to(taking), now=f"{months[-1][1]} children on {day(months[-1][0])}" if months else "",
        control=drawing("mine", "Children I held, each month", chart), sentence=sentence(chart),
        table=Table(label="Children I held", columns=MINE, rows=rows, narrow=True) if rows else None,
    )  # fmt: skip


def data_to(taking: Taking) -> str:
    at = taking.snapshot.taken_at
    return f"{day(at)}, {clock(at)}"
