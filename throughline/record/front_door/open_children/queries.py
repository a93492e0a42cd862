"""What a desk shows of contacts about open children: to the worker that one came, to the manager the question."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from throughline.access.models import Post
from throughline.access.posts.queries import running
from throughline.config.clock import LONDON
from throughline.record.entries.models import Entry
from throughline.record.front_door.open_children.models import ManagerQuestion
from throughline.record.front_door.open_children.rules import is_late
from throughline.record.meetings.models import Meeting

SHOWN = 24
TOLD_FOR = timedelta(days=7)
ASKED_FOR = timedelta(days=31)
"""Days for which an unanswered question stands on desks; it stays on the child's own page for good."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One contact, and the children of it whom one manager answers for."""

    contact_id: int
    people: tuple[int, ...]
    names: tuple[str, ...]
    asked_at: datetime
    due: date
    manager: str
    agency: str
    late: bool
    mine: bool
    """Asked of this reader, and not of somebody who reports to them."""
    entry_id: int | None


def questions_for(account: int, on: date) -> list[Asked]:
    """Unanswered: those asked of this manager; and, once late, those asked of whoever reports to them."""
    return _together(
        _named().filter(_of_manager(account, on)).order_by("asked_at", "person_id")[:SHOWN], account, on
    )


def open_contacts_for(account: int, on: date) -> list[Asked]:
    """What came in about this worker's own children in the last week, answered or not."""
    return _together(
        _named().filter(_of_worker(account, on)).order_by("-asked_at", "person_id")[:SHOWN], account, on
    )


def _of_manager(account: int, on: date) -> Q:
    below = running(on).filter(reports_to__in=Post.objects.filter(holder_id=account)).values("holder_id")
    up = Q(manager_id__in=below, due__lt=on) & ~Q(manager_id=account)
    since = Q(asked_at__gte=_end(on) - ASKED_FOR, asked_at__lt=_end(on), answered_at=None)
    return (Q(manager_id=account) | up) & since & Q(discussed=False)


def _of_worker(account: int, on: date) -> Q:
    return Q(worker_id=account, asked_at__gte=_end(on) - TOLD_FOR, asked_at__lt=_end(on))


def of_contact(contact_id: int) -> list[ManagerQuestion]:
    """For the contact's own page: whom it went to, and whether they have answered."""
    return list(
        ManagerQuestion.objects.filter(contact_id=contact_id).select_related("person", "worker", "manager", "answered_by")
        .order_by("person_id")
    )  # fmt: skip


def of_child(person_id: int) -> list[ManagerQuestion]:
    return list(
        ManagerQuestion.objects.filter(person_id=person_id).select_related("manager", "answered_by", "entry")
        .order_by("-asked_at")[:SHOWN]
    )  # fmt: skip


def _discussed() -> Exists:
    """A discussion about the child that was held since answers by itself."""
    held = Meeting.objects.filter(
        type="strategy", held=True, entry__children__person_id=OuterRef("person_id")
    )
    standing = held.exclude(entry__status__in=(Entry.WITHDRAWN, Entry.UNDONE))
    return Exists(standing.filter(entry__happened_at__gte=OuterRef("asked_at")))


def _named() -> QuerySet[ManagerQuestion]:
    return ManagerQuestion.objects.select_related("person", "manager", "entry").annotate(
        discussed=_discussed()
    )


def _end(on: date) -> datetime:
    return datetime.combine(on + timedelta(days=1), time(0), LONDON)


def _together(found: Iterable[ManagerQuestion], account: int, on: date) -> list[Asked]:
    by_contact: dict[int, list[ManagerQuestion]] = {}
    for one in found:
        by_contact.setdefault(one.contact_id, []).append(one)
    return [_asked(rows, account, on) for rows in by_contact.values()]


def _asked(rows: list[ManagerQuestion], account: int, on: date) -> Asked:
    first = rows[0]
    waits = first.answered_at is None and not first.discussed
    mine, late = first.manager_id == account, waits and is_late(first.due, on)
    return Asked(
        contact_id=first.contact_id, people=tuple(one.person_id for one in rows),
        names=tuple(one.person.given_name for one in rows), asked_at=first.asked_at, due=first.due,
        manager=first.manager.name if first.manager else "", agency=first.entry.headline if first.entry else "",
        late=late, mine=mine,
        entry_id=first.entry_id,
    )  # fmt: skip
