"""What is rare is drawn as the days between one and the next, beside a table that opens each."""

import re
from datetime import date, timedelta

import pytest
from django.conf import settings

from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.scorecard.tests.test_scorecard import elsewhere  # noqa: F401
from throughline.web.tests.scene import headings

FIRST = date(2023, 1, 9)
GAPS = [92, 80, 75, 113, 61, 86, 96, 72, 112, 65, 79, 84, 83]
OFTEN = [9] * 80
MEASURE = "/measures/cpp_started"


def take(root, gaps):
    days = [FIRST]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    rows = [row for number, day in enumerate(days) for row in _a_plan(f"{number:016x}", day)]
    making.take(root, making.TAKEN, making.gathered([*making.teams(), *rows]))
    return days


def _a_plan(key, started):
    for table, row in making.a_child(key, making.NORTH):
        yield table, row | {"cppl_cp_plan_start_date": started} if table == "ssd_cp_plans" else row


@pytest.fixture
def page(published, elsewhere):  # noqa: F811
    def read(gaps, **asked):
        take(settings.THROUGHLINE_HOME / "snapshots", gaps)
        return published.client("ruth").get(MEASURE, asked)

    return read


def test_twelve_gaps_make_a_usual_range_and_a_chart(page):
    response = page(GAPS)
    said = main(response)
    assert "days between is usual here" in said and "of 14 since Mon 9 Jan 2023." in said
    assert 'id="days-between"' in response.content.decode()
    assert "days from one to the next" in response.content.decode()


@pytest.mark.parametrize(
    ("gaps", "sentence"),
    [
        (GAPS[:11], "Too few events for a usual range: 11 of the 12 needed."),
        (GAPS[:12], "days between is usual here"),
    ],
)
def test_eleven_gaps_are_too_few_and_twelve_are_not(page, gaps, sentence):
    assert sentence in main(page(gaps, month="2026-01"))


def test_a_long_wait_is_a_signal_and_says_which(page):
    """The days between are many more than chance would make of the gaps before."""
    assert re.search(r"(Better|Worse|Different) (than|from) chance since", main(page([*GAPS[:12], 300])))


def test_the_table_opens_the_month_of_each(published, page):
    body = page(GAPS).content.decode().partition('id="days-between"')[2].partition("</section>")[0]
    links = re.findall(r'<a href="([^"]+)">([A-Z][a-z]+ \d{4})</a>', body)
    assert len(links) == 14
    for url, _ in (links[0], links[-1]):
        assert headings(published.client("ruth").get(url.replace("&amp;", "&")))[0].startswith("1 ")


@pytest.mark.parametrize("gaps", [OFTEN, []], ids=["often", "once"])
def test_what_is_not_rare_or_happened_once_has_no_such_chart(page, gaps):
    """The control of the rule: nine days apart is no month without one."""
    assert "days-between" not in page(gaps, month="2024-10" if gaps else "2023-01").content.decode()


def test_a_state_does_not_happen_on_a_day(published):
    said = published.client("ruth").get("/measures/cpp_2y_open_pct").content.decode()
    assert "days-between" not in said
