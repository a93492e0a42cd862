"""Publishing a rota. A shift opens a desk's records, so nobody publishes their own."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from throughline.access.models import Account, Post, Shift
from throughline.access.posts.rota.hours import length
from throughline.access.principal import Principal, acting, atomic
from throughline.access.problems import AccessProblem
from throughline.config.clock import london_day, now

LONGEST = timedelta(hours=24)

NOT_YOURS = AccessProblem("Only a manager publishes a rota: ask one of them.")
OWN = AccessProblem("You cannot publish or change your own shift: ask another manager.")
OVER = AccessProblem("That shift is over already: write one that has still to end.")
LONG = AccessProblem("A shift is 24 hours at the most: divide it.")
TWICE = AccessProblem("They sit at this desk already in these hours: look at the rota.")
BEGUN = AccessProblem("It has begun, so it stays on the rota: end it early.")
ENDED = AccessProblem("It has ended already.")


@dataclass(frozen=True, kw_only=True)
class Turn:
    holder: Account
    desk: str
    starts_at: datetime
    ends_at: datetime


def publish(*, turns: list[Turn]) -> list[Shift]:
    """All of them at once, or none."""
    who = _manager()
    with atomic():
        return [_publish(turn, who) for turn in turns]


def _publish(turn: Turn, who: Principal) -> Shift:
    check(turn, who)
    return Shift.objects.create(**vars(turn), published_at=now(), published_by_id=who.id)


def check(turn: Turn, who: Principal) -> None:
    if turn.holder.pk == who.id:
        raise OWN
    if turn.ends_at <= now():
        raise OVER
    if length(turn.starts_at, turn.ends_at) > LONGEST:
        raise LONG
    if not _has_the_post(turn):
        raise AccessProblem(
            f"{turn.holder.name} holds no post at this desk on that day, so the shift would open nothing: an administrator gives one."
        )
    same = Shift.objects.filter(holder=turn.holder, desk=turn.desk)
    if same.filter(starts_at__lt=turn.ends_at, ends_at__gt=turn.starts_at).exists():
        raise TWICE


def _has_the_post(turn: Turn) -> bool:
    """Until the shift ends: it would stop opening anything at the midnight on which the post does."""
    last = london_day(turn.ends_at - timedelta(microseconds=1))
    held = Post.objects.filter(holder=turn.holder, role=turn.desk, started__lte=london_day(turn.starts_at))
    return held.filter(Q(ended=None) | Q(ended__gt=last)).exists()


def end_early(*, shift: Shift) -> None:
    """Now. One that has not begun is taken back instead."""
    _may_change(shift)
    if not Shift.objects.filter(pk=shift.pk, starts_at__lt=now(), ends_at__gt=now()).update(ends_at=now()):
        raise ENDED


def take_back(*, shift: Shift) -> None:
    _may_change(shift)
    found = Shift.objects.filter(pk=shift.pk, starts_at__gt=now())
    if not found._raw_delete(found.db):
        raise BEGUN


def _may_change(shift: Shift) -> None:
    if shift.holder_id == _manager().id:
        raise OWN


def _manager() -> Principal:
    who = acting()
    if not who.may("oversee"):
        raise NOT_YOURS
    return who
