"""Ending a post: whoever left reaches nobody from that day."""

from datetime import date, timedelta

from throughline.access.models import Post
from throughline.access.principal import acting
from throughline.access.problems import AccessProblem

NOT_YOURS_TO_END = AccessProblem("Only an administrator ends a post: ask one of them.")
OWN_POST = AccessProblem(
    "You cannot end your own post: ask another administrator, so that one is always left."
)
ENDED = AccessProblem("This post has ended already.")


def end_post(*, post: Post, on: date) -> None:
    """`on` is the first day without it; a post begun today ends tomorrow, so that today stays true."""
    who = acting()
    if not who.may("administer"):
        raise NOT_YOURS_TO_END
    if post.holder_id == who.id:
        raise OWN_POST
    ended = max(on, post.started + timedelta(days=1))
    if not Post.objects.filter(pk=post.pk, ended=None).update(ended=ended):
        raise ENDED
