"""What happens while a child is on a plan: visits and when they were due, core groups, audits, and who chairs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Rows, Worker
from throughline.synthetic.dataset.protecting import OnPlan, on_plans, working_day
from throughline.synthetic.dataset.teams import team_share
from throughline.synthetic.dataset.working import working_days_after

LOCAL_SINCE = date(2026, 4, 1)
"""Since when the practice authority's limit for a visit has been in force."""
PROMISED = timedelta(days=3 * 365)
AUDITED = 0.09
PLANS_TO_A_CHAIR = 45
BILLION = 1_000_000_000


def rows(borough: Borough) -> Rows:
    random = borough.chance("on a plan")
    numbers = count(sum(map(ord, borough.prefix)) * BILLION + 1)
    plans = list(on_plans(borough))
    for each in plans:
        yield from _visits(random, borough, each, numbers)
        yield from _core_groups(random, borough, each)
        yield from _audit(random, borough, each)
    yield from _chaired(random, borough, plans)


def _visits(random: Random, borough: Borough, each: OnPlan, numbers: Iterator[int]) -> Rows:
    """From the start of the plan, or birth, each wait for a visit at which the child is seen."""
    seen = max(each.started, each.child.born or each.until)
    for number in count(1):
        if seen >= each.until:
            return
        in_time = random.random() < team_share(borough, each.child, seen, 0.80, 0.87)
        day = working_days_after(seen, random.randint(6, 10) if in_time else random.randint(11, 19))
        missed = working_days_after(seen, 9)
        if not in_time and missed < each.until and random.random() < 0.5:
            yield "ssd_cp_visits", _visit(random, each, f"n{number}", missed, seen=False)
        met = day if day < each.until else None
        if seen > borough.last - PROMISED:
            yield "obligation", _promise(each, seen, met, next(numbers))
        if met is None:
            return
        yield "ssd_cp_visits", _visit(random, each, f"v{number}", day, seen=True)
        seen = day


def _promise(each: OnPlan, start: date, met: date | None, number: int) -> dict[str, object]:
    return {
        "obligation_id": number, "person_id": each.child.person_id, "standard": "cp_visit_10wd",
        "version": LOCAL_SINCE, "start": start, "due": working_days_after(start, 10), "met": met,
        "stopped": each.plan.ended if met is None else None, "exempt": False, "waiting": False,
    }  # fmt: skip


def _visit(random: Random, each: OnPlan, number: str, day: date, *, seen: bool) -> dict[str, object]:
    return {
        "cppv_cp_visit_id": f"{each.plan.plan_id}{number}", "cppv_person_id": each.child.person_id,
        "cppv_cp_plan_id": each.plan.plan_id, "cppv_cp_visit_date": day, "cppv_cp_visit_seen": "Y" if seen else "N",
        "cppv_cp_visit_seen_alone": _alone(random, each.child, day) if seen else "N",
        "cppv_cp_visit_bedroom": "Y" if seen and random.random() < 0.4 else "N",
    }  # fmt: skip


def _alone(random: Random, child: Child, day: date) -> str | None:
    if random.random() < 0.02:
        return None
    return "Y" if random.random() < (0.76 if (child.age_on(day) or 0) >= 4 else 0.08) else "N"


def _core_groups(random: Random, borough: Borough, each: OnPlan) -> Rows:
    in_time = random.random() < team_share(borough, each.child, each.started, 0.84, 0.93)
    held = working_days_after(each.started, random.randint(6, 10) if in_time else random.randint(11, 20))
    for number in count(1):
        if held >= each.until:
            return
        yield "sup_core_group", {
            "core_group_id": f"{each.plan.plan_id}g{number}", "person_id": each.child.person_id,
            "plan_id": each.plan.plan_id, "held_on": held,
        }  # fmt: skip
        in_time = random.random() < team_share(borough, each.child, held, 0.90, 0.96)
        held = working_day(
            held + timedelta(days=random.randint(26, 39) if in_time else random.randint(43, 75))
        )


def _audit(random: Random, borough: Borough, each: OnPlan) -> Rows:
    day = working_day(each.started + timedelta(days=random.randint(50, 200)))
    if random.random() > AUDITED or day >= each.until:
        return
    good = team_share(borough, each.child, day, 0.55, 0.86)
    yield "sup_cp_plan_audit", {
        "cp_plan_audit_id": f"{each.plan.plan_id}q", "person_id": each.child.person_id,
        "plan_id": each.plan.plan_id, "audited_on": day,
        **{column: _found(random, good) for column in ("actions_owned", "actions_dated", "actions_measured")},
    }  # fmt: skip


def _found(random: Random, share_of: float) -> str | None:
    return None if random.random() < 0.02 else "Y" if random.random() < share_of else "N"


@dataclass(frozen=True, slots=True)
class Chair:
    worker: Worker
    started: date
    left: date | None

    def is_there(self, day: date) -> bool:
        return self.started <= day and (self.left is None or self.left > day)


def _chaired(random: Random, borough: Borough, plans: list[OnPlan]) -> Rows:
    """A plan keeps its chair, and goes on to another when its own leaves."""
    wanted = round(sum(each.plan.ended is None for each in plans) / PLANS_TO_A_CHAIR + 0.5) if plans else 0
    used = set[str]()
    chairs = [chair for _ in range(wanted) for chair in _one_post(borough, used)]
    for chair in chairs:
        yield "sup_conference_chair", {
            "conference_chair_id": f"{chair.worker.worker_id}c", "worker_id": chair.worker.worker_id,
            "team": f"{borough.prefix} Conferences".strip(), "started": chair.started, "ended": chair.left,
            "fte": random.choice((1.0, 1.0, 0.8, 0.6)),
        }  # fmt: skip
    for each in plans:
        yield from _chairs_of(random, each, chairs)


def _one_post(borough: Borough, used: set[str]) -> Iterator[Chair]:
    """One post, and the workers who chaired in turn: each time whoever would stay the longest."""
    day = borough.first - PROMISED
    while day < borough.last:
        there = [
            w
            for w in borough.workers
            if w.started <= day and (w.left or borough.last) > day and w.worker_id not in used
        ]
        if not there:
            day += timedelta(days=60)
            continue
        worker = max(there, key=lambda each: (each.left or borough.last, each.worker_id))
        used.add(worker.worker_id)
        yield Chair(worker, day, worker.left)
        day = worker.left or borough.last


def _chairs_of(random: Random, each: OnPlan, chairs: list[Chair]) -> Rows:
    day = each.started
    for number in count(1):
        there = [chair for chair in chairs if chair.is_there(day)]
        if day >= each.until or not there:
            return
        chair = random.choice(there)
        ended = min(chair.left or each.until, each.until)
        yield "sup_plan_chair", {
            "plan_chair_id": f"{each.plan.plan_id}h{number}", "person_id": each.child.person_id,
            "plan_id": each.plan.plan_id, "worker_id": chair.worker.worker_id, "started": day,
            "ended": each.plan.ended if ended == each.until else ended,
        }  # fmt: skip
        day = ended
