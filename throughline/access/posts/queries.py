"""Who works here: accounts and the posts they hold, a page at a time."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from throughline.access.models import Account, Post

PAGE = 50


@dataclass(frozen=True, slots=True)
class Worker:
    """One account as the administrator meets it."""

    account: Account
    held: tuple[Post, ...]

    @property
    def state(self) -> str:
        if not self.account.joined_at:
            return "Invited, not yet signed in"
        return "" if self.held else "Holds no post"


def workers(*, on: date, page: int = 1) -> tuple[list[Worker], bool]:
    """One page of everybody by name, and whether there is another."""
    posts = (
        Post.objects.filter(started__lte=on).exclude(ended__lte=on).select_related("team").order_by("started")
    )
    start = (page - 1) * PAGE
    accounts = Account.objects.prefetch_related(Prefetch("posts", posts, to_attr="held"))[
        start : start + PAGE + 1
    ]
    found = [Worker(account, tuple(account.held)) for account in accounts]
    return found[:PAGE], len(found) > PAGE
