"""Saying where one lives; noting that somebody is away, and that they are back."""

from datetime import date

from throughline.access.misuse.models import Absence, StaffAddress
from throughline.access.misuse.staff.queries import my_staff
from throughline.access.principal import acting
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

NOT_YOUR_STAFF = AccessProblem("Only somebody's own manager notes their absence: ask them.")
BACK_ALREADY = AccessProblem("This absence has its last day already.")


def declare_address(*, lines: str, postcode: str) -> None:
    """One's own, kept as it was last said."""
    said = {"lines": lines.strip(), "postcode": postcode.strip().upper(), "declared_at": now()}
    StaffAddress.objects.update_or_create(account_id=acting().id, defaults=said)


def note_away(*, account: int, started: date, ended: date | None) -> Absence:
    if account not in {one.pk for one in my_staff()}:
        raise NOT_YOUR_STAFF
    return Absence.objects.create(account_id=account, started=started, ended=ended)


def note_back(*, absence: Absence, on: date) -> None:
    """`on` is the first day back; an absence lasts a day at least."""
    if on <= absence.started or not Absence.objects.filter(pk=absence.pk, ended=None).update(ended=on):
        raise BACK_ALREADY
