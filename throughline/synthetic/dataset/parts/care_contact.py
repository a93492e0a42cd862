"""Around children in care: reviews, visits, who holds and speaks for them, and what they say."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows
from throughline.synthetic.dataset.placing import pick, placements

TAKES_PART = {"PN1": 52, "PN2": 4, "PN3": 2, "PN4": 5, "PN5": 10, "PN6": 18, "PN7": 7, "": 2}
THEMES = {
    "DRIFT": 30,
    "PLACEMENT": 20,
    "HEALTH": 12,
    "EDUCATION": 12,
    "FAMILY_TIME": 10,
    "RESOURCES": 10,
    "OTHER": 6,
}
SAFE = {"VERY": 58, "FAIRLY": 28, "NOT_VERY": 8, "NOT_AT_ALL": 3, "": 3}
CHILDREN_EACH = 66


def rows(borough: Borough) -> Rows:
    random = borough.chance("care_contact")
    for child in borough.children:
        for care in child.care:
            yield from _reviews(borough, random, child, care)
            yield from _visits(borough, random, child, care)
            yield from _around(borough, random, child, care)
        if child.care:
            yield from _held(child, random)
        elif child.plans:
            yield from _advocacy(
                borough, random, child.person_id, child.plans[0].plan_id, child.plans[0].started
            )
    yield from _reviewing_officers(borough)
    yield from _survey(borough)


def _until(borough: Borough, care: Care) -> date:
    return care.left or borough.last + timedelta(days=1)


def _reviews(borough: Borough, random: Random, child: Child, care: Care) -> Rows:
    day, number = care.entered + _gap(random, (20, 26), (30, 50), 0.94), 0
    while day < _until(borough, care):
        number += 1
        cancelled = random.random() < 0.02
        yield "ssd_cla_reviews", {
            "clar_cla_review_id": f"{care.period_id}r{number}", "clar_cla_id": care.period_id,
            "clar_cla_person_id": child.person_id, "clar_cla_review_date": day,
            "clar_cla_review_cancelled": "Y" if cancelled else "N",
            "clar_cla_review_participation": None if cancelled else _took_part(random, child, day),
        }  # fmt: skip
        day += (
            _gap(random, (60, 88), (93, 120), 0.95)
            if number == 1
            else _gap(random, (150, 180), (186, 215), 0.95)
        )


def _took_part(random: Random, child: Child, day: date) -> str | None:
    return "PN0" if (child.age_on(day) or 0) < 4 else pick(random, TAKES_PART) or None


def _gap(random: Random, in_time: tuple[int, int], late: tuple[int, int], share: float) -> timedelta:
    return timedelta(days=random.randint(*(in_time if random.random() < share else late)))


def _visits(borough: Borough, random: Random, child: Child, care: Care) -> Rows:
    """Within a week of each placement, then every five weeks or so; one team is late more often."""
    number = 0
    for placement in placements(borough, child, care):
        settled = placement.kind in ("U1", "U4")
        day = placement.started + _gap(random, (1, 6), (8, 20), 0.93)
        while day < (placement.ended or borough.last + timedelta(days=1)):
            number += 1
            seen = random.random() < 0.96
            yield "ssd_cla_visits", {
                "clav_cla_visit_id": f"{care.period_id}v{number}", "clav_cla_id": care.period_id,
                "clav_person_id": child.person_id, "clav_cla_visit_date": day,
                "clav_cla_visit_seen": "Y" if seen else "N",
                "clav_cla_visit_seen_alone": ("Y" if random.random() < 0.74 else "N") if seen else None,
            }  # fmt: skip
            year_on = settled and day > placement.started + timedelta(days=365)
            on_time = 0.88 if _team(child, day).endswith("2") else 0.955
            in_time, late = ((55, 88), (93, 120)) if year_on else ((24, 41), (44, 70))
            day += _gap(random, in_time, late, on_time)


def _team(child: Child, day: date) -> str:
    held = (
        each.team.name
        for each in child.held
        if each.started <= day and (each.ended is None or each.ended > day)
    )
    return next(held, "")


def _held(child: Child, random: Random) -> Rows:
    for number, held in enumerate(child.held):
        holds_as = random.choices(("WORKER", "MANAGER"), (97, 3))[0] if held.worker else "DUTY"
        qualified = "Y" if random.random() < 0.98 else "N"
        yield (
            "sup_care_allocation",
            {
                "allocation_id": f"{child.person_id}h{number}",
                "person_id": child.person_id,
                "worker_id": held.worker.worker_id if held.worker else None,
                "started": held.started,
                "ended": held.ended,
                "qualified": qualified if held.worker else None,
                "holds_as": holds_as,
            },
        )


def _around(borough: Borough, random: Random, child: Child, care: Care) -> Rows:
    yield from _searches(borough, random, child, care)
    yield from _advocacy(borough, random, child.person_id, care.period_id, care.entered)
    until = _until(borough, care)
    day = care.entered
    while (day := day + timedelta(days=random.randint(90, 1500))) < until:
        age = child.age_on(day) or 0
        happened = random.random()
        if happened < 0.12:
            yield (
                "sup_iro_dispute",
                {
                    "dispute_id": f"{care.period_id}q{day:%Y%m%d}",
                    "person_id": child.person_id,
                    "raised_on": day,
                    "resolved_on": _known(borough, day + _gap(random, (3, 27), (29, 80), 0.78)),
                    "theme": pick(random, THEMES),
                },
            )
        elif happened < 0.45 and 5 <= age < 16:
            yield "sup_school_move", {
                "move_id": f"{care.period_id}m{day:%Y%m%d}", "person_id": child.person_id, "moved_on": day,
                "mid_year": "N" if day.month in (8, 9) else "Y",
            }  # fmt: skip
        elif happened < 0.57 and age >= 7:
            yield "sup_independent_visitor", {
                "wanted_id": f"{care.period_id}w{day:%Y%m%d}", "person_id": child.person_id, "wanted_on": day,
                "matched_on": _known(borough, day + timedelta(days=random.randint(20, 200)))
                if random.random() < 0.6 else None,
                "ended_on": care.left,
            }  # fmt: skip
        elif happened < 0.66 and age >= 12:
            yield "ssd_cla_convictions", {
                "clac_cla_conviction_id": f"{care.period_id}o{day:%Y%m%d}", "clac_person_id": child.person_id,
                "clac_cla_conviction_date": day,
            }  # fmt: skip


def _searches(borough: Borough, random: Random, child: Child, care: Care) -> Rows:
    for placement in placements(borough, child, care):
        if placement.kind[0] in "PAT" or placement.same_carers:
            continue
        asked = placement.started - timedelta(days=max(0, round(random.gauss(2, 4))))
        yield "sup_placement_search", {
            "search_id": f"{placement.placement_id}s", "person_id": child.person_id, "requested_on": asked,
            "matched_on": placement.started,
            "suitable": None if random.random() < 0.1 else "N" if random.random() < 0.12 else "Y",
        }  # fmt: skip


def _advocacy(borough: Borough, random: Random, person_id: str, about: str, since: date) -> Rows:
    offered = since + timedelta(days=random.randint(3, 60))
    if random.random() < 0.78 and offered <= borough.last:
        yield "sup_advocacy", {
            "advocacy_id": f"{about}y", "person_id": person_id, "offered_on": offered,
            "taken_up_on": _known(borough, offered + timedelta(days=random.randint(5, 40)))
            if random.random() < 0.38 else None,
        }  # fmt: skip


def _known(borough: Borough, day: date) -> date | None:
    return day if day <= borough.last else None


def _month_ends(borough: Borough) -> Iterator[date]:
    year, month = borough.first.year, borough.first.month
    while (day := date(year, month, monthrange(year, month)[1])) < borough.last:
        yield day
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _reviewing_officers(borough: Borough) -> Rows:
    """As many as keep each near 66 children on average: the number of children moves, theirs does not."""
    random = borough.chance("reviewing")
    counts = _in_care_on(borough, list(_month_ends(borough)))
    officers = max(1, round(1.15 * sum(counts.values()) / max(1, len(counts)) / CHILDREN_EACH))
    shares = [random.choice((1, 1, 1, 0.8, 0.6)) for _ in range(officers)]
    for number, fte in enumerate(shares):
        yield (
            "ssd_professionals",
            {
                "prof_professional_id": borough.id("iro", number),
                "prof_professional_job_title": "Independent reviewing officer",
                "prof_full_time_equivalency": fte,
                "prof_agency_worker_flag": "N",
            },
        )
    for day, children in counts.items():
        for number, fte in enumerate(shares):
            yield (
                "sup_iro_month",
                {
                    "iro_month_id": f"{borough.id('iro', number)}-{day:%Y%m}",
                    "worker_id": borough.id("iro", number),
                    "on_day": day,
                    "fte": fte,
                    "children": round(children * fte / sum(shares)) + random.randint(-4, 4),
                },
            )


def _in_care_on(borough: Borough, days: list[date]) -> dict[date, int]:
    periods = [care for child in borough.children for care in child.care]
    counts = Counter({day: 0 for day in days})
    for care in periods:
        for day in days:
            counts[day] += care.entered <= day and (care.left is None or care.left > day)
    return {day: max(10, counts[day]) for day in days}


def _survey(borough: Borough) -> Rows:
    """Once a year, in June: some four in ten of the children answer."""
    random = borough.chance("survey")
    for year in range(borough.first.year, borough.last.year + 1):
        day = date(year, 6, 20)
        if not borough.first <= day <= borough.last:
            continue
        for number in range(round(0.4 * _in_care_on(borough, [day])[day])):
            yield "sup_children_survey", {
                "answer_id": borough.id("answer", year * 10_000 + number), "answered_on": day,
                "asked_of": "LEFT" if random.random() < 0.25 else "CARE", "question": "FEEL_SAFE",
                "answer": pick(random, SAFE) or None,
            }  # fmt: skip
