"""The scheme as the database holds it, as values; and what is drafted and waits."""

from datetime import date

from django.db.models import Q

from throughline.access.delegation.levels import Level, level_of
from throughline.access.delegation.models import Delegation, DelegationChange, Deputy
from throughline.access.delegation.scheme import Absence, Deputising, Held, Line, Scheme
from throughline.access.models import Absence as StoredAbsence
from throughline.access.models import Conflict, Post
from throughline.access.principal import System, acting, as_keeper

CHANGES_SHOWN = 50


def scheme(*, upto: date, of: int | None = None) -> Scheme:
    """Lines of every decision begun by `upto`. `of` asks for one person's posts and those they deputise alone."""
    deputies = tuple(map(_deputising, Deputy.objects.filter(started__lte=upto)))
    return Scheme(
        adopted=tuple(
            map(line_of, Delegation.objects.filter(started__lte=upto).select_related("post__holder", "post__team"))
        ),
        posts=tuple(map(held, _posts(upto, of))),
        deputies=deputies,
        absences=tuple(
            Absence(account=row.account_id, started=row.started, ended=row.ended)
            for row in StoredAbsence.objects.filter(started__lte=upto)
        ),
    )  # fmt: skip


def _posts(upto: date, of: int | None):
    posts = (
        Post.objects.filter(started__lte=upto).select_related("holder", "team").order_by("holder__name", "id")
    )
    if of is None:
        return posts
    covered = Deputy.objects.filter(deputy_post__holder_id=of).values("post_id")
    return posts.filter(Q(holder_id=of) | Q(pk__in=covered))


def held(post: Post) -> Held:
    return Held(
        id=post.pk, holder=post.holder_id, role=post.role, level=level_of(post.role, post.level), title=str(post),
        name=post.holder.name, acting=post.acting, started=post.started, ended=post.ended,
    )  # fmt: skip


def line_of(row: Delegation) -> Line:
    return _line(row, row.pk, row.started, row.ended)


def change_line(row: DelegationChange) -> Line:
    """The line that a drafted change would begin."""
    return _line(row, None, row.starts, row.ends)


def _line(row: Delegation | DelegationChange, key: int | None, started: date, ended: date | None) -> Line:
    return Line(
        id=key, decision=row.decision, level=Level(row.level), role=row.role, post=row.post_id,
        post_words=f"{row.post.holder.name}, {row.post}" if row.post_id else "", limit=row.limit,
        conditions=row.conditions, deputies_always=row.deputies_always, source=row.source,
        started=started, ended=ended,
    )  # fmt: skip


def _deputising(row: Deputy) -> Deputising:
    return Deputising(post=row.post_id, deputy=row.deputy_post_id, started=row.started, ended=row.ended)


def waiting() -> list[DelegationChange]:
    """Drafted and not yet settled, the oldest first."""
    found = DelegationChange.objects.filter(outcome="").order_by("proposed_at", "id")
    return list(
        found.select_related(
            "proposed_by",
            "post__holder",
            "post__team",
            "deputy_post__holder",
            "deputy_post__team",
            "line__post__holder",
        )[:CHANGES_SHOWN]
    )


def history(decision: str) -> list[Delegation]:
    """Every line that this decision has had, the newest first, with who drafted and who approved it."""
    return list(
        Delegation.objects.filter(decision=decision)
        .select_related("post__holder", "post__team", "approved_by", "change__proposed_by")
        .order_by("-started", "level", "id")[:CHANGES_SHOWN]
    )


def conflicted(account: int, children: list[int]) -> bool:
    """Asked by the keeper: a conflict is nobody else's to read, and the answer says nothing about its reason."""
    if isinstance(acting(), System):
        return _conflicted(account, children)
    with as_keeper("whether a decision is open to whoever made it"):
        return _conflicted(account, children)


def _conflicted(account: int, children: list[int]) -> bool:
    return Conflict.objects.filter(account_id=account, person_id__in=children, lifted_at=None).exists()
