"""Days and times: what people write, what it means, and what is asked again."""

from datetime import UTC, date, datetime, time

import pytest

from throughline.design import dates

FRIDAY = date(2026, 11, 20)

UNDERSTOOD = """
Fri 20 Nov 2026          2026-11-20
Friday 20 November 2026  2026-11-20
friday, 20 november 2026 2026-11-20
20 Nov 2026              2026-11-20
20th November 2026       2026-11-20
9 Sept 2026              2026-09-09
20/11/2026               2026-11-20
20.11.2026               2026-11-20
20-11-2026               2026-11-20
Fri 20/11/2026           2026-11-20
2026-11-20               2026-11-20
03/04/2026               2026-04-03
29 Feb 2028              2028-02-29
20 Nov                   2026-11-20
20/11                    2026-11-20
Wed 4 Nov                2026-11-04
2 Jan                    2027-01-02
today                    2026-11-20
Yesterday                2026-11-19
tomorrow                 2026-11-21
"""

ASKED_AGAIN = """
Thu 20 Nov 2026   20 Nov 2026 is a Friday, not a Thursday: check the day.
20/11/26          Write the year with four figures, like 20/11/2026.
11/20/2026        There is no month 20: write the day first, like 20/11/2026.
31 Apr 2026       That month has no day 31: check the day.
29 Feb 2026       That month has no day 29: check the day.
29 Feb            Add the year, like 20 Nov 2026.
20 May            Add the year, like 20 Nov 2026.
20 Ju 2026        “ju” is not a month: write the day like 20 Nov 2026.
next Friday       Write the day like Fri 20 Nov 2026 or 20/11/2026.
20                Write the day like Fri 20 Nov 2026 or 20/11/2026.
"""


def rows(table: str) -> list[list[str]]:
    """Columns stand two or more spaces apart, or the last word stands alone."""
    lines = [line for line in table.strip().splitlines()]
    return [line.rsplit(maxsplit=1) for line in lines]


def pairs(table: str) -> list[tuple[str, str]]:
    return [tuple(part.strip() for part in line.split("   ", 1)) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("written", "meant"), rows(UNDERSTOOD))
def test_a_day_is_understood_as_people_write_it(written, meant):
    assert dates.parse_day(written, on=FRIDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(("written", "sentence"), pairs(ASKED_AGAIN))
def test_a_day_that_could_mean_two_things_is_asked_again_in_one_sentence(written, sentence):
    with pytest.raises(dates.DayError) as refusal:
        dates.parse_day(written, on=FRIDAY)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("written", ["20 Nov", "today"])
def test_nothing_is_guessed_when_the_day_of_writing_is_not_known(written):
    with pytest.raises(dates.DayError):
        dates.parse_day(written)


@pytest.mark.parametrize(("away", "known"), [(120, True), (121, False)])
def test_a_year_may_be_left_out_up_to_120_days_away_and_no_further(away, known):
    written = dates.short_day(date.fromordinal(FRIDAY.toordinal() - away))
    if known:
        assert dates.parse_day(written, on=FRIDAY).toordinal() == FRIDAY.toordinal() - away
    else:
        with pytest.raises(dates.DayError):
            dates.parse_day(written, on=FRIDAY)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("15:45", time(15, 45)), ("15.45", time(15, 45)), ("1545", time(15, 45)), ("3.45pm", time(15, 45)),
     ("3pm", time(15)), ("12am", time(0)), ("12 pm", time(12)),
     ("09:30", time(9, 30)), ("23:59", time(23, 59))],
)  # fmt: skip
def test_a_time_is_understood_as_people_write_it(written, meant):
    assert dates.parse_clock(written) == meant


@pytest.mark.parametrize(
    ("written", "sentence"),
    [("3:45", "Say which: 03:45 in the morning or 15:45."),
     ("9", "Write the minutes too, like 09:00 or 15:00."),
     ("24:00", "Times run from 00:00 to 23:59: write it like 15:45."),
     ("2400", "Times run from 00:00 to 23:59: write it like 15:45."),
     ("13pm", "Write the time like 3:45pm or 15:45."),
     ("half three", "Write the time like 09:30 or 15:45.")],
)  # fmt: skip
def test_a_time_that_could_mean_two_things_is_asked_again_in_one_sentence(written, sentence):
    with pytest.raises(dates.DayError) as refusal:
        dates.parse_clock(written)
    assert str(refusal.value) == sentence


def test_days_are_shown_with_their_names():
    wednesday = date(2026, 11, 18)
    assert dates.day(wednesday) == "Wed 18 Nov 2026"
    assert dates.short_day(wednesday) == "Wed 18 Nov"
    assert dates.long_day(date(2026, 11, 4)) == "Wednesday 4 November 2026"


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (date(2026, 1, 1), "Thu 1 Jan"), (date(2025, 12, 31), "Wed 31 Dec 2025"), (date(2026, 12, 31), "Thu 31 Dec"),
        (date(2027, 1, 1), "Fri 1 Jan 2027"),
    ],
)  # fmt: skip
def test_a_day_of_another_year_is_shown_with_its_year(shown, words):
    assert dates.near_day(shown, on=date(2026, 11, 20)) == words


def test_a_moment_is_shown_as_it_was_in_london():
    late_on_a_summer_evening = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert dates.day(late_on_a_summer_evening) == "Wed 1 Jul 2026"
    assert dates.clock(late_on_a_summer_evening) == "00:30"


@pytest.mark.parametrize("offset", range(0, 800, 37))
def test_what_is_shown_is_read_back_as_the_same_day(offset):
    shown = date.fromordinal(FRIDAY.toordinal() + offset)
    assert dates.parse_day(dates.day(shown)) == shown
    assert dates.parse_day(dates.long_day(shown)) == shown
