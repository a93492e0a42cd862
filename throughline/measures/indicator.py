"""What an indicator is: a list of things counted, with the words, the rule and the worked cases beside it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from throughline.measures.cases import Case, read_cases


class Polarity(StrEnum):
    HIGHER = "higher is better"
    LOWER = "lower is better"
    NEITHER = "neither is better"


@dataclass(frozen=True, kw_only=True, slots=True)
class Indicator:
    """`sql` gives one row, as `engine.Row`, per thing counted from `$first` to the day before `$after`."""

    key: str
    title: str
    counts: str
    on_time_means: str
    left_out: tuple[str, ...]
    team_means: str
    limit: str
    caveat: str
    noun: str
    polarity: Polarity
    version: int
    since: date
    source: str
    confidence: str
    sql: str
    cases: tuple[Case, ...]


def sql_beside(module_file: str) -> str:
    return Path(module_file).with_suffix(".sql").read_text(encoding="utf-8")


def cases_beside(module_file: str) -> tuple[Case, ...]:
    return read_cases(Path(module_file).with_suffix(".cases").read_text(encoding="utf-8"))
