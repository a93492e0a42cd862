"""Every number is the sum of its own list, whatever it is split by, and stands on what it says beneath it."""

from datetime import date

import pytest

from throughline.measures.catalogue import by_key
from throughline.measures.engine import By, Only, figure, rows, series, split
from throughline.measures.figures import Figure, Population
from throughline.measures.indicator import Period, Unit
from throughline.measures.months import (
    Span,
    complete_months,
    month,
    month_after,
    quarter_of,
    span_of,
    year_to,
)
from throughline.measures.problems import PeriodProblem
from throughline.measures.tests.making import (
    a_person,
    a_plan,
    a_snapshot,
    a_visit,
    held_by,
    two_in_the_morning,
)

OCTOBER, SEPTEMBER, AUGUST = (month(date(2026, number, 1)) for number in (10, 9, 8))
TAKEN = two_in_the_morning(date(2026, 11, 20))
CHILDREN = {"tia": "East", "kai": "North", "esme": "North", "ruby": None}
BORN = {"tia": date(2017, 6, 3), "kai": date(2012, 5, 11), "esme": date(2026, 2, 1), "ruby": None}


@pytest.fixture
def visits_on_time():
    return by_key("visits_on_time")


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    due = [date(2026, 9, 15), date(2026, 9, 29), date(2026, 10, 14), date(2026, 10, 28)]
    with a_snapshot(
        tmp_path_factory.mktemp("figures"),
        TAKEN,
        obligation=[
            a_visit(child, day, met=day if (number + len(child)) % 3 else None)
            for child in CHILDREN
            for number, day in enumerate(due)
        ],
        ssd_person=[
            a_person(child, BORN[child], pers_sex="F" if child != "kai" else "M") for child in CHILDREN
        ],
        ssd_cp_plans=[a_plan(child) for child in CHILDREN],
        ssd_involvements=[held_by(team, child) for child, team in CHILDREN.items() if team],
        population=[
            {"mid_year": date(2024, 6, 30), "ages": "0-17", "people": 1000, "release": "one"},
            {"mid_year": date(2026, 6, 30), "ages": "0-17", "people": 2000, "release": "two"},
        ],
    ) as made:
        yield made


@pytest.mark.parametrize("span", [AUGUST, SEPTEMBER, OCTOBER, Span(date(2026, 9, 1), date(2026, 11, 1))])
def test_a_number_is_the_sum_of_its_list(visits_on_time, snapshot, span):
    listed = rows(visits_on_time, snapshot, span)
    (counted,) = series(visits_on_time, snapshot, [span])
    assert (counted.n, counted.total) == (sum(row.n for row in listed), sum(row.total for row in listed))
    assert counted.things == len(listed)
    assert figure(visits_on_time, snapshot, span) == counted


@pytest.mark.parametrize("by", [By.TEAM, By.AGE, By.SEX, By.ETHNICITY, By.SERVICE, By.DISABILITY])
def test_the_parts_make_the_whole_and_no_row_is_lost(visits_on_time, snapshot, by):
    whole = figure(visits_on_time, snapshot, OCTOBER)
    parts = [found for (found,) in split(visits_on_time, snapshot, [OCTOBER], by).values()]
    assert (sum(part.n for part in parts), sum(part.total for part in parts)) == (whole.n, whole.total)


def test_each_teams_number_is_the_sum_of_its_own_list(visits_on_time, snapshot):
    teams = split(visits_on_time, snapshot, [OCTOBER], By.TEAM)
    assert list(teams) == ["East", "No team", "North"]
    for team, (found,) in teams.items():
        alone = figure(visits_on_time, snapshot, OCTOBER, only=Only(team=team))
        assert (alone.n, alone.total) == (found.n, found.total)
        assert len(rows(visits_on_time, snapshot, OCTOBER, only=Only(team=team))) == found.things


def test_nobody_can_set_workers_side_by_side():
    """On a page or on the command line, which offers whatever a number may be split by."""
    assert not [by for by in By if "worker" in by]


def test_a_worker_sees_the_rows_of_the_children_they_held_that_day(visits_on_time, snapshot):
    mine = rows(visits_on_time, snapshot, OCTOBER, only=Only(worker="East-worker"))
    assert {row.person_id for row in mine} == {"tia"}


def test_ages_are_those_of_the_day_that_was_counted(visits_on_time, snapshot):
    assert list(split(visits_on_time, snapshot, [OCTOBER], By.AGE)) == [
        "10 to 15",
        "5 to 9",
        "Before birth",
        "Under 1",
    ]


def test_one_scan_of_many_months_gives_the_same_as_each_month_alone(visits_on_time, snapshot):
    spans = [AUGUST, SEPTEMBER, OCTOBER]
    assert series(visits_on_time, snapshot, spans) == [
        figure(visits_on_time, snapshot, span) for span in spans
    ]


def test_a_span_asked_twice_is_the_same_figure_twice(visits_on_time, snapshot):
    assert series(visits_on_time, snapshot, [OCTOBER, OCTOBER]) == 2 * [
        figure(visits_on_time, snapshot, OCTOBER)
    ]


def test_months_may_overlap_as_in_rolling_years(visits_on_time, snapshot):
    year, other = year_to(date(2026, 10, 1)), year_to(date(2026, 9, 1))
    found = series(visits_on_time, snapshot, [year, other])
    assert [each.things for each in found] == [16, 8]


def test_a_month_in_which_nothing_was_counted_is_nought_of_nought_and_has_no_percentage(
    visits_on_time, snapshot
):
    (august,) = series(visits_on_time, snapshot, [AUGUST])
    assert (august.n, august.total, august.value, august.shown) == (0, 0, None, "0 of 0")


def test_a_state_over_several_months_is_that_of_the_last_day(snapshot):
    plans = by_key("cpp_rate")
    assert plans.period is Period.SNAPSHOT
    quarter = Span(date(2026, 8, 1), date(2026, 11, 1))
    assert figure(plans, snapshot, quarter).n == figure(plans, snapshot, OCTOBER).n == 4


def test_a_rate_stands_on_the_newest_population_of_a_day_already_over(snapshot):
    then, now = (figure(by_key("cpp_rate"), snapshot, month(date(year, 6, 1))) for year in (2025, 2026))
    assert [each.population and each.population.release for each in (then, now)] == ["one", "two"]
    assert (then.value, now.value) == (40, 20)


def test_a_months_events_are_made_a_years_rate():
    year = Figure(OCTOBER, None, Unit.RATE, 6, 6, 6, None, Population(10_000, "2026", "two"), 12)
    assert year.value == 72


def test_shares_are_of_their_whole(snapshot):
    mixed = split(by_key("cpp_category_mix"), snapshot, [OCTOBER], By.CATEGORY)
    assert {part: (found.n, found.total) for part, (found,) in mixed.items()} == {"NEG": (4, 4)}
    assert figure(by_key("cpp_category_mix"), snapshot, OCTOBER, only=Only(category="NEG")) == mixed["NEG"][0]
    assert figure(by_key("cpp_category_mix"), snapshot, OCTOBER, only=Only(category="SAB")).n == 0


def test_moving_one_child_by_one_day_changes_the_figure(visits_on_time, tmp_path):
    def on_time(seen):
        visit = a_visit("tia", date(2026, 10, 14), met=seen)
        with a_snapshot(
            tmp_path / f"{seen}", TAKEN, obligation=[visit], ssd_cp_plans=[a_plan("tia")]
        ) as made:
            return figure(visits_on_time, made, OCTOBER).n

    assert (on_time(date(2026, 10, 14)), on_time(date(2026, 10, 15))) == (1, 0)


@pytest.mark.parametrize(
    ("n", "of", "percent"),
    [
        (389, 515, 75.5), (9, 24, 37.5), (31, 37, 83.8), (8, 38, 21.1), (56, 448, 12.5), (165, 189, 87.3),
        (271, 290, 93.4), (1, 16, 6.3), (1, 160, 0.6), (0, 30, 0.0), (30, 30, 100.0),
    ],
)  # fmt: skip
def test_a_percentage_is_n_over_of_to_one_decimal_with_halves_up(n, of, percent):
    assert Figure(OCTOBER, None, Unit.PERCENT, n, of, of).value == percent


@pytest.mark.parametrize(
    ("n", "total", "mean"),
    [(252.5, 10, 25.3), (409, 20, 20.5), (409, 20.000000000000004, 20.5), (396, 28.8, 13.8), (-1, 16, -0.1)],
)
def test_a_mean_is_rounded_with_halves_up_whatever_binary_fractions_add_up_to(n, total, mean):
    assert Figure(OCTOBER, None, Unit.MEAN, n, total, 20).value == mean


def test_hours_of_a_tenth_and_two_tenths_are_three_tenths(tmp_path):
    """Added as they stand they are 0.30000000000000004."""
    hours = [
        {"prof_professional_id": f"{team}-worker", "prof_full_time_equivalency": fte}
        for team, fte in (("East", 0.1), ("West", 0.2))
    ]
    with a_snapshot(
        tmp_path,
        TAKEN,
        ssd_involvements=[held_by("East", "A"), held_by("West", "B")],
        ssd_professionals=hours,
    ) as made:
        assert figure(by_key("caseload_mean"), made, OCTOBER).total == 0.3


@pytest.mark.parametrize(("n", "of", "shown"), [(17, 19, "17 of 19"), (17, 20, "85.0%"), (19, 21, "90.5%")])
def test_under_twenty_the_count_is_shown_and_not_a_percentage(n, of, shown):
    assert Figure(OCTOBER, None, Unit.PERCENT, n, of, of).shown == shown


@pytest.mark.parametrize(
    ("unit", "n", "total", "middle", "shown", "beneath"),
    [
        (Unit.COUNT, 32, 32, None, "32", ""),
        (Unit.MEAN, 1644, 88.4, None, "18.6", "1,644 of 88.4"),
        (Unit.MEDIAN, 990, 30, 33, "33", "the middle of 30"),
        (Unit.MEAN, 0, 0, None, "none", "0 of 0"),
    ],
)
def test_each_unit_is_shown_in_its_own_way(unit, n, total, middle, shown, beneath):
    found = Figure(OCTOBER, None, unit, n, total, 30, middle)
    assert (found.shown, found.of_words) == (shown, beneath)


def test_the_month_under_way_is_not_among_the_complete_ones():
    assert complete_months(date(2026, 11, 30), 2) == [date(2026, 9, 1), date(2026, 10, 1)]
    assert complete_months(date(2026, 12, 1), 2) == [date(2026, 10, 1), date(2026, 11, 1)]


@pytest.mark.parametrize(
    ("start", "count", "after"),
    [
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 1, 1), 24, date(2028, 1, 1)),
    ],
)
def test_months_go_over_the_new_year(start, count, after):
    assert month_after(start, count) == after


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("2026-10", OCTOBER, "October 2026"),
        ("2026-Q3", quarter_of(date(2026, 8, 9)), "July to September 2026"),
        ("year-to-2026-10", Span(date(2025, 11, 1), date(2026, 11, 1)), "12 months to October 2026"),
    ],
)
def test_a_period_is_written_as_people_say_it(text, span, words):
    assert (span_of(text), span.in_words) == (span, words)


@pytest.mark.parametrize("text", ["2026-13", "2026-Q5", "October", "", "year-to-", "2026-10-01"])
def test_what_is_no_period_is_one_sentence(text):
    with pytest.raises(PeriodProblem, match="is no period: write a month as 2026-10"):
        span_of(text)
