"""Files that would harm whoever opens them: each refused or shut away with its sentence, and none of their honest kin."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.security.hostile_files.bad import BAD, Case
from tests.security.hostile_files.good import GOOD
from throughline.record.documents.judging.child import MEMORY, SECONDS
from throughline.record.documents.judging.found import ACCEPTED, REFUSED, SENTENCES, SHUT
from throughline.record.documents.judging.judge import judge
from throughline.record.documents.looking import ROOT

LEAST_BAD, LEAST_GOOD = 120, 60
ELSEWHERE = {"too-large", "too-slow"}
"""Found by the size alone, and by the limits of the child process: tests of their own."""


def of(cases: list[Case]):
    return pytest.mark.parametrize("case", cases, ids=lambda case: f"{case.what} ({case.code or 'kept'})")


@of(BAD)
def test_a_hostile_file_is_refused_or_shut_away_with_one_sentence(case: Case) -> None:
    verdict = judge(case.name, case.make())
    assert (verdict.code, verdict.verdict) == (case.code, SENTENCES[case.code][0])
    assert verdict.sentence.endswith(".") and "{" not in verdict.sentence


@of(GOOD)
def test_an_honest_file_is_kept(case: Case) -> None:
    verdict = judge(case.name, case.make())
    assert (verdict.verdict, verdict.sentence) == (ACCEPTED, "")


def test_the_tables_are_long_enough_and_name_every_detector() -> None:
    assert len(BAD) >= LEAST_BAD and len(GOOD) >= LEAST_GOOD
    assert {case.code for case in BAD} | ELSEWHERE == set(SENTENCES)
    assert {SENTENCES[case.code][0] for case in BAD} == {REFUSED, SHUT}


@pytest.mark.parametrize("code", sorted({case.code for case in BAD} - {"broken"}))
def test_with_one_detector_off_its_rows_are_missed_or_found_by_another(code: str) -> None:
    """The control. Without its detector no row of it gives its sentence, and most are kept as if they were honest."""
    rows = [case for case in BAD if case.code == code]
    found = Counter(_without(case, code) for case in rows)
    assert code not in found
    assert found[""] or code in CAUGHT_TWICE, found


CAUGHT_TWICE = {"empty", "not-what-it-says", "zip-overlap", "zip-odd", "zip-nested", "image-huge", "locked"}
"""What a second look finds too: with the first one off, the file cannot be opened as what it says."""


def _without(case: Case, code: str) -> str:
    try:
        return judge(case.name, case.make(), off=frozenset({code})).code
    except Exception as fault:  # noqa: BLE001 - the child answers any stumble as a damaged file
        return type(fault).__name__


def confined(program: str) -> subprocess.CompletedProcess:
    start = "from throughline.record.documents.judging.child import confine; confine(0)\n"
    return subprocess.run(
        [sys.executable, "-c", start + program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_child_has_little_memory_few_seconds_and_writes_nothing(tmp_path: Path) -> None:
    assert "MemoryError" in confined(f"bytearray({MEMORY + 1})").stderr
    assert confined(f"bytearray({MEMORY // 3})").returncode == 0
    assert confined("while True: pass").returncode < 0, f"ended after {SECONDS} seconds"
    there = tmp_path / "made"
    assert confined(f"with open({str(there)!r}, 'w') as file: file.write('x')").returncode
    assert not there.exists() or not there.stat().st_size


def test_the_child_knows_nothing_of_ours() -> None:
    from throughline.record.documents.looking import _bare

    assert not [name for name in _bare() if "THROUGHLINE" in name or "DATABASE" in name]
