"""Read the tables that these tests draw: a line is a case, `|` parts its cells, a blank cell is nothing."""

from datetime import date, datetime

DAY = "%a %d %b %Y"


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def day(words: str) -> date | None:
    """`Fri 13 Nov 2026`. A wrong day name is a wrong case, so it raises."""
    if not words:
        return None
    read = datetime.strptime(words, DAY).date()
    if f"{read:%a}" != words[:3]:
        raise ValueError(f"{words} is a {read:%A}: correct the table.")
    return read


def days(words: str) -> list[date]:
    return [day(one.strip()) for one in words.split(",") if one.strip()]
