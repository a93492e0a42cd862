"""Ending a post: whoever left reaches nobody from that day."""

from datetime import date, timedelta

from django.db.models import Q

from throughline.access.models import Post
from throughline.access.principal import acting
from throughline.access.problems import AccessProblem
from throughline.config.clock import today

NOT_YOURS_TO_END = AccessProblem("Only an administrator ends a post: ask one of them.")
OWN_POST = AccessProblem(
    "You cannot end your own post: ask another administrator, so that one is always left."
)
ENDED = AccessProblem("This post has ended already, or ends sooner.")
PAST = AccessProblem("A post ends today or later: what is past stays as it was.")


def end_post(*, post: Post, on: date) -> None:
    """`on` is the first day without it; a post begun today ends tomorrow, so that today stays true. One that has not
    begun is never held."""
    who = acting()
    if not who.may("administer"):
        raise NOT_YOURS_TO_END
    if post.holder_id == who.id:
        raise OWN_POST
    if on < today():
        raise PAST
    running = Post.objects.filter(pk=post.pk).filter(Q(ended=None) | Q(ended__gt=max(on, today())))
    if not running.update(ended=first_day_without(post, on)):
        raise ENDED


def first_day_without(post: Post, on: date) -> date:
    if post.started > today():
        return max(on, post.started)
    return max(on, post.started + timedelta(days=1))
