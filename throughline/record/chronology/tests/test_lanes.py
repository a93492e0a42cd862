"""The drawing: where a day falls, what is drawn as one, and that every month leads somewhere."""

from datetime import date

from throughline.record.chronology.lanes import Dot, Lane, Scale, Step, draw, months

YEAR = Scale(date(2025, 11, 20), date(2026, 11, 20))


def test_the_ends_of_the_window_are_its_edges_and_a_day_outside_stays_inside():
    assert YEAR.x(YEAR.first) < YEAR.x(date(2026, 5, 1)) < YEAR.x(YEAR.last)
    assert YEAR.x(date(2030, 1, 1)) == YEAR.x(YEAR.last)


def test_a_window_is_divided_by_months_and_a_long_one_by_years():
    assert months(date(2025, 11, 20), date(2026, 2, 3)) == [date(2025, 11, 20), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]  # fmt: skip
    assert months(date(2019, 2, 11), date(2022, 3, 1)) == [
        date(2019, 2, 11),
        *(date(y, 1, 1) for y in (2020, 2021, 2022)),
    ]


def test_a_thousand_events_are_no_thousand_marks():
    many = Lane(
        name="Tia", dots=tuple(Dot(day=date(2026, 1 + n % 10, 1 + n % 28), kind="seen") for n in range(1000))
    )
    drawn = draw([many], [], YEAR, says="", today=YEAR.last)
    assert 50 < drawn.count("<circle") < 330


def test_a_press_on_a_month_leads_to_it_and_names_are_escaped():
    step = Step(first=date(2026, 8, 1), words="Aug 26", says="August 2026: 4 lines", url="/x#m-2026-08")
    drawn = draw([Lane(name="<b>Tia</b>")], [step], YEAR, says="", today=YEAR.last)
    assert '<a href="/x#m-2026-08"><title>August 2026: 4 lines</title>' in drawn
    assert "<b>" not in drawn and 'class="today"' in drawn
    assert 'class="today"' not in draw(
        [], [], Scale(date(2024, 1, 1), date(2024, 12, 31)), says="", today=YEAR.last
    )
