"""Complaints through their stages, and compliments."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random
from typing import Any

from throughline.synthetic.dataset.borough import Borough, Rows
from throughline.synthetic.dataset.drift import known, share
from throughline.synthetic.dataset.working import working_days_after

THEMES = (
    "communication",
    "decision",
    "delay",
    "worker",
    "family time",
    "plan",
    "placement",
    "record",
    "other",
    None,
)
THEME_WEIGHTS = (24, 18, 14, 13, 9, 8, 5, 3, 4, 2)
OUTCOMES, OUTCOME_WEIGHTS = ("not upheld", "partly upheld", "upheld"), (47, 35, 18)
# Complaints and compliments in ten years for each child known.
COMPLAINTS, COMPLIMENTS = 0.016, 0.02
LIMITS = {(1, False): 10, (1, True): 20, (2, False): 25, (2, True): 65, (3, False): 30}


def rows(borough: Borough) -> Rows:
    random = borough.chance("complaints")
    numbers = count(1)
    days = (borough.last - borough.first).days
    for number in range(round(COMPLAINTS * len(borough.children))):
        received = borough.first + timedelta(days=random.randrange(days))
        yield from _complaint(random, borough, borough.id("cmp", number + 1), received)
    for _ in range(round(COMPLIMENTS * len(borough.children))):
        yield "sup_compliment", {
            "compliment_id": borough.id("cpl", next(numbers)), "team_id": random.choice(borough.teams).team_id,
            "received_on": borough.first + timedelta(days=random.randrange(days)),
        }  # fmt: skip


def _complaint(random: Random, borough: Borough, complaint_id: str, received: date) -> Rows:
    stages = list(_stages(random, borough, complaint_id, received))
    ended, gave_up = stages[-1]["answered_on"] is not None, stages[-1]["withdrawn_on"] is not None
    yield "sup_complaint", {
        "complaint_id": complaint_id, "received_on": received,
        "team_id": random.choice(borough.teams).team_id if random.random() < 0.94 else None,
        "theme": random.choices(THEMES, THEME_WEIGHTS)[0],
        "outcome": "withdrawn" if gave_up else random.choices(OUTCOMES, OUTCOME_WEIGHTS)[0] if ended else None,
    }  # fmt: skip
    for stage in stages:
        yield "sup_complaint_stage", stage


def _stages(random: Random, borough: Borough, complaint_id: str, began: date) -> Iterator[dict[str, Any]]:
    for stage, goes_on in ((1, 0.12), (2, 0.2), (3, 0)):
        extended = stage < 3 and random.random() < 0.25
        limit = LIMITS[stage, extended]
        in_time = random.random() < share(borough, began, 0.66, 0.81)
        days = random.randint(limit // 2, limit) if in_time else limit + random.randint(1, 25)
        answered, gave_up = working_days_after(began, days), random.random() < 0.03
        yield {
            "stage_id": f"{complaint_id}-{stage}", "complaint_id": complaint_id, "stage": stage, "began_on": began,
            "extended": "Y" if extended else "N", "answered_on": None if gave_up else known(borough, answered),
            "withdrawn_on": known(borough, working_days_after(began, 3)) if gave_up else None,
        }  # fmt: skip
        began = answered + timedelta(days=random.randrange(5, 20))
        if gave_up or random.random() >= goes_on or began > borough.last:
            return
