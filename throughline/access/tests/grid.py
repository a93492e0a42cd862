"""Reads the grids that people read."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

GRIDS = Path(__file__).parent.parent / "matrix"
TITLE = re.compile(r"^(?P<verb>[\w-]+) (?P<part>[A-Z]): (?P<words>.+)$")


@dataclass(frozen=True, slots=True)
class Cell:
    verb: str
    part: str
    persona: str
    record: str
    answer: str

    def __str__(self) -> str:
        return f"{self.persona} {self.verb} {self.part} of {self.record}"


@cache
def cells() -> list[Cell]:
    return [
        cell
        for grid in sorted(GRIDS.glob("*.txt"))
        if grid.stem != "verbs"
        for cell in _grid(grid.read_text().splitlines())
    ]


@cache
def verbs() -> dict[str, dict[str, bool]]:
    """Persona -> verb -> whether they have it."""
    _, header, *lines = (GRIDS / "verbs.txt").read_text().splitlines()
    rows = [re.split(r"\s{2,}", line.strip()) for line in lines]
    return {
        persona.split(",")[0].lower(): dict(
            zip(header.split(), (answer == "yes" for answer in answers), strict=True)
        )
        for persona, *answers in rows
    }


def _grid(lines: list[str]) -> list[Cell]:
    title, records = TITLE.match(lines[0]), lines[1].split()
    found = []
    for line in lines[2:]:
        persona, *answers = re.split(r"\s{2,}", line.strip())
        first_name = persona.split(",")[0].lower()
        found += [
            Cell(title["verb"], title["part"], first_name, record, answer)
            for record, answer in zip(records, answers, strict=True)
        ]
    return found
