"""docs/reference/asvs.md, from asvs.csv: `python -m tests.security.asvs`."""

import csv
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROWS = ROOT / "docs" / "reference" / "asvs.csv"
PAGE = ROOT / "docs" / "reference" / "asvs.md"

TESTED, WRITTEN, BUILT, OPERATORS, NOT_APPLICABLE, NOT_DONE = STATES = (
    "tested", "written", "built, no test of its own", "operator's", "not applicable", "not done",
)  # fmt: skip
CHAPTERS = {
    1: "Encoding and cleaning", 2: "Checking and rules of the work", 3: "The browser", 4: "Requests", 5: "Files",
    6: "Proving who one is", 7: "Sessions", 8: "Rights", 9: "Self-contained tokens", 10: "OAuth and OIDC",
    11: "Cryptography", 12: "Connections", 13: "Configuration", 14: "Data protection", 15: "Code and design",
    16: "Logs and errors", 17: "WebRTC",
}  # fmt: skip

OPENING = """# ASVS 5.0.0, requirement by requirement

Made by `make docs` from `asvs.csv`. The numbers are those of the OWASP Application Security Verification Standard 5.0.0 (OWASP
Foundation, CC BY-SA 4.0); the short wordings are ours and stand under the same licence. Read the standard itself for what each
asks. Here are all of levels 1 and 2, and level 3 of the chapters on rights and on logs: {all} requirements.

**{tested} of {all} are held by a test that is named here and runs in `make test` ({share} %); of the {asked} that apply to this
program and are its own to meet, {own} %.** {written} are met by something written, {built} are built and have no test of their own,
{operators} are the operator's, {away} do not apply, and **{undone} are not done**. We judged this ourselves: nobody outside has.

| Chapter | All | {heads} |
|---|---|{lines}|
"""


def rows() -> list[dict[str, str]]:
    with ROWS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def chapter(row: dict[str, str]) -> int:
    return int(row["requirement"].partition(".")[0])


def page() -> str:
    found = rows()
    states = Counter(row["state"] for row in found)
    asked = len(found) - states[NOT_APPLICABLE] - states[OPERATORS]
    opening = OPENING.format(
        all=len(found), tested=states[TESTED], share=100 * states[TESTED] // len(found), asked=asked,
        own=100 * states[TESTED] // asked, written=states[WRITTEN], built=states[BUILT], operators=states[OPERATORS],
        away=states[NOT_APPLICABLE], undone=states[NOT_DONE], heads=" | ".join(state.capitalize() for state in STATES),
        lines="|".join(["---"] * len(STATES)),
    )  # fmt: skip
    counts = [_count(number, [row for row in found if chapter(row) == number]) for number in CHAPTERS]
    undone = [
        f"- **{row['requirement']}** {row['asks']} {row['proof or reason']}"
        for row in found
        if row["state"] == NOT_DONE
    ]
    parts = [_chapter(number, [row for row in found if chapter(row) == number]) for number in CHAPTERS]
    return "\n".join([opening.rstrip(), *counts, "", "## Not done", "", *undone, *parts, ""])


def _count(number: int, found: list[dict[str, str]]) -> str:
    states = Counter(row["state"] for row in found)
    return f"| {number} {CHAPTERS[number]} | {len(found)} | {' | '.join(str(states[state]) for state in STATES)} |"


def _chapter(number: int, found: list[dict[str, str]]) -> str:
    lines = [
        f"| {row['requirement']} | {row['level']} | {row['asks']} | {row['state']} | {_shown(row['proof or reason'])} |"
        for row in found
    ]
    return "\n".join(
        [
            "",
            f"## {number} {CHAPTERS[number]}",
            "",
            "| | Level | It asks | State | Test or reason |",
            "|---|---|---|---|---|",
            *lines,
        ]
    )


def _shown(proof: str) -> str:
    """A test by its file's name and its sentence; a reason as it is."""
    found = re.findall(r"([\w/]+)\.py::test_(\w+)", proof)
    return (
        "<br>".join(f"`{path.rpartition('/')[2]}` {name.replace('_', ' ')}" for path, name in found) or proof
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
