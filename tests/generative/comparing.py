"""The product and the oracle side by side: one rule and one row in words that both can read."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from throughline.standards.calendar import ENGLAND, Calendar, StartDay, Term
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard

from .counting import CLOSED, TERMS
from .lives import lives
from .oracle import rows

LIVES, SEED = 4, 20261123
"""Four lives of four episodes for a promise, or sixteen of one: 1,736 in all, and the fewest that leave no state out.

With another seed so few may miss one or two; `tests/proofs` runs many more.
"""

CALENDAR = ENGLAND.with_schools([Term(*term) for term in TERMS], CLOSED)

Engine = Callable[[Standard, list[Fact], Calendar], list[Obligation]]


def product(standard: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
    return child([standard], facts, calendar)


def told(one: Standard) -> dict:
    """The rule as the oracle reads it, without a type of ours."""
    limits, first = lines(one.within), lines(one.first_within)
    return {
        "key": one.key, "kind": str(one.kind), "starts": list(one.start_names), "met": list(one.met_names),
        "spell": one.while_, "limits": limits, "first_limits": first or limits, "since": one.since,
        "unit": next(unit for _, _, unit in limits if unit),
        "while": [(name, limit.n, str(limit.unit)) for name, limit in one.within_while.items()],
        "by_way": one.by_way_of and (one.by_way_of.fact, one.by_way_of.within.n, str(one.by_way_of.within.unit)),
        "in_any": one.in_any and (one.in_any.n, str(one.in_any.unit)), "direction": str(one.direction),
        "start_is_one": one.start_day == StartDay.IS_ONE, "on_the_day": one.on_the_day, "times": one.times,
        "carries": one.carries_over, "stopped_by": list(one.stopped_by), "impossible": list(one.not_possible_while),
        "by_spell": list(one.spoken_by_spells),
    }  # fmt: skip


def lines(dated) -> list[tuple]:
    return [(since, limit and limit.n, limit and str(limit.unit)) for since, limit in sorted(dated.items())]


def row(one: Obligation) -> dict:
    total = one.total and (one.total.most, one.total.n, str(one.total.unit))
    return {
        "start": one.start, "version": one.version, "due": one.due, "met": one.met, "stopped": one.stopped,
        "ended_by": one.ended_by, "first": one.first, "opens": one.stands_from, "too_early": one.too_early,
        "start_at": one.start_at, "due_at": one.due_at, "met_at": one.met_at, "tried": one.attempted,
        "booked": one.booked, "exempt": one.exempt and one.exempt.day,
        "waiting": one.waiting_on and one.waiting_on.day,
        "impossible": tuple(sorted(spell.day for spell in one.not_possible)), "total": total,
    }  # fmt: skip


def multiset(found: Iterable[dict]) -> Counter:
    return Counter(tuple(one.values()) for one in found)


def facts_of(life: list[dict]) -> list[Fact]:
    return [Fact(**one) for one in life]


def disagreements(
    standard: Standard, engine: Engine, *, count: int, calendar: Calendar = CALENDAR, seed: int = SEED
) -> Iterator[list]:
    """The lives in which the two do not give the same rows the same number of times."""
    rule = told(standard)
    for life in lives(rule, seed=seed, count=count):
        if multiset(map(row, engine(standard, facts_of(life), calendar))) != multiset(rows(rule, life)):
            yield life


@cache
def generated(key: str) -> tuple[tuple[list[Fact], list[Obligation]], ...]:
    """The same lives that are compared, with what the product makes of them."""
    standard = by_key()[key]
    told_lives = map(facts_of, lives(told(standard), seed=SEED, count=LIVES))
    return tuple((facts, product(standard, facts, CALENDAR)) for facts in told_lives)
