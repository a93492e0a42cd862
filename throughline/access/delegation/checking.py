"""Whether a drafted line may stand: the law's floor, its ceiling, and days that are not past."""

from datetime import date
from decimal import Decimal

from throughline.access.delegation import problems
from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.decision_type import DecisionType
from throughline.access.delegation.levels import LINE_ROLES, OF_A_ROLE, Level
from throughline.access.delegation.models import Delegation, DelegationChange
from throughline.access.delegation.queries import held
from throughline.access.delegation.scheme import default_lines
from throughline.access.models import Post
from throughline.access.roles import ROLES


def check_line(
    *, decision: str, level: Level, role: str, post: Post | None, limit: Decimal | None, starts: date, ends: date | None, on: date
) -> None:  # fmt: skip
    kind = by_key().get(decision)
    if kind is None or (role and role not in ROLES):
        raise problems.UNKNOWN
    check_days(starts=starts, ends=ends, on=on)
    if post is not None and not held(post).holds(starts):
        raise problems.POST_GONE
    _check_floor(kind, held(post).level if post else least(level, role))
    _check_limit(kind, limit)


def least(level: Level, role: str) -> Level:
    """The lowest level that a line lets in: a role stands no higher than its level says, nor lower."""
    return level if not role or role in LINE_ROLES else max(level, OF_A_ROLE.get(role, Level.PRACTITIONER))


def check_days(*, starts: date, ends: date | None, on: date) -> None:
    if starts < on:
        raise problems.PAST
    if ends is not None and ends <= starts:
        raise problems.ENDS_FIRST


def _check_floor(kind: DecisionType, lowest: Level) -> None:
    if lowest < kind.floor:
        raise problems.below_the_law(kind.fixed) if kind.fixed else problems.below_the_floor(kind.floor.words)


def _check_limit(kind: DecisionType, limit: Decimal | None) -> None:
    if limit is not None and kind.measure is None:
        raise problems.NO_MEASURE
    if kind.ceiling is not None and (limit is None or limit > kind.ceiling):
        raise problems.above_the_ceiling(kind.measure.words(kind.ceiling))


def check_not_overtaken(change: DelegationChange, starts: date) -> None:
    """A line of the same seat that begins later would be run over by this one."""
    if same_seat(change).filter(started__gte=starts).exists():
        raise problems.OVERTAKEN


def check_ends_no_default(change: DelegationChange) -> None:
    """A decision's first own line ends its default. One that replaces it is meant so; one beside it is a slip."""
    if Delegation.objects.filter(decision=change.decision).exists():
        return
    default = default_lines(change.decision)
    same = any((line.level, line.role) == (change.level, change.role) for line in default)
    narrow = change.post_id is not None or ((change.role or change.limit is not None) and not same)
    if len(default) > 1 or narrow:
        raise problems.ADOPT_FIRST


def same_seat(change: DelegationChange):
    return Delegation.objects.filter(
        decision=change.decision, level=change.level, role=change.role, post_id=change.post_id
    )
