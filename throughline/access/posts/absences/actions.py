"""Saying that somebody is away, and that they are back."""

from datetime import date

from throughline.access.models import Absence, AbsenceKind
from throughline.access.posts.absences.queries import my_staff
from throughline.access.principal import atomic, somebody
from throughline.access.problems import AccessProblem
from throughline.config.clock import today

NOT_YOUR_STAFF = AccessProblem("Only you, or your own manager, say when you are away: ask them.")
DAYS = AccessProblem("Give a first day from today on, and a first day back after it.")
BACK_AFTER = AccessProblem("The first day back comes after the first day away: check both.")
ALREADY = AccessProblem("Some of these days are marked as away already. Choose other days.")
BACK_ALREADY = AccessProblem("This absence has its last day already.")


def be_away(*, account: int, started: date, ended: date | None, kind: str = "") -> Absence:
    """Said by the person or whoever may change the scheme, from today on; by their own manager, also of days gone by.

    `ended` is the first day back. Told twice, it is one absence.
    """
    _check(account, started, ended)
    with atomic():
        same = Absence.objects.filter(account_id=account, started=started, ended=ended).first()
        if same:
            return same
        if _overlaps(account, started, ended):
            raise ALREADY
        absence = Absence.objects.create(
            account_id=account, started=started, ended=ended, said_by_id=somebody().id
        )
        if kind:
            AbsenceKind.objects.create(absence=absence, account_id=account, kind=kind)
        return absence


def _check(account: int, started: date, ended: date | None) -> None:
    who = somebody()
    manages = account in {one.pk for one in my_staff()}
    if account != who.id and not manages and not who.may("delegate"):
        raise NOT_YOUR_STAFF
    if ended and ended <= started:
        raise BACK_AFTER if manages else DAYS
    if started < today() and not manages:
        raise DAYS


def _overlaps(account: int, started: date, ended: date | None) -> bool:
    found = Absence.objects.filter(account_id=account).exclude(ended__lte=started)
    return (found.filter(started__lt=ended) if ended else found).exists()


def be_back(*, absence: Absence, on: date) -> None:
    """`on` is the first day back; an absence lasts a day at least."""
    still_out = absence.ended is None or absence.ended > on
    if on <= absence.started or not still_out or not Absence.objects.filter(pk=absence.pk).update(ended=on):
        raise BACK_ALREADY
