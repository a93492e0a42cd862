"""How the plan reads against the measures: what each objective is judged by, and what is left over. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

O = TypeVar("O")
A_SENTENCE = 3
"""Words, at least."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Generic[O]):
    """The measures by objective, and both kinds of loose end."""

    objectives: tuple[tuple[O, tuple[str, ...]], ...]
    without_measure: tuple[O, ...]
    measures_unneeded: tuple[str, ...]


def plan_of(judged_by: Mapping[O, Sequence[str]], measures: Iterable[str]) -> Plan[O]:
    """`measures` are those that are read, in their order; an objective keeps one that is not among them."""
    needed = {measure for each in judged_by.values() for measure in each}
    return Plan(
        objectives=tuple((objective, tuple(each)) for objective, each in judged_by.items()),
        without_measure=tuple(objective for objective, each in judged_by.items() if not each),
        measures_unneeded=tuple(measure for measure in dict.fromkeys(measures) if measure not in needed),
    )
