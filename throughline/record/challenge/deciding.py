"""Who decided what is challenged, who may be asked, and who is offered: never the person who decided."""

from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext

from throughline.access.instant import Instant
from throughline.access.models import Account, Post, Reach
from throughline.access.principal import System, acting, as_keeper
from throughline.access.reach.queries import ANSWERED_FOR, opened_now
from throughline.access.roles import ROLES
from throughline.config.clock import today
from throughline.record.entries.models import Entry

ANSWERERS = tuple(role.key for role in ROLES.values() if {"approve", "oversee"} <= role.verbs)
"""Managers, heads of service and the director."""
DECISION = "contact-decision"
GONE = (Entry.WITHDRAWN, Entry.UNDONE)
PURPOSE = "whether somebody who is asked to answer a challenge opens the record"


def last_decider(children: Collection[int]) -> int | None:
    """Of the newest decision that the front door made about any of these children."""
    made = Entry.objects.filter(kind=DECISION, children__person_id__in=children, decided_by__isnull=False)
    newest = made.exclude(status__in=GONE).order_by("-happened_at", "-id")
    return newest.values_list("decided_by_id", flat=True).first()


def opens_all(account: int, children: Collection[int]) -> bool:
    """Whose records somebody else opens is nobody's to read, so the keeper asks. What the keeper tells itself was asked
    on a past day, by whom the record opened to then."""
    if isinstance(acting(), System):
        return True
    with as_keeper(PURPOSE):
        opened = opened_now(account).filter(person_id__in=list(children))
        return opened.values("person_id").distinct().count() == len(set(children))


def offered(children: Collection[int], *, but: Collection[int | None]) -> int | None:
    """Somebody who answers for all of these children and is none of those: whoever leads a team before those above."""
    on = today()
    with _asked_by_the_keeper():
        answers = _answer_for(set(children))
        held = Post.objects.filter(holder_id__in=answers, role__in=ANSWERERS, started__lte=on)
        posts = list(held.exclude(ended__lte=on).exclude(holder_id__in=[one for one in but if one]))
    posts.sort(key=lambda post: (post.role == "director", post.team_id is None, post.holder_id))
    return posts[0].holder_id if posts else None


def _answer_for(children: set[int]) -> list[int]:
    now = Reach.objects.filter(since__lte=Instant(), until__gt=Instant(), via__in=ANSWERED_FOR)
    found: dict[int, set[int]] = {}
    for account, child in now.filter(person_id__in=children).values_list("user_id", "person_id"):
        found.setdefault(account, set()).add(child)
    return [account for account, theirs in found.items() if theirs == children]


def _asked_by_the_keeper() -> AbstractContextManager:
    return nullcontext() if isinstance(acting(), System) else as_keeper(PURPOSE)


def name(account: int) -> str:
    return Account.objects.values_list("name", flat=True).get(pk=account)
