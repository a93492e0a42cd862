"""We stop working with children: what the record shows first, what forbids it, and what a manager's approval does."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from throughline.access.principal import cursor
from throughline.config.clock import today
from throughline.design.dates import day as day_words
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.clocks.queries import Due, of_children
from throughline.record.entries.models import Entry, EntryChild, Step
from throughline.record.holding import checking, problems
from throughline.record.holding.models import ClosureChild, Transfer
from throughline.record.holding.naming import written
from throughline.record.holding.standing import Stands, what_stands
from throughline.record.people import actions
from throughline.record.people.child_roles import ROLES
from throughline.record.people.models import Allocation, NamedRole, Person, kinship
from throughline.standards.state import Code

KIN = tuple(key for key, kin in kinship.BY_KEY.items() if kin.sort is kinship.Sort.SIBLING)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What the record itself shows about one child whom somebody wants to close."""

    child: Person
    """With `holds`, `since`, `offered` and `waits`, asked beside."""
    stands: list[Stands]
    dues: list[Due]
    siblings: list[Person]
    """Brothers and sisters with whom somebody still works, and who can be opened."""

    @property
    def forbids(self) -> list[str]:
        name = self.child.given_name
        said = [str(problems.blocked(name, one.words, one.what.first)) for one in self.stands]
        return said + ([str(problems.waits(name, self.child.offered))] if self.child.offered else [])


def shown(children: Collection[int], on: date) -> dict[int, Shown]:
    """In five statements, however many children."""
    keys = list(children)
    stands, kin = what_stands(keys, on), siblings(keys, on)
    dues = [due for due in of_children(keys, on) if due.state.code in (Code.LATE, Code.DUE, Code.WAITING)]
    return {
        child.pk: Shown(
            child=child, stands=stands[child.pk], dues=[due for due in dues if due.person_id == child.pk],
            siblings=kin.get(child.pk, []),
        )
        for child in _people(keys)
    }  # fmt: skip


def _people(children: Collection[int]) -> QuerySet[Person]:
    own = {"person_id": OuterRef("pk")}
    held = _still_open().filter(**own).exclude(role="co-worker")
    offered = Transfer.objects.filter(**own, answer=Transfer.WAITING)
    waits = EntryChild.objects.filter(**own, entry__status__in=(Entry.WAITING, Entry.RETURNED)).order_by()
    return Person.objects.filter(pk__in=list(children)).annotate(
        holds=Subquery(held.values("worker__name")[:1]), since=Subquery(held.values("started")[:1]),
        offered=Subquery(offered.values("to__name")[:1]),
        waits=Subquery(waits.values("person_id").annotate(n=Count("pk")).values("n")),
    ).order_by("born", "pk")  # fmt: skip


def _still_open() -> QuerySet[Allocation]:
    return Allocation.objects.filter(Q(ended=None) | Q(ended__gt=today()))


def open_now(children: Collection[int]) -> QuerySet[Allocation]:
    return _still_open().filter(person_id__in=list(children))


NEAR = """
select near.child, near.other from (
  select tie.person_id child, tie.other_id other from record_relationship tie
    where tie.person_id = any(%(children)s) and tie.kind = any(%(kin)s)
  union select tie.other_id, tie.person_id from record_relationship tie
    where tie.other_id = any(%(children)s) and tie.kind = any(%(kin)s)
  union select own.person_id, living.person_id from record_residence own
    join record_residence living on living.home_id = own.home_id and living.started <= %(on)s
      and (living.ended is null or living.ended > %(on)s)
    where own.person_id = any(%(children)s) and own.started <= %(on)s and (own.ended is null or own.ended > %(on)s)
  ) near
where near.child <> near.other and exists (select 1 from record_allocation held where held.person_id = near.other
  and held.role <> 'co-worker' and held.started <= %(on)s and (held.ended is null or held.ended > %(on)s))
"""


def siblings(children: Collection[int], on: date) -> dict[int, list[Person]]:
    """By tie or by home: whoever of them is still held, under the reader's own sight."""
    with cursor() as cur:
        cur.execute(NEAR, {"children": list(children), "kin": list(KIN), "on": on})
        near = cur.fetchall()
    people = Person.objects.in_bulk({other for _, other in near})
    found: dict[int, list[Person]] = {child: [] for child in children}
    for child, other in sorted(near):
        if other in people:
            found[child].append(people[other])
    return found


def left_open(children: Collection[int], on: date) -> list[Person]:
    """Brothers and sisters who are not in this closure and whom somebody still works with, the eldest first."""
    found = {
        one.pk: one for some in siblings(children, on).values() for one in some if one.pk not in children
    }
    return sorted(found.values(), key=lambda one: (one.born or date.max, one.pk))


def what_to_check(children: list[int]) -> list[str]:
    """For the write-up, beside the questions: what the record shows today."""
    found = [line for one in shown(children, today()).values() for line in lines(one)]
    return found + checking.lines(children, today())


def lines(one: Shown) -> list[str]:
    name, late = one.child.given_name, sum(due.state.code == Code.LATE for due in one.dues)
    said = [f"First: {sentence}" for sentence in one.forbids]
    if one.dues:
        said.append(
            f"{name}: {_counted(len(one.dues), 'thing is', 'things are')} still due"
            + (f", {late} late." if late else ".")
        )
    if one.child.waits:
        said.append(
            f"{name}: {_counted(one.child.waits, 'entry waits', 'entries wait')} to be countersigned or put right."
        )
    if one.siblings:
        said.append(f"{name}: still open are {', '.join(other.given_name for other in one.siblings)}.")
    if one.child.holds:
        said.append(f"{name}: held by {one.child.holds} since {day_words(one.child.since)}.")
    return said


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def follow(entry: Entry, became: str) -> None:
    """A signed closure changes nothing. Approved by a manager, it ends who holds the children, on that day.

    Once: an old closure that is corrected and approved again does not close a child who has come back.
    """
    if became == Entry.APPROVED and Step.objects.filter(entry=entry, did=Entry.APPROVED).count() == 1:
        close(children=list(ClosureChild.objects.filter(entry=entry).values_list("person_id", flat=True)))


def close(*, children: Collection[int]) -> None:
    """What stands is asked again: it may have begun since the closure was written. Those of the children whom somebody
    holds at their end are told to the clocks before the record shuts to whoever approves."""
    day = today()
    with written():
        wait_for_writers(sorted(children))
        for one in shown(children, day).values():
            for sentence in one.forbids:
                raise problems.Problem("blocked", sentence)
        checking.closed(children, day)
        for named in NamedRole.objects.filter(Q(ended=None) | Q(ended__gt=day), person_id__in=list(children)):
            if not ROLES[named.kind].lasts:
                actions.end_role(role=named, ended=day)
        # Second workers first: the last to end is who holds the child.
        for allocation in sorted(open_now(children), key=lambda one: (one.role != "co-worker", one.pk)):
            actions.end_allocation(allocation=allocation, ended=max(day, allocation.started), closing=True)
