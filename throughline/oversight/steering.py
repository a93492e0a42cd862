"""Who decides about figures: the director and heads of service. What is usual may also be set again by an analyst.

A team manager holds the verb and stands lower: nobody sets the target that their own team is held against.
"""

from datetime import date

from django.db.models import Q

from throughline.access.delegation.levels import OF_A_ROLE, Level
from throughline.access.law import rows
from throughline.access.models import Account
from throughline.access.posts.queries import running
from throughline.access.principal import Principal, System, acting
from throughline.access.problems import AccessProblem
from throughline.access.roles import ROLES

STEER, RECALCULATE = "steer", "recalculate"
LEAST = Level.HEAD_OF_SERVICE
STEERING = sorted(role.key for role in ROLES.values() if STEER in role.verbs)
ALWAYS = [role for role in STEERING if OF_A_ROLE.get(role, 0) >= LEAST]
"""Roles that can mean no less; of the others the post itself must say how far up it stands."""
COUNTING = sorted(
    role.key for role in ROLES.values() if RECALCULATE in role.verbs and STEER not in role.verbs
)

NOT_YOURS = AccessProblem("The director or a head of service decides this: ask one of them.")
NOT_YOUR_RANGE = AccessProblem(
    "The director, a head of service or a performance analyst decides this: ask one of them."
)


def _listed(names: list[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


STEERS = (
    f"(select exists (select 1 from public.access_post held where held.holder_id = {rows.UID}"
    " and held.started <= (select law.today()) and (held.ended is null or held.ended > (select law.today()))"
    f" and (held.role::text in ({_listed(ALWAYS)})"
    f" or (held.role::text in ({_listed(STEERING)}) and held.level >= {LEAST.value}))))"
)
"""The reader steers, as SQL."""
SETS_RANGES = f"({STEERS} or {rows.holds(*COUNTING)})"


def steers(who: Principal | System, on: date) -> bool:
    if isinstance(who, System):
        return True
    if not who.may(STEER):
        return False
    stands = Q(role__in=ALWAYS) | Q(role__in=STEERING, level__gte=LEAST.value)
    return running(on).filter(stands, holder_id=who.id).exists()


def sets_ranges(who: Principal | System, on: date) -> bool:
    return isinstance(who, System) or any(post.role in COUNTING for post in who.posts) or steers(who, on)


def whoever_steers(on: date) -> Principal | System:
    who = acting()
    if not steers(who, on):
        raise NOT_YOURS
    return who


def whoever_sets_ranges(on: date) -> Principal | System:
    who = acting()
    if not sets_ranges(who, on):
        raise NOT_YOUR_RANGE
    return who


def could_own(on: date) -> list[Account]:
    """Managers and directors: who can be asked about a figure, and change what is done."""
    held = running(on).filter(role__in=STEERING).values("holder_id")
    return list(Account.objects.filter(pk__in=held, is_active=True).order_by("name", "id"))
