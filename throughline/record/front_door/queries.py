"""What the board shows, each thing asked once for all its cards."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Count, F, Q, QuerySet

from throughline.access.principal import cursor
from throughline.record.entries.models import Entry
from throughline.record.front_door.models import Contact, ContactCheck, ContactChild, ContactStep
from throughline.record.front_door.sorts import DECIDED, JOINED
from throughline.record.people.models import Allocation
from throughline.record.people.queries import running

SHOWN = 60
WITHIN = timedelta(days=365)
PEOPLE = ("acting", "taken_by", "discussion_by", "said")


@dataclass(frozen=True, kw_only=True)
class Held:
    """Who works with a child of a contact now, and since when a protection plan stands."""

    worker: str
    team: str
    plan: bool


@dataclass(frozen=True, kw_only=True)
class Board:
    now: datetime
    contacts: list[Contact]
    rows: dict[int, list[ContactChild]]
    checks: dict[int, list[ContactCheck]] = field(default_factory=dict)
    earlier: dict[int, int] = field(default_factory=dict)
    """By person: how many contacts in the twelve months before."""
    held: dict[int, Held] = field(default_factory=dict)
    discussed: frozenset[int] = frozenset()
    """Strategy discussions that were signed."""
    straight: list[ContactStep] = field(default_factory=list)
    total: int = 0


def on_the_board(now: datetime) -> QuerySet[Contact]:
    """What is open, and what was decided today."""
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return Contact.objects.filter(~Q(stage__in=(DECIDED, JOINED)) | Q(stage=DECIDED, decided_at__gte=day))


def board(now: datetime, *, first: int = 0) -> Board:
    found = on_the_board(now)
    ordered = found.select_related(*PEOPLE).order_by(
        F("act_now").desc(), "decide_by", "id"
    )  # what cannot wait is never on a second page
    contacts = list(ordered[first : first + SHOWN])
    rows = of_contacts([one.pk for one in contacts])
    people = {row.person_id for each in rows.values() for row in each if row.person_id}
    return Board(
        now=now, contacts=contacts, rows=rows, checks=checks_of([one.pk for one in contacts]),
        earlier=earlier(people, [one.pk for one in contacts], now), held=held(people, now.date()),
        discussed=discussed([one.discussion for one in contacts if one.discussion]),
        straight=straight(now), total=found.count(),
    )  # fmt: skip


def of_contacts(keys: Collection[int]) -> dict[int, list[ContactChild]]:
    found: dict[int, list[ContactChild]] = {}
    rows = (
        ContactChild.objects.filter(contact_id__in=keys)
        .select_related("person", "decided_by")
        .order_by("position", "pk")
    )
    for row in rows:
        found.setdefault(row.contact_id, []).append(row)
    return found


def checks_of(keys: Collection[int]) -> dict[int, list[ContactCheck]]:
    found: dict[int, list[ContactCheck]] = {}
    for one in ContactCheck.objects.filter(contact_id__in=keys).select_related("decided_by").order_by("pk"):
        found.setdefault(one.contact_id, []).append(one)
    return found


def earlier(people: Collection[int], but: Collection[int], now: datetime) -> dict[int, int]:
    told = ContactChild.objects.filter(person_id__in=people, contact__received_at__gte=now - WITHIN)
    counted = told.exclude(contact_id__in=but).order_by().values("person_id").annotate(n=Count("pk"))
    return {one["person_id"]: one["n"] for one in counted}


def held(people: Collection[int], on: date) -> dict[int, Held]:
    """Safety, so of a restricted child too: that a record is restricted must not hide that the child is open."""
    plans = Q(person__protection_plans__started__lte=on) & (
        Q(person__protection_plans__ended=None) | Q(person__protection_plans__ended__gt=on)
    )
    found = Allocation.objects.filter(running(on), person_id__in=people).exclude(role="co-worker")
    told = found.annotate(plan=Count("person__protection_plans", filter=plans))
    rows = told.values_list("person_id", "worker__name", "team__name", "plan")
    return {person: Held(worker=worker, team=team, plan=bool(plan)) for person, worker, team, plan in rows}


def discussed(keys: Collection[int]) -> frozenset[int]:
    signed = Entry.objects.filter(pk__in=keys).exclude(status__in=(Entry.WITHDRAWN, Entry.UNDONE))
    return frozenset(signed.values_list("pk", flat=True))


def straight(now: datetime) -> list[ContactStep]:
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return list(ContactStep.objects.filter(did="to worker", at__gte=day).order_by("at")[:SHOWN])


def at_the_door() -> bool:
    with cursor() as cur:
        cur.execute("select law.at_front_door()")
        return cur.fetchone()[0]
