"""Somebody is away: each of their children gets a name, from a day until a day. It ends by itself, or when they are back."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from throughline.access.models import Absence, Account
from throughline.access.principal import somebody
from throughline.config.clock import today
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.holding import problems
from throughline.record.holding.fitness import Asked, check
from throughline.record.holding.naming import manages, opens, written
from throughline.record.people import actions
from throughline.record.people.child_roles import COVER, ROLES
from throughline.record.people.models import Allocation, NamedRole, Person
from throughline.record.people.queries import running

LONGEST = timedelta(weeks=8)
"""Longer is no cover: give the child to somebody."""
UNKNOWN = timedelta(days=7)
"""Until nobody knows when somebody is back, cover is named for a week at a time."""


def cover(
    *, names: Mapping[int, int], started: date | None, ended: date | None, why: str = ""
) -> list[NamedRole]:
    """`names` says who covers which child. All of them, or none. `ended` is the first day without."""
    if not names:
        raise problems.CHOOSE
    first, last = _days(started, ended)
    children = {child.pk: child for child in Person.objects.filter(pk__in=names).order_by("pk")}
    accounts = Account.objects.filter(is_active=True).in_bulk(set(names.values()))
    if len(children) < len(names) or len(accounts) < len({*names.values()}):
        raise problems.CHOOSE
    with written():
        wait_for_writers(sorted(children))
        return [_cover(child, accounts[names[key]], first, last, why) for key, child in children.items()]


def for_the_week(*, children: Collection[int], account: int) -> list[NamedRole]:
    """From today until Sunday, for children without a worker at work."""
    on = today()
    monday = on + timedelta(days=7 - on.weekday())
    return cover(names=dict.fromkeys(children, account), started=on, ended=monday)


def _days(started: date | None, ended: date | None) -> tuple[date, date]:
    if started is None or ended is None or not today() <= started < ended <= started + LONGEST:
        raise problems.COVER_DAYS
    return started, ended


def _cover(child: Person, account: Account, first: date, last: date, why: str) -> NamedRole:
    manages(child)
    if not opens(child):
        raise problems.NOT_YOURS
    held = Allocation.objects.filter(running(today()), person=child, role="worker").first()
    if held and held.worker_id == account.pk:
        raise problems.SAME
    check(Asked(role=ROLES[COVER], account=account, child=child, on=first, why=why))
    if same := _same(child, account, first, last):
        return same
    for before in NamedRole.objects.filter(person=child, kind=COVER, started__lt=last, ended__gt=first):
        actions.end_role(role=before, ended=max(first, before.started))
    return actions.name_role(
        child=child.pk, account=account.pk, kind=COVER, started=first, ended=last, by=somebody().id,
        why=why.strip()[:200], instead_of=held.worker_id if held else None,
        absence=absence_of(held.worker_id, first) if held else None,
    )  # fmt: skip


def _same(child: Person, account: Account, first: date, last: date) -> NamedRole | None:
    """Pressed twice, it is one cover."""
    return NamedRole.objects.filter(
        person=child, account=account, kind=COVER, started=first, ended=last
    ).first()


def absence_of(account: int, on: date) -> Absence | None:
    """The one that runs on the day, or begins within the fortnight after it."""
    found = Absence.objects.filter(account_id=account, started__lte=on + timedelta(days=14)).exclude(
        ended__lte=on
    )
    return found.order_by("started").first()
