"""Who works with a child, who did, who was asked, and how often we stopped."""

from dataclasses import dataclass, field
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from throughline.access.principal import cursor
from throughline.access.reach.queries import ANSWERED_FOR
from throughline.record.entries.models import Entry, Step
from throughline.record.holding.models import Closure, ClosureChild, Transfer
from throughline.record.people.child_roles import COVER, RECEIVING
from throughline.record.people.models import Allocation, NamedRole, Person
from throughline.record.people.queries import among

OF_THE_CHILD = ("changed", "goodbye", "goodbye_on", "said")


@dataclass(frozen=True, kw_only=True)
class Holding:
    """Everything about who works with one child, on a day."""

    on: date
    allocations: list[Allocation] = field(default_factory=list)
    roles: list[NamedRole] = field(default_factory=list)
    transfers: list[Transfer] = field(default_factory=list)

    @property
    def holder(self) -> Allocation | None:
        return next((one for one in self.allocations if one.role != "co-worker" and runs(one, self.on)), None)

    @property
    def beside(self) -> list[Allocation]:
        return [one for one in self.allocations if one.role == "co-worker" and runs(one, self.on)]

    @property
    def named(self) -> list[NamedRole]:
        return [one for one in self.roles if runs(one, self.on) and one.kind not in (COVER, RECEIVING)]

    @property
    def cover(self) -> list[NamedRole]:
        """Now, or agreed for days to come."""
        return [
            one for one in self.roles if one.kind == COVER and one.ended > self.on and one.ended > one.started
        ]

    @property
    def waiting(self) -> Transfer | None:
        return next((one for one in self.transfers if one.answer == Transfer.WAITING), None)

    @property
    def over(self) -> list[Allocation | NamedRole]:
        """The latest first; what ended on the day it began never was."""
        done = [
            one for one in [*self.allocations, *self.roles]
            if one.ended and one.started < one.ended <= self.on and getattr(one, "kind", "") != RECEIVING
        ]  # fmt: skip
        return sorted(done, key=lambda one: (one.ended, one.started), reverse=True)


def runs(one: Allocation | NamedRole, on: date) -> bool:
    return one.started <= on and (one.ended is None or one.ended > on)


def holding(person_id: int, on: date) -> Holding:
    """In three statements."""
    of_child = {"person_id": person_id}
    allocations = Allocation.objects.filter(**of_child).select_related("worker", "team", "by")
    roles = NamedRole.objects.filter(**of_child).select_related("account", "by", "instead_of")
    transfers = Transfer.objects.filter(**of_child).select_related("giver", "to", "team", "opened_by")
    return Holding(
        on=on, allocations=list(allocations.order_by("-started", "-id")), roles=list(roles.order_by("kind", "started", "id")),
        transfers=list(transfers.order_by("-opened_at")),
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Closed:
    """The last time we stopped working with a child, and how often we did."""

    on: date
    times: int
    open_again: bool
    entry: Entry | None = None
    closure: Closure | None = None
    child: ClosureChild | None = None
    decided_by: str = ""


def closings(on: date) -> ArraySubquery:
    """Asked beside the child, so that a page that shows it asks nothing more: the days on which we stopped."""
    ended = Allocation.objects.filter(person_id=OuterRef("pk"), closing=True, ended__lte=on).exclude(
        role="co-worker"
    )
    return ArraySubquery(ended.order_by("ended").values("ended"))


def last_closed(child: Person, *, read: bool) -> Closed | None:
    """From a child asked with `closings`; one statement more where there was one and the record is open to the reader."""
    days = sorted(set(child.closings))
    if not days:
        return None
    found = {"on": days[-1], "times": len(days), "open_again": bool(child.worker)}
    return Closed(**found, **(_written(child.pk) if read else {}))


def _written(person_id: int) -> dict:
    """The keys come first, from the child, as an array: joined to the spine of a past day, its policy ran on every entry."""
    closures = ClosureChild.objects.filter(person_id=person_id)
    here = closures.filter(entry=OuterRef("pk")).values(
        told=JSONObject(**{name: name for name in OF_THE_CHILD})
    )
    decided = Step.objects.filter(entry_id=OuterRef("pk"), did=Entry.APPROVED).order_by("-at")
    found = Entry.objects.filter(
        among("id", ArraySubquery(closures.values("entry_id"))), status=Entry.APPROVED
    ).annotate(here=ArraySubquery(here), decider=Subquery(decided.values("by__name")[:1]))
    row = found.select_related("author", "closure").order_by("-happened_at").first()
    if row is None:
        return {}
    child = ClosureChild(entry=row, person_id=person_id, **_with_day(row.here[0]))
    return {"entry": row, "closure": row.closure, "child": child, "decided_by": row.decider or ""}


def _with_day(said: dict) -> dict:
    day = said["goodbye_on"]
    return said | {"goodbye_on": date.fromisoformat(day) if day else None}


WAITING = """
select transfer.id from record_transfer transfer where transfer.answer = ''
  and (transfer.to_id = %(who)s or transfer.opened_by_id = %(who)s or transfer.person_id in (
    select reach.person_id from access_reach reach where reach.user_id = %(who)s and reach.via = any(%(answered)s)
      and reach.since <= law.instant() and reach.until > law.instant())
  or exists (select 1 from access_post mine join access_post theirs on theirs.reports_to_id = mine.id
    where mine.holder_id = %(who)s and theirs.holder_id = transfer.to_id and (theirs.ended is null or theirs.ended > %(on)s)))
"""


def waiting(account: int, on: date) -> list[Transfer]:
    """Of both managers, and of whoever was asked: the oldest first."""
    with cursor() as cur:
        cur.execute(WAITING, {"who": account, "answered": list(ANSWERED_FOR), "on": on})
        keys = [key for (key,) in cur.fetchall()]
    found = Transfer.objects.filter(pk__in=keys).select_related("person", "giver", "giver_team", "to", "team")
    return list(found.order_by("opened_at", "id")[:100])
