"""Supervision of workers, those who are away for long, and the work with each child discussed in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows, Worker
from throughline.synthetic.dataset.drift import known, share

A_DAY = timedelta(days=1)
BEFORE = timedelta(days=60)
BRIEF = timedelta(days=80)
EVERY = (24, 26, 28, 28, 29, 30)
LATE = (33, 37, 45, 62)


def rows(borough: Borough) -> Rows:
    numbers = count(1)
    random = borough.chance("supervision")
    for worker in borough.workers:
        yield from _supervised(borough, worker, numbers, random)
    for child in borough.children:
        for referral in child.referrals:
            if not referral.nfa:
                yield from _discussed(borough, child, referral, random)


def _supervised(borough: Borough, worker: Worker, numbers: Iterator[int], random: Random) -> Rows:
    """Every four weeks or so; two kinds of team are later, and nobody is supervised while away."""
    stops = worker.left or borough.last + A_DAY
    away, back = _away(worker, stops, random)
    if away < back:
        yield "sup_worker_away", {
            "away_id": borough.id("away", next(numbers)), "worker_id": worker.worker_id, "started": away,
            "ended": known(borough, back),
        }  # fmt: skip
    weak = worker.team.name.endswith(("West", "2"))
    day = max(worker.started, borough.first - BEFORE) + timedelta(days=random.randrange(7, 28))
    while day < stops:
        if not away <= day < back:
            yield "sup_supervision", {
                "supervision_id": borough.id("sv", next(numbers)), "worker_id": worker.worker_id, "held_on": day,
            }  # fmt: skip
        late = random.random() < share(borough, day, 0.62, 0.36) + (0.1 if weak else 0)
        day += timedelta(days=random.choice(LATE if late else EVERY))


def _away(worker: Worker, stops: date, random: Random) -> tuple[date, date]:
    """A time away for long; for most workers none, which ends as it begins."""
    there = (stops - worker.started).days
    if there < 200 or random.random() > 0.12:
        return stops, stops
    away = worker.started + timedelta(days=random.randrange(90, there - 60))
    return away, min(away + timedelta(days=random.randrange(40, 300)), stops)


def _discussed(borough: Borough, child: Child, referral: Referral, random: Random) -> Rows:
    ends = referral.closed or borough.last + A_DAY
    if ends - referral.received < BRIEF or ends < borough.first - BEFORE:
        return
    day, number = max(referral.received, borough.first - BEFORE) + timedelta(days=random.randrange(3, 40)), 0
    while day < ends:
        number += 1
        yield "sup_child_discussed", {
            "discussion_id": f"{referral.referral_id}s{number}", "person_id": child.person_id, "held_on": day,
        }  # fmt: skip
        late = random.random() < share(borough, day, 0.5, 0.28)
        often = any(plan.started <= day and (plan.ended is None or plan.ended > day) for plan in child.plans)
        day += timedelta(days=_interval(random, often, late))


def _interval(random: Random, often: bool, late: bool) -> int:
    if often:
        return random.choice((33, 40, 60) if late else (20, 25, 27, 28))
    return random.choice((100, 130, 170) if late else (28, 42, 60, 75, 88))
