"""The sector's own validators on the same files, where somebody has fetched them. Nothing of theirs is kept here.

RETURNS_PEERS names a folder with a checkout of each, `903` and `cin`, and a Python that has what they need,
`v/bin/python`. They are run through their own entry points, one after the other with ours.
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks import returns_files

SIZES = (("ssda903", 5_000), ("cin", 2_000), ("cin", 10_000))
RUN = {
    "ssda903": """
import logging, sys, time, json, warnings
from pathlib import Path
from importlib import import_module
warnings.filterwarnings("ignore"); logging.disable(logging.CRITICAL)
from lac_validator import lac_validator
from lac_validator.report import Report
rules = import_module("lac_validator.rules.lac2026_27").registry
given = lambda part, words: [dict(name=p.name, description=words, file_content=p.read_bytes())
    for p in sorted(Path(sys.argv[1], part).glob("*.csv"))]
began = time.perf_counter()
about = {"collectionYear": "2027/28", "localAuthority": "E09000033"}
done = lac_validator.LacValidator(about, given("this_year", "This year") + given("last_year", "Prev year"), rules)
report = Report(done.ds_results, rules)
found = lac_validator.create_issue_df(report.report, report.error_report)
told = dict(wall=time.perf_counter() - began, rules=len(rules), raised=len(done.fails), skipped=len(done.skips))
""",
    "cin": """
import sys, time, json, warnings
import xml.etree.ElementTree as ET
from importlib import import_module
warnings.filterwarnings("ignore")
from cin_validator import cin_validator
rules = import_module("cin_validator.rules.cin2025_26").registry
began = time.perf_counter()
data = cin_validator.process_data(cin_validator.convert_data(ET.parse(sys.argv[1] + "/cin.xml").getroot()))
done = cin_validator.CinValidator(data, rules)
told = dict(wall=time.perf_counter() - began, rules=len(rules), raised=None, skipped=None)
""",
}
TELL = """
from pathlib import Path
told["memory"] = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024
sys.__stdout__.write("\\nTOLD " + json.dumps(told) + "\\n")
"""
FOLDER = {"ssda903": "903", "cin": "cin"}


def figures() -> list[dict]:
    """Empty where they are not: the page then says that they were not run."""
    if not os.environ.get("RETURNS_PEERS"):
        return []
    return [_measured(Path(os.environ["RETURNS_PEERS"]), kind, children) for kind, children in SIZES]


def _measured(peers: Path, kind: str, children: int) -> dict:
    from tests.benchmarks.returns import _apart

    with tempfile.TemporaryDirectory() as made:
        returns_files.write(kind, children, Path(made))
        ours = _apart("check", kind, made)
        began = perf_counter()
        run = subprocess.run(
            [peers / "v/bin/python", "-c", RUN[kind] + TELL, made], cwd=peers / FOLDER[kind], capture_output=True, text=True, check=False
        )  # fmt: skip
    told = [line.removeprefix("TOLD ") for line in run.stdout.splitlines() if line.startswith("TOLD ")]
    theirs = (
        json.loads(told[0])
        if told
        else {"broke": run.stderr.strip().splitlines()[-1], "after": perf_counter() - began}
    )
    row = {"kind": kind, "children": children, "ours": ours, "theirs": theirs}
    print(row, flush=True)
    return row
