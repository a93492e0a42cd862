"""Accounts that sign in here whether the identity provider is up or down: whoever must reach a child at three at night."""

from django.db.models import Q

from throughline.access.models import Account, Post
from throughline.config.clock import today

ROLES = ("out-of-hours",)


def is_local(account: Account) -> bool:
    """Marked so by an administrator, or by the post they hold today. Read as the keeper: nobody is signed in yet."""
    on = today()
    held = Post.objects.filter(holder=account, role__in=ROLES, started__lte=on).filter(
        Q(ended=None) | Q(ended__gt=on)
    )
    return account.local or held.exists()
