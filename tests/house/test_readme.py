"""The first page: every number in it is proved, and every link leads somewhere."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PROVED = json.loads((ROOT / "docs" / "reference" / "proof.json").read_text("utf-8"))
NOT_YET = "–"
PAGES = [
    ROOT / "README.md",
    ROOT / "DEVELOPERS.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def table() -> list[tuple[str, str, str]]:
    """What is proved, the number shown, and its key, of each line between the marks."""
    lines = README.partition("```proof\n")[2].partition("```")[0].splitlines()
    return [tuple(re.split(r"\s{2,}", line.strip())) for line in lines if line.strip()]


def test_the_table_is_there() -> None:
    assert len(table()) >= 10
    assert all(len(line) == 3 for line in table())


@pytest.mark.parametrize("line", table(), ids=lambda line: line[-1])
def test_a_number_is_the_value_of_its_key(line: tuple[str, str, str]) -> None:
    _, shown, key = line
    if shown == NOT_YET:
        assert "--full" not in PROVED.get(key, {}).get("command", ""), f"{key} is proved: show it"
    else:
        assert key in PROVED, f"{key} is no key of proof.json"
        assert float(shown.replace(",", "")) == float(PROVED[key]["value"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text("utf-8")) if not re.match(r"\w+:", link)]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_file_named_in_the_first_page_exists() -> None:
    named = re.findall(r"`((?:throughline|docs|tests)/[\w./-]+|[A-Z]+\.md|LICENSE|NOTICE)`", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
