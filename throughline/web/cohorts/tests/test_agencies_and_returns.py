"""Threshold by agency, and children passed backwards and forwards: counted, listed and opened."""

from datetime import date

import pytest
from django.conf import settings

from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.tests.scene import headings


@pytest.fixture
def told(listed, tmp_path, monkeypatch):
    """Another folder of figures, with contacts, grades and moves of Tia."""
    from throughline.measures.keys import Keys

    monkeypatch.setattr(settings, "THROUGHLINE_HOME", tmp_path)
    root = tmp_path / "snapshots"
    tia = Keys.of(root).person(listed.house.tia.id)
    making.take(root, making.TAKEN, making.gathered(_everything(tia)))
    return listed


def _everything(tia: str):
    yield from making.teams()
    yield "ssd_person", {"pers_person_id": tia, "pers_dob": date(2017, 6, 3)}
    for number, (source, threshold) in enumerate(
        (("6", "below"), ("6", "below"), ("6", "met"), ("2A", "met"))
    ):
        contact = {
            "cont_contact_id": f"c{number}",
            "cont_person_id": tia,
            "cont_contact_date": date(2026, 10, 5),
        }
        yield "ssd_contacts", contact | {"cont_contact_source_code": source}
        yield "sup_contact", {"contact_id": f"c{number}", "person_id": tia, "threshold": threshold}
    for agency, grade in (("police", 1), ("health", 5)):
        yield "sup_agency_grade", {
            "grade_id": agency, "person_id": tia, "contact_id": "c0", "agency": agency, "graded_on": date(2026, 10, 5),
            "grade": grade,
        }  # fmt: skip
    moves = (
        (making.NORTH, "2026-01-05", "2026-05-04"),
        (making.SOUTH, "2026-05-04", "2026-06-03"),
        (making.NORTH, "2026-06-03", None),
    )
    for number, (team, started, ended) in enumerate(moves):
        yield "ssd_involvements", {
            "invo_involvements_id": f"i{number}", "invo_person_id": tia, "invo_professional_id": f"w{number}",
            "invo_professional_role_id": "CW", "invo_professional_team": team[-5:],
            "invo_involvement_start_date": date.fromisoformat(started),
            "invo_involvement_end_date": ended and date.fromisoformat(ended),
        }  # fmt: skip


@pytest.mark.capability("S149")
def test_a_head_reads_each_agencys_contacts_against_the_threshold_and_opens_them(told):
    client = told.client("ruth")
    said = main(client.get("/lists/contacts_by_agency"))
    assert "Police 1 : Police, Met 2 : Police, Below 3 : Police 2 of 3" in said
    assert headings(client.get("/lists/contacts_by_agency", {"row": "police", "column": "below"}))[2] == (
        "2 contacts: Police, Below"
    )
    grades = main(client.get("/lists/concern_grades", {"row": "police"}))
    assert "1 grade: Police" in grades and "Tia Marsden" in grades
    assert 'href="/agencies"' in client.get("/lists/contacts_by_agency").content.decode()


@pytest.mark.capability("S169")
def test_a_head_reads_who_was_passed_back_and_between_which_teams(told):
    client = told.client("ruth")
    back = main(client.get("/lists/passed_back"))
    assert "1 return, of 1 child." in back and "Tia Marsden" in back
    assert "Wed 3 Jun 2026 30 Safeguarding South" in back
    pairs = main(client.get("/lists/moves_between_teams"))
    assert "Safeguarding North 0 1 : Safeguarding North, Safeguarding South 1" in pairs
    assert (
        headings(client.get("/lists/moves_between_teams", {"row": making.SOUTH}))[2]
        == f"1 move: {making.SOUTH}"
    )
