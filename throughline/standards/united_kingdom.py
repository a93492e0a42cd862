"""Bank holidays that only Scotland or Northern Ireland has, dated: the Freedom of Information Act counts none of them.

Source: gov.uk/bank-holidays. A year not yet published there holds its standing dates until it is.
"""

from collections.abc import Iterator
from datetime import date, datetime

TITLES = (
    "New Year holiday",
    "St Patrick's Day",
    "Battle of the Boyne",
    "Summer bank holiday",
    "St Andrew's Day",
)

YEARS = """
2009 |  2 Jan | 17 Mar | 13 Jul |  3 Aug | 30 Nov
2010 |  4 Jan | 17 Mar | 12 Jul |  2 Aug | 30 Nov
2011 |  4 Jan | 17 Mar | 12 Jul |  1 Aug | 30 Nov
2012 |  3 Jan | 19 Mar | 12 Jul |  6 Aug | 30 Nov
2013 |  2 Jan | 18 Mar | 12 Jul |  5 Aug |  2 Dec
2014 |  2 Jan | 17 Mar | 14 Jul |  4 Aug |  1 Dec
2015 |  2 Jan | 17 Mar | 13 Jul |  3 Aug | 30 Nov
2016 |  4 Jan | 17 Mar | 12 Jul |  1 Aug | 30 Nov
2017 |  3 Jan | 17 Mar | 12 Jul |  7 Aug | 30 Nov
2018 |  2 Jan | 19 Mar | 12 Jul |  6 Aug | 30 Nov
2019 |  2 Jan | 18 Mar | 12 Jul |  5 Aug |  2 Dec
2020 |  2 Jan | 17 Mar | 13 Jul |  3 Aug | 30 Nov
2021 |  4 Jan | 17 Mar | 12 Jul |  2 Aug | 30 Nov
2022 |  4 Jan | 17 Mar | 12 Jul |  1 Aug | 30 Nov
2023 |  3 Jan | 17 Mar | 12 Jul |  7 Aug | 30 Nov
2024 |  2 Jan | 18 Mar | 12 Jul |  5 Aug |  2 Dec
2025 |  2 Jan | 17 Mar | 14 Jul |  4 Aug |  1 Dec
2026 |  2 Jan | 17 Mar | 13 Jul |  3 Aug | 30 Nov
2027 |  4 Jan | 17 Mar | 12 Jul |  2 Aug | 30 Nov
2028 |  4 Jan | 17 Mar | 12 Jul |  7 Aug | 30 Nov
"""


def _rows() -> Iterator[tuple[date, str]]:
    for line in YEARS.strip().splitlines():
        year, *days = (cell.strip() for cell in line.split("|"))
        for title, written in zip(TITLES, days, strict=True):
            yield datetime.strptime(f"{written} {year}", "%d %b %Y").date(), title


ANYWHERE_IN_THE_UK: dict[date, str] = dict(sorted(_rows()))
