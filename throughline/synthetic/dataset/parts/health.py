"""The health of children in care: checks, scores, plans, waits and treatment."""

from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows

DONE = ("Completed", "Refused", "Cancelled")


def rows(borough: Borough) -> Rows:
    random = borough.chance("health")
    for child in borough.children:
        for care in child.care:
            until = care.left or borough.last + timedelta(days=1)
            yield from _assessments(borough, random, child, care, until)
            yield from _checks(random, child, care, until)
            yield from _plans(borough, random, child, care, until)
            yield from _scores(random, child, care, until)
        if child.care:
            yield from _up_to_date(borough, random, child)
        yield from _waits(borough, random, child)
        yield from _substances(borough, random, child)


def _checked(child: Child, check_id: str, kind: str, day: date, status: str) -> tuple[str, dict[str, object]]:
    return "ssd_cla_health", {
        "clah_health_check_id": check_id, "clah_person_id": child.person_id, "clah_health_check_type": kind,
        "clah_health_check_date": day, "clah_health_check_status": status,
    }  # fmt: skip


def _assessments(borough: Borough, random: Random, child: Child, care: Care, until: date) -> Rows:
    """The first within weeks, sooner in later years; then every six months under five, later every year."""
    year = max(0, (care.entered - borough.first).days / 365)
    day = care.entered + timedelta(days=max(4, round((31 - year) * random.lognormvariate(0, 0.35))))
    number = 0
    while day < until:
        number += 1
        status = random.choices(DONE, (93, 5, 2))[0]
        yield _checked(child, f"{care.period_id}a{number}", "HEALTH", day, status)
        if status == "Completed":
            reported = day + timedelta(days=random.randint(1, 14))
            yield "sup_health_report", {
                "health_report_id": f"{care.period_id}a{number}", "person_id": child.person_id,
                "kind": "INITIAL" if number == 1 else "REVIEW", "held_on": day,
                "requested_on": max(care.entered, day - timedelta(days=random.randint(8, 24))),
                "reported_on": reported if reported <= borough.last and random.random() < 0.96 else None,
            }  # fmt: skip
        under_five = (child.age_on(day) or 0) < 5
        day += timedelta(days=round((172 if under_five else 345) * random.lognormvariate(0, 0.06)))


def _checks(random: Random, child: Child, care: Care, until: date) -> Rows:
    goes = random.random() < 0.78
    day, number = care.entered + timedelta(days=random.randint(30, 250)), 0
    while goes and day < until:
        number += 1
        yield _checked(
            child, f"{care.period_id}t{number}", "DENTAL", day, random.choices(DONE, (94, 4, 2))[0]
        )
        day += timedelta(days=round(240 * random.lognormvariate(0, 0.35)))


def _plans(borough: Borough, random: Random, child: Child, care: Care, until: date) -> Rows:
    started = care.entered + timedelta(days=random.randint(25, 80))
    if started < until and random.random() < 0.9:
        yield (
            "sup_health_plan",
            {
                "health_plan_id": f"{care.period_id}g",
                "person_id": child.person_id,
                "started": started,
                "ended": care.left,
            },
        )
    if care.left and (child.age_on(care.left) or 0) >= 16 and random.random() < 0.7:
        given = care.left + timedelta(days=random.randint(-60, 20))
        if given <= borough.last:
            yield "sup_health_summary", {
                "health_summary_id": f"{care.period_id}y", "person_id": child.person_id, "given_on": given,
            }  # fmt: skip


def _scores(random: Random, child: Child, care: Care, until: date) -> Rows:
    """Once a year from 4 to 16; some carers do not send it back; one child's scores lie near one another."""
    usual = random.gauss(14.3, 6)
    day, number = care.entered + timedelta(days=random.randint(60, 350)), 0
    while day < until:
        if 4 <= (child.age_on(day) or 0) <= 16:
            number += 1
            score = None if random.random() < 0.18 else min(40, max(0, round(random.gauss(usual, 3))))
            yield "ssd_sdq_scores", {
                "csdq_table_id": f"{care.period_id}q{number}", "csdq_person_id": child.person_id,
                "csdq_sdq_completed_date": day, "csdq_sdq_score": score,
                "csdq_sdq_reason": random.choice(("SDQ2", "SDQ3", "SDQ4", "SDQ5")) if score is None else None,
            }  # fmt: skip
        day += timedelta(days=random.randint(320, 365))


def _up_to_date(borough: Borough, random: Random, child: Child) -> Rows:
    """Noted once a year, oftener not known of children who came alone; the standard holds the last alone."""
    entered, stops = child.care[0].entered, child.care[-1].left or borough.last
    day, latest = entered + timedelta(days=random.randint(20, 90)), None
    while day <= min(stops, borough.last):
        known = random.random() > (0.3 if child.is_uasc else 0.03)
        latest = (day, ("Y" if random.random() < 0.87 else "N") if known else None)
        yield _noted(child, "IMMUNISATIONS", *latest)
        if (child.age_on(day) or 0) < 5:
            yield _noted(child, "DEVELOPMENT", day, random.choices(("Y", "N", None), (88, 9, 3))[0])
        day += timedelta(days=random.randint(200, 360))
    if latest and latest[1]:
        yield "ssd_cla_immunisations", {
            "clai_person_id": child.person_id, "clai_immunisations_status": latest[1],
            "clai_immunisations_status_date": latest[0],
        }  # fmt: skip


def _noted(child: Child, about: str, day: date, answer: str | None) -> tuple[str, dict[str, object]]:
    return "sup_health_status", {
        "health_status_id": f"{child.person_id}{about[0].lower()}{day:%Y%m%d}", "person_id": child.person_id,
        "about": about, "noted_on": day, "up_to_date": answer,
    }  # fmt: skip


def _waits(borough: Borough, random: Random, child: Child) -> Rows:
    """A few are referred to the mental health service: waits grew, and disabled children wait for long."""
    taken = [referral for referral in child.referrals if not referral.nfa]
    if not taken or random.random() > (0.3 if child.care else 0.07):
        return
    asked = taken[-1].received + timedelta(days=random.randint(20, 200))
    if asked > borough.last or (child.age_on(asked) or 0) < 4 or (child.age_on(asked) or 0) > 17:
        return
    slow = child.disabled and random.random() < 0.6
    grown = 1 + 0.06 * max(0, (asked - borough.first).days / 365)
    seen = asked + timedelta(days=round((430 if slow else 60) * grown * random.lognormvariate(0, 0.5)))
    turned_away = random.random() < 0.2
    closed = asked + timedelta(days=random.randint(10, 60))
    yield "sup_camhs_referral", {
        "camhs_referral_id": f"{child.person_id}m", "person_id": child.person_id, "referred_on": asked,
        "first_seen_on": seen if seen <= borough.last and not turned_away else None,
        "closed_on": closed if turned_away and closed <= borough.last else None,
        "pathway": "DISABILITY" if slow else "CORE",
    }  # fmt: skip


def _substances(borough: Borough, random: Random, child: Child) -> Rows:
    taken = [referral for referral in child.referrals if not referral.nfa]
    if not taken or random.random() > (0.12 if child.care else 0.015):
        return
    started = taken[-1].received + timedelta(days=random.randint(30, 300))
    if started > borough.last or not 12 <= (child.age_on(started) or 0) <= 17:
        return
    ended = started + timedelta(days=random.randint(40, 210))
    over = ended <= borough.last
    yield "sup_substance_treatment", {
        "treatment_id": f"{child.person_id}x", "person_id": child.person_id, "started": started,
        "ended": ended if over else None,
        "completed": random.choices(("Y", "N", None), (82, 16, 2))[0] if over else None,
    }  # fmt: skip
    if any(care.entered <= started and (care.left is None or care.left > started) for care in child.care):
        yield "ssd_cla_substance_misuse", {
            "clas_substance_misuse_id": f"{child.person_id}x", "clas_person_id": child.person_id,
            "clas_substance_misuse_date": started, "clas_intervention_received": "Y",
        }  # fmt: skip
