"""Whether somebody can have a role for a child: post, registration, independence, and what only warns."""

from dataclasses import dataclass
from datetime import date

from throughline.access.models import Account, Conflict, Post
from throughline.access.posts.absences.queries import away
from throughline.access.posts.registered import registered
from throughline.access.principal import as_keeper, cursor
from throughline.design.dates import short_day
from throughline.record.holding import problems
from throughline.record.holding.loads import loads
from throughline.record.holding.staff import in_assessed_year
from throughline.record.holding.standing import Stands, needs_social_worker, what_stands
from throughline.record.people.child_roles import ChildRole, Registered
from throughline.record.people.models import Person
from throughline.record.people.queries import running


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Somebody asked for a role: who, for whom, from when, and the reason a manager gave."""

    role: ChildRole
    account: Account
    child: Person
    on: date
    why: str = ""


def check(asked: Asked) -> None:
    """Raises the one sentence that stands in the way, the law's before the rest."""
    _post(asked)
    _registered(asked)
    _outside(asked)
    _no_conflict(asked)


def _post(asked: Asked) -> None:
    held = Post.objects.filter(holder=asked.account, started__lte=asked.on).exclude(ended__lte=asked.on)
    if asked.role.posts and not held.filter(role__in=asked.role.posts).exists():
        raise problems.wrong_post(asked.account.name, asked.role.name)


def _registered(asked: Asked) -> None:
    role = asked.role
    if role.registered is Registered.NO or asked.account.pk in registered([asked.account.pk], asked.on):
        return
    asks = _asks_for_one(asked.child.pk, asked.on)
    if role.registered is Registered.BY_STATUS and not asks:
        return
    if role.manager_decides and not asked.why.strip():
        raise problems.decide_why(asked.account.name, role.because)
    if not role.manager_decides:
        raise problems.not_registered(asked.account.name, role.because, asks.words if asks else "")


def _asks_for_one(child: int, on: date) -> Stands | None:
    """Asked by the keeper: also of a child whom nobody holds, and whose record is open to no manager yet."""
    with as_keeper("whether a child's status asks for a registered social worker"):
        return needs_social_worker(what_stands([child], on)[child])


def _outside(asked: Asked) -> None:
    """The database refuses it too; here it is a sentence."""
    if asked.role.outside and in_line(asked.account.pk, asked.child.pk):
        raise problems.inside(asked.account.name, asked.role.name)


def in_line(account: int, child: int) -> bool:
    with as_keeper("whether somebody stands outside a child's line"), cursor() as cur:
        cur.execute("select law.in_line(%s, %s)", [account, child])
        return cur.fetchone()[0]


def _no_conflict(asked: Asked) -> None:
    with as_keeper("whether somebody may be named for a child"):
        found = Conflict.objects.filter(account=asked.account, person_id=asked.child.pk, lifted_at=None)
        stands = found.exists()
    if stands:
        raise problems.cannot(asked.account.name)


def warnings(account: Account, on: date, *, more: int) -> list[str]:
    """What does not forbid, and has to be seen: away, or more children than they should hold."""
    said = []
    if absence := away([account.pk], on).get(account.pk):
        said.append(
            f"{account.name} is away" + (f" until {short_day(absence.ended)}." if absence.ended else ".")
        )
    titles = account.posts.filter(running(on)).values_list("title", flat=True)
    assessed = [account.pk] if any(in_assessed_year(title) for title in titles) else []
    load = loads([account.pk], on, assessed=assessed)[account.pk]
    if load.ceiling and load.children + more > load.ceiling:
        said.append(
            f"{account.name} would hold {load.children + more} children: in the assessed year the ceiling is {load.ceiling}."
        )
    return said
