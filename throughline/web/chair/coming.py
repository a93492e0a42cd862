"""Who of police, health and schools came to my conferences, month by month, and what was asked of those who did not."""

from dataclasses import dataclass
from datetime import date

from throughline.design.dates import short_day
from throughline.design.parts.status import Status
from throughline.design.parts.tables import Column, Table
from throughline.record.meetings.roles import agency_words
from throughline.record.meetings.rules import HERE
from throughline.record.protection.models import AgencyChased
from throughline.web.chair import queries


@dataclass(frozen=True, kw_only=True)
class Chase:
    id: int
    title: str
    asked: str
    status: Status
    state: str
    open: bool


@dataclass(frozen=True, kw_only=True)
class Coming:
    table: Table
    chases: list[Chase]
    agencies: tuple[tuple[str, str], ...]
    months: tuple[tuple[str, str], ...]


def table(account: int, on: date) -> Coming:
    months = [queries.month_back(on, n) for n in range(queries.MONTHS - 1, -1, -1)]
    came: dict[tuple[str, date], list[int]] = {}
    for one in queries.attendance(account, on):
        counted = came.setdefault((one.agency, one.month), [0, 0])
        counted[0] += one.times if one.how in HERE else 0
        counted[1] += one.times
    columns = (Column(words="Agency"), *(Column(words=_month(month), number=True) for month in months))
    rows = tuple(
        (agency_words(agency), *(_cell(came.get((agency, month))) for month in months))
        for agency in queries.ASKED
    )
    return Coming(
        table=Table(label="Who came to my conferences", columns=columns, rows=rows if came else ()),
        chases=[_chase(one, on) for one in queries.chases(on)],
        agencies=tuple((agency, agency_words(agency)) for agency in queries.ASKED),
        months=tuple((f"{month:%Y-%m-%d}", _month(month)) for month in reversed(months)),
    )


def _month(month: date) -> str:
    return f"{month:%b %Y}"


def _cell(counted: list[int] | None) -> str:
    return f"{counted[0]} of {counted[1]}" if counted else "None due"


def _chase(one: AgencyChased, on: date) -> Chase:
    title = f"{agency_words(one.agency)}, {_month(one.month)}: {one.whom} asked {short_day(one.on)} by {one.by.name}"
    if not one.replied_on:
        return Chase(
            id=one.pk, title=title, asked=one.asked, status=Status.WAITING, state="No reply yet", open=True
        )
    late = one.reply_by_when < on
    return Chase(
        id=one.pk, title=title, asked=f"{one.asked} Reply: {one.reply}", open=False,
        status=Status.LATE if late else Status.DONE, state=f"By {short_day(one.reply_by_when)}",
    )  # fmt: skip
