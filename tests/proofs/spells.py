"""Eight threads that open and close spells of the same few children, through the program's own verbs; run in a process."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from threading import Barrier, Thread

THREADS = 8
FIRST = date(2025, 1, 6)
DAYS = 600


def main(seed: int, turns: int) -> dict[str, int]:
    import django

    django.setup()
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Person

    with as_keeper("prove that spells never overlap"):
        children = list(Person.objects.filter(allocations__isnull=False).distinct().order_by("id")[:3])
        workers = list(Account.objects.filter(posts__role="worker").order_by("id"))
    counted, barrier = Counter(), Barrier(THREADS)
    threads = [
        Thread(target=one_thread, args=(Random(f"{seed} {n}"), turns, children, workers, counted, barrier))
        for n in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return dict(counted)


def one_thread(
    dice: Random, turns: int, children: list, workers: list, counted: Counter, barrier: Barrier
) -> None:
    from django.db import connections

    for _ in range(turns):
        child, day = dice.choice(children), FIRST + timedelta(days=dice.randrange(DAYS))
        doing = dice.choice((start_a_plan, end_a_plan, give, take_back))
        barrier.wait()
        counted[attempt(doing, child=child, day=day, worker=dice.choice(workers))] += 1
    connections.close_all()


def attempt(doing: Callable[..., bool], **what) -> str:
    """Refused by the database, or a stranger fault that nobody planned for."""
    from django.db import DatabaseError, IntegrityError

    from throughline.access.principal import as_keeper

    try:
        with as_keeper("prove that spells never overlap"):
            return "done" if doing(**what) else "nothing to do"
    except IntegrityError:
        return "refused"
    except DatabaseError as error:
        print(error, file=sys.stderr)
        return "faults"


def start_a_plan(*, child, day: date, worker) -> bool:
    from throughline.record.protection.actions import start_plan

    return bool(start_plan(child=child, category="neglect", started=day))


def end_a_plan(*, child, day: date, worker) -> bool:
    from throughline.record.protection.actions import end_plan
    from throughline.record.protection.models import ProtectionPlan

    plan = ProtectionPlan.objects.filter(person=child, ended=None).first()
    if plan:
        end_plan(plan=plan, ended=max(day, plan.started + timedelta(days=1)))
    return bool(plan)


def give(*, child, day: date, worker) -> bool:
    from throughline.record.people.actions import allocate
    from throughline.synthetic.families import team_of

    return bool(allocate(child=child, worker=worker, team=team_of(worker), started=day))


def take_back(*, child, day: date, worker) -> bool:
    from throughline.record.people.actions import end_allocation
    from throughline.record.people.models import Allocation

    held = Allocation.objects.filter(person=child, ended=None).first()
    if held:
        end_allocation(allocation=held, ended=max(day, held.started + timedelta(days=1)))
    return bool(held)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
