"""Two splits at once, and a list narrowed to where two parts meet: each number is exactly its own list."""

import html
import itertools
import re
from datetime import date

import pytest

from throughline.measures.engine import By
from throughline.measures.figures import Figure
from throughline.measures.indicator import Unit
from throughline.measures.months import month
from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.scorecard.tests.test_children_file import FILE, LIST
from throughline.web.scorecard.words import figure_cell
from throughline.web.spreadsheets.tests.reading import TAKE, opened
from throughline.web.tests.scene import headings

MEASURE = "/measures/visits_on_time"
WAYS = ("team", "age", "sex", "ethnicity", "disability")


def table(published, by, across, **asked):
    page = published.client("ruth").get(MEASURE, {"by": by, "across": across} | asked).content.decode()
    return page.partition("Each number opens exactly")[2].partition("</table>")[0]


def cells(published, by, across, **asked):
    """Each cell's address and its n of N, as the page shows them."""
    found = re.findall(
        r'<a href="(/measures/visits_on_time/children\?[^"]+)">(.*?)<span',
        table(published, by, across, **asked),
    )
    numbers = [re.findall(r"([\d,]+) of ([\d,]+)", re.sub(r"<[^>]+>", " ", said))[-1] for _, said in found]
    return [(html.unescape(url), int(n), int(of)) for (url, _), (n, of) in zip(found, numbers, strict=True)]


@pytest.mark.parametrize(("by", "across"), list(itertools.combinations(WAYS, 2)))
def test_every_cell_opens_a_list_that_adds_up_to_it(published, by, across):
    client, found = published.client("ruth"), cells(published, by, across)
    assert len(found) >= 3
    for url, n, of in found:
        page = client.get(url)
        assert headings(page)[0].startswith(f"{of} visit"), url
        assert f"{n} of {of} count, {of - n} do not." in main(page), url


@pytest.mark.parametrize("across", ["age", "sex", "ethnicity", "disability"])
def test_the_cells_make_the_whole_and_so_do_the_sums(published, across):
    found = cells(published, "team", across)
    whole = [(n, of) for url, n, of in found if "part=" not in url and "team=" not in url]
    inner = [(n, of) for url, n, of in found if "part=" in url and "team=" in url]
    assert whole == [(45, 65)]
    assert tuple(map(sum, zip(*inner, strict=True))) == (45, 65)


def test_few_are_counted_and_have_no_percentage(published):
    drawn = table(published, "sex", "age")
    shares = [of for share, of in re.findall(r"<strong>([\d.]+%)</strong><br><small>[\d,]+ of (\d+)", drawn)]
    assert shares and all(int(of) >= 20 for of in shares)


@pytest.mark.parametrize(
    ("by", "across", "sentence"),
    [
        ("sex", "sex", "This split cannot be crossed with “sex”: it is shown one way."),
        ("sex", "worker", "This split cannot be crossed with “worker”: it is shown one way."),
        ("worker", "sex", "This measure cannot be split by “worker”."),
        ("sex", "speed", "This split cannot be crossed with “speed”: it is shown one way."),
    ],
)
def test_what_cannot_be_crossed_is_a_sentence_and_the_rest_is_shown(published, by, across, sentence):
    said = main(published.client("ruth").get(MEASURE, {"by": by, "across": across}))
    assert sentence in said and "69.2%" in said


def test_no_way_is_by_worker():
    assert not [way for way in By if "worker" in way.value]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ({"part": "sex:Boys"}, "6 visits, of 6 children"),
        ({"part": "sex:Boys", "within": "ethnicity:Black"}, "6 visits, of 6 children"),
        ({"part": "ethnicity:Black", "within": "sex:Boys"}, "6 visits, of 6 children"),
        ({"part": "sex:Boys", "within": "ethnicity:White"}, "0 visits, of 0 children"),
        ({"part": "sex:Boys", "team": making.SOUTH}, "1 visit, of 1 child"),
        ({"within": "sex:Boys"}, "6 visits, of 6 children"),
    ],
)
def test_a_list_is_narrowed_to_where_two_parts_meet(published, asked, title):
    assert headings(published.client("ruth").get(LIST, asked))[0] == title


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"part": "worker:x"}, "This list cannot be narrowed by “worker”: it is shown without that."),
        ({"part": "sex:Boys", "within": "sex:Girls"}, "Sex is asked for twice: only the first is used."),
    ],
)
def test_what_cannot_be_narrowed_is_a_sentence(published, asked, sentence):
    assert sentence in main(published.client("ruth").get(LIST, asked))


def test_the_form_shows_again_what_was_chosen(published):
    asked = {"part": "sex:Boys", "within": "ethnicity:Black", "which": "all", "period": "quarter"}
    page = published.client("ruth").get(LIST, asked).content.decode()
    for chosen in (
        'value="sex:Boys" selected',
        'value="ethnicity:Black" selected',
        'value="quarter" selected',
    ):
        assert chosen in page
    assert '<input type="hidden" name="which" value="all">' in page


def test_nobody_chooses_on_their_own_figures(published):
    assert 'name="within"' not in published.client("alice").get("/my-figures/visits_on_time").content.decode()


def test_a_narrowed_list_is_taken_as_it_stands(published):
    asked = {"part": "sex:Boys", "within": "ethnicity:Black", "as": "csv"}
    about = opened(published.client("ruth").get(FILE, TAKE | asked)).about
    assert "Sex: Boys, Ethnicity: Black" in about["List"] and "of 6 children named" in about["Children"]


def test_a_crossed_table_is_taken_line_by_line_by_whoever_reads_figures(published):
    asked = {"by": "team", "across": "sex", "as": "xlsx"}
    file = opened(published.client("ann").get(f"{MEASURE}/file", asked))
    assert file.tables[2][0][:2] == ["Team", "Sex"]
    assert sum(file.column("N", table=2)) == 65.0 and sum(file.column("n", table=2)) == 45.0


@pytest.mark.parametrize(("part", "shown"), [("Girls", "<strong>3</strong>"), (None, "no population")])
def test_a_rate_of_a_part_is_its_count_and_of_the_whole_says_that_nobody_lives_here(part, shown):
    span = month(date(2026, 10, 1))
    assert shown in figure_cell(Figure(span, part, Unit.RATE, 3, 3, 3, None, None, 1))
