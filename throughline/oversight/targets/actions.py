"""A target is set, or ended: a new line each time, from its own day on."""

from datetime import date
from decimal import Decimal
from typing import Any

from throughline.access.principal import atomic
from throughline.config.clock import now, today
from throughline.measures.indicator import Unit
from throughline.oversight.steering import could_own, whoever_steers
from throughline.oversight.targets import problems, queries, rules
from throughline.oversight.targets.models import Target


def set_target(
    *, measure: str, team: int | None, value: Decimal, since: date, owner: int, why: str, unit: Unit,
    first_month: date | None, until: date | None = None,
) -> Target:  # fmt: skip
    """The caller says how the measure is counted and of which month its first figure is."""
    if owner not in {account.id for account in could_own(today())}:
        raise problems.NOT_AN_OWNER
    asked: dict[str, Any] = {"value": value, "since": since, "until": until, "owner_id": owner}
    return _write(measure, team, asked, why, unit, first_month)


def end_target(*, measure: str, team: int | None, since: date, why: str) -> Target:
    """From that day nothing is asked of this figure here."""
    asked: dict[str, Any] = {"value": None, "since": since, "until": None, "owner_id": None}
    return _write(measure, team, asked, why, Unit.COUNT, None)


def _write(
    measure: str, team: int | None, asked: dict[str, Any], why: str, unit: Unit, first_month: date | None
) -> Target:
    who, why = whoever_steers(today()), " ".join(why.split())[:400]
    with atomic():
        stand = queries.lines_of(measure, team)
        if stand and all(getattr(stand[0], name) == said for name, said in {**asked, "why": why}.items()):
            return stand[0]
        rules.check(
            unit=unit, value=asked["value"], since=asked["since"], until=asked["until"], why=why,
            first_month=first_month, lines=stand,
        )  # fmt: skip
        return Target.objects.create(
            measure=measure, team_id=team, why=why, by_id=who.id, post=who.post[:160], at=now(), **asked
        )
