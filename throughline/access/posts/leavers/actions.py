"""Somebody leaves: one act, for today or for a day to come."""

from datetime import date, datetime, time

from django.db.models import Q

from throughline.access.accounts.administrators import administrator
from throughline.access.accounts.leaving import NOT_YOURSELF, OFF, switch_off
from throughline.access.models import Account, Post, ProposedPost, Shift
from throughline.access.posts.ending import end_post
from throughline.access.principal import as_keeper, atomic
from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON, now, today

PAST = AccessProblem("That day is past: today closes the account at once.")


def leave(*, account: Account, on: date) -> None:
    """`on` is the first day without them. Posts and shifts end with it, and that closes every record at its midnight;
    today, sessions end and the account is off at once, and on a later day in the night that begins it."""
    who = administrator()
    if account.pk == who.id:
        raise NOT_YOURSELF
    if not account.is_active:
        raise OFF
    if on < today():
        raise PAST
    with atomic():
        Account.objects.filter(pk=account.pk).update(leaves_on=on)
        for post in Post.objects.filter(holder=account).filter(Q(ended=None) | Q(ended__gt=max(on, today()))):
            end_post(post=post, on=on)
        waits = ProposedPost.objects.filter(holder=account, settled_at=None)
        waits.update(settled_by=who.id, settled_at=now(), confirmed=False)
        if on == today():
            switch_off(account=account)
    _leave_the_rota(account, max(now(), datetime.combine(on, time.min, LONDON)))


def _leave_the_rota(account: Account, moment: datetime) -> None:
    with as_keeper("somebody leaves, and their shifts with them"):
        mine = Shift.objects.filter(holder=account)
        mine.filter(starts_at__lt=moment, ends_at__gt=moment).update(ends_at=moment)
        coming = mine.filter(starts_at__gte=moment)
        coming._raw_delete(coming.db)


def switch_off_leavers() -> int:
    """Each night: those whose first day without us has come."""
    with as_keeper("switching off the accounts of those who left"):
        due = list(Account.objects.filter(is_active=True, leaves_on__lte=today()))
        for account in due:
            switch_off(account=account)
    return len(due)
