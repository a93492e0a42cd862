"""Staff: their times in post, posts, managers, sickness, training, surveys, and when visits are written up."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Rows, Team, Worker
from throughline.synthetic.dataset.dates import days, drift, known, month_ends, months_on

COURSES = ("PREVENT", "SAFEGUARDING", "RECORDING")
CEILING, CEILING_WHEN_NEW = 22, 16
HOLDERS, HOLDER_WEIGHTS = ("PERMANENT", "ACTING", "AGENCY", "VACANT"), (72, 12, 11, 5)
PLAN_VISITS, CARE_VISITS = (8, 20), (25, 45)


def rows(borough: Borough) -> Rows:
    random = borough.chance("workforce")
    numbers = count(1)
    for worker in borough.workers:
        if worker.left is None or worker.left > borough.first:
            yield "sup_staff", _staff(random, borough, worker, numbers)
            yield from _training(random, borough, worker, numbers)
            yield from _sickness(random, borough, worker, numbers)
    for team in borough.teams:
        yield from _posts(random, borough, team, numbers)
        yield from _managers(random, borough, team, numbers)
        yield from _surveys(random, borough, team, numbers)
    slow = {team.team_id: random.uniform(-0.1, 0.06) for team in borough.teams}
    for child in borough.children:
        if child.plans or child.care:
            yield from _visits(random, borough, child, slow, numbers)


def _staff(random: Random, borough: Borough, worker: Worker, numbers: Iterator[int]) -> dict:
    is_new = (worker.started - worker.qualified_on).days < 365
    return {
        "staff_id": borough.id("sf", next(numbers)), "worker_id": worker.worker_id, "team_id": worker.team.team_id,
        "role": "SENIOR" if not is_new and random.random() < 0.24 else "SOCIAL WORKER", "started": worker.started,
        "ended": worker.left, "leaves": None if worker.left is None else "Y", "fte": worker.fte,
        "agency": "Y" if worker.is_agency else "N",
        "qualified": None if random.random() < 0.02 else worker.qualified_on,
        "ceiling": round(worker.fte * (CEILING_WHEN_NEW if is_new else CEILING)),
    }  # fmt: skip


def _training(random: Random, borough: Borough, worker: Worker, numbers: Iterator[int]) -> Rows:
    for course in COURSES:
        due = worker.started + days(random, 60, 180)
        while due < min(worker.left or borough.last, borough.last):
            if due >= borough.first:
                did = random.random() < drift(due, 0.7, 0.9) - (0.12 if course == "PREVENT" else 0)
                yield "sup_training", {
                    "training_id": borough.id("tr", next(numbers)), "whose": "STAFF", "worker_id": worker.worker_id,
                    "team_id": worker.team.team_id, "course": course, "due": due,
                    "done": known(due - days(random, -20, 90), borough.last) if did else None,
                }  # fmt: skip
            due = months_on(due, 12)


def _sickness(random: Random, borough: Borough, worker: Worker, numbers: Iterator[int]) -> Rows:
    """Now and then somebody is away for months; in winter more are away for a day or two."""
    if worker.is_agency:
        return
    away = 0
    for ends in month_ends(
        max(worker.started, borough.first), min(worker.left or borough.last, borough.last)
    ):
        away = away - 1 if away else random.choice((1, 2, 3, 5)) if random.random() < 0.006 else 0
        expected = round(21 * worker.fte, 1)
        short = (
            random.choice((1, 1, 2, 3))
            if random.random() < (0.22 if ends.month in (11, 12, 1, 2) else 0.13)
            else 0
        )
        yield "sup_sickness", {
            "sickness_id": borough.id("sk", next(numbers)), "worker_id": worker.worker_id,
            "team_id": worker.team.team_id, "month_ends": ends, "days": expected,
            "days_lost": expected if away else min(short, expected),
        }  # fmt: skip


def _posts(random: Random, borough: Borough, team: Team, numbers: Iterator[int]) -> Rows:
    """Whoever an agency sends fills a vacant post; some posts nobody fills."""
    own = [worker for worker in borough.workers if worker.team is team]
    for ends in month_ends(borough.first, borough.last - timedelta(days=1)):
        here = [w for w in own if w.started <= ends and (w.left is None or w.left > ends)]
        agency = sum(worker.fte for worker in here if worker.is_agency)
        empty = round(random.uniform(0, 0.06) * len(own) ** 0.5, 1)
        yield "sup_post", {
            "post_id": borough.id("po", next(numbers)), "team_id": team.team_id, "month_ends": ends,
            "employed_fte": round(sum(worker.fte for worker in here) - agency, 2),
            "vacant_fte": round(agency + empty, 2),
        }  # fmt: skip


def _managers(random: Random, borough: Borough, team: Team, numbers: Iterator[int]) -> Rows:
    day = borough.first - days(random, 0, 900)
    while day < borough.last:
        holder = random.choices(HOLDERS, HOLDER_WEIGHTS)[0]
        ended = day + (days(random, 500, 2200) if holder == "PERMANENT" else days(random, 60, 300))
        yield "sup_manager_post", {
            "manager_post_id": borough.id("mp", next(numbers)), "team_id": team.team_id, "holder": holder,
            "started": day, "ended": known(ended, borough.last),
        }  # fmt: skip
        day = ended


def _surveys(random: Random, borough: Borough, team: Team, numbers: Iterator[int]) -> Rows:
    for year in range(borough.first.year, borough.last.year + 1):
        asked = date(year, 6, 30)
        if borough.first <= asked <= borough.last:
            answers = random.randint(5, 18)
            yield "sup_staff_survey", {
                "survey_id": borough.id("sv", next(numbers)), "team_id": team.team_id, "asked": asked,
                "answers": answers, "positive": sum(random.random() < drift(asked, 0.6, 0.76) for _ in range(answers)),
            }  # fmt: skip


def _visits(
    random: Random, borough: Borough, child: Child, slow: dict[str, float], numbers: Iterator[int]
) -> Rows:
    """Visits to children on plans and in care, each written up within days, or late, or not at all."""
    own = slow[child.held[0].team.team_id] if child.held else 0.0
    spells = [(plan.started, plan.ended, PLAN_VISITS) for plan in child.plans]
    spells += [(care.entered, care.left, CARE_VISITS) for care in child.care]
    for started, ended, (low, high) in spells:
        day, over = max(started, borough.first), min(ended or borough.last, borough.last)
        while (day := day + timedelta(days=random.randint(low, high))) <= over:
            number, recorded = next(numbers), known(_written_up(random, day, own), borough.last)
            yield "sup_visit_record", {
                "visit_record_id": borough.id("vr", number), "person_id": child.person_id, "visited": day,
                "recorded": recorded,
            }  # fmt: skip
            if recorded:
                yield "sup_recording", {
                    "recording_id": borough.id("re", number), "person_id": child.person_id, "kind": "visit",
                    "happened": day, "recorded": recorded,
                }  # fmt: skip


def _written_up(random: Random, visited: date, own: float) -> date | None:
    chance = random.random()
    if chance < drift(visited, 0.66, 0.84) + own:
        return visited + timedelta(days=random.choice((0, 0, 1, 1, 2)))
    return visited + timedelta(days=random.randint(5, 25)) if chance < 0.99 else None
