"""Every indicator of the reference stands: counted here, or listed with whose facts they are and why."""

from csv import DictReader
from pathlib import Path

import pytest

from throughline.measures.catalogue import all_indicators
from throughline.measures.cohorts.catalogue import all_cohorts
from throughline.measures.elsewhere import all_elsewhere
from throughline.measures.steps import all_steps, relations
from throughline.measures.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference" / "indicators.csv"
HERE = {indicator.key: indicator for indicator in all_indicators()}
ELSEWHERE = {listed.key: listed for listed in all_elsewhere()}

UNCHECKED = ("memory", "England about")


def asked():
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in DictReader(file)}


def test_each_is_counted_here_or_listed_with_its_reason():
    assert len(asked()) == 196
    assert set(asked()) <= HERE.keys() | ELSEWHERE.keys()
    assert not HERE.keys() & ELSEWHERE.keys()
    assert all(listed.whose and listed.reason for listed in ELSEWHERE.values())


WAYS = {
    "higher better": "higher is better",
    "lower better": "lower is better",
    "neutral": "neither is better",
}
SURE = ("low", "medium", "high")
# Shares of several grades: more of one is less of another, so neither way is better for the whole.
OF_GRADES = {"audit_grade_mix"}


@pytest.mark.parametrize("key", sorted(set(asked()) & HERE.keys()))
def test_it_is_counted_as_the_reference_says(key):
    """Area and way are the reference's. We may be less sure of a definition than it is, never more."""
    said, here = asked()[key], HERE[key]
    assert here.area == said["area"]
    assert here.polarity == WAYS[said["polarity"]] or key in OF_GRADES
    assert SURE.index(here.confidence) <= SURE.index(said["confidence"])


def test_an_extra_measure_says_what_it_stands_beside():
    """A second definition of a disputed figure has a name of its own and says where it comes from."""
    extra = HERE.keys() - set(asked())
    assert extra
    assert all(HERE[key].source and HERE[key].caveat for key in extra)


@pytest.mark.parametrize("key", HERE)
def test_no_figure_beside_ours_is_somebodys_memory(key):
    """England stands on the page by its release alone: a second number, unchecked, contradicted it."""
    said = f"{HERE[key].caveat} {HERE[key].source}"
    assert [words for words in UNCHECKED if words in said] == []


def test_a_file_is_named_by_its_key_in_the_folder_of_its_area():
    for indicator in HERE.values():
        assert (
            ROOT / "throughline" / "measures" / "indicators" / indicator.area / f"{indicator.key}.py"
        ).exists()


def test_every_step_and_table_of_the_supplement_is_read_by_a_measure_or_a_list():
    read = [relations(one.sql) for one in (*HERE.values(), *all_cohorts())]
    steps = {step.name for found, _ in read for step in found}
    tables = {table for _, found in read for table in found}
    assert all_steps().keys() - steps <= {"held", "held_at"}
    supplement = {table.name for table in TABLES if table.name.startswith("sup_")}
    assert supplement - tables == set()
