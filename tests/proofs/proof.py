"""What a proof is: a claim, figures that must hold, and a control whose figure shows that the proof can fail."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import SimpleNamespace

Say = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One measured number. `least` and `most` say what it must be; neither, that it is only told."""

    key: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None

    @property
    def fault(self) -> str:
        if self.least is not None and self.value < self.least:
            return f"{self.key} is {self.value} {self.unit}: it must be {self.least} or more."
        if self.most is not None and self.value > self.most:
            return f"{self.key} is {self.value} {self.unit}: it must be {self.most} or less."
        return ""


def none(key: str, value: float, unit: str) -> Figure:
    return Figure(key=key, value=value, unit=unit, most=0)


def some(key: str, value: float, unit: str) -> Figure:
    """A control's: at least one, or the proof could not have seen the fault."""
    return Figure(key=key, value=value, unit=unit, least=1)


def told(key: str, value: float, unit: str) -> Figure:
    return Figure(key=key, value=value, unit=unit)


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of one proof: where it may write, how large it is, and the dice."""

    folder: Path
    size: SimpleNamespace
    seed: int
    say: Say
    parts: Path | None = None
    """Where the parts of a long proof are kept, so that it goes on where it was broken off. None: nowhere."""

    def part(self, name: str, doing: Callable[[], dict]) -> dict:
        """What this part gave, now or when it was last finished."""
        if self.parts is None:
            return doing()
        path = self.parts / f"{name}.json"
        if not path.exists():
            self.parts.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".unfinished")
            unfinished.write_text(json.dumps(doing()))
            unfinished.rename(path)
        return json.loads(path.read_text())

    def dice(self, name: str = "") -> Random:
        return Random(f"{self.seed} {name}")


@dataclass(frozen=True, kw_only=True)
class Proof:
    name: str
    claims: str
    control: str
    oracle: str
    run: Callable[[Run], list[Figure]]
    short: dict[str, int | str]
    full: dict[str, int | str]

    def size(self, form: str) -> SimpleNamespace:
        return SimpleNamespace(**(self.full if form == "full" else self.short))
