"""Leaving care: what duty stands, what was known at each birthday, pathway plans, advisers' contacts, staying put."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Rows
from throughline.synthetic.dataset.dates import birthday, days, drift, known, months_on

THIRTEEN_WEEKS = timedelta(weeks=13)
ASKS_AFTER_21 = 0.4
IN_TOUCH, IN_TOUCH_WEIGHTS = ("YES", "NO", "REFU", "NREQ", "RHOM"), (925, 40, 14, 12, 9)
WORKING, WORKING_WEIGHTS = ("F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5"), (11, 1, 32, 5, 5, 1, 33, 12)
NOT_WORKING, NOT_WORKING_WEIGHTS = ("G4", "G5", "G6"), (24, 60, 16)
HOMES, HOME_WEIGHTS = ("U", "D", "B", "Z", "E", "K", "X", "S"), (40, 21, 12, 10, 6, 6, 3, 2)
UNSUITABLE = ("X", "S")


@dataclass(frozen=True, slots=True)
class Duty:
    eligibility: str
    started: date
    ended: date
    why: str = "OTHER"


def rows(borough: Borough) -> Rows:
    random = borough.chance("leaving care")
    numbers = count(1)
    for child in borough.children:
        duties = _duties(random, borough, child) if child.born and child.care else []
        if duties:
            yield from _young_person(random, borough, child, duties, numbers)


def _duties(random: Random, borough: Borough, child: Child) -> list[Duty]:
    """Thirteen weeks in care since 14 and some of it at 16 make a young person eligible; then comes what follows."""
    assert child.born
    fourteen, sixteen, eighteen = (birthday(child.born, age) for age in (14, 16, 18))
    beyond = borough.last + timedelta(days=1)
    spells = [(max(care.entered, fourteen), min(care.left or beyond, eighteen)) for care in child.care]
    spells = [(start, end) for start, end in spells if start < end]
    left = max((end for _, end in spells), default=None)
    if left is None or left <= sixteen:
        return []
    if sum((end - start for start, end in spells), timedelta()) < THIRTEEN_WEEKS:
        return [Duty("Qualifying", left, birthday(child.born, 21), "GROWN UP")]
    became = max(sixteen, spells[-1][0] + THIRTEEN_WEEKS)
    of_age = Duty("Former Relevant", eighteen, *_ending(random, child.born))
    before = [Duty("Eligible", became, min(left, eighteen)), Duty("Relevant", left, eighteen)]
    return [duty for duty in (*before, of_age) if duty.started < duty.ended]


def _ending(random: Random, born: date) -> tuple[date, str]:
    if random.random() < 0.02:
        return birthday(born, 18) + days(random, 60, 900), "TAKEN OVER"
    return birthday(born, 25 if random.random() < ASKS_AFTER_21 else 21), "GROWN UP"


def _young_person(
    random: Random, borough: Borough, child: Child, duties: list[Duty], numbers: Iterator[int]
) -> Rows:
    stood = [duty for duty in duties if duty.started <= borough.last]
    for duty in stood:
        yield "sup_care_leaver", {
            "care_leaver_id": borough.id("cl", next(numbers)), "person_id": child.person_id,
            "eligibility": duty.eligibility, "started": duty.started, "ended": known(duty.ended, borough.last),
            "ended_why": duty.why if duty.ended <= borough.last else None,
        }  # fmt: skip
    if not stood or stood[0].eligibility == "Qualifying":
        return
    told = list(_birthdays(random, borough, child, stood, numbers))
    yield from (("sup_care_leaver_birthday", row) for row in told)
    contacts = list(_contacts(random, borough, child, stood[-1], numbers))
    yield from (("sup_pa_contact", row) for row in contacts)
    reviewed = yield from _pathway(random, borough, child, stood, numbers)
    yield from _staying(random, borough, child, numbers)
    now = next((duty for duty in stood if duty.ended > borough.last), None)
    if now:
        yield "ssd_care_leavers", _today(borough, child, now, told, contacts, reviewed)


def _birthdays(
    random: Random, borough: Borough, child: Child, duties: list[Duty], numbers: Iterator[int]
) -> Iterator[dict]:
    """A few are never recorded. A young person does as before, more or less, and a home may be known without contact."""
    assert child.born
    works, home = random.random(), random.choices(HOMES, HOME_WEIGHTS)[0]
    relevant = next((duty for duty in duties if duty.eligibility == "Relevant"), None)
    for age in range(17, 23):
        day = birthday(child.born, age)
        asked = age >= 18 or (relevant is not None and relevant.started <= day)
        if not asked or day + timedelta(days=32) > borough.last or random.random() < 0.015:
            continue
        in_touch = random.choices(IN_TOUCH, IN_TOUCH_WEIGHTS)[0]
        here = in_touch == "YES"
        home = random.choices(HOMES, HOME_WEIGHTS)[0] if random.random() < 0.3 else home
        suits = home not in UNSUITABLE and random.random() < 0.98
        yield {
            "care_leaver_birthday_id": borough.id("cb", next(numbers)), "person_id": child.person_id, "age": age,
            "in_touch": in_touch, "contact_on": day + days(random, -85, 25) if here else None,
            "activity": _activity(random, day, works) if here else None, "accommodation": home if here else "R",
            "suitable": ("1" if suits else "2") if here or random.random() < 0.5 else None,
            "support": random.choices(("RECEIVED", "ASKED", "NOT ASKED"), (60, 4, 36))[0] if age > 21 else None,
        }  # fmt: skip


def _activity(random: Random, day: date, works: float) -> str:
    if works * 0.7 + random.random() * 0.3 < drift(day, 0.47, 0.54):
        return random.choices(WORKING, WORKING_WEIGHTS)[0]
    return random.choices(NOT_WORKING, NOT_WORKING_WEIGHTS)[0]


def _contacts(
    random: Random, borough: Borough, child: Child, duty: Duty, numbers: Iterator[int]
) -> Iterator[dict]:
    if duty.eligibility != "Former Relevant":
        return
    every = random.choice((25, 30, 35, 40, 60))
    day = max(duty.started, borough.first) + days(random, 0, every)
    while day < min(duty.ended, borough.last):
        yield {
            "pa_contact_id": borough.id("pc", next(numbers)), "person_id": child.person_id, "contacted": day,
            "two_way": "Y" if random.random() < 0.86 else "N",
        }  # fmt: skip
        day += days(random, every * 0.5, every * 1.6)


def _pathway(
    random: Random, borough: Borough, child: Child, duties: list[Duty], numbers: Iterator[int]
) -> Iterator:
    """Hands back the day of the last review."""
    made = duties[0].started + days(random, 20, 130)
    ends = duties[-1].ended
    if random.random() < 0.06 or made > borough.last or made >= ends:
        return None
    plan = borough.id("pw", next(numbers))
    yield "sup_pathway_plan", {
        "pathway_plan_id": plan, "person_id": child.person_id, "started": made, "ended": known(ends, borough.last),
    }  # fmt: skip
    latest, slow = made, random.random() < 0.25
    while (latest := latest + days(random, 120, 290 if slow else 186)) < min(ends, borough.last):
        yield "sup_pathway_review", {
            "pathway_review_id": borough.id("pr", next(numbers)), "person_id": child.person_id,
            "pathway_plan_id": plan, "held": latest,
        }  # fmt: skip
        made = latest
    return made


def _staying(random: Random, borough: Borough, child: Child, numbers: Iterator[int]) -> Rows:
    """Only those whom carers had fostered are counted; who they were is in the placements."""
    assert child.born
    eighteen = birthday(child.born, 18)
    grew_up_in_care = any(care.left and care.left >= eighteen - timedelta(days=4) for care in child.care)
    if grew_up_in_care and eighteen <= borough.last and random.random() < 0.62:
        ended = min(eighteen + days(random, 60, 1400), months_on(eighteen, 36))
        yield "sup_staying_put", {
            "staying_put_id": borough.id("st", next(numbers)), "person_id": child.person_id, "started": eighteen,
            "ended": known(ended, borough.last),
        }  # fmt: skip


def _today(
    borough: Borough, child: Child, duty: Duty, told: list[dict], contacts: list[dict], reviewed: date | None
) -> dict[str, str | date | None]:
    """The standard's one current row."""
    latest = told[-1] if told else {}
    spoken = [contact["contacted"] for contact in contacts if contact["two_way"] == "Y"]
    held = next((held for held in reversed(child.held) if held.ended is None), None)
    return {
        "clea_table_id": f"{child.person_id}v", "clea_person_id": child.person_id,
        "clea_care_leaver_eligibility": duty.eligibility, "clea_care_leaver_in_touch": latest.get("in_touch"),
        "clea_care_leaver_latest_contact": spoken[-1] if spoken else None,
        "clea_care_leaver_accommodation": latest.get("accommodation"),
        "clea_care_leaver_accom_suitable": latest.get("suitable"),
        "clea_care_leaver_activity": latest.get("activity"), "clea_pathway_plan_review_date": reviewed,
        "clea_care_leaver_allocated_team": held.team.team_id if held else None,
        "clea_care_leaver_worker_id": held.worker.worker_id if held and held.worker else None,
    }  # fmt: skip
