"""What feeds each fact: a kind of entry of its own; a person, by hand, beside that kind or until it comes; or nothing yet."""

from collections.abc import Iterable, Iterator
from functools import cache

from .catalogue import by_key
from .standard import Standard
from .vocabulary import EITHER, FED, Word, by_name
from .ways import Direction, Subject


@cache
def about_a_child() -> frozenset[str]:
    """Every fact that a promise about a child reads."""
    return frozenset(name for one in _of_children() for name in one.reads) & by_name().keys()


@cache
def by_hand() -> dict[str, Word]:
    """What somebody may tell of a child: no kind of entry tells it yet, or its kind was not written here."""
    told = about_a_child()
    return {word.name: word for word in by_name().values() if word.fed_by != FED and word.name in told}


def fed_by(word: Word) -> str:
    if word.fed_by == EITHER:
        return "by its own kind of entry, or by hand"
    return f"by hand, until {word.fed_by}" if word.name in by_hand() else word.fed_by


@cache
def planned() -> frozenset[str]:
    """Days that are said before they come, because something is promised a while before them."""
    before = (one for one in _of_children() if one.direction == Direction.BEFORE)
    return frozenset(name for one in before for name in one.start_names)


def told_by(standard: Standard) -> Iterable[str]:
    """The facts by which a person can meet this promise by hand."""
    return (name for name in standard.met_names if name in by_hand())


def _of_children() -> Iterator[Standard]:
    return (one for one in by_key().values() if one.subject == Subject.CHILD)
