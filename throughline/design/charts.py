"""Control charts drawn on the server as SVG: the points, the usual range, and a sentence that says it all."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT = 760, 300
LEFT, RIGHT, TOP, BOTTOM = 48, 112, 26, 34
STEPS = (0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000, 10**6)
SIGNAL_WORDS = {
    "better": "Better than chance", "worse": "Worse than chance", "different": "Different from chance",
    "usual": "Normal ups and downs",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Point:
    """One month. `signal` is better, worse, different or usual, decided by a rule over many points, not one move."""

    label: str
    value: float | None
    signal: str = "usual"


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """A usual range that held before a decision, from one point to another."""

    first: int
    last: int
    mean: float
    lower: float
    upper: float


@dataclass(frozen=True, kw_only=True)
class Control:
    """An XmR chart. `sentence` says in words what a reader should take from it; `change` marks one month.

    The usual range holds from the point `begins` on; what was usual before is `earlier`.
    """

    key: str
    title: str
    sentence: str
    points: tuple[Point, ...]
    mean: float
    lower: float
    upper: float
    target: float | None = None
    unit: str = "%"
    change: tuple[int, str] | None = None
    begins: int = 0
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Where a value falls in the drawing."""

    low: float
    high: float
    count: int
    left: float = LEFT
    right: float = WIDTH - RIGHT
    top: float = TOP
    bottom: float = HEIGHT - BOTTOM
    whole: bool = False
    """Places to half a pixel: a sparkline needs no more, and a page holds many."""

    def x(self, index: int) -> float:
        return self._place(self.left + (self.right - self.left) * index / max(1, self.count - 1))

    def y(self, value: float) -> float:
        share = (value - self.low) / ((self.high - self.low) or 1)
        return self._place(self.bottom - (self.bottom - self.top) * share)

    def _place(self, at: float) -> float:
        place = round(at * 2) / 2 if self.whole else round(at, 1)
        return int(place) if place == int(place) else place


def bounds(chart: Control) -> tuple[float, float]:
    """The least and most to draw, with a little air; a share never leaves 0 to 100."""
    values = [point.value for point in chart.points if point.value is not None]
    seen = [
        *values,
        chart.lower,
        chart.upper,
        chart.mean,
        *(edge for one in chart.earlier for edge in (one.lower, one.upper)),
    ]
    if chart.target is not None:
        seen.append(chart.target)
    air = (max(seen) - min(seen)) * 0.08 or 1
    least = min(seen) - air
    low, high = least if min(seen) < 0 else max(0, least), max(seen) + air
    return low, min(100, high) if chart.unit == "%" else high


def mark(x: float, y: float, signal: str, size: float) -> SafeString:
    """Shape as well as colour: a diamond is worse, a large disc better, a square different, a small disc usual."""
    if signal == "different":
        side = round(size * 1.8, 1)
        return format_html(
            '<rect class="different" x="{}" y="{}" width="{}" height="{}"/>', *_corner(x, y, side), side, side
        )
    if signal == "worse":
        arm = round(size * 1.35, 1)
        return format_html(
            '<path class="worse" d="M{} {}l{} {} {} {} {} {}z"/>', x, y - arm, arm, arm, -arm, arm, -arm, -arm
        )
    radius = size if signal == "better" else size * 0.75
    return format_html('<circle class="{}" cx="{}" cy="{}" r="{}"/>', signal, x, y, radius)


def _corner(x: float, y: float, side: float) -> tuple[float, float]:
    return round(x - side / 2, 1), round(y - side / 2, 1)


def _run(frame: Frame, values: list[float | None]) -> SafeString:
    """The line through the points, broken where a month has no value."""
    pieces, pen = [], "M"
    for index, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        pieces.append(f"{pen}{frame.x(index)} {frame.y(value)}")
        pen = "L"
    return format_html('<path class="run" d="{}"/>', "".join(pieces))


def _marks(frame: Frame, points: tuple[Point, ...], size: float) -> SafeString:
    drawn = (
        (mark(frame.x(index), frame.y(point.value), point.signal, size),)
        for index, point in enumerate(points)
        if point.value is not None
    )
    return format_html_join("", "{}", drawn)


def _level(
    frame: Frame, value: float, kind: str, left: float | None = None, right: float | None = None
) -> SafeString:
    y, left, right = (
        frame.y(value),
        frame.left if left is None else left,
        frame.right if right is None else right,
    )
    return format_html('<path class="{}" d="M{} {}H{}"/>', kind, left, y, right)


def _range(
    frame: Frame, lower: float, upper: float, left: float | None = None, right: float | None = None
) -> SafeString:
    top, left, right = (
        frame.y(upper),
        frame.left if left is None else left,
        frame.right if right is None else right,
    )
    return format_html(
        '<rect class="range" x="{}" y="{}" width="{}" height="{}"/>',
        left, top, round(right - left, 1), round(frame.y(lower) - top, 1),
    )  # fmt: skip


def _usual(frame: Frame, chart: Control, *, limits: bool) -> SafeString:
    """The usual range that holds, from where it begins, after those that held before."""
    step = (frame.right - frame.left) / max(1, frame.count - 1) / 2
    now = Earlier(
        first=chart.begins, last=frame.count - 1, mean=chart.mean, lower=chart.lower, upper=chart.upper
    )
    drawn: list[SafeString] = []
    for one in (*chart.earlier, now):
        left = frame.left if one.first == 0 else round(frame.x(one.first) - step, 1)
        right = frame.right if one is now else round(frame.x(one.last) + step, 1)
        drawn.append(_range(frame, one.lower, one.upper, left, right))
        if limits:
            drawn += [_level(frame, edge, "limit", left, right) for edge in (one.lower, one.upper)]
        drawn.append(_level(frame, one.mean, "mean", left, right))
    return format_html_join("", "{}", ((one,) for one in drawn))


def spread(places: list[tuple[float, str, str]], gap: float = 15) -> list[tuple[float, str, str]]:
    """Words at the right edge pushed apart so that none lies on another."""
    placed: list[tuple[float, str, str]] = []
    for y, words, kind in sorted(places):
        placed.append((max(y, placed[-1][0] + gap) if placed else y, words, kind))
    return placed


def _figure(value: float, unit: str) -> str:
    return f"{value:.0f}%" if unit == "%" else f"{round(value, 1):g}"


def _edge_words(frame: Frame, chart: Control) -> SafeString:
    named = [("upper", chart.upper, ""), ("mean", chart.mean, ""), ("lower", chart.lower, "")]
    if chart.target is not None:
        named.append(("target", chart.target, "target-word"))
    places = spread(
        [(frame.y(value), f"{word} {_figure(value, chart.unit)}", kind) for word, value, kind in named]
    )
    drawn = ((kind, frame.right + 10, round(y + 4, 1), words) for y, words, kind in places)
    return format_html_join("", '<text class="{}" x="{}" y="{}">{}</text>', drawn)


def _months(frame: Frame, points: tuple[Point, ...]) -> SafeString:
    every = max(1, -(-len(points) // 8))
    drawn = (
        (frame.x(index), HEIGHT - 12, point.label) for index, point in enumerate(points) if index % every == 0
    )
    return format_html_join("", '<text x="{}" y="{}" text-anchor="middle">{}</text>', drawn)


def _scale(frame: Frame, unit: str) -> SafeString:
    """Round values up the side, about four."""
    step = next(size for size in STEPS if (frame.high - frame.low) / size <= 5)
    first = -(-frame.low // step)
    values = [step * (first + count) for count in range(6) if step * (first + count) <= frame.high]
    drawn = ((frame.left - 8, frame.y(value) + 4, _figure(value, unit)) for value in values)
    return format_html_join("", '<text x="{}" y="{}" text-anchor="end">{}</text>', drawn)


def _change(frame: Frame, change: tuple[int, str] | None) -> SafeString:
    if change is None:
        return SafeString("")
    x = frame.x(change[0])
    shape = '<path class="change" d="M{} {}V{}"/><text x="{}" y="{}" text-anchor="middle">{}</text>'
    return format_html(shape, x, frame.top - 6, frame.bottom, x, frame.top - 12, change[1])


def control_chart(chart: Control) -> SafeString:
    """The whole chart in a frame that scrolls on a phone; its title and sentence are read out."""
    low, high = bounds(chart)
    frame = Frame(low=low, high=high, count=len(chart.points))
    parts = [
        _usual(frame, chart, limits=True),
        _level(frame, chart.target, "target") if chart.target is not None else "",
        _change(frame, chart.change),
        _run(frame, [point.value for point in chart.points]),
        _marks(frame, chart.points, 5),
        _edge_words(frame, chart),
        _scale(frame, chart.unit),
        _months(frame, chart.points),
    ]
    return format_html(
        '<figure class="chart" tabindex="0" role="group" aria-label="{title}">'
        "<figcaption>{sentence}</figcaption>"
        '<svg class="xmr" viewBox="0 0 {width} {height}" role="img"'
        ' aria-labelledby="{key}-title {key}-words">'
        '<title id="{key}-title">{title}</title><desc id="{key}-words">{sentence}</desc>'
        "{drawing}</svg></figure>",
        title=chart.title, sentence=chart.sentence, key=chart.key, width=WIDTH, height=HEIGHT,
        drawing=format_html_join("", "{}", ((part,) for part in parts)),
    )  # fmt: skip


def sparkline(chart: Control) -> SafeString:
    """The same points in the height of a row; the words beside it carry the figure."""
    low, high = bounds(chart)
    frame = Frame(
        low=low, high=high, count=len(chart.points), left=4, right=186, top=4, bottom=26, whole=True
    )
    return format_html(
        '<svg class="xmr spark" viewBox="0 0 190 30" role="img" aria-label="{}">{}{}{}{}</svg>',
        chart.sentence,
        _usual(frame, chart, limits=False),
        _level(frame, chart.target, "target") if chart.target is not None else "",
        _run(frame, [point.value for point in chart.points]),
        _dots(frame, chart.points),
    )


def _dots(frame: Frame, points: tuple[Point, ...]) -> SafeString:
    """Usual points as one dotted path, because a page of measures holds hundreds; a signal is a shape of its own."""
    usual = "".join(
        f"M{frame.x(index)} {frame.y(point.value)}h0"
        for index, point in enumerate(points)
        if point.value is not None and point.signal == "usual"
    )
    told = tuple(Point(label="", value=None) if point.signal == "usual" else point for point in points)
    return format_html('<path class="dots" d="{}"/>{}', usual, _marks(frame, told, 2.5))


def chart_key() -> SafeString:
    """What the shapes mean."""
    shape = '<li><svg class="xmr" viewBox="0 0 16 16" aria-hidden="true">{}</svg>{}</li>'
    drawn = ((mark(8, 8, signal, 5), words) for signal, words in SIGNAL_WORDS.items())
    return format_html('<ul class="legend">{}</ul>', format_html_join("", shape, drawn))
