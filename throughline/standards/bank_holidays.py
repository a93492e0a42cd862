"""Bank holidays of England and Wales as dated data, never as a rule: parliaments move and add them.

Source: gov.uk/bank-holidays. A year not yet published there holds its standing dates until it is.
"""

from collections.abc import Iterator
from datetime import date, datetime

SOURCE = "gov.uk/bank-holidays"

TITLES = (
    "New Year's Day",
    "Good Friday",
    "Easter Monday",
    "Early May bank holiday",
    "Spring bank holiday",
    "Summer bank holiday",
    "Christmas Day",
    "Boxing Day",
)

YEARS = """
2009 |  1 Jan | 10 Apr | 13 Apr |  4 May | 25 May | 31 Aug | 25 Dec | 28 Dec
2010 |  1 Jan |  2 Apr |  5 Apr |  3 May | 31 May | 30 Aug | 27 Dec | 28 Dec
2011 |  3 Jan | 22 Apr | 25 Apr |  2 May | 30 May | 29 Aug | 27 Dec | 26 Dec
2012 |  2 Jan |  6 Apr |  9 Apr |  7 May |  4 Jun | 27 Aug | 25 Dec | 26 Dec
2013 |  1 Jan | 29 Mar |  1 Apr |  6 May | 27 May | 26 Aug | 25 Dec | 26 Dec
2014 |  1 Jan | 18 Apr | 21 Apr |  5 May | 26 May | 25 Aug | 25 Dec | 26 Dec
2015 |  1 Jan |  3 Apr |  6 Apr |  4 May | 25 May | 31 Aug | 25 Dec | 28 Dec
2016 |  1 Jan | 25 Mar | 28 Mar |  2 May | 30 May | 29 Aug | 27 Dec | 26 Dec
2017 |  2 Jan | 14 Apr | 17 Apr |  1 May | 29 May | 28 Aug | 25 Dec | 26 Dec
2018 |  1 Jan | 30 Mar |  2 Apr |  7 May | 28 May | 27 Aug | 25 Dec | 26 Dec
2019 |  1 Jan | 19 Apr | 22 Apr |  6 May | 27 May | 26 Aug | 25 Dec | 26 Dec
2020 |  1 Jan | 10 Apr | 13 Apr |  8 May | 25 May | 31 Aug | 25 Dec | 28 Dec
2021 |  1 Jan |  2 Apr |  5 Apr |  3 May | 31 May | 30 Aug | 27 Dec | 28 Dec
2022 |  3 Jan | 15 Apr | 18 Apr |  2 May |  2 Jun | 29 Aug | 27 Dec | 26 Dec
2023 |  2 Jan |  7 Apr | 10 Apr |  1 May | 29 May | 28 Aug | 25 Dec | 26 Dec
2024 |  1 Jan | 29 Mar |  1 Apr |  6 May | 27 May | 26 Aug | 25 Dec | 26 Dec
2025 |  1 Jan | 18 Apr | 21 Apr |  5 May | 26 May | 25 Aug | 25 Dec | 26 Dec
2026 |  1 Jan |  3 Apr |  6 Apr |  4 May | 25 May | 31 Aug | 25 Dec | 28 Dec
2027 |  1 Jan | 26 Mar | 29 Mar |  3 May | 31 May | 30 Aug | 27 Dec | 28 Dec
2028 |  3 Jan | 14 Apr | 17 Apr |  1 May | 29 May | 28 Aug | 25 Dec | 26 Dec
"""

ONE_OFFS = {
    date(2011, 4, 29): "Royal wedding",
    date(2012, 6, 5): "Diamond Jubilee",
    date(2022, 6, 3): "Platinum Jubilee",
    date(2022, 9, 19): "State funeral of Queen Elizabeth II",
    date(2023, 5, 8): "Coronation of King Charles III",
}

FIXED_DAYS = {"New Year's Day": (1, 1), "Christmas Day": (12, 25), "Boxing Day": (12, 26)}


def _titled(day: date, title: str) -> str:
    moved = FIXED_DAYS.get(title, (day.month, day.day)) != (day.month, day.day)
    return f"{title} (substitute day)" if moved else title


def _rows() -> Iterator[tuple[date, str]]:
    for line in YEARS.strip().splitlines():
        year, *days = (cell.strip() for cell in line.split("|"))
        for title, written in zip(TITLES, days, strict=True):
            day = datetime.strptime(f"{written} {year}", "%d %b %Y").date()
            yield day, _titled(day, title)


ENGLAND_AND_WALES: dict[date, str] = dict(sorted([*_rows(), *ONE_OFFS.items()]))
