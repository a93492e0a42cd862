"""Figures, signals and targets as cells of a table, and a measure's definition as a reader needs it."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from throughline.design.dates import clock, day
from throughline.design.drawing import draw
from throughline.design.signals import assurance, variation
from throughline.measures.control_chart import ControlChart
from throughline.measures.engine import Row
from throughline.measures.figures import Figure, plain
from throughline.measures.indicator import Indicator, Polarity, Unit
from throughline.measures.snapshots import Snapshot
from throughline.oversight.targets.models import Target
from throughline.web.scorecard.charts import SIGNALS, words
from throughline.web.scorecard.whichever import ALL, COUNTED, REST, which_of

SHARES = (Unit.PERCENT, Unit.SHARES)
BETTER = {
    Polarity.HIGHER: "Higher is better",
    Polarity.LOWER: "Lower is better",
    Polarity.NEITHER: "Neither way is better",
}


def figure_cell(figure: Figure) -> SafeString:
    """n of N always; a percentage only where one child does not move it far."""
    if figure.is_empty and figure.unit is not Unit.COUNT:
        return draw("none")
    if figure.unit is Unit.RATE and figure.part is not None:
        # Nobody publishes how many people a part is per: its count stands.
        return draw("<strong>{}</strong>", figure.of_words)
    if figure.is_small or not figure.of_words or figure.of_words == figure.shown:
        return draw("<strong>{}</strong>", figure.shown)
    return draw("<strong>{}</strong><br><small>{}</small>", figure.shown, figure.of_words)


def in_a_line(figure: Figure) -> str:
    """The same as words: 75.5% (389 of 515)."""
    if figure.is_empty and figure.unit is not Unit.COUNT:
        return "nothing counted"
    if figure.is_small or not figure.of_words:
        return figure.shown
    return f"{figure.shown} ({figure.of_words})"


def beneath(indicator: Indicator, figure: Figure) -> str:
    """What stands beside a large figure: the two numbers it is made of, and of what."""
    if figure.unit is Unit.RATE:
        return f"{figure.of_words} people"
    return indicator.noun if figure.is_small or not figure.of_words else f"{figure.of_words} {indicator.noun}"


def signal_cell(found: ControlChart) -> SafeString | str:
    """Without a usual range there is no signal to show."""
    if found.range is None:
        return ""
    return variation(SIGNALS[found.variation], found.direction, words(found))


def target_cell(indicator: Indicator, target: Target | None, found: ControlChart) -> SafeString | str:
    if target is None:
        return "none"
    if found.range is None:
        return amount(indicator, float(target.value))
    return draw("{} {}", assurance(found.assurance.value), amount(indicator, float(target.value)))


def amount(indicator: Indicator, value: float) -> str:
    return f"{plain(value)}%" if indicator.unit in SHARES else plain(value)


def usual_range(found: ControlChart) -> str:
    if found.range is None:
        return found.sentence
    limits = found.range.limits
    return found.measured.said_range(limits.lower, limits.upper)


def of_these(indicator: Indicator, count: float) -> str:
    """1 visit, 126 visits."""
    return f"{plain(count)} {indicator.basis if count == 1 else indicator.noun}"


def of_children(count: int) -> str:
    return f"{count:,} {'child' if count == 1 else 'children'}"


def asks(indicator: Indicator, counted: Sequence[Row]) -> list[Row]:
    """The part of a list to look at first."""
    return which_of(indicator, "").of(counted)


def asks_of(indicator: Indicator, figure: Figure) -> float:
    """How many that is, without opening the list."""
    by_which = {ALL: figure.things, COUNTED: figure.n, REST: figure.missed}
    return by_which[which_of(indicator, "").key]


def definition(indicator: Indicator, snapshot: Snapshot) -> list[tuple[str, str]]:
    said = [
        ("A row is", indicator.counts), ("Counted, n", indicator.numerator), ("Out of, N", indicator.denominator),
        ("Whose", indicator.cohort), ("Limit", indicator.limit), ("Left out", left_out(indicator)),
        ("Covers", covers(indicator)), ("Better", BETTER[indicator.polarity]), ("Beware", indicator.caveat),
        ("Version", f"{indicator.version}, since {day(indicator.since)}"), ("Source", indicator.source),
        ("Sure of it", indicator.confidence.capitalize()), ("Data to", data_to(snapshot)),
    ]  # fmt: skip
    return [(name, sentence(words)) for name, words in said if words]


def covers(indicator: Indicator) -> str:
    return indicator.period.value


def left_out(indicator: Indicator) -> str:
    """One sentence for each: they are written as they would follow a list's dash."""
    return " ".join(sentence(words.rstrip(".") + ".") for words in indicator.left_out)


def sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def data_to(snapshot: Snapshot) -> str:
    return f"{day(snapshot.taken_at)}, {clock(snapshot.taken_at)}"
