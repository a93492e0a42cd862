"""Transfers that wait, for both managers, with how long they have waited."""

from dataclasses import dataclass
from datetime import date

from throughline.access.posts.absences.queries import away
from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status
from throughline.record.holding.models import Transfer
from throughline.record.holding.queries import waiting
from throughline.record.holding.words import WAITS_LONG, age_words, working_days


@dataclass(frozen=True, kw_only=True)
class Row:
    child: str
    url: str
    giver: str
    to: str
    since: str
    age: str
    status: Status
    warning: str


def transfers(account: int, on: date, go: Onward) -> list[Row]:
    found = waiting(account, on)
    gone = away({one.to_id for one in found}, on)
    return [_row(one, gone, on, go) for one in found]


def _row(one: Transfer, gone: dict, on: date, go: Onward) -> Row:
    since = london_day(one.opened_at)
    absence = gone.get(one.to_id)
    back = f" until {short_day(absence.ended)}" if absence and absence.ended else ""
    return Row(
        child=str(one.person), url=go("holding", one.person_id), giver=f"{one.giver.name}, {one.giver_team.name}",
        to=f"{one.to.name}, {one.team.name}", since=day(since), age=age_words(since, on),
        status=Status.LATE if working_days(since, on) >= WAITS_LONG else Status.WAITING,
        warning=f"{one.to.name} is away{back}." if absence else "",
    )  # fmt: skip
