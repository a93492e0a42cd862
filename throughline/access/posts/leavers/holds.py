"""What somebody still holds who leaves: counted by the rooms that know, and no word of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Q

from throughline.access.models import Grant, Post, ProposedPost, Shift
from throughline.access.principal import as_keeper
from throughline.config.clock import now, today


@dataclass(frozen=True, kw_only=True)
class Holding:
    words: str
    count: Callable[[int], int]
    then: str
    """What becomes of it."""


@dataclass
class Holdings:
    each: list[Holding] = field(default_factory=list)

    def add(self, holding: Holding) -> None:
        if holding not in self.each:
            self.each.append(holding)


HOLDINGS = Holdings()
"""Rooms above add their own as they start."""


def _posts(account: int) -> int:
    return Post.objects.filter(holder_id=account).filter(Q(ended=None) | Q(ended__gt=today())).count()


def _below(account: int) -> int:
    running = Post.objects.filter(Q(ended=None) | Q(ended__gt=today()))
    return running.filter(reports_to__holder_id=account).exclude(holder_id=account).count()


def _shifts(account: int) -> int:
    return Shift.objects.filter(holder_id=account, ends_at__gt=now()).count()


def _grants(account: int) -> int:
    return Grant.objects.filter(account_id=account, ended_at=None, until__gt=now()).count()


def _asked(account: int) -> int:
    return (
        ProposedPost.objects.filter(settled_at=None)
        .filter(Q(holder_id=account) | Q(proposed_by_id=account))
        .count()
    )


for own in (
    Holding(words="Posts", count=_posts, then="They end that day."),
    Holding(
        words="Posts that report to them",
        count=_below,
        then="Give each another line: until then nobody above answers.",
    ),
    Holding(
        words="Shifts to come", count=_shifts, then="Those from that day on leave the rota: tell its manager."
    ),
    Holding(words="Records opened to them one by one", count=_grants, then="They close with the posts."),
    Holding(
        words="Posts that wait for a second administrator",
        count=_asked,
        then="Those for them are refused; those they asked for stay.",
    ),
):
    HOLDINGS.add(own)


def held_by(account: int) -> list[tuple[str, str]]:
    """Label and what becomes of it, of what there is any of."""
    with as_keeper("counting what somebody holds who leaves"):
        counted = [(one, one.count(account)) for one in HOLDINGS.each]
    return [(one.words, f"{number}. {one.then}") for one, number in counted if number]
