"""The inspection pack: counts that are whole, names as far as one reaches, and a workbook whose leaving is logged."""

import gzip
import io
import re
from hashlib import sha256

import pytest
from python_calamine import CalamineWorkbook

from throughline.access.models import AccessEvent
from throughline.access.principal import as_keeper
from throughline.web.scorecard.tests.reading import main, nodes
from throughline.web.tests.scene import SEALED, headings, statements, words

PACK, PLANS, BOOK = "/inspection-pack", "/inspection-pack/7", "/inspection-pack/workbook"


@pytest.mark.parametrize("name", ["ruth", "helen", "ann", "rex", "ingrid"])
def test_whoever_reads_whole_figures_and_the_inspector_read_the_pack(packed, name):
    said = main(packed.client(name).get(PACK))
    assert (
        "Annex A as it stood on Fri 20 Nov 2026. Six months from Wed 20 May 2026, both days counted." in said
    )
    assert "7. Child protection plans" in said and "Take the workbook" in said


@pytest.mark.parametrize("name", ["alice", "ada", "lionel", "quinn", "kit"])
@pytest.mark.parametrize("url", [PACK, PLANS, BOOK])
def test_nobody_else_does(packed, name, url):
    assert packed.client(name).get(url).status_code in (403, 404)


def test_a_list_names_the_children_one_reaches_and_counts_the_others(packed):
    response = packed.client("ruth").get(PLANS)
    said = main(response)
    assert headings(response)[1] == "3 rows" and "3 rows, of 3 children. 2 children shown." in said
    assert "Tia Marsden" in said and "Kai" in said and SEALED not in words(response)
    assert "1 is not yours to open" in said


def test_an_analyst_reads_every_count_and_no_name(packed):
    said = main(packed.client("ann").get(PLANS))
    assert "3 rows, of 3 children. 0 children shown. 3 are not yours to open" in said
    assert "Marsden" not in said and "Kai" not in said


def test_an_inspector_is_named_the_sample_alone_and_finds_the_way_to_it(packed):
    from throughline.web.outside.tests.scene import inspects

    inspects(packed, packed.house.tia)
    ingrid = packed.client("ingrid")
    said = main(ingrid.get(PLANS))
    assert "Tia Marsden" in said and "Kai" not in said and "2 are not yours to open" in said
    assert '<a href="/sample">' in ingrid.get(PACK).content.decode()
    assert "/measures/" not in ingrid.get(PACK).content.decode()


def test_each_number_of_what_is_not_known_opens_its_own_rows(packed):
    client = packed.client("ruth")
    found = re.findall(
        r'<a href="(/inspection-pack/7[^"#]*)#list">(\d+)<span', client.get(PLANS).content.decode()
    )
    assert len(found) >= 2
    for url, number in found:
        heading = headings(client.get(url.replace("&amp;", "&")))[1]
        assert heading.startswith(f"{number} row") and heading.endswith("not known"), url


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"notice": "2026-11-20"}, "as it stood on Fri 20 Nov 2026"),
        ({"notice": "2026-11-21"}, "before the day of notice: take them again"),
        ({"notice": "2018-01-01"}, "as it stood on Mon 1 Jan 2018"),
        ({"notice": "2017-12-31"}, "Nobody asked for Annex A before"),
        ({"notice": "soon"}, "The page shows the day of the figures."),
        ({"taken": "2020-01-01"}, "No figures were kept on or before"),
    ],
)
def test_a_day_is_taken_or_refused_in_a_sentence(packed, asked, said):
    response = packed.client("ruth").get(PACK, asked)
    assert response.status_code == 200 and said in main(response)


@pytest.mark.parametrize("number", [0, 12])
def test_a_list_that_there_is_not_is_a_sentence(packed, number):
    response = packed.client("ruth").get(f"{PACK}/{number}")
    assert response.status_code == 404 and "its lists are 1 to 11" in words(response)


@pytest.mark.parametrize("number", range(1, 12))
def test_every_list_has_a_page_also_when_it_is_empty(packed, number):
    response = packed.client("ruth").get(f"{PACK}/{number}?missing=99&page=7")
    assert response.status_code == 200 and f"List {number}: " in main(response)


def test_the_workbook_is_taken_whole_without_a_name_and_its_leaving_is_logged(packed):
    response = packed.client("ann").get(BOOK, {"notice": "2026-11-19"})
    assert response["Content-Disposition"] == 'attachment; filename="2026-11-19-annex-a.xlsx"'
    book = CalamineWorkbook.from_filelike(io.BytesIO(response.content))
    assert len(book.get_sheet_by_name("List 7").to_python()) == 1 + 3
    text = str([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])
    assert not [name for name in ("Tia", "Marsden", "Kai", SEALED) if name in text]
    with as_keeper("reading what was stored"):
        noted = AccessEvent.objects.filter(page="inspection-workbook", rule="exported").latest("id")
    assert noted.verb == "export"
    assert re.fullmatch(r"\d+ rows " + sha256(response.content).hexdigest(), noted.reason)


def test_the_same_day_taken_twice_is_the_same_file(packed):
    one, two = (packed.client(name).get(BOOK).content for name in ("ann", "ruth"))
    assert one == two


@pytest.mark.parametrize("url", [PACK, PLANS, f"{PACK}/6", f"{PACK}/7?notice=2026-11-19"])
def test_a_page_asks_little_and_is_light(packed, url):
    client = packed.client("ruth")
    assert statements(client, url) <= 12
    page = client.get(url).content
    assert len(gzip.compress(page)) < 15_000 and nodes(page) <= 1_500
