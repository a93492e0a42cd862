"""Who is a registered social worker on a day: a dated fact of the posts that somebody holds."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from throughline.access.models import Post
from throughline.access.roles import ROLES

REGISTERED = frozenset(role.key for role in ROLES.values() if role.registered)


def registered(accounts: Iterable[int], on: date) -> set[int]:
    """Of these, the social workers. On a day without any post, by the posts they held before or hold later."""
    held: dict[int, list[Post]] = defaultdict(list)
    for post in Post.objects.filter(holder_id__in=list(accounts)):
        held[post.holder_id].append(post)
    return {account for account, posts in held.items() if _roles(posts, on) & REGISTERED}


def _roles(posts: list[Post], on: date) -> set[str]:
    then = {post.role for post in posts if post.started <= on and (post.ended is None or post.ended > on)}
    return then or {post.role for post in posts}
