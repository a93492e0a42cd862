"""Whether a group of children is counted more often than its share: a ratio, and how sure it is.

Two ratios, both with 95% intervals by published methods: the group's share of those counted over its share of
the population (Wilson 1927), and its rate over that of the largest group (Katz and others 1978).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from throughline.measures.problems import MeasuresProblem

Z = 1.959964
# Under this many children in a group there is no ratio; under this many counted, it is said.
FEW = 20
NOT_KNOWN = frozenset({"Not known", "Not recorded", "Not stated"})
MORE, LESS, NO_CLEAR = "more than its share", "less than its share", "no clear difference"
METHODS = {
    "share": "Wilson score interval (1927) of its share of those counted, over its share of the population",
    "rate": "log interval of a ratio of two rates (Katz, Baptista, Azen and Pike 1978)",
}
CANNOT = (
    "The population here is the children known to us: a group referred too often or too seldom is not seen.",
    "The children of the borough by age, sex, ethnicity or disability are not held.",
    "The published files held here have no rates by ethnicity of children in need, on plans or looked after.",
    "With many groups and measures one interval in twenty misses by chance: ask why before you say so.",
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """`method` is a key of `METHODS`."""

    value: float
    lower: float
    upper: float
    method: str

    @property
    def says(self) -> str:
        if self.lower > 1:
            return MORE
        return LESS if self.upper < 1 else NO_CLEAR


@dataclass(frozen=True, slots=True)
class Group:
    """`count` of the group's `of` children. A ratio that is None has its reason in `why_none`."""

    name: str
    count: int
    of: int
    to_population: Ratio | None
    to_largest: Ratio | None
    why_none: str

    @property
    def few(self) -> str:
        """What a reader must know before the ratio: one child moves it far."""
        if self.to_population is None or self.count >= FEW:
            return ""
        return f"Only {self.count} counted: one child more or fewer moves this far."


@dataclass(frozen=True, slots=True)
class Disproportion:
    """Groups as given; `left_out` children whose group is not known are in no ratio, and are said."""

    groups: tuple[Group, ...]
    largest: str
    left_out: int
    left_out_of: int

    @property
    def data_note(self) -> str:
        if not self.left_out_of:
            return ""
        counted, all_ = self.left_out, self.left_out_of
        return f"The group is not known for {counted} of those counted and {all_} of all: left out."


def disproportion(counted: Mapping[str, int], population: Mapping[str, int]) -> Disproportion:
    """Both by group. Children, not events: a child counted twice would be in a group of one and a half."""
    _check(counted, population)
    known = {name: of for name, of in population.items() if name not in NOT_KNOWN}
    counts = {name: counted.get(name, 0) for name in known}
    if not any(known.values()):
        raise MeasuresProblem("No child's group is known: there is nothing to compare.")
    largest = max(known, key=lambda name: known[name])
    return Disproportion(
        groups=tuple(_group(name, counts, known, largest) for name in known),
        largest=largest,
        left_out=sum(counted.get(name, 0) for name in NOT_KNOWN),
        left_out_of=sum(population.get(name, 0) for name in NOT_KNOWN),
    )


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95% interval of a share; of none counted and of all counted it is still one."""
    share = count / of
    middle, width = share + Z**2 / (2 * of), Z * sqrt(share * (1 - share) / of + Z**2 / (4 * of**2))
    scale = 1 + Z**2 / of
    return max(0.0, (middle - width) / scale), min(1.0, (middle + width) / scale)


def katz(count: int, of: int, other_count: int, other_of: int) -> Ratio:
    """One rate over another, where somebody was counted in both."""
    ratio = (count / of) / (other_count / other_of)
    spread = Z * sqrt(1 / count - 1 / of + 1 / other_count - 1 / other_of)
    return Ratio(ratio, exp(log(ratio) - spread), exp(log(ratio) + spread), "rate")


def _check(counted: Mapping[str, int], population: Mapping[str, int]) -> None:
    for name, count in counted.items():
        if count > population.get(name, 0):
            has = population.get(name, 0)
            raise MeasuresProblem(
                f"{count} were counted in {name}, which has {has} children: count children once."
            )


def _group(name: str, counts: Mapping[str, int], known: Mapping[str, int], largest: str) -> Group:
    count, of = counts[name], known[name]
    why_none = _why_none(name, of, sum(counts.values()))
    if why_none:
        return Group(name, count, of, None, None, why_none)
    return Group(
        name, count, of, _to_population(count, of, list(counts.values()), list(known.values())),
        _to_largest(name, counts, known, largest), "",
    )  # fmt: skip


def _why_none(name: str, of: int, all_counted: int) -> str:
    if of < FEW:
        return f"Fewer than {FEW} children are {name}: read the children, not a ratio."
    return "" if all_counted else "Nobody was counted."


def _to_population(count: int, of: int, counts: Sequence[int], known: Sequence[int]) -> Ratio:
    all_counted, expected = sum(counts), of / sum(known)
    lower, upper = wilson(count, all_counted)
    return Ratio(count / all_counted / expected, lower / expected, upper / expected, "share")


def _to_largest(name: str, counts: Mapping[str, int], known: Mapping[str, int], largest: str) -> Ratio | None:
    """The largest group is not compared with itself; where nobody was counted a ratio has no interval."""
    if name == largest or not counts[name] or not counts[largest]:
        return None
    return katz(counts[name], known[name], counts[largest], known[largest])
