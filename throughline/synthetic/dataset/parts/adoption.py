"""Adoption: the children's decisions, orders, matches and placements, and the households that ask to adopt."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows
from throughline.synthetic.dataset.dates import days, drift, known, months_on

ADOPTED = ("E11", "E12")
YOUNG = 5
# Who asks to adopt, in a year, for each thousand children of the dataset.
ASK_A_YEAR = 0.6


def rows(borough: Borough) -> Rows:
    random = borough.chance("adoption")
    for child in borough.children:
        for care in child.care:
            yield from _plan(random, borough, child, care)
    yield from _adopters(random, borough)


def _plan(random: Random, borough: Borough, child: Child, care: Care) -> Rows:
    """Every child who was adopted; of other young children in care some, and of those some whose plan was given up."""
    adopted = care.reason in ADOPTED
    if not adopted and ((child.age_on(care.entered) or 0) >= YOUNG or random.random() > 0.34):
        return
    steps = _steps(random, care, borough.last)
    reversed_on = None
    if not adopted and (care.left or random.random() < 0.12):
        reversed_on = min(
            steps["decided"] + days(random, 90, 500), (care.left or borough.last) - timedelta(days=1)
        )
        steps = {step: day for step, day in steps.items() if step == "decided" or day < reversed_on}
        if reversed_on <= steps["decided"]:
            return
    if steps["decided"] <= borough.last:
        yield "ssd_permanence", _row(random, borough, child, care, steps, reversed_on)


def _steps(random: Random, care: Care, last: date) -> dict[str, date]:
    """The days from the decision to the placement: by the time in care where it is over, by chance where it is not."""
    if care.left:
        length = (care.left - care.entered).days
        shares = [0.2, 0.29, 0.44, 0.5]
        made = [
            care.entered + timedelta(days=round(length * share * random.uniform(0.8, 1.1)))
            for share in shares
        ]
    else:
        decided = care.entered + days(random, 120, 330)
        ordered = decided + days(random, 20, 120)
        matched = ordered + timedelta(days=round(200 * random.lognormvariate(0, 0.9)))
        made = [decided, ordered, matched, matched + days(random, 10, 45)]
    return dict(zip(("decided", "ordered", "matched", "placed"), sorted(made), strict=True))


def _row(
    random: Random,
    borough: Borough,
    child: Child,
    care: Care,
    steps: dict[str, date],
    reversed_on: date | None,
) -> dict[str, str | int | date | None]:
    come = {step: known(day, borough.last) for step, day in steps.items()}
    adopted, chance = care.reason in ADOPTED, random.random()
    early = care.entered + days(random, 3, 60) if chance < drift(care.entered, 0.06, 0.17) else None
    by_carer = adopted and not early and chance > 0.9
    return {
        "perm_table_id": f"{care.period_id}a", "perm_person_id": child.person_id, "perm_cla_id": care.period_id,
        "perm_adm_decision_date": come["decided"],
        "perm_placement_order_date": None if chance > 0.96 else come.get("ordered"),
        "perm_matched_date": come.get("matched"), "perm_placed_for_adoption_date": come.get("placed"),
        "perm_ffa_cp_decision_date": known(early, borough.last), "perm_placed_ffa_cp_date": known(early, borough.last),
        "perm_adopted_by_carer_flag": ("Y" if by_carer else "N") if adopted else None,
        "perm_placed_foster_carer_date": care.entered + days(random, 0, 90) if by_carer else None,
        "perm_decision_reversed_date": known(reversed_on, borough.last),
        "perm_decision_reversed_reason": random.choice(("RD1", "RD2", "RD3", "RD4")) if reversed_on else None,
        "perm_permanence_order_date": care.left if adopted else None,
        "perm_permanence_order_type": "Adoption" if adopted else None,
    }  # fmt: skip


def _adopters(random: Random, borough: Borough) -> Rows:
    numbers = count(1)
    years = (borough.last - borough.first).days / 365
    for _ in range(round(ASK_A_YEAR * years * len(borough.children) / 1000)):
        registered = borough.first + days(random, -300, (borough.last - borough.first).days)
        yield "sup_adopters", _household(random, borough, registered, numbers)


def _household(
    random: Random, borough: Borough, registered: date, numbers: Iterator[int]
) -> dict[str, str | date | None]:
    """Some stop after stage one; most are approved; many wait for a match and some give up waiting."""
    in_time = drift(registered, 0.55, 0.68)
    decided = months_on(registered, 2) + days(random, *((-25, 0) if random.random() < in_time else (1, 90)))
    goes_on = random.random() < 0.85
    started = decided + days(random, 0, 40) if goes_on else None
    finished = started and months_on(started, 4) + days(
        random, *((-30, 0) if random.random() < in_time else (1, 120))
    )
    approved = finished if random.random() < 0.93 else None
    matched = approved and approved + timedelta(days=round(190 * random.lognormvariate(0, 0.8)))
    ended = matched + days(random, 200, 500) if matched and random.random() < 0.85 else None
    gave_up = approved + days(random, 300, 900) if approved and random.random() < 0.2 else None
    if gave_up and matched and gave_up < matched:
        matched, ended = None, gave_up
    return {
        "adopters_id": borough.id("ad", next(numbers)), "registered": registered,
        **{
            name: known(day, borough.last)
            for name, day in (
                ("stage_1_decided", decided), ("stage_2_started", started), ("stage_2_decided", finished),
                ("approved", approved), ("matched", matched), ("ended", ended),
            )
        },
    }  # fmt: skip
