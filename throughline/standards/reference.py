"""docs/reference/standards.md, made from the catalogue: every promise, and what still waits for its facts."""

from collections import Counter
from collections.abc import Iterable, Iterator

from .catalogue import by_key, by_part
from .standard import ALWAYS, Limit, Standard
from .vocabulary import clause, unfed
from .ways import Direction, Kind
from .words import count_words, day_words

HEAD = "| Promise | Limit | Counts from | Met by | Who says so |\n|---|---|---|---|---|"

INTRODUCTION = """# Standards

Every promise that a clock is made of. This page is made from `throughline/standards/catalogue/` by `make docs`.
{count} promises: {kinds}.
{on} are on in a new authority; what is local, of low confidence or not yet in force is off until somebody who may
chooses it, and "off" is said after its name. A source is an edition and a paragraph; a link stands only where the
number of a section makes it, or where somebody opened it.
"""

WAITING = """## Promises that wait for their facts

A promise asks for nothing until the record tells it the fact that starts it. These are the facts that nothing feeds
yet, and what each waits for.
"""


def page() -> str:
    return "\n".join([_introduction(), *_parts(), WAITING, *_waiting()])


def _introduction() -> str:
    every = by_key().values()
    counted = Counter(str(one.kind) for one in every)
    kinds = ", ".join(f"{counted[kind]} {_plural(kind, counted[kind])}" for kind in Kind)
    return INTRODUCTION.format(count=len(every), kinds=kinds, on=sum(one.on_by_default for one in every))


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
        waits.setdefault(word.fed_by, []).append(word.name)
    for fed_by, names in sorted(waits.items()):
        yield f"- **{fed_by}** ({len(names)} facts): {_listed(names)}"
    yield ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
