"""Help for a child in need after an assessment: plans, visits, reviews, and the chronology kept meanwhile."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.drift import known, share

BRIEF = timedelta(days=80)
A_WHILE = timedelta(days=14)
# What ended longer before the history than this is not told in full.
BEFORE = timedelta(days=270)


def ended_on(borough: Borough, referral: Referral) -> date:
    """The day a referral was closed; the day after the history for one that is open."""
    return referral.closed or borough.last + timedelta(days=1)


def is_brief(borough: Borough, child: Child, referral: Referral) -> bool:
    """Whether the referral was closed once it had been assessed."""
    led_on = [plan.referral_id for plan in child.plans] + [care.referral_id for care in child.care]
    return ended_on(borough, referral) - referral.received < BRIEF and referral.referral_id not in led_on


def helped(random: Random, borough: Borough, child: Child, referral: Referral, assessed: date) -> Rows:
    ended = ended_on(borough, referral)
    if ended - referral.received < BRIEF or ended < borough.first - BEFORE:
        return
    yield from _chronology(random, borough, child, referral, ended)
    for number, (started, stopped) in enumerate(_between(child, referral, assessed, ended), start=1):
        plan_id = f"{referral.referral_id}n{number}"
        begun = started + timedelta(days=random.randrange(0, 12))
        worker = child.worker_on(begun)
        yield "ssd_cin_plans", {
            "cinp_cin_plan_id": plan_id, "cinp_referral_id": referral.referral_id, "cinp_person_id": child.person_id,
            "cinp_cin_plan_start_date": begun, "cinp_cin_plan_end_date": known(borough, stopped),
            "cinp_cin_plan_team": worker.team.team_id if worker else None,
            "cinp_cin_plan_worker_id": worker.worker_id if worker else None,
        }  # fmt: skip
        yield from _visits(random, borough, child, plan_id, begun, stopped)
        yield from _reviews(random, borough, child, plan_id, begun, stopped)


def _between(child: Child, referral: Referral, assessed: date, ended: date) -> Iterator[tuple[date, date]]:
    """The times when a child is helped, but neither on a protection plan nor in care."""
    other = sorted(
        [
            (plan.started, plan.ended or ended)
            for plan in child.plans
            if plan.referral_id == referral.referral_id
        ]
        + [
            (care.entered, care.left or ended)
            for care in child.care
            if care.referral_id == referral.referral_id
        ]
    )
    day = assessed
    for started, stopped in [*other, (ended, ended)]:
        if started - day > A_WHILE:
            yield day, started
        day = max(day, stopped)


def _visits(random: Random, borough: Borough, child: Child, plan_id: str, begun: date, stopped: date) -> Rows:
    """Every three or four weeks; one team comes less often, and now and then weeks go by."""
    number, slow = 0, any(held.team.name.endswith("2") for held in child.held[:1])
    day = begun + timedelta(days=random.randrange(1, 20))
    while day < min(stopped, borough.last + timedelta(days=1)):
        number += 1
        seen = random.choices(("Y", "N", None), (90, 8, 2))[0]
        yield "ssd_cin_visits", {
            "cinv_cin_visit_id": f"{plan_id}v{number}", "cinv_person_id": child.person_id, "cinv_cin_visit_date": day,
            "cinv_cin_visit_seen": seen, "cinv_cin_visit_seen_alone": random.choice("YYN") if seen == "Y" else "N",
            "cinv_cin_visit_bedroom": random.choice("YNN"),
        }  # fmt: skip
        day += timedelta(
            days=random.choice((14, 18, 20, 21, 21, 24, 26, 28, 40 if slow else 27, 60 if slow else 35))
        )


def _reviews(
    random: Random, borough: Borough, child: Child, plan_id: str, begun: date, stopped: date
) -> Rows:
    number, day = 0, begun + timedelta(days=random.choice((28, 35, 38, 40, 41, 42, 42, 55)))
    while day < min(stopped, borough.last + timedelta(days=1)):
        number += 1
        yield "sup_cin_review", {
            "cin_review_id": f"{plan_id}r{number}", "person_id": child.person_id, "plan_id": plan_id, "held_on": day,
        }  # fmt: skip
        late = random.random() < share(borough, day, 0.16, 0.09)
        day += timedelta(days=random.randrange(95, 150) if late else random.randrange(70, 90))


def _chronology(random: Random, borough: Borough, child: Child, referral: Referral, ended: date) -> Rows:
    if random.random() < share(borough, referral.received, 0.2, 0.08):
        return
    number, day = 0, referral.received + timedelta(days=random.randrange(10, 60))
    while day < min(ended, borough.last + timedelta(days=1)):
        number += 1
        yield "sup_chronology_update", {
            "chronology_update_id": f"{referral.referral_id}h{number}", "person_id": child.person_id, "updated_on": day,
        }  # fmt: skip
        day += timedelta(days=random.choice((40, 60, 75, 85, 90, 110, 160)))
