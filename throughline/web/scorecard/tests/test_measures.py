"""A measure's page: what it counts and how, its parts, two days compared, and what was known on a past one."""

import re

import pytest

from throughline.measures.catalogue import all_indicators
from throughline.web.scorecard.asked import Asked, Period, asked
from throughline.web.scorecard.splits import offered
from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.tests.scene import headings, words

MEASURE = "/measures/visits_on_time"


def one_of_each_shape():
    """A measure of each area, unit and period: each way a page can look."""
    return {(one.area, one.unit, one.period): one for one in all_indicators()}.values()


def test_a_measure_of_every_shape_has_a_page_and_a_list(published):
    """Also with tables that hold nothing: an empty measure is a sentence, not an error."""
    client = published.client("ruth")
    answers = {
        url: client.get(url).status_code
        for one in one_of_each_shape()
        for url in (f"/measures/{one.key}", f"/measures/{one.key}/children")
    }
    assert {url: status for url, status in answers.items() if status != 200} == {}


def test_all_measures_stand_under_their_area(published):
    page = published.client("ruth").get("/measures").content.decode()
    assert all(f'href="/measures/{one.key}"' in page for one in all_indicators())
    assert "Protection" in page and "Held by others: not counted here" in page


def test_an_unknown_measure_is_a_sentence_and_a_way_on(published):
    response = published.client("ruth").get("/measures/speed")
    assert response.status_code == 404
    assert "There is no measure called speed: choose one from the scorecard." in words(response)


def test_the_page_says_what_it_counts_by_which_query_and_on_which_cases(published):
    said = main(published.client("ruth").get(MEASURE))
    for expected in (
        "Each visit that fell due", "Left out", "Beware", "from obligation as visit", "Seen on the day it was due",
        "Data to", "Fri 20 Nov 2026, 02:00",
    ):  # fmt: skip
        assert expected in said


def test_it_says_when_nobody_publishes_a_figure_and_when_somebody_does_with_year_and_release(published):
    assert "Nobody publishes a figure to compare with." in main(published.client("ruth").get(MEASURE))
    said = main(published.client("ruth").get("/measures/icpc_15wd_pct"))
    assert (
        re.search(r"England [\d.]+%", said)
        and "Department for Education" in said
        and "Period year to 31 March 20" in said
    )


def test_beside_ethnicity_stands_whether_a_group_is_counted_more_than_its_share(published):
    said = main(published.client("ruth").get(MEASURE, {"by": "ethnicity"}))
    assert "More often than its share?" in said
    assert re.search(r"Black 14 of 20 [\d.]+ times \([\d.]+ to [\d.]+\): no clear difference", said)
    assert "More often than its share?" not in main(published.client("ruth").get(MEASURE, {"by": "team"}))


def test_two_days_compared_say_what_changed_and_for_whom(published):
    said = main(published.client("ruth").get(MEASURE, {"against": "2026-11-03"}))
    assert "Known on Mon 2 Nov 2026: 67.7% (44 of 65). Known on Fri 20 Nov 2026: 69.2% (45 of 65)." in said
    assert "0 visits came in, 0 went out, 1 counted differently." in said
    assert "Kai Marsden Wed 14 Oct Does not count Counts" in said


def test_whoever_opens_none_of_them_reads_how_many_changed_and_no_name(published):
    said = main(published.client("ann").get(MEASURE, {"against": "2026-11-03"}))
    assert "0 of 1 shown; 1 not yours to open." in said and "Kai Marsden" not in said


@pytest.mark.parametrize(
    ("against", "said"),
    [
        ("2026-11-20", "these same figures were the newest: nothing to compare"),
        ("soon", "Write the day like"),
        ("2026-01-01", "No figures were kept on or before Thu 1 Jan 2026"),
    ],
)
def test_a_day_that_cannot_be_compared_is_a_sentence_beside_the_page(published, against, said):
    response = published.client("ruth").get(MEASURE, {"against": against})
    assert said in main(response) and "69.2%" in main(response)


def test_a_scorecard_is_read_as_it_was_known_under_a_dark_band(published):
    """On Mon 2 Nov nobody had written that Kai was seen: the figure is the one that was known, and so is its list."""
    client = published.client("ruth")
    for url in ("/scorecard", MEASURE, f"{MEASURE}/children"):
        page = client.get(url, {"taken": "2026-11-03"})
        assert "Nothing recorded later is counted here" in words(page)
    assert "44 of 65" in main(client.get(MEASURE, {"taken": "2026-11-03"}))
    assert "Kai Marsden" in main(client.get(f"{MEASURE}/children", {"taken": "2026-11-03"}))
    assert "Kai Marsden" not in main(client.get(f"{MEASURE}/children"))
    onward = client.get("/scorecard", {"taken": "2026-11-03"}).content.decode()
    assert "taken=2026-11-03" in onward.partition("<main")[2], "every link stays on that day"


def test_no_measure_is_split_by_worker():
    assert all("worker" not in {way.value for way in offered(one)} for one in all_indicators())


@pytest.mark.parametrize(
    ("period", "last", "first", "after"),
    [
        ("month", "2026-10", "2026-10-01", "2026-11-01"),
        ("quarter", "2026-10", "2026-07-01", "2026-10-01"),
        ("quarter", "2026-09", "2026-07-01", "2026-10-01"),
        ("quarter", "2026-08", "2026-04-01", "2026-07-01"),
        ("year", "2026-10", "2025-11-01", "2026-11-01"),
    ],
)  # fmt: skip
def test_a_quarter_is_the_last_whole_one_of_the_calendar(period, last, first, after):
    from throughline.measures.catalogue import by_key

    found = asked({"period": period, "month": last}, making.TAKEN, services=(), teams=())
    span = found.span(by_key("visits_on_time"))
    assert (str(span.first), str(span.after)) == (first, after)


def test_a_measure_of_twelve_months_is_never_of_one_unless_a_month_alone_is_asked_for():
    from throughline.measures.catalogue import by_key

    yearly = by_key("rereferral_12m_pct")
    of_month = asked({"month": "2026-10"}, making.TAKEN, services=(), teams=())
    assert len(of_month.span(yearly).months) == 12
    alone = asked({"month": "2026-10", "period": Period.ALONE.value}, making.TAKEN, services=(), teams=())
    assert len(alone.span(yearly).months) == 1


def test_an_address_keeps_every_choice(published):
    found = Asked(last=making.FALL, team=making.NORTH, period=Period.QUARTER)
    assert asked(found.query(), making.TAKEN, services=(), teams=[making.NORTH]) == found


def test_headings_follow_one_another(published):
    assert headings(published.client("ruth").get(MEASURE))[0] == "Child protection visits on time"
