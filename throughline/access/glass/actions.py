"""Breaking the glass, and closing it again."""

from collections.abc import Sequence
from uuid import UUID

from django.db import IntegrityError

from throughline.access.glass import queries
from throughline.access.log.writing import Look, write
from throughline.access.models import GlassReview, Grant
from throughline.access.principal import acting, atomic, cursor, somebody
from throughline.access.problems import AccessProblem
from throughline.config.clock import now, today
from throughline.standards.calendar import ENGLAND, Unit

REVIEWED_WITHIN = 2
"""Working days until somebody else has looked at it."""
CHANGED = AccessProblem("The household is not as it was on this page. Look at the children again, then open.")
USED = AccessProblem("This page was used before. Open it again.")


def break_glass(
    *, key: UUID, person_id: int, children: Sequence[int], happening: str, reason: str
) -> list[Grant]:
    """A grant for each child, the review, a log row for each and the notices: all of it or nothing. Nothing is made
    when this key was used before, or when all of them are open already."""
    with atomic():
        if was_broken(key, children):
            return []
        offered = {child.id: child for child in queries.household(person_id, on=today())}
        if not set(children) <= set(offered):
            raise CHANGED
        opening = [child for child in children if not offered[child].is_open]
        return _broken(key, opening, code=happening, reason=reason.strip()) if opening else []


def was_broken(key: UUID, children: Sequence[int]) -> bool:
    """By a press before this one. Of two at once, the second waits here and then finds what the first one made."""
    with cursor() as cur:
        cur.execute("select law.lock_children(%s::bigint[])", [list(children)])
    return GlassReview.objects.filter(together=key, account_id=acting().id).exists()


def _broken(key: UUID, children: list[int], *, code: str, reason: str) -> list[Grant]:
    moment, who = now(), acting()
    until = queries.ends(moment)
    _to_be_reviewed(key)
    for child in children:
        _log(child, code)
    return Grant.objects.bulk_create(
        Grant(
            account_id=who.id, given_by_id=who.id, person_id=child, kind="break-glass", together=key,
            code=code, reason=reason, started=moment, until=until,
        )
        for child in children
    )  # fmt: skip


def _to_be_reviewed(key: UUID) -> None:
    try:
        with atomic():
            GlassReview.objects.create(
                together=key,
                account_id=acting().id,
                due=ENGLAND.add(today(), REVIEWED_WITHIN, Unit.WORKING_DAYS),
            )
    except IntegrityError:
        raise USED from None


def _log(child: int, code: str) -> None:
    """A row for each child beside the answer's own, so that every child's page shows it."""
    who = somebody()
    write(
        Look(
            verb="break-glass", part="C", page="break-glass", rule="glass", allowed=True, account_id=who.id,
            session=who.session, role=who.posts[0].role, team_id=who.posts[0].team_id, person_id=child, reason=code,
        )
    )  # fmt: skip


def close(*, together: UUID) -> list[Grant]:
    """Every child of the household at once, from the next page on."""
    grants = queries.live(now(), together=together)
    for grant in grants:
        grant.ended_at, grant.ended_by_id = now(), acting().id
        grant.save(update_fields=["ended_at", "ended_by"])
    return grants
