"""What a desk reads: my children, where they live, what is due for them, my drafts and what was done with my entries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery

from throughline.access.models import Absence
from throughline.access.principal import cursor
from throughline.config.clock import LONDON
from throughline.record.entries.models import Draft, Entry, Notice, Step
from throughline.record.people.child_roles import COVER
from throughline.record.people.models import Allocation, Flag, NamedRole, Person, Residence
from throughline.record.people.queries import running
from throughline.record.protection.models import ProtectionPlan

NOTICES_FOR = timedelta(days=14)
BACK_FOR = timedelta(days=7)
"""Days for which whoever is back is shown what happened meanwhile."""
DRAFTS_SHOWN = 8
NOTICES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Held:
    """One of my children, and the home they live in."""

    person: Person
    plan: bool
    home_id: int | None
    seen: date | None
    danger: str
    covering: str = ""
    """For whom I cover; empty for a child of my own."""
    away: tuple[date, date] | None = None
    """My own last absence, while I am lately back from it."""


def my_children(account: int, on: date) -> list[Held]:
    plan = ProtectionPlan.objects.filter(running(on), person_id=OuterRef("person_id")).values("id")
    lives = (
        Residence.objects.filter(running(on), person_id=OuterRef("person_id"))
        .order_by("days", "-started")
        .values("home_id")
    )
    back = Absence.objects.filter(account_id=account, ended__lte=on, ended__gt=on - BACK_FOR).order_by(
        "-ended"
    )
    rows = list(
        Allocation.objects.filter(running(on), worker_id=account)
        .select_related("person")
        .annotate(
            plan=Subquery(plan[:1]),
            home=Subquery(lives[:1]),
            left=Subquery(back.values("started")[:1]),
            back=Subquery(back.values("ended")[:1]),
        )
        .order_by("person__family_key", "person__given_key")
    )
    covered = NamedRole.objects.filter(running(on), account_id=account, kind=COVER)
    rows += list(
        covered.select_related("person", "instead_of").annotate(
            plan=Subquery(plan[:1]), home=Subquery(lives[:1])
        )
    )
    people = {row.person_id: row for row in reversed(rows)}
    seen, dangers = last_seen(people), danger_to(people, on)
    return [
        Held(
            row.person,
            row.plan is not None,
            row.home,
            seen.get(child),
            dangers.get(child, ""),
            covering(row),
            absence(row),
        )
        for child, row in reversed(people.items())
    ]


def absence(row: Allocation | NamedRole) -> tuple[date, date] | None:
    return (row.left, row.back) if isinstance(row, Allocation) and row.back else None


def covering(row: Allocation | NamedRole) -> str:
    """The desk of whoever is away stands on this one, and says whose it is."""
    if isinstance(row, Allocation):
        return ""
    return f"covering for {row.instead_of.name}" if row.instead_of else "covering"


LAST_SEEN = """
select child, (select max(fact.day) from record_fact fact
  where fact.subject_id = child and fact.what = 'visit_held' and fact.subject_kind = 'child')
from unnest(%s::bigint[]) child
"""


def last_seen(children: Iterable[int]) -> dict[int, date]:
    """From facts: the day each child was last seen on any visit. A step down the index each, not all their facts."""
    with cursor() as cur:
        cur.execute(LAST_SEEN, [list(children)])
        return {child: day for child, day in cur.fetchall() if day}


def danger_to(children, on: date) -> dict[int, str]:
    flags = Flag.objects.filter(running(on), person_id__in=list(children), kind="danger").order_by(
        "started", "id"
    )
    return dict(flags.values_list("person_id", "words"))


def my_drafts(account: int) -> list[Draft]:
    return list(Draft.objects.filter(author_id=account).order_by("-saved_at")[:DRAFTS_SHOWN])


def names_of(drafts: list[Draft]) -> dict[int, Person]:
    return Person.objects.in_bulk({child for draft in drafts for child in draft.children})


def notices(account: int, moment: datetime) -> QuerySet[Notice]:
    """What was done with entries I wrote or opened. The entry may be hidden, so it is asked for, not joined.

    Notices keep no history: those of a past moment are the ones that had come and were not read yet.
    """
    entry = Entry.objects.filter(pk=OuterRef("entry_id"))
    step = Step.objects.filter(entry_id=OuterRef("entry_id"), did=OuterRef("what")).order_by("-at")
    return (
        Notice.objects.filter(
            Q(read_at=None) | Q(read_at__gt=moment),
            account_id=account,
            at__range=(datetime.combine(moment.date() - NOTICES_FOR, time(0), LONDON), moment),
        )
        .annotate(
            headline=Subquery(entry.values("headline")),
            reason=Subquery(step.values("reason")[:1]),
            done_by=Subquery(step.values("by__name")[:1]),
        )
        .order_by("-at")[:NOTICES_SHOWN]
    )
