"""The files that are timed: made-up returns in which three children in a hundred have something wrong."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from re import sub

from throughline.exchange.cin_census import made_up as cin
from throughline.exchange.returns.collection import Year
from throughline.exchange.ssda903 import made_up as ssda903

YEAR = {"ssda903": Year("2026-27"), "cin": Year("2025-26")}
MAIN = {"ssda903": "this_year", "cin": "cin.xml"}
WRONG = 0.03


def write(kind: str, children: int, to: Path) -> None:
    if kind == "cin":
        with (to / MAIN[kind]).open("w") as file:
            file.writelines(_emptied(cin.made_up(children=children, year=YEAR[kind])))
        return
    made = ssda903.made_up(children=children, year=YEAR[kind])
    for part in ("this_year", "last_year", "providers", "postcodes"):
        (to / part).mkdir()
        for name, text in getattr(made, part).items():
            (to / part / name).write_text(_spoilt(text) if part == "this_year" else text)


def beside(kind: str, made: Path) -> dict:
    if kind == "cin":
        return {}
    places = {"last": "last_year", "providers": "providers", "postcodes": "postcodes"}
    return {option: made / place for option, place in places.items()} | {"authority": "E99"}


def _spoilt(text: str) -> str:
    """One cell of such a row is blank, or of no list; the child's own id stays."""
    header, *lines = text.splitlines()
    random = Random(header)
    return (
        "\n".join([header, *(_spoil(line, random) if random.random() < WRONG else line for line in lines)])
        + "\n"
    )


def _spoil(line: str, random: Random) -> str:
    cells = line.split(",")
    cells[random.randrange(1, len(cells))] = random.choice(["", "?", "31/02/2026", "01/04/2026"])
    return ",".join(cells)


def _emptied(pieces: Iterator[str]) -> Iterator[str]:
    """One of the days of such a child is blank."""
    random = Random(1)
    for piece in pieces:
        spoil = piece.startswith("<Child>") and random.random() < WRONG
        yield sub(r">\d{4}-\d\d-\d\d<", "><", piece, count=1) if spoil else piece
