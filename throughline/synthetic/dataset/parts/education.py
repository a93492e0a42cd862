"""Learning: education plans, schools, attendance, exclusions, results, and children taught at home."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Rows
from throughline.synthetic.dataset.dates import birthday, days, drift, known, month_ends

# Each term's first and last day, the same every year: what counts is the term, not when Easter falls.
TERMS = (((1, 5), (3, 28)), ((4, 14), (7, 21)), ((9, 3), (12, 19)))
SCHOOLS, SCHOOL_WEIGHTS = ("MAINSTREAM", "SPECIAL", "ALTERNATIVE", "NONE"), (74, 19, 4, 3)
# One authority's terms stand for all that lie in one dataset.
FIRST_PREFIXES = ("", "A-")
SCHOOL_DAYS = {1: 20, 2: 15, 3: 20, 4: 11, 5: 15, 6: 21, 7: 15, 8: 0, 9: 20, 10: 18, 11: 21, 12: 14}
NO_TESTS = (2020, 2021)


def rows(borough: Borough) -> Rows:
    random = borough.chance("education")
    if borough.prefix in FIRST_PREFIXES:
        yield from _terms(borough)
    numbers = count(1)
    for child in borough.children:
        if not child.born:
            continue
        for care in child.care:
            yield from _in_care(random, borough, child, care, numbers)
        yield from _at_home(random, borough, child, numbers)


def _terms(borough: Borough) -> Rows:
    for year in range(borough.first.year - 1, borough.last.year + 1):
        for number, (begins, ends) in enumerate(TERMS, 1):
            yield "sup_school_term", {
                "school_term_id": f"{borough.prefix}{year}-{number}",
                "begins": date(year, *begins), "ends": date(year, *ends),
            }  # fmt: skip


def _in_care(random: Random, borough: Borough, child: Child, care: Care, numbers: Iterator[int]) -> Rows:
    left = care.left or borough.last + timedelta(days=1)
    yield from _schools(random, borough, child, care, numbers)
    yield from _plans(random, borough, child, care.entered, left, numbers)
    yield from _attendance(random, borough, child, care.entered, left, numbers)
    yield from _results(random, borough, child, care.entered, left, numbers)


def _schools(random: Random, borough: Borough, child: Child, care: Care, numbers: Iterator[int]) -> Rows:
    """From the first place to learn to the last, changing in the Septembers after the fifth and sixteenth birthdays."""
    assert child.born
    starts = [(_september(birthday(child.born, 3)), "EARLY" if random.random() < 0.8 else "NONE")]
    starts.append((_september(birthday(child.born, 4)), random.choices(SCHOOLS, SCHOOL_WEIGHTS)[0]))
    starts.append((_september(birthday(child.born, 16)), "COLLEGE" if random.random() < 0.76 else "NONE"))
    ends = [*(day for day, _ in starts[1:]), care.left or borough.last]
    for (started, setting), ended in zip(starts, ends, strict=True):
        if started < ended and started <= borough.last and ended > care.entered and random.random() < 0.97:
            yield "sup_schooling", {
                "schooling_id": borough.id("sc", next(numbers)), "person_id": child.person_id, "setting": setting,
                "started": started, "ended": known(ended, borough.last - timedelta(days=1)),
            }  # fmt: skip


def _plans(
    random: Random, borough: Borough, child: Child, entered: date, left: date, numbers: Iterator[int]
) -> Rows:
    for year in range(max(entered.year, borough.first.year), left.year + 1):
        for begins, ends in TERMS:
            first, last = date(year, *begins), date(year, *ends)
            if not (entered <= last and left > first and 3 <= (child.age_on(first) or 0) < 18):
                continue
            completed = max(first, entered) + days(random, 5, 80)
            if random.random() < drift(first, 0.72, 0.93) and completed < min(left, borough.last):
                yield "sup_pep", _plan(random, borough, child, completed, numbers)


def _plan(
    random: Random, borough: Borough, child: Child, completed: date, numbers: Iterator[int]
) -> dict[str, str | date | None]:
    assured = completed + days(random, 3, 25)
    judged = assured <= borough.last and random.random() < 0.6
    good = random.random() < drift(completed, 0.58, 0.79)
    return {
        "pep_id": borough.id("pep", next(numbers)), "person_id": child.person_id, "completed": completed,
        "assured": assured if judged else None, "quality": ("GOOD" if good else "NEEDS WORK") if judged else None,
    }  # fmt: skip


def _attendance(
    random: Random, borough: Borough, child: Child, entered: date, left: date, numbers: Iterator[int]
) -> Rows:
    """Most children miss little; one in six misses much. Older children miss more, and are suspended more."""
    misses = random.choice((0.02, 0.03, 0.04, 0.05, 0.07, 0.26))
    last = min(left, borough.last)
    for ends in month_ends(max(entered, borough.first), last):
        age = child.age_on(ends) or 0
        if not 5 <= age < 16 or random.random() < 0.03:
            continue
        possible = 2 * SCHOOL_DAYS[ends.month]
        share = min(1.0, misses * random.uniform(0.4, 1.6) * (1.5 if age > 12 else 1.0))
        yield "sup_attendance", {
            "attendance_id": borough.id("at", next(numbers)), "person_id": child.person_id, "month_ends": ends,
            "possible": possible, "missed": round(possible * share),
        }  # fmt: skip
        if possible and random.random() < (0.02 if age > 10 else 0.006):
            yield "sup_exclusion", _exclusion(random, borough, child, ends, numbers)


def _exclusion(
    random: Random, borough: Borough, child: Child, month_end: date, numbers: Iterator[int]
) -> dict[str, str | date | None]:
    started = month_end - days(random, 1, 20)
    overturned = started + timedelta(days=15) if random.random() < 0.03 else None
    return {
        "exclusion_id": borough.id("ex", next(numbers)), "person_id": child.person_id, "started": started,
        "kind": "PERMANENT" if random.random() < 0.006 else "SUSPENSION",
        "cancelled": known(overturned, borough.last),
    }  # fmt: skip


def _results(
    random: Random, borough: Borough, child: Child, entered: date, left: date, numbers: Iterator[int]
) -> Rows:
    assert child.born
    for stage, age, told in (("KS2", 11, (7, 8)), ("KS4", 16, (8, 21))):
        year = _september(birthday(child.born, age) - timedelta(days=1)).year
        cohort, day = date(year, 3, 31), date(year, *told)
        if not (entered <= cohort < left and borough.first <= day <= borough.last):
            continue
        if stage == "KS4" or year not in NO_TESTS:
            yield "sup_key_stage", {
                "key_stage_id": borough.id("ks", next(numbers)), "person_id": child.person_id, "stage": stage,
                "told": day, "cohort_day": cohort, **_result(random, stage, year),
            }  # fmt: skip


def _result(random: Random, stage: str, year: int) -> dict[str, str | float | None]:
    if stage == "KS2":
        return {"expected": random.choices(("Y", "N", None), (35, 61, 4))[0]}
    if year < 2016:
        return {"five_good": "Y" if random.random() < 0.13 else "N"}
    given_without_exams = 3 if year in NO_TESTS else 0
    score = round(max(0.0, random.gauss(20 + given_without_exams, 15)), 1)
    return {"attainment_8": None if random.random() < 0.02 else score}


def _at_home(random: Random, borough: Borough, child: Child, numbers: Iterator[int]) -> Rows:
    """A few children of school age are taught at home; nearly all are visited every year."""
    assert child.born
    if child.care or random.random() > 0.035:
        return
    started = birthday(child.born, 5) + days(random, 0, 4000)
    ended = min(started + days(random, 200, 1800), birthday(child.born, 16))
    if not borough.first <= started <= borough.last or started >= ended:
        return
    yield "sup_home_education", {
        "home_education_id": borough.id("he", next(numbers)), "person_id": child.person_id,
        "started": started, "ended": known(ended, borough.last),
    }  # fmt: skip
    visited = started + days(random, 60, 380)
    while visited < min(ended, borough.last) and random.random() < 0.96:
        yield "sup_home_education_visit", {
            "home_education_visit_id": borough.id("hv", next(numbers)), "person_id": child.person_id,
            "visited": visited,
        }  # fmt: skip
        visited += days(random, 250, 385)


def _september(day: date) -> date:
    """The September of the school year's beginning on or after a day."""
    september = date(day.year, 9, 1)
    return september if september >= day else date(day.year + 1, 9, 1)
