"""Drafting a change of the scheme. Nothing holds until a second person has approved it."""

from datetime import date
from decimal import Decimal
from typing import Any

from throughline.access.delegation import problems
from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.checking import (
    check_days,
    check_ends_no_default,
    check_line,
    check_not_overtaken,
)
from throughline.access.delegation.levels import Level
from throughline.access.delegation.models import Delegation, DelegationChange
from throughline.access.delegation.queries import held
from throughline.access.models import Post
from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today


def draft_line(
    *, decision: str, level: Level, starts: date, source: str, reason: str, role: str = "", post: Post | None = None,
    limit: Decimal | None = None, conditions: str = "", deputies_always: bool = False, ends: date | None = None,
) -> DelegationChange:  # fmt: skip
    """A post that is named stands for itself: its own level is what the line goes by."""
    level = held(post).level if post else level
    check_line(
        decision=decision,
        level=level,
        role=role,
        post=post,
        limit=limit,
        starts=starts,
        ends=ends,
        on=today(),
    )
    drafted = _draft(
        DelegationChange.LINE, reason, decision=decision, level=level, role=role, post_id=post and post.pk, limit=limit,
        conditions=conditions, deputies_always=deputies_always, starts=starts, ends=ends, source=source,
    )  # fmt: skip
    check_not_overtaken(drafted, starts)
    check_ends_no_default(drafted)
    return drafted


def draft_end(*, line: Delegation, on: date, reason: str) -> DelegationChange:
    """`on` is the first day without it."""
    check_days(starts=on, ends=None, on=today())
    if line.ended is not None and line.ended <= on:
        raise problems.ENDED
    return _draft(
        DelegationChange.END, reason, decision=line.decision, level=line.level, role=line.role, line_id=line.pk, starts=on
    )  # fmt: skip


def draft_adoption(*, starts: date, source: str, reason: str, decision: str = "") -> DelegationChange:
    """The default of one decision, or of every one that has no line of its own."""
    check_days(starts=starts, ends=None, on=today())
    if not not_adopted(decision):
        raise problems.NOTHING_TO_ADOPT
    return _draft(DelegationChange.ADOPT, reason, decision=decision, starts=starts, source=source)


def not_adopted(decision: str = "") -> list[str]:
    own = set(Delegation.objects.values_list("decision", flat=True).distinct())
    return [key for key in by_key() if key not in own and decision in ("", key)]


def draft_deputy(
    *, post: Post, deputy: Post, starts: date, ends: date | None, reason: str
) -> DelegationChange:
    check_days(starts=starts, ends=ends, on=today())
    if post.holder_id == deputy.holder_id:
        raise problems.OWN_DEPUTY
    if not (held(post).holds(starts) and held(deputy).holds(starts)):
        raise problems.POST_GONE
    return _draft(
        DelegationChange.DEPUTY, reason, post_id=post.pk, deputy_post_id=deputy.pk, starts=starts, ends=ends
    )


def _draft(kind: str, reason: str, **said: Any) -> DelegationChange:
    """The same draft sent twice is one draft."""
    who = acting()
    if not who.may("delegate"):
        raise problems.NOT_YOURS
    if not reason.strip():
        raise problems.REASON
    same = {"kind": kind, "reason": reason.strip(), "proposed_by_id": who.id, "outcome": ""} | said
    with atomic():
        found = DelegationChange.objects.filter(
            **{name: value for name, value in same.items() if value is not None},
            **{f"{name}__isnull": True for name, value in same.items() if value is None},
        ).first()
        return found or DelegationChange.objects.create(**same, proposed_at=now())
