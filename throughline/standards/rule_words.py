"""What a promise asks, in one sentence, with the layer it comes from and since when it is in force."""

from .obligation import Obligation
from .standard import ALWAYS, Limit, Standard
from .vocabulary import clause, spell
from .ways import Confidence, Direction, Kind, Layer
from .words import count_words, day_words, inside

LAYERS = {
    Layer.LOCAL: "Local standard",
    Layer.STATUTORY: "Statutory",
    Layer.NATIONAL: "National, not statutory",
}


def rule_words(obligation: Obligation, standard: Standard, limit: Limit) -> str:
    since = "" if obligation.version == ALWAYS else f", in force since {day_words(obligation.version)}"
    said = [
        _asks(obligation, standard, limit),
        _by_circumstance(obligation, standard, limit),
        f"{layer_words(standard)}{since}.",
        *_eased(obligation, standard),
    ]
    return " ".join(filter(None, said))


def layer_words(standard: Standard) -> str:
    """Who says so, and how sure we are of it where that is not quite."""
    unsure = "" if standard.confidence == Confidence.HIGH else f", {standard.confidence} confidence"
    return f"{LAYERS[standard.layer]}{unsure}"


def _eased(obligation: Obligation, standard: Standard) -> list[str]:
    return [
        f"From {day_words(one.first)} to {day_words(one.last)} {one.words}."
        for one in standard.eased
        if obligation.due and obligation.start <= one.last and obligation.due >= one.first
    ]


def _asks(obligation: Obligation, standard: Standard, limit: Limit) -> str:
    first = _in_force(obligation, standard, limit, first=True)
    if standard.in_any:
        return f"At most {count_words(*first)} in any {count_words(*standard.in_any)}."
    if standard.kind == Kind.PRESENCE:
        return _at_all_times(standard, first)
    if standard.direction == Direction.NOT_BEFORE:
        return f"Not before {count_words(*first)} have passed."
    if standard.direction == Direction.BEFORE:
        return f"At least {count_words(*first)} before." if first.n else "By that day."
    if standard.kind == Kind.MAXIMUM:
        return f"For {count_words(*first)} at most."
    if standard.kind == Kind.CADENCE:
        return _again_and_again(first, _in_force(obligation, standard, limit, first=False))
    return _once(standard, first)


def _at_all_times(standard: Standard, limit: Limit) -> str:
    gap = f"Never more than {count_words(*limit)} without it" if limit.n else "At all times"
    return f"{gap} during {inside(spell(standard.while_))}."


def _again_and_again(first: Limit, then: Limit) -> str:
    if first == then:
        return f"At most {count_words(*then)} from one to the next, counted from the day it was last met."
    return f"The first within {count_words(*first)}; then at most {count_words(*then)} from one to the next."


def _once(standard: Standard, limit: Limit) -> str:
    if standard.by_way_of:
        way = inside(clause(standard.by_way_of.fact))
        return (
            f"Within {count_words(*limit)} of the day that {way}, or until then of the last day for it, "
            f"{count_words(*standard.by_way_of.within)} from the start."
        )
    if not limit.n:
        return "On the same day."
    times = f"{standard.times} times within" if standard.times > 1 else "Within"
    return f"{times} {count_words(*limit)}."


def _by_circumstance(obligation: Obligation, standard: Standard, limit: Limit) -> str:
    """Which of several limits this one is: the first of the spells named that was open on the day it started."""
    if not standard.within_while:
        return ""
    ordinary = standard.version_on(obligation.start, first=obligation.first)
    here = next((name for name, one in standard.within_while.items() if one == limit), "")
    if here and (ordinary is None or ordinary.limit != limit):
        return f"That is so during {inside(spell(here))}."
    others = (
        f"{count_words(*one)} during {inside(spell(name))}" for name, one in standard.within_while.items()
    )
    return f"It would be {'; '.join(others)}."


def _in_force(obligation: Obligation, standard: Standard, limit: Limit, *, first: bool) -> Limit:
    """What the version says of a first or a later interval; where circumstances decide, the limit itself."""
    version = standard.version_on(obligation.version, first=first)
    return version.limit if version and not standard.within_while else limit
