"""The figures of a pack: n of N of each chosen measure, a rate beside its people, and each list of children counted."""

from datetime import date

from throughline.measures.tests.making import a_person, a_plan, a_snapshot, held_by, two_in_the_morning
from throughline.packs.annex_a.window import Window
from throughline.packs.beside.figures import CHOSEN, figures

TAKEN = date(2026, 11, 20)
PEOPLE = {"mid_year": date(2025, 6, 30), "ages": "0-17", "people": 9_000, "release": "made up"}


def test_a_measure_has_n_of_its_total_and_a_rate_its_people(tmp_path):
    rows = {
        "ssd_person": [a_person("Tia"), a_person("Kai")], "ssd_cp_plans": [a_plan("Tia"), a_plan("Kai")],
        "ssd_involvements": [held_by("North", "Tia")], "population": [PEOPLE],
    }  # fmt: skip
    with a_snapshot(tmp_path, two_in_the_morning(TAKEN), **rows) as snapshot:
        found = figures(snapshot, Window(TAKEN), ("cpp_rate", "cpp_2y_open_pct"))
    assert [row[1:6] for row in found.measures] == [
        ("cpp_rate", "12 months to October 2026", 2, 9_000, "2.2"),
        ("cpp_2y_open_pct", "12 months to October 2026", 2, 2, "2 of 2"),
    ]
    assert ("Child protection plans of nine months and more", "long_plans", 2, 2, "") in found.cohorts


def test_no_measure_is_chosen_twice():
    assert len(set(CHOSEN)) == len(CHOSEN)
