"""docs/reference/capabilities.md: what the journeys prove, by `python -m tests.journeys.handbook`."""

import csv
import json
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
JOURNEYS = REFERENCE / "journeys.json"
ROWS = REFERENCE / "capabilities.csv"
PAGE = REFERENCE / "capabilities.md"

OPENING = """# Capabilities that a journey proves

Made by `make docs` from `tests/journeys/` and from `capabilities.csv`, a list of what inspection reports and systems in use
ask of a record; quotations from Ofsted reports in it are Crown copyright, under the Open Government Licence v3.0. A row is here
when a marked journey proves it in a real browser: what was done is stored, and the next person sees it. {proved} of {all} rows.

| Row | What the software does | Journey | Pages |
|---|---|---|---|
"""


def rows() -> dict[str, dict[str, str]]:
    with ROWS.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def journeys() -> dict[str, dict[str, list[str]]]:
    return json.loads(JOURNEYS.read_text("utf-8"))


def page() -> str:
    known, walked = rows(), journeys()
    proved = sorted({key for one in walked.values() for key in one["capabilities"]})
    lines = [_line(known[key], walked) for key in proved]
    return OPENING.format(proved=len(proved), all=len(known)) + "\n".join(lines) + "\n"


def _line(row: dict[str, str], walked: dict[str, dict]) -> str:
    proving = {name: one for name, one in walked.items() if row["id"] in one["capabilities"]}
    pages = sorted({page for one in proving.values() for page in one["pages"]})
    told = "; ".join(sentence(name) for name in sorted(proving))
    return f"| {row['id']} | {row['what the software does about it']} | {told} | {', '.join(pages)} |"


def sentence(journey: str) -> str:
    return journey.partition(": test_")[2].replace("_", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
