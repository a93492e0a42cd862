"""What a picture shows is true: every date, every age and every figure in it, worked out again from the data."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"
WORDS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}
TODAY = date(2026, 11, 20)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
DAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]* (\d{1,2}) ([A-Z][a-z]{2})[a-z]*(?: (\d{4}))?\b")
SUMMER_HOLIDAY = date(2026, 8, 31)


def test_each_page_has_a_picture_of_each_width_and_no_picture_is_left_over() -> None:
    assert len(WORDS) >= 7
    assert {path.name for path in FOLDER.glob("*.png")} == {
        f"{name}_{width}.png" for name in WORDS for width in (1440, 390)
    }


@pytest.mark.parametrize("name", WORDS)
def test_every_day_has_its_own_name(name: str) -> None:
    for weekday, number, month, year in DAY.findall(WORDS[name]):
        found = date(int(year or TODAY.year), MONTHS.index(month) + 1, int(number))
        assert found.strftime("%a") == weekday, (weekday, found)


# Worked out again without the program's own calendar: weekends, and the one holiday of these months.


def working(day: date) -> bool:
    return day.weekday() < 5 and day != SUMMER_HOLIDAY


def working_days_after(day: date, count: int) -> date:
    while count:
        day += timedelta(1)
        count -= working(day)
    return day


def working_days_between(first: date, last: date) -> int:
    return sum(working(first + timedelta(n)) for n in range(1, (last - first).days + 1))


def short(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def days_of(child: str, what: str) -> list[date]:
    told = json.loads((ROOT / "tests/spec/stories/marsden.json").read_text("utf-8"))
    return [
        date.fromisoformat(fact["day"]) for fact in told["children"][child]["facts"] if fact["what"] == what
    ]


def test_the_marsden_clocks_are_those_of_the_story() -> None:
    seen = max(days_of("TIA", "cp_visit_child_seen"))
    limit = working_days_after(seen, 10)
    late = working_days_between(limit, TODAY)
    tried = days_of("TIA", "attempted")
    said = f"Tried {' and '.join(str(day.day) for day in tried)} {tried[-1]:%b}"
    child = " ".join(WORDS["child"].split())
    assert f"{late} working days late Limit {short(limit)} Last seen {short(seen)} {said}" in child
    assert f"{short(seen)} 2026 + 10 working days = {short(limit)} 2026" in WORDS["why"]
    assert f"{said}." in WORDS["desk"] and f"{late} working days late" in WORDS["desk"]
    desk = " ".join(WORDS["desk"].split())
    for other, name in (("KAI", "Kai Marsden 14, plan"), ("ESME", "Esme Dunn 3, plan")):
        last = max(days_of(other, "cp_visit_child_seen"))
        assert f"{name} {short(last)} {short(working_days_after(last, 10))}" in desk


@pytest.fixture(scope="module")
def told(module_database: str):
    """The borough of the pictures, read by a login that no policy binds."""
    from conftest import server
    from throughline.synthetic.authority import demo

    demo(say=lambda words: None)
    with server().superuser(module_database) as connection:
        yield connection


def test_the_children_of_the_desk_and_team_are_counted(told) -> None:
    held = "select count(*), count(distinct worker_id) from record_allocation join access_team team on team.id = team_id where ended is null and role = 'worker' and team.name = 'Safeguarding North'"
    children, workers = told.execute(held).fetchone()
    assert f"{children} children with {workers} workers" in WORDS["team"]
    of_priya = "select count(*) from record_allocation join access_account worker on worker.id = worker_id where ended is null and worker.name = 'Priya Raman'"
    assert f"{told.execute(of_priya).fetchone()[0]} children in " in WORDS["desk"]


SEEN = "select subject_id, day from record_fact where what = 'cp_visit_child_seen' and day < '2026-11-20' order by day"
PLANS = "select person_id, started, ended from record_protectionplan"


def test_the_visits_on_time_of_october_are_counted_child_by_child(told) -> None:
    """From the days that children were seen and had a plan; no obligation that the program worked out is read."""
    seen: dict[int, list[date]] = {}
    for child, day in told.execute(SEEN).fetchall():
        seen.setdefault(child, []).append(day)
    due_in_october, on_time = 0, 0
    for child, started, ended in told.execute(PLANS).fetchall():
        starts = [
            started,
            *(day for day in seen.get(child, []) if started < day and (ended is None or day < ended)),
        ]
        for number, start in enumerate(starts):
            due = working_days_after(start, 10)
            met = starts[number + 1] if number + 1 < len(starts) else None
            if (due.year, due.month) == (2026, 10) and (ended is None or due < ended):
                due_in_october += 1
                on_time += met is not None and met <= due
    assert f"{on_time} of {due_in_october} visits" in WORDS["figures"]
    assert f"{100 * on_time / due_in_october:.1f}%" in WORDS["figures"]
