"""docs/reference/standards.md, made from the catalogue: every promise, and what still waits for its facts."""

from collections import Counter
from collections.abc import Iterable, Iterator

from .catalogue import by_key, by_part
from .feeding import fed_by
from .standard import ALWAYS, Limit, Standard
from .vocabulary import clause, unfed
from .ways import Direction, Kind, Layer
from .words import count_words, day_words

HEAD = "| Promise | Limit | Counts from | Met by | Who says so |\n|---|---|---|---|---|"

INTRODUCTION = """# Standards

Every promise that a clock is made of. This page is made from `throughline/standards/catalogue/` by `make docs`.
{count} promises: {kinds}.
{on} are on in a new authority; what is local, of low confidence or not yet in force is off until somebody who may
chooses it, and "off" is said after its name. A source is an edition and a paragraph; a link stands only where the
number of a section makes it, or where somebody opened it.
{fixed} are statutory and on, so nobody changes them in an authority; of the others it says for itself, by dated lines, what
holds there (`docs/how-to/change-a-local-standard.md`). What is in force in one authority is on its own page `/standards`.
"""

SPEED = """Working one thing out takes about 2.4 µs of one processor for the eight families and 2.1 µs for children with
years of visits, plans and reviews (all promises asked; 2.5 and 2.2 µs for those that are on); making the same obligations
in a bare loop takes 0.2 µs in the same run. `python -m tests.benchmarks.engine` measures it, warm, the best of many runs.
"""

WHOLE = """Whole authorities are counted in columns by `bulk()`, the whole catalogue at once. A made-up authority of 100,000 people and
ten years (8.9 million facts) has 5.6 million things due: 14.0 to 15.9 million a CPU second, warm, with 0.04 % of them handed
to `child()` and at most 391 MB a process; in a pool of two processes three authorities 12.7 to 13.7 million a CPU second and
ten 13.0 to 14.0 million, so the work grows as the people do. A deadline takes about 50 ns, a limit in hours 45, an interval of a cadence 85.
Not in it: sorting facts as they arrive (0.7 s an authority) and the tables of limits (2 s, once a process). Measured on two
processors that other work used at the same time by `python -m tests.benchmarks.bulk 1 3 10`; a hundred were not measured.
"""

WAITING = """## Facts without a kind of entry of their own

A promise asks for nothing until the record tells it the fact that starts it. What is told by hand is written as
"Something happened", until a kind of entry of its own tells it; nothing feeds the others yet.
"""


def page() -> str:
    return "\n".join([_introduction(), SPEED, WHOLE, *_parts(), WAITING, *_waiting()])


def _introduction() -> str:
    every = by_key().values()
    counted = Counter(str(one.kind) for one in every)
    kinds = ", ".join(f"{counted[kind]} {_plural(kind, counted[kind])}" for kind in Kind)
    return INTRODUCTION.format(
        count=len(every), kinds=kinds, on=sum(one.on_by_default for one in every), fixed=_fixed(every)
    )


def _fixed(every: Iterable[Standard]) -> int:
    return sum(one.on_by_default and one.layer == Layer.STATUTORY for one in every)


def _plural(kind: Kind, n: int) -> str:
    plurals = {Kind.CADENCE: "cadences", Kind.MAXIMUM: "maximums", Kind.PRESENCE: "presences"}
    return str(kind) if n == 1 else plurals.get(kind, f"{kind}s")


def _parts() -> Iterator[str]:
    for title, standards in sorted(by_part().items()):
        yield f"## {title}\n\n{HEAD}"
        yield from map(_row, standards)
        yield ""


def _row(one: Standard) -> str:
    cells = (_name(one), _limits(one), clause(one.start_names[0]), _met(one), _source(one))
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _name(one: Standard) -> str:
    about = "" if one.subject == "child" else f", about: {one.subject}"
    return f"**{one.title}**{'' if one.on_by_default else ', off'}{about}<br>`{one.key}`"


def _met(one: Standard) -> str:
    return one.words.met if one.kind != Kind.PRESENCE else f"While it lasts: {one.words.met}"


def _limits(one: Standard) -> str:
    first = [f"first {_counted(one, limit)}" for limit in one.first_within.values() if limit]
    then = [_dated(one, since, limit) for since, limit in one.within.items()]
    others = [
        f"{_counted(one, limit)} while: {clause(name).lower()}" for name, limit in one.within_while.items()
    ]
    return "; ".join([*first, *then, *others])


def _dated(one: Standard, since, limit: Limit | None) -> str:
    words = _counted(one, limit) if limit else "withdrawn"
    return words if since == ALWAYS else f"{words} from {day_words(since)}"


def _counted(one: Standard, limit: Limit) -> str:
    counted = count_words(*limit)
    if one.in_any:
        return f"{counted} in any {count_words(*one.in_any)}"
    way = {Direction.BEFORE: f"{counted} before", Direction.NOT_BEFORE: f"not before {counted}"}
    return way.get(one.direction, f"every {counted}" if one.kind == Kind.CADENCE else counted)


def _source(one: Standard) -> str:
    cited = f"{one.source}{', ' if one.paragraph else ''}{one.paragraph}"
    linked = f"[{cited}]({one.link})" if one.link else cited
    return f"{linked}; {str(one.basis).replace('_', ' ')}, {one.confidence} confidence"


def _waiting() -> Iterator[str]:
    waits: dict[str, list[str]] = {}
    for word in unfed():
        waits.setdefault(fed_by(word), []).append(word.name)
    for how, names in sorted(waits.items()):
        yield f"- **{how[0].upper()}{how[1:]}** ({len(names)} facts): {_listed(names)}"
    yield ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
