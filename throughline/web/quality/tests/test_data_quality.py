"""Unknown is counted and never left out, late is past the fifth working day, and each number opens its children."""

import html
import re

import pytest

from throughline.web.tests.scene import SEALED, statements

OCTOBER = {"month": "2026-10"}


def page(published, name="ann", address="/data-quality", **asked):
    return published.client(name).get(address, OCTOBER | asked)


def cells(row):
    plain = (
        re.sub(r"<svg.*?</svg>|<[^>]+>", " ", cell)
        for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
    )
    return [" ".join(html.unescape(cell).split()) for cell in plain]


def line(answer, starts, card="unknown"):
    """The first row of that card, or of one below it, that begins so."""
    below = answer.content.decode().split(f' id="{card}"><header>', 1)[-1]
    rows = (cells(row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", below, re.DOTALL))
    return next(row for row in rows if row and row[0].startswith(starts))


def test_empty_not_known_and_refused_are_counted_apart_and_all_of_them_as_not_known(published):
    answer = page(published)
    assert line(answer, "Ethnicity")[1:3] == ["3 of 3", "2 empty, 1 refused"]
    assert line(answer, "Sex")[1:3] == ["1 of 3", "1 “not known”"]
    assert line(answer, "Day of birth")[1:3] == ["0 of 3", "All known"]
    assert line(answer, "Whether seen alone")[1:3] == ["1 of 1", "1 empty"]


def test_each_field_says_who_mends_it(published):
    answer = page(published)
    assert line(answer, "Ethnicity")[4] == "The child’s worker"
    assert line(answer, "Who made the contact")[4] == "The front door"


def test_a_team_has_its_own_unknowns(published):
    assert line(page(published, team="Safeguarding North"), "Ethnicity")[1:3] == [
        "2 of 2",
        "1 empty, 1 refused",
    ]
    assert line(page(published), "Safeguarding South")[1] == "2 of 4"


def test_a_number_opens_its_children_and_who_may_not_be_opened_is_counted(published):
    """Ruth opens what she answers for; the sealed child is counted and never named."""
    whole = page(published, "ruth", "/data-quality/children", of="ETHNICITY")
    body = whole.content.decode()
    assert "2 of 3 children shown." in body and "1 is not yours to open" in body
    assert "Tia" in body and SEALED not in body
    tia = published.scene.house.tia.id
    assert f"/children/{tia}/about/ethnicity" in body
    assert published.client("alice").get(f"/children/{tia}/about/ethnicity").status_code == 200


def test_an_analyst_sees_the_number_and_no_name(published):
    body = page(published, "ann", "/data-quality/children", of="ETHNICITY").content.decode()
    assert "0 of 3 children shown." in body and "Tia" not in body


def test_late_begins_after_the_fifth_working_day(published):
    answer = page(published)
    assert line(answer, "Visits", card="late")[1].startswith("2 of 3")
    assert line(answer, "Visits", card="late")[2] == "8 days"
    assert line(answer, "Meetings", card="late")[1].startswith("0 of 1")


def test_what_was_written_or_corrected_since_a_day_is_told_apart(published):
    answer = page(published, since="2026-11-10")
    assert line(answer, "Visits", card="since")[1:4] == ["1", "1", "0"]
    assert line(answer, "Meetings", card="since")[1:4] == ["0", "0", "1"]
    opened = page(published, "ruth", "/data-quality/children", of="since", since="2026-11-10", kind="meeting")
    assert "corrected Thu 12 Nov" in opened.content.decode()


@pytest.mark.parametrize(
    ("since", "said"),
    [("soon", "day"), ("2026-12-24", "still to come")],
)
def test_a_day_that_cannot_be_is_one_sentence_and_the_rest_is_shown(published, since, said):
    answer = page(published, since=since)
    assert said in answer.content.decode() and line(answer, "Ethnicity")


def test_a_field_that_nobody_counts_is_not_found(published):
    assert page(published, "ann", "/data-quality/children", of="POEMS").status_code == 404


def test_the_taking_says_its_own_faults(published):
    """The made-up visit names no plan, and its worker stands in no table of staff."""
    body = page(published).content.decode()
    assert "leads to no row of ssd_professionals" in body
    assert "Why the record cannot fill them" in body


def test_without_the_table_of_recording_only_lateness_is_missing(published, tmp_path, monkeypatch):
    from django.conf import settings

    from throughline.web.scorecard.tests import making

    monkeypatch.setattr(settings, "THROUGHLINE_HOME", tmp_path)
    making.take(
        tmp_path / "snapshots", making.TAKEN, making.gathered(making.two_years()), without=("sup_recording",)
    )
    answer = page(published)
    assert "sup_recording" in answer.content.decode()
    assert line(answer, "Ethnicity")[1] == "0 of 60"


def test_a_worker_has_no_such_page(published):
    assert published.client("alice").get("/data-quality").status_code == 403


@pytest.mark.parametrize(
    ("address", "most"), [("/data-quality?since=2026-11-01", 3), ("/data-quality/children?month=2026-10", 9)]
)
def test_a_page_asks_little_of_the_database(published, address, most):
    assert statements(published.client("ruth"), address) <= most
