"""Every number is the length of its own list."""

from datetime import date

import pytest

from throughline.measures.catalogue import by_key
from throughline.measures.engine import Figure, figure, rows, series
from throughline.measures.months import complete_months, month_after
from throughline.measures.tests.making import a_plan, a_snapshot, a_visit, held_by, two_in_the_morning

OCTOBER, SEPTEMBER, AUGUST = date(2026, 10, 1), date(2026, 9, 1), date(2026, 8, 1)
CHILDREN = {"tia": "East", "kai": "North", "esme": "North", "ruby": None}


@pytest.fixture
def visits_on_time():
    return by_key("visits_on_time")


@pytest.fixture
def snapshot(tmp_path):
    due = [date(2026, 9, 15), date(2026, 9, 29), date(2026, 10, 14), date(2026, 10, 28)]
    with a_snapshot(
        tmp_path,
        two_in_the_morning(date(2026, 11, 20)),
        obligation=[
            a_visit(child, day, met=day if (number + len(child)) % 3 else None)
            for child in CHILDREN
            for number, day in enumerate(due)
        ],
        protection_plan=[a_plan(child) for child in CHILDREN],
        allocation=[held_by(team, child) for child, team in CHILDREN.items() if team],
    ) as made:
        yield made


@pytest.mark.parametrize("month", [AUGUST, SEPTEMBER, OCTOBER])
def test_a_months_number_is_the_length_of_its_list(visits_on_time, snapshot, month):
    listed = rows(visits_on_time, snapshot, month)
    (counted,) = series(visits_on_time, snapshot, [month])
    assert (counted.n, counted.of) == (sum(row.met for row in listed), len(listed))
    assert figure(visits_on_time, snapshot, month) == counted


def test_each_teams_number_is_the_length_of_its_list_and_the_teams_make_the_whole(visits_on_time, snapshot):
    whole = figure(visits_on_time, snapshot, OCTOBER)
    teams = series(visits_on_time, snapshot, [OCTOBER], by="team")
    assert [team.team for team in teams] == ["East", "No team", "North"]
    for team in teams:
        assert figure(visits_on_time, snapshot, OCTOBER, team=team.team) == team
    assert (sum(team.n for team in teams), sum(team.of for team in teams)) == (whole.n, whole.of)


def test_one_scan_of_many_months_gives_the_same_as_each_month_alone(visits_on_time, snapshot):
    months = [AUGUST, SEPTEMBER, OCTOBER]
    alone = [figure(visits_on_time, snapshot, month) for month in months]
    assert series(visits_on_time, snapshot, months) == alone


def test_a_month_in_which_nothing_fell_due_is_nought_of_nought_and_has_no_percentage(
    visits_on_time, snapshot
):
    (august,) = series(visits_on_time, snapshot, [AUGUST])
    assert (august.n, august.of, august.percent, august.shown) == (0, 0, None, "0 of 0")


def test_moving_one_child_by_one_day_changes_the_figure(visits_on_time, tmp_path):
    def on_time(seen):
        root = tmp_path / seen.isoformat()
        visit = a_visit("tia", date(2026, 10, 14), met=seen)
        taken_at = two_in_the_morning(date(2026, 11, 20))
        with a_snapshot(root, taken_at, obligation=[visit], protection_plan=[a_plan("tia")]) as made:
            return figure(visits_on_time, made, OCTOBER).n

    assert on_time(date(2026, 10, 14)) == 1
    assert on_time(date(2026, 10, 15)) == 0


def test_a_promise_of_another_kind_is_not_a_visit(visits_on_time, tmp_path):
    core_group = a_visit("tia", date(2026, 10, 14), standard="core_group_6w")
    taken_at = two_in_the_morning(date(2026, 11, 20))
    with a_snapshot(tmp_path, taken_at, obligation=[core_group], protection_plan=[a_plan("tia")]) as made:
        assert figure(visits_on_time, made, OCTOBER).of == 0


@pytest.mark.parametrize(
    ("n", "of", "percent"),
    [
        (389, 515, 75.5),
        (9, 24, 37.5),
        (31, 37, 83.8),
        (8, 38, 21.1),
        (56, 448, 12.5),
        (165, 189, 87.3),
        (271, 290, 93.4),
        (1, 16, 6.3),
        (1, 160, 0.6),
        (0, 30, 0.0),
        (30, 30, 100.0),
    ],
)
def test_a_percentage_is_n_over_of_to_one_decimal_with_halves_up(n, of, percent):
    assert Figure(OCTOBER, None, n, of).percent == percent


@pytest.mark.parametrize(("n", "of", "shown"), [(17, 19, "17 of 19"), (17, 20, "85.0%"), (19, 21, "90.5%")])
def test_under_twenty_the_count_is_shown_and_not_a_percentage(n, of, shown):
    assert Figure(OCTOBER, None, n, of).shown == shown


def test_the_month_under_way_is_not_among_the_complete_ones():
    assert complete_months(date(2026, 11, 30), 2) == [date(2026, 9, 1), date(2026, 10, 1)]
    assert complete_months(date(2026, 12, 1), 2) == [date(2026, 10, 1), date(2026, 11, 1)]


@pytest.mark.parametrize(
    ("month", "count", "after"),
    [
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 1, 1), 24, date(2028, 1, 1)),
    ],
)
def test_months_go_over_the_new_year(month, count, after):
    assert month_after(month, count) == after
