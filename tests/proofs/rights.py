"""Nobody reads what they may not: ways round the program, the grid against an oracle, and every clause taken out once."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from tests.proofs.proof import Figure, Proof, Run, none, some, told

ROOT = Path(__file__).resolve().parents[2]
CHECKS = {
    "escapes": "throughline/access/tests/test_escapes.py",
    "clauses": "throughline/access/tests/test_clauses.py",
    "matrix": "throughline/access/tests/test_matrix.py",
    "generated": "throughline/access/tests/test_reach_generated.py",
    "doors": "tests/security/test_every_door.py",
}
WHOLE = {"THROUGHLINE_COMPARE_EVERY": "1", "THROUGHLINE_EVERY_DOOR": "yes"}
"""Each child of the generated authorities and each record at every door, where `make test` takes some."""


def prove(run: Run) -> list[Figure]:
    report = run.folder / "rights.xml"
    files = [str(ROOT / CHECKS[name]) for name in run.size.checks.split()]
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={report}", *files],
        cwd=ROOT, stdout=subprocess.DEVNULL, check=False, env=os.environ | (WHOLE if "doors" in files[-1] else {}),
    )  # fmt: skip
    cases = list(ElementTree.parse(report).iter("testcase"))
    found = {p.get("name"): int(p.get("value")) for case in cases for p in case.iter("property")}
    outcome = Counter(
        "failed" if list(case.iter("failure")) or list(case.iter("error")) else "passed" for case in cases
    )
    clauses = [case for case in cases if "without_this_clause" in case.get("name")]
    return [
        told("ways", found["ways"], "ways round the program tried, each by the program's own login"),
        told("people", found["people"], "people who may not see the child and tried each"),
        none("leaked", found["leaked"], "of them that gave a word"),
        none("failed", outcome["failed"], "checks that failed"),
        *[told(key, found[key], words) for key, words in COUNTED.items() if key in found],
        told("clauses", len(clauses), "clauses of the law taken out one at a time"),
        some("control_passed", outcome["passed"], "checks that passed, the control of the ways among them"),
    ]


COUNTED = {
    "doors": "doors opened: an address, a method, somebody, a record; each as the grids say, logged once, no hidden name",
    "pairs": "pairs of somebody and a child in made-up authorities on which policy, database and oracle agree",
    "cells": "cells of the grids that the program decides as they are written",
}


PROOF = Proof(
    name="rights",
    claims="Whoever may not see a child gets no word of that child by any way round the program.",
    oracle="The grid written by hand, and a second opinion that works from plain rows and imports nothing of the product.",
    control="Each way finds the canary for the child's own worker; each clause taken out turns a check red.",
    run=prove,
    short={"checks": "escapes"},
    full={"checks": "escapes clauses matrix generated doors"},
)
