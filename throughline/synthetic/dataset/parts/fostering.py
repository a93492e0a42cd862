"""Fostering: households that come and go, their reviews and training, and children's safe care plans."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Rows
from throughline.synthetic.dataset.dates import days, drift, known, months_on

# Households approved at one time, for each thousand children of the dataset.
HOUSEHOLDS = 4.2
KINDS, KIND_WEIGHTS = ("MAINSTREAM", "KINSHIP", "SHORT BREAKS"), (68, 25, 7)


def rows(borough: Borough) -> Rows:
    random = borough.chance("fostering")
    numbers = count(1)
    for _ in range(round(HOUSEHOLDS * len(borough.children) / 1000)):
        day = borough.first - days(random, 0, 2500)
        while day < borough.last:
            ended = day + timedelta(days=round(1900 * random.lognormvariate(0, 0.7)))
            if ended > borough.first:
                yield from _household(random, borough, day, ended, numbers)
            day = ended + days(random, 10, 200)
    yield from _safe_care_plans(random, borough, numbers)


def _household(random: Random, borough: Borough, started: date, ended: date, numbers: Iterator[int]) -> Rows:
    household = borough.id("fh", next(numbers))
    yield "sup_foster_household", {
        "foster_approval_id": borough.id("fa", next(numbers)), "household_id": household,
        "kind": random.choices(KINDS, KIND_WEIGHTS)[0], "places": random.choice((1, 1, 2, 2, 2, 3, None)),
        "started": started, "ended": known(ended, borough.last),
    }  # fmt: skip
    over = min(ended, borough.last)
    reviewed = months_on(started, 12) - days(random, -10, 40)
    while reviewed < over:
        yield "sup_foster_review", {
            "foster_review_id": borough.id("fr", next(numbers)), "household_id": household, "held": reviewed,
        }  # fmt: skip
        reviewed = months_on(reviewed, 12) - (
            days(random, -100, -1) if random.random() < 0.2 else days(random, 0, 30)
        )
    for _ in range(random.choice((1, 2, 2))):
        yield from _training(random, borough, household, started, ended, numbers)


def _training(
    random: Random, borough: Borough, household: str, started: date, ended: date, numbers: Iterator[int]
) -> Rows:
    """A carer's years, as far as the last one that has begun."""
    due = months_on(started, 12) - timedelta(days=1)
    while due < ended and due <= months_on(borough.last, 12):
        done = due - days(random, -40, 300)
        did = random.random() < drift(due, 0.66, 0.88)
        if due >= borough.first:
            yield "sup_foster_training", {
                "foster_training_id": borough.id("ft", next(numbers)), "household_id": household, "due": due,
                "done": known(done, borough.last) if did else None,
            }  # fmt: skip
        due = months_on(due, 12)


def _safe_care_plans(random: Random, borough: Borough, numbers: Iterator[int]) -> Rows:
    for child in borough.children:
        for care in child.care:
            made = care.entered + (days(random, 0, 10) if random.random() < 0.8 else days(random, 30, 300))
            if random.random() < drift(made, 0.7, 0.93) and made < (care.left or borough.last):
                yield "sup_safe_care_plan", {
                    "safe_care_plan_id": borough.id("sf", next(numbers)), "person_id": child.person_id, "made": made,
                    "ended": care.left,
                }  # fmt: skip
