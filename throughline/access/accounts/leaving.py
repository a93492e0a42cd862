"""Somebody leaves, or may be somebody else: sessions, links and posts end at once."""

from django.db.models import Q

from throughline.access.accounts.administrators import administrator
from throughline.access.accounts.sessions import end_all
from throughline.access.models import Account, Halfway, Invitation, Post, Session
from throughline.access.posts.ending import end_post
from throughline.access.principal import as_keeper
from throughline.access.problems import AccessProblem
from throughline.config.clock import now, today

NOT_YOURSELF = AccessProblem("You cannot switch off your own account: ask another administrator.")
NOT_YOURSELF_LOCAL = AccessProblem("You cannot change how you sign in yourself: ask another administrator.")
OFF = AccessProblem("This account is switched off already.")


def switch_off(*, account: Account) -> None:
    """Reach is gone with the posts; the open sessions end too. The children are still theirs until a manager gives
    them to somebody: `record.people.left_behind` lists them."""
    who = administrator()
    if account.pk == who.id:
        raise NOT_YOURSELF
    if not Account.objects.filter(pk=account.pk, is_active=True).update(is_active=False, leaves_on=today()):
        raise OFF
    for post in Post.objects.filter(holder=account).filter(Q(ended=None) | Q(ended__gt=today())):
        end_post(post=post, on=today())
    end_all(Session.objects.filter(account=account))
    with as_keeper("an account was switched off"):
        Invitation.objects.filter(account=account, used_at=None).update(used_at=now())
        Halfway.objects.filter(account=account).delete()


def end_sessions(*, account: Account) -> int:
    administrator()
    return end_all(Session.objects.filter(account=account))


def make_local(*, account: Account, local: bool) -> None:
    """Not for oneself: it is a way round the identity provider."""
    who = administrator()
    if account.pk == who.id:
        raise NOT_YOURSELF_LOCAL
    Account.objects.filter(pk=account.pk).update(local=local)
