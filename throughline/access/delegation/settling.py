"""A second person approves a drafted change, or refuses it; whoever drafted it may take it back."""

from datetime import date

from django.db.models import Q

from throughline.access.delegation import problems
from throughline.access.delegation.checking import (
    check_ends_no_default,
    check_line,
    check_not_overtaken,
    same_seat,
)
from throughline.access.delegation.drafting import not_adopted
from throughline.access.delegation.levels import Level
from throughline.access.delegation.models import Delegation, DelegationChange, Deputy
from throughline.access.delegation.scheme import default_lines
from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today

ADOPTED_FROM = "The program’s default, adopted"


def approve(*, change: DelegationChange, reason: str = "") -> None:
    """It begins on the day drafted, or today when that day has passed meanwhile: never in the past."""
    if change.proposed_by_id == acting().id:
        raise problems.TWO_PEOPLE
    with atomic():
        if _settle(change, DelegationChange.APPROVED, reason.strip() or "Agreed"):
            ENACTED[change.kind](change, max(change.starts, today()))


def refuse(*, change: DelegationChange, reason: str) -> None:
    if change.proposed_by_id == acting().id:
        raise problems.TWO_PEOPLE
    if not reason.strip():
        raise problems.REASON
    _settle(change, DelegationChange.REFUSED, reason.strip())


def take_back(*, change: DelegationChange) -> None:
    if change.proposed_by_id != acting().id:
        raise problems.NOT_DRAFTED_BY_YOU
    _settle(change, DelegationChange.TAKEN_BACK, "Taken back by whoever drafted it")


def _settle(change: DelegationChange, outcome: str, because: str) -> bool:
    """True when this press settled it; False when the same press had before. Anything else was settled by another."""
    who = acting()
    if not who.may("delegate"):
        raise problems.NOT_YOURS
    settled = {
        "outcome": outcome,
        "settled_by_id": who.id,
        "settled_because": because[:400],
        "settled_at": now(),
    }
    if DelegationChange.objects.filter(pk=change.pk, outcome="").update(**settled):
        return True
    if DelegationChange.objects.filter(pk=change.pk, outcome=outcome, settled_by_id=who.id).exists():
        return False
    raise problems.SETTLED


def _begin_line(change: DelegationChange, starts: date) -> None:
    """Checked again: the scheme may have moved since it was drafted. A new line ends the old one of the same seat."""
    check_line(
        decision=change.decision, level=Level(change.level), role=change.role, post=change.post, limit=change.limit,
        starts=starts, ends=change.ends, on=today(),
    )  # fmt: skip
    check_not_overtaken(change, starts)
    check_ends_no_default(change)
    same_seat(change).filter(Q(ended=None) | Q(ended__gt=starts)).update(ended=starts)
    _line(
        change, starts, decision=change.decision, level=change.level, role=change.role, post_id=change.post_id,
        limit=change.limit, conditions=change.conditions, deputies_always=change.deputies_always, ended=change.ends,
        source=change.source,
    )  # fmt: skip


def _end_line(change: DelegationChange, on: date) -> None:
    running = Delegation.objects.filter(pk=change.line_id, started__lt=on).filter(
        Q(ended=None) | Q(ended__gt=on)
    )
    if not running.update(ended=on):
        raise problems.ENDED


def _adopt(change: DelegationChange, starts: date) -> None:
    for decision in not_adopted(change.decision):
        for line in default_lines(decision):
            _line(
                change, starts, decision=decision, level=line.level, role=line.role, limit=line.limit,
                conditions=line.conditions, source=change.source or ADOPTED_FROM,
            )  # fmt: skip


def _line(change: DelegationChange, starts: date, **said: object) -> None:
    Delegation.objects.create(change=change, approved_by_id=acting().id, started=starts, **said)


def _begin_deputy(change: DelegationChange, starts: date) -> None:
    if change.ends is not None and change.ends <= starts:
        raise problems.ENDS_FIRST
    named = Deputy.objects.filter(post=change.post, deputy_post=change.deputy_post)
    if named.filter(Q(ended=None) | Q(ended__gt=starts)).filter(*_before(change.ends)).exists():
        raise problems.DEPUTY_ALREADY
    Deputy.objects.create(
        post=change.post, deputy_post=change.deputy_post, started=starts, ended=change.ends, change=change,
        approved_by_id=acting().id,
    )  # fmt: skip


def _before(ends: date | None) -> list[Q]:
    return [Q(started__lt=ends)] if ends else []


ENACTED = {
    DelegationChange.LINE: _begin_line,
    DelegationChange.END: _end_line,
    DelegationChange.ADOPT: _adopt,
    DelegationChange.DEPUTY: _begin_deputy,
}
