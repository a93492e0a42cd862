"""A list narrowed to one part of a split, or to where two parts meet: what the address says, and the rows that are left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from throughline.measures.engine import By, Row
from throughline.measures.indicator import Indicator
from throughline.measures.snapshots import Snapshot
from throughline.web.scorecard.splits import AGES, WORDS, coded, offered, part_words, rows_of_part

ASKED = ("part", "within")
"""The words of the address: `part=sex:Girls&within=ethnicity:White`."""
LONGEST = 80
CAN_BE = {
    By.AGE: AGES, By.SEX: ("Girls", "Boys", "Not known"),
    By.ETHNICITY: ("Asian", "Black", "Mixed", "Other", "White", "Not known"),
    By.DISABILITY: ("Disabled", "Not recorded as disabled"),
}  # fmt: skip
"""The parts of the engine's own splits, in the order shown. Categories are the measure's."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Nothing for the whole figure. Each part is one of another split."""

    parts: tuple[tuple[By, str], ...] = ()
    problems: tuple[str, ...] = ()

    def of(self, rows: Sequence[Row], snapshot: Snapshot) -> list[Row]:
        left = list(rows)
        for by, part in self.parts:
            left = rows_of_part(left, snapshot, by, part)
        return left

    def said(self, indicator: Indicator) -> list[str]:
        return [f"{WORDS[by]}: {part_words(indicator, by, part)}" for by, part in self.parts]

    @property
    def query(self) -> dict[str, str]:
        each = dict(zip(ASKED, (coded(by, part) for by, part in self.parts), strict=False))
        return {name: each.get(name, "") for name in ASKED}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the two boxes of the form: what each way has to choose from."""

    name: str
    words: str
    groups: list[tuple[str, list[tuple[str, str, bool]]]]


def choices(indicator: Indicator, now: Narrowing) -> list[Choice]:
    """Without teams, which have a box of their own, and without asking the figures: each part that there can be."""
    asked = now.query
    return [
        Choice(
            name, words,
            [
                (WORDS[way], [(coded(way, part), part_words(indicator, way, part), asked[name] == coded(way, part)) for part in CAN_BE.get(way, tuple(code for code, _ in indicator.categories))])
                for way in offered(indicator)
                if way is not By.TEAM
            ],
        )
        for name, words in zip(ASKED, ("Narrowed to", "And to"), strict=True)
    ]  # fmt: skip


def narrowing(indicator: Indicator, said: Mapping[str, str]) -> Narrowing:
    """A way of splitting that this measure does not have narrows nothing, and is said."""
    ways = {way.value for way in offered(indicator)}
    parts: dict[By, str] = {}
    problems: list[str] = []
    for name in ASKED:
        way, _, part = said.get(name, "")[:LONGEST].partition(":")
        if not way:
            continue
        if way not in ways:
            problems.append(f"This list cannot be narrowed by “{way[:20]}”: it is shown without that.")
        elif By(way) in parts:
            problems.append(f"{WORDS[By(way)]} is asked for twice: only the first is used.")
        else:
            parts[By(way)] = part
    return Narrowing(tuple(parts.items()), tuple(problems))
