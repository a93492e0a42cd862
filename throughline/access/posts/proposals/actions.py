"""Giving a post, moving somebody, changing a line: one administrator asks, another confirms, neither for themselves.

A role that opens nothing, with nobody above it, needs one: a line opens children to whoever stands there. The
database refuses the same by itself: `law/posts.py`.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from throughline.access.accounts.administrators import administrator
from throughline.access.models import Account, Organisation, Post, ProposedPost, Team
from throughline.access.posts.ending import end_post
from throughline.access.posts.proposals import problems
from throughline.access.posts.two_people import TAKES_TWO
from throughline.access.principal import atomic
from throughline.config.clock import now, today


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A post as somebody asks for it."""

    role: str
    title: str
    started: date
    ended: date | None = None
    team: Team | None = None
    organisation: Organisation | None = None
    reports_to: Post | None = None
    acting: bool = False
    level: int | None = None


def give(*, account: Account, wanted: Wanted, instead_of: Post | None = None) -> ProposedPost | Post:
    """The post, where one administrator is enough; else what waits for another."""
    who = administrator()
    if account.pk == who.id:
        raise problems.NOT_YOURSELF
    check(account, wanted, instead_of)
    with atomic():
        if wanted.role in TAKES_TWO or wanted.reports_to:
            return _ask(account, instead_of, ProposedPost.POST, **vars(wanted))
        post = Post.objects.create(holder=account, **vars(wanted))
        _take_over(post, instead_of)
        return post


def another_line(*, post: Post, reports_to: Post | None) -> ProposedPost:
    """Whoever stands above a post reaches the children below it, so this takes two for every role."""
    who = administrator()
    if post.holder_id == who.id:
        raise problems.NOT_YOURSELF
    _check_running(post)
    _check_above(reports_to, below=post)
    same = {name: getattr(post, name) for name in Wanted.__dataclass_fields__}
    with atomic():
        return _ask(post.holder, post, ProposedPost.LINE, **(same | {"reports_to": reports_to}))


def settle(*, proposal: ProposedPost, confirmed: bool) -> None:
    """Confirmed: the post begins. Refused, by anybody but its subject: nothing does; whoever asked may take it back."""
    who = administrator()
    if proposal.holder_id == who.id:
        raise problems.NOT_YOURSELF
    if confirmed and proposal.proposed_by_id == who.id:
        raise problems.ANOTHER
    with atomic():
        settled = {"settled_by": who.id, "settled_at": now(), "confirmed": confirmed}
        if not ProposedPost.objects.filter(pk=proposal.pk, settled_at=None).update(**settled):
            raise problems.SETTLED
        if confirmed:
            ENACT[proposal.kind](proposal)


def waiting():
    """What waits for another administrator, the longest first."""
    found = ProposedPost.objects.filter(settled_at=None).order_by("proposed_at", "id")
    return found.select_related(
        "holder", "team", "organisation", "reports_to__holder", "proposed_by", "instead_of"
    )


def _ask(account: Account, instead_of: Post | None, kind: str, **said: object) -> ProposedPost:
    asked = {"holder": account, "kind": kind, "instead_of": instead_of, **said}
    if ProposedPost.objects.filter(settled_at=None, **_compared(asked)).exists():
        raise problems.WAITS
    return ProposedPost.objects.create(proposed_by_id=administrator().id, proposed_at=now(), **asked)


def _compared(asked: dict[str, object]) -> dict[str, object]:
    return {
        name if value is not None else f"{name}__isnull": value if value is not None else True
        for name, value in asked.items()
    }


def _begin(proposal: ProposedPost) -> None:
    """Checked again: days may have passed. It begins on the day asked for, and never in the past."""
    wanted = Wanted(**{name: getattr(proposal, name) for name in Wanted.__dataclass_fields__})
    check(proposal.holder, wanted, proposal.instead_of)
    post = Post.objects.create(holder=proposal.holder, proposal=proposal, **vars(wanted))
    _take_over(post, proposal.instead_of)


def _change_line(proposal: ProposedPost) -> None:
    _check_running(proposal.instead_of)
    _check_above(proposal.reports_to, below=proposal.instead_of)
    Post.objects.filter(pk=proposal.instead_of_id).update(reports_to=proposal.reports_to)


ENACT = {ProposedPost.POST: _begin, ProposedPost.LINE: _change_line}


def _take_over(post: Post, instead_of: Post | None) -> None:
    """The old post ends as the new one begins. Whoever reported to it follows, when the team is the same."""
    if instead_of is None:
        return
    end_post(post=instead_of, on=post.started)
    if post.role in TAKES_TWO and post.team_id == instead_of.team_id:
        _followers(instead_of).exclude(pk=post.pk).update(reports_to=post)


def _followers(post: Post):
    running = Post.objects.filter(reports_to=post).filter(Q(ended=None) | Q(ended__gt=today()))
    return running.exclude(holder=administrator().id)


def check(account: Account, wanted: Wanted, instead_of: Post | None = None) -> None:
    if not account.is_active:
        raise problems.SWITCHED_OFF
    if wanted.started < today():
        raise problems.PAST
    if account.leaves_on and account.leaves_on <= wanted.started:
        raise problems.LEAVES_FIRST
    if wanted.acting and wanted.ended is None:
        raise problems.ACTING_NEEDS_END
    if wanted.ended and wanted.ended <= wanted.started:
        raise problems.BACKWARDS
    if any(place and place.closed_on for place in (wanted.team, wanted.organisation)):
        raise problems.CLOSED
    if instead_of is not None:
        _check_running(instead_of)
        if wanted.started > today() and _followers(instead_of).exists():
            raise problems.FOLLOWED
    _check_above(wanted.reports_to, below=instead_of)


def _check_running(post: Post) -> None:
    if post.ended and post.ended <= today():
        raise problems.ENDED


def _check_above(above: Post | None, *, below: Post | None) -> None:
    if above is None:
        return
    if above.ended and above.ended <= today():
        raise problems.ENDED_ABOVE
    if below is not None and below.pk in line_above(above):
        raise problems.NO_LINE


def line_above(post: Post) -> set[int]:
    """This post's key and those of every post above it."""
    above, seen = dict(Post.objects.values_list("id", "reports_to_id")), set()
    step: int | None = post.pk
    while step is not None and step not in seen:
        seen.add(step)
        step = above.get(step)
    return seen
