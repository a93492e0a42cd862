"""What the night's desk writes, whom it hands over to, and who takes it."""

from datetime import date, datetime

from django.db import IntegrityError, ProgrammingError, transaction

from throughline.access.posts.queries import running
from throughline.access.principal import acting, alias, atomic
from throughline.access.roles import ROLES
from throughline.config.clock import now, today
from throughline.record.front_door.desk import at_the_door
from throughline.record.front_door.handover import problems
from throughline.record.front_door.handover.models import NightHandover, NightLine
from throughline.record.front_door.handover.rules import accept_by, night_of

MANAGERS = tuple(role.key for role in ROLES.values() if "oversee" in role.verbs)


def tonight() -> NightHandover:
    """The night that is meant now: opened by whoever writes its first line."""
    found = NightHandover.objects.filter(night=night_of(now())).first()
    if found:
        return found
    if not at_the_door():
        raise problems.NOT_AT_THE_DESK
    try:
        with transaction.atomic(using=alias()):
            return NightHandover.objects.create(
                night=night_of(now()), opened_at=now(), opened_by_id=acting().id
            )
    except IntegrityError:
        return NightHandover.objects.get(night=night_of(now()))


def add(
    *, sort: str, words: str, consulted: str = "", until: datetime | None = None, person_id: int | None = None,
    contact_id: int | None = None,
) -> NightLine:  # fmt: skip
    words, consulted = words.strip(), consulted.strip()[:120]
    _check(sort, words, consulted, until)
    with atomic():
        night = tonight()
        try:
            with transaction.atomic(using=alias()):
                return NightLine.objects.create(
                    handover=night, sort=sort, words=words, consulted=consulted, until=until, person_id=person_id,
                    contact_id=contact_id, at=now(), by_id=acting().id,
                )  # fmt: skip
        except (ProgrammingError, IntegrityError):
            raise problems.NOT_THEIRS from None


def _check(sort: str, words: str, consulted: str, until: datetime | None) -> None:
    if not words:
        raise problems.NO_WORDS
    if sort == NightLine.DECISION:
        if not consulted:
            raise problems.NOBODY_CONSULTED
    elif until is None:
        raise problems.NO_UNTIL
    elif until <= now():
        raise problems.OVER


def give(*, night: NightHandover, to_id: int) -> None:
    """Named anew as long as nobody has accepted."""
    if not running(today()).filter(holder_id=to_id, role__in=MANAGERS).exists():
        raise problems.NOT_A_MANAGER
    given = NightHandover.objects.filter(pk=night.pk, accepted_at=None)
    if not given.update(given_to_id=to_id, given_at=now(), given_by_id=acting().id):
        raise problems.ACCEPTED


def accept(*, night: NightHandover) -> None:
    """By whoever was named; once it is late, by any manager, who is then the name that stands."""
    who = acting().id
    if night.given_to_id is None and now() <= accept_by(night.night):
        raise problems.NOT_GIVEN
    if night.given_to_id != who and now() <= accept_by(night.night):
        raise problems.NOT_YOU
    changed = NightHandover.objects.filter(pk=night.pk, accepted_at=None)
    if not changed.update(given_to_id=night.given_to_id or who, accepted_at=now(), accepted_by_id=who):
        raise problems.ACCEPTED


def done(*, line_id: int, how: str) -> None:
    how = how.strip()[:200]
    if not how:
        raise problems.HOW_DONE
    ended = NightLine.objects.filter(pk=line_id, done_at=None)
    if not ended.update(done_at=now(), done_by_id=acting().id, done_how=how):
        raise problems.GONE


def managers(on: date) -> list[tuple[str, str]]:
    held = running(on).filter(role__in=MANAGERS).select_related("holder").order_by("holder__name", "id")
    found = {post.holder_id: f"{post.holder.name}, {post.title}" for post in held}
    return [(str(key), words) for key, words in found.items()]
