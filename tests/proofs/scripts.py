"""Two hundred ways to make words run, in every text field of every kind and on every page, in a real browser."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from tests.proofs.proof import Figure, Proof, Run, none, some, told

ROOT = Path(__file__).resolve().parents[2]
CHECKS = ROOT / "tests" / "security"


def prove(run: Run) -> list[Figure]:
    report = run.folder / "scripts.xml"
    files = [str(CHECKS / f"test_{name}.py") for name in run.size.checks.split()]
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", f"--junitxml={report}", "-k", run.size.only, *files],
        cwd=ROOT, stdout=subprocess.DEVNULL, check=False,
        env=os.environ | ({"THROUGHLINE_WHOLE": "yes"} if run.size.whole else {}),
    )  # fmt: skip
    cases = list(ElementTree.parse(report).iter("testcase"))
    found = Counter()
    for case in cases:
        for one in case.iter("property"):
            found[one.get("name")] += int(one.get("value"))
    failed = sum(bool(list(case.iter("failure")) or list(case.iter("error"))) for case in cases)
    both = ("words", "addresses")
    return [
        told("pages", sum(found[f"{name}.pages"] for name in both), "pages opened in Chromium with them"),
        none("dialogs", sum(found[f"{name}.dialogs"] for name in both), "dialogs that came up"),
        none("reports", sum(found[f"{name}.reports"] for name in both), "reports against our own policy"),
        none("alive", sum(found[f"{name}.alive"] for name in both), "tags or attributes that words became"),
        none("elsewhere", sum(found[f"{name}.elsewhere"] for name in both), "requests to other machines"),
        none("failed", failed, "checks that failed"),
        some("control_seen", found["control.seen"], "ways seen on a page that does not escape, with our policy and without"),
    ]  # fmt: skip


PROOF = Proof(
    name="scripts",
    claims="What people write stays words: no page runs it, whatever field it was written in.",
    oracle="Chromium itself: its dialogs, its reports against the policy, and the tags it made of the page.",
    control="The same words on a page that shows them as they are: tags, reports and, without the policy, dialogs.",
    run=prove,
    short={"checks": "scripts", "whole": "", "only": "search or escape"},
    full={"checks": "scripts hostile_requests", "whole": "yes", "only": "test"},
)
