"""What is made of a story's page for readers: the clocks of each chosen day, who should see what first, who must not see what.

`python -m tests.spec.standards.story_pages` writes it into docs/stories; the words above it are written by hand.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from throughline.standards.catalogue import by_key
from throughline.standards.words import count_words, day_words

from .families import NAMES, expected, story

PAGES = Path(__file__).parents[3] / "docs" / "stories"
TODAY = "2026-11-20"
BEGINS = "## What stands on Fri 20 Nov 2026\n"
COUNTED = "Counted by programs that share no code with this one; every day of the story is compared with what the record stores."
COLUMNS = "| Child | Promise | Limit | How it stands |\n|---|---|---|---|\n"


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text("utf-8")


def made(name: str) -> str:
    """From the first table to the end of the page."""
    parts = [BEGINS, COUNTED + "\n", table(name, TODAY)]
    parts += ["## The other chosen days\n", *_other_days(name), *_first(name), *_never(name)]
    return "\n".join(parts)


def _other_days(name: str) -> Iterator[str]:
    for day in expected(name)["days"]:
        if day["day"] != TODAY:
            yield f"### {_day(day['day'])}: {day['why']}\n"
            yield table(name, day["day"])


def _first(name: str) -> Iterator[str]:
    yield "## What each should see first on Fri 20 Nov 2026\n"
    yield "".join(f"- **{one['persona']}**: {one['text']}\n" for one in story(name)["see_first"])


def _never(name: str) -> Iterator[str]:
    yield "## What nobody may see\n"
    rows = (f"| {one['who']} | {one['not_see']} | {one['why']} |\n" for one in story(name)["must_not_see"])
    yield f"| Who | Does not see | Why |\n|---|---|---|\n{''.join(rows)}"


def table(name: str, day: str) -> str:
    """What stands that day and is not met, the latest first; children of whom the same is true, in one row."""
    rows = [row for row in expected(name)["rows"] if row["day"] == day and row["met"] is None]
    lines = dict.fromkeys(_line(row) for row in sorted(rows, key=_order))
    children = {line: _called(name, (row["child"] for row in rows if _line(row) == line)) for line in lines}
    return COLUMNS + "".join(f"| {children[line]} | {line} |\n" for line in lines)


def _order(row: dict) -> tuple:
    return -(row["late_by_wd"] or 0), row["due"] or "", row["standard"]


def _line(row: dict) -> str:
    limit = _day(row["due"][:10]) if row["due"] else "none: a total"
    return f"{by_key()[row['standard']].title} | {limit} | {_stands(row)}{_as_known(row)}"


def _called(name: str, children: Iterable[str]) -> str:
    called = {one["id"]: one["name"] for one in story(name)["people"]}
    return ", ".join(called[child] for child in children)


def _stands(row: dict) -> str:
    late = f"{count_words(row['late_by_wd'])} late" if row["late_by_wd"] else ""
    why = {"waiting": row.get("waiting_on"), "exempt": row.get("why")}.get(row["state"])
    said = late if row["state"] == "late" and late else ", ".join(filter(None, (row["state"], why, late)))
    booked = ", ".join(_day(day) for day in row["booked"])
    return f"{said}; booked {booked}" if booked else said


def _as_known(row: dict) -> str:
    return f" (as known that day: {row['state_as_known']})" if row.get("state_as_known") else ""


def _day(words: str) -> str:
    return day_words(date.fromisoformat(words))


def write() -> None:
    for name in NAMES:
        by_hand = page(name).partition(BEGINS)[0]
        (PAGES / f"{name}.md").write_text(by_hand + made(name), "utf-8")


if __name__ == "__main__":
    write()
