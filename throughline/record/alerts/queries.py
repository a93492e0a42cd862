"""What is raised about children now, and what was done with it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q

from throughline.access.posts.absences.queries import away
from throughline.access.principal import cursor
from throughline.record.alerts.models import ChildAlert, ChildAlertStep
from throughline.record.alerts.rules import Raised, Unheld, of_dues, of_unheld
from throughline.record.alerts.standing import Standing, standing
from throughline.record.clocks.queries import of_children
from throughline.record.people.models import Allocation, Flag, Person

Thing = tuple[int, str]


def running(on: date) -> Q:
    return Q(started__lte=on) & (Q(ended=None) | Q(ended__gt=on))


def raised_about(children: Sequence[int], on: date) -> list[Raised]:
    """Everything that asks for attention about these children: their clocks, and who holds them."""
    danger = in_danger(children, on)
    found = of_dues(of_children(children, on), on, danger) + of_unheld(unheld(children, on), on, danger)
    return sorted(found, key=lambda one: (not one.danger, one.since, one.key))


def in_danger(children: Iterable[int], on: date) -> set[int]:
    flags = Flag.objects.filter(running(on), person_id__in=list(children), kind="danger")
    return set(flags.values_list("person_id", flat=True))


ALONE = """
select last.person_id, last.ended from (
  select distinct on (tie.person_id) tie.person_id, tie.ended from record_allocation tie
  where tie.person_id = any(%s) and tie.role <> 'co-worker' and tie.started <= %s
  order by tie.person_id, tie.ended desc nulls first) last
where last.ended <= %s and exists (select 1 from record_protectionplan plan
  where plan.person_id = last.person_id and plan.started <= %s and (plan.ended is null or plan.ended > %s))
"""


DUTY = """
select held.person_id, min(visit.day), worker.name
from record_allocation held join access_account worker on worker.id = held.worker_id
join lateral (
  select named.author_id, (named.happened_at at time zone 'Europe/London')::date as day
  from record_entrychild named join record_entry entry on entry.id = named.entry_id
  where named.person_id = held.person_id and entry.kind = 'visit' and entry.status in ('signed', 'approved')
    and named.happened_at < %(on)s::date + 1
  order by named.happened_at desc limit 2) visit on true
where held.person_id = any(%(children)s) and held.role = 'worker' and held.started <= %(on)s
  and (held.ended is null or held.ended > %(on)s)
group by held.person_id, held.started, worker.name
having count(*) = 2 and min(visit.day) >= held.started and not bool_or(visit.author_id in (
  select mate.worker_id from record_allocation mate where mate.person_id = held.person_id
    and mate.started <= %(on)s and (mate.ended is null or mate.ended > %(on)s)))
"""


def on_duty_visits(children: Sequence[int], on: date) -> list[Unheld]:
    """A worker holds them, and the last two visits were made by people who do not."""
    with cursor() as cur:
        cur.execute(DUTY, {"children": list(children), "on": on})
        return [
            Unheld(rule="duty", person_id=child, since=since, who=who) for child, since, who in cur.fetchall()
        ]


def unheld(children: Sequence[int], on: date) -> list[Unheld]:
    """Of these: with a plan and no worker, held by a manager, with a worker who is away, or visited by others."""
    with cursor() as cur:
        cur.execute(ALONE, [list(children), on, on, on, on])
        alone = [Unheld(rule="alone", person_id=child, since=since) for child, since in cur.fetchall()]
    held = Allocation.objects.filter(running(on), person_id__in=list(children)).exclude(role="co-worker")
    found = of_holders(held.select_related("worker"), on)
    return [*alone, *found, *on_duty_visits(children, on)]


def of_holders(held: Iterable[Allocation], on: date) -> list[Unheld]:
    held = list(held)
    gone = away({one.worker_id for one in held}, on)
    return [one for allocation in held if (one := _unheld(allocation, gone))]


def _unheld(held: Allocation, gone: dict) -> Unheld | None:
    if held.role == "held":
        return Unheld(rule="held", person_id=held.person_id, since=held.started, who=held.worker.name)
    if absence := gone.get(held.worker_id):
        return Unheld(
            rule="away",
            person_id=held.person_id,
            since=absence.started,
            who=held.worker.name,
        )
    return None


def steps_about(children: Iterable[int]) -> dict[Thing, list[ChildAlertStep]]:
    """By child and key, in order. One statement, whatever the number of children."""
    found: dict[Thing, list[ChildAlertStep]] = defaultdict(list)
    steps = ChildAlertStep.objects.filter(person_id__in=list(children)).select_related("alert", "by", "to")
    for step in steps:
        found[step.person_id, step.alert.key].append(step)
    return found


def standings(children: Iterable[int], on: date) -> dict[Thing, Standing]:
    return {thing: standing(steps, on) for thing, steps in steps_about(children).items()}


def alert_of(person_id: int, key: str) -> ChildAlert | None:
    """A stored one by its key, whether or not it is still raised."""
    found = ChildAlert.objects.filter(person_id=person_id, rule=key.partition(".")[0])
    return next((alert for alert in found if alert.key == key), None)


def home_of(person_id: int, on: date) -> list[Person]:
    """The child, and the other children of the home whose record the reader may open by name."""
    homes = Person.objects.filter(pk=person_id).filter(running_home(on)).values("residences__home_id")
    living = Person.objects.filter(running_home(on), residences__home_id__in=homes)
    return list(Person.objects.filter(Q(pk=person_id) | Q(pk__in=living.values("pk"))).order_by("born", "pk"))


def running_home(on: date) -> Q:
    return Q(residences__started__lte=on) & (Q(residences__ended=None) | Q(residences__ended__gt=on))
