"""The documents of data protection are as the program is, name tests that are there, and invent nothing."""

import ast
import csv
import re
from functools import cache
from pathlib import Path

import pytest

from throughline.commands import line
from throughline.commands.papers import columns, notice_words, risks
from throughline.commands.papers.authority import Authority
from throughline.commands.papers.notices import NOTICES, held, notice, rests_on
from throughline.commands.papers.readable import plain, reading_age, syllables_of
from throughline.commands.papers.safeguards import SAFEGUARDS
from throughline.commands.papers.whole import CONTENTS, PAPERS
from throughline.config.environment import SETTINGS
from throughline.record.keeping.schedule import PERIODS, READS, Local

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "docs" / "data-protection"
NOBODY = Authority()
SAYS = [(name, says) for name, one in NOTICES.items() for section in one.sections for says in section.says]


@cache
def named_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def is_there(test: str) -> bool:
    path, _, name = test.partition("::")
    return (ROOT / path).is_file() and name in named_in(path)


@pytest.mark.parametrize("name", PAPERS)
def test_a_document_is_as_the_program_is(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == PAPERS[name](NOBODY), "Run “make docs”."


def test_no_other_document_lies_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(PAPERS) == {"README.md", *CONTENTS}


@pytest.mark.parametrize("key", SAFEGUARDS)
def test_a_safeguard_names_a_test_that_is_there(key: str) -> None:
    assert is_there(SAFEGUARDS[key].test)


def test_a_test_that_is_not_there_is_seen() -> None:
    assert not is_there("tests/house/test_labels.py::test_that_nobody_wrote")
    assert not is_there("tests/house/test_nothing.py::test_no_column_is_without_a_label")


def test_every_column_of_every_table_is_in_the_record_of_processing() -> None:
    from django.apps import apps

    rows = list(csv.DictReader((FOLDER / "record-of-processing.csv").read_text("utf-8").splitlines()))
    drawn = {(row["table"], row["column"]) for row in rows}
    held_now = {
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        if model.__module__.startswith("throughline.")
        for field in model._meta.concrete_fields
    }
    assert drawn == held_now
    assert all(all(value for value in row.values()) for row in rows)


@pytest.mark.parametrize("risk", risks.RISKS, ids=lambda risk: risk.key)
def test_a_risk_is_lowered_only_by_what_a_test_proves(risk: risks.Risk) -> None:
    assert set(risk.safeguards) <= set(SAFEGUARDS)
    assert risk.safeguards or risk.left is None
    order = list(risks.Level)
    assert order.index(risk.likelihood_left) <= order.index(risk.likelihood)


def test_a_risk_without_a_proof_stays_as_it_was() -> None:
    bare = risks.Risk(key="X", what="Anything", likelihood=risks.HIGH, severity=risks.HIGH)
    assert bare.likelihood_left is risks.HIGH


@pytest.mark.parametrize(("name", "says"), SAYS, ids=lambda one: getattr(one, "words", one)[:50])
def test_each_sentence_of_a_notice_rests_on_one_thing(name: str, says: notice_words.Says) -> None:
    grounds = [one for one in (says.proof, says.setting, says.law, says.asks) if one]
    assert len(grounds) == 1 and rests_on(says)
    assert not says.proof or says.proof in SAFEGUARDS
    assert not says.setting or says.setting in {setting.name for setting in SETTINGS}


@pytest.mark.parametrize("name", NOTICES)
def test_what_the_authority_did_not_say_is_left_to_be_filled(name: str) -> None:
    assert notice(name, NOBODY).count("[to be filled") == notice(name, NOBODY).count("to be filled") >= 2
    told = Authority(named="Northmere", officer="Olu Marsh, 01632 960000", local=Local(need=30))
    filled = notice(name, told)
    assert "to be filled" not in filled and "Olu Marsh" in filled
    assert re.search(r"until (they|you) are 30\b", filled)


def test_the_notice_says_what_the_tables_are_for_and_the_schedule_how_long() -> None:
    page = notice("privacy-notice-parents.md", NOBODY)
    assert len(held()) > 10 and all(f"- {purpose}" in page for purpose in held())
    for key in ("care", "adoption", "protection", "need", "floor"):
        assert re.search(rf"\b{PERIODS[key].years(Local())}\b", page), key


def test_the_schedule_has_every_period_its_source_and_every_fact() -> None:
    page = PAPERS["retention-schedule.md"](NOBODY)
    assert all(one.record in page and one.confidence in page for one in PERIODS.values())
    assert all(f"`{name}`" in page for name in READS)


def test_purposes_hold_every_column_once() -> None:
    assert sum(len(found) for found in columns.by_basis().values()) == len(columns.lines())


# fmt: off
COUNTED = [
    # word        syllables
    ("cat",       1),
    ("people",    2),
    ("family",    3),
    ("wrote",     1),
    ("helped",    1),
    ("decided",   3),
    ("authority", 4),
]
# fmt: on


@pytest.mark.parametrize(("word", "count"), COUNTED)
def test_syllables_are_counted_well_enough(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_a_plain_text_reads_younger_than_an_official_one() -> None:
    easy = "We come to see you. We ask how you are. You can tell us."
    hard = (
        "Information concerning individuals is retained in accordance with applicable statutory obligations."
    )
    assert reading_age(easy) < 8 and reading_age(hard) > 16
    assert plain("# A heading\n\n- a row\n\nWords `here` [to be filled: x].") == "a row.\nWords here ."


def test_the_command_writes_every_document(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert line.main(["data-protection", "--out", str(tmp_path / "new")]) == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(PAPERS)
    assert "impact-assessment.md" in capsys.readouterr().out
