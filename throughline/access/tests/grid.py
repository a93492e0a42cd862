"""Reads the grid that people read."""

import re
from dataclasses import dataclass
from pathlib import Path

GRID = Path(__file__).parent.parent / "matrix.txt"
TITLE = re.compile(r"^(?P<verb>\w+) (?P<part>[EHSCXA]): (?P<words>.+)$")


@dataclass(frozen=True, slots=True)
class Cell:
    verb: str
    part: str
    persona: str
    record: str
    answer: str

    def __str__(self) -> str:
        return f"{self.persona} {self.verb} {self.part} of {self.record}"


def cells(text: str | None = None) -> list[Cell]:
    found, verb, part, records = [], "", "", []
    for line in (text or GRID.read_text()).splitlines():
        if title := TITLE.match(line):
            verb, part, records = title["verb"], title["part"], []
        elif line.startswith(" "):
            records = line.split()
        elif "," in line and not line.startswith("#"):
            persona, *answers = re.split(r"\s{2,}", line.strip())
            found += [
                Cell(verb, part, persona.split(",")[0].lower(), *pair)
                for pair in zip(records, answers, strict=True)
            ]
    return found
