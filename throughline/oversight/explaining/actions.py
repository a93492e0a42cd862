"""Somebody who answers for a figure says what it means."""

from datetime import date

from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today
from throughline.oversight import owners
from throughline.oversight.explaining import problems, queries, rules
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.signals import Signal
from throughline.oversight.explaining.writers import may_explain
from throughline.oversight.steering import could_own

LONGEST = 2_000


def explain(
    *, measure: str, team: int | None, month: date, signal: Signal | None, known: str, doing: str, owner: int,
    check_on: date,
) -> Explanation:  # fmt: skip
    """A later one follows an earlier one; none is changed. It names no child."""
    who, on, month = acting(), today(), month.replace(day=1)
    if not may_explain(who, measure, team, on):
        raise problems.not_yours(owners.answer_for([(measure, team)], on)[measure, team])
    known, doing = known.strip()[:LONGEST], doing.strip()[:LONGEST]
    rules.check(month=month, signal=signal, known=known, doing=doing, check_on=check_on, on=on)
    if owner not in {account.id for account in could_own(on)}:
        raise problems.NOT_AN_OWNER
    said = {
        "month": month, "signal": signal.kind if signal else "", "signal_since": signal.since if signal else None,
        "known": known, "doing": doing, "owner_id": owner, "check_on": check_on, "by_id": who.id,
    }  # fmt: skip
    with atomic():
        before = queries.explanations_of(measure, team)
        if before and all(getattr(before[0], name) == value for name, value in said.items()):
            return before[0]
        return Explanation.objects.create(
            measure=measure, team_id=team, post=who.post[:160], at=now(), **said
        )
