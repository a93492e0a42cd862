"""Audits of a year, and recording late or after the notice: both sides of each limit, drawn."""

from datetime import date

import pytest

from throughline.measures.tests.worked import bench
from throughline.packs.annex_a.window import Window
from throughline.packs.beside.tracked import audits, recording

NOTICE = date(2026, 11, 20)


def entry(happened, recorded, changed=None):
    return {"sup_recording": [{"recording_id": "e", "person_id": "Tia", "kind": "visit", "happened": happened, "recorded": recorded, "changed": changed}]}  # fmt: skip


@pytest.mark.parametrize(
    ("happened", "recorded", "changed", "why"),
    [
        ("2026-11-20", "2026-11-20", None, "Written since the notice"),
        ("2026-11-19", "2026-11-19", None, None),
        ("2026-10-01", "2026-10-01", "2026-11-20", "Changed since the notice"),
        ("2026-10-01", "2026-10-01", "2026-11-19", None),
        ("2026-10-01", "2026-10-07", None, "Written late"),
        ("2026-10-01", "2026-10-06", None, None),
        ("2026-05-10", "2026-05-20", None, "Written late"),
        ("2026-05-09", "2026-05-19", None, None),
    ],
)
def test_an_entry_is_listed_by_when_it_was_written(happened, recorded, changed, why):
    with bench().standing(entry(happened, recorded, changed), date(2026, 11, 25)) as snapshot:
        assert [row[-1] for row in recording(snapshot, Window(NOTICE)).rows] == ([why] if why else [])


@pytest.mark.parametrize(
    ("due", "completed", "listed"),
    [
        ("2025-10-01", "2025-11-20", True),
        ("2025-10-01", "2025-11-19", False),
        ("2026-11-20", None, True),
        ("2026-11-21", None, False),
        (None, "2026-11-20", True),
    ],
)
def test_an_audit_of_the_year_is_listed_with_its_actions(due, completed, listed):
    drawn = {
        "sup_audit": [
            {"audit_id": "a", "person_id": "Tia", "due_on": due, "completed_on": completed, "grade": "Good"}
        ],
        "sup_audit_action": [
            {
                "action_id": "1",
                "audit_id": "a",
                "person_id": "Tia",
                "due_on": "2026-01-01",
                "closed_on": "2026-11-20",
            },
            {
                "action_id": "2",
                "audit_id": "a",
                "person_id": "Tia",
                "due_on": "2026-01-01",
                "closed_on": "2026-11-21",
            },
        ],
    }
    with bench().standing(drawn, date(2026, 11, 25)) as snapshot:
        found = audits(snapshot, Window(NOTICE)).rows
    assert [(row[0], row[-2], row[-1]) for row in found] == ([("Tia", 2, 1)] if listed else [])
