"""A manager's own staff, and who of them is away or will be."""

from datetime import date

from django.db.models import Q

from throughline.access.misuse.models import Absence, StaffAddress
from throughline.access.models import Account
from throughline.access.principal import acting
from throughline.config.clock import today

MOST = 100
"""Absences shown: those that last, those to come, and the latest of those that are over."""


def my_staff() -> list[Account]:
    """Whoever answers to a post of the reader's today."""
    on = today()
    mine = Q(posts__reports_to__holder=acting().id) & (
        Q(posts__reports_to__ended=None) | Q(posts__reports_to__ended__gt=on)
    )
    held = Q(posts__started__lte=on) & (Q(posts__ended=None) | Q(posts__ended__gt=on))
    return list(Account.objects.filter(mine & held).exclude(pk=acting().id).distinct())


def absences() -> list[Absence]:
    found = Absence.objects.exclude(account_id=acting().id).select_related("account")
    return list(found.order_by("-started", "account__name")[:MOST])


def is_over(absence: Absence, on: date) -> bool:
    return absence.ended is not None and absence.ended <= on


def my_address() -> StaffAddress | None:
    return StaffAddress.objects.filter(account_id=acting().id).first()
