"""Text that stands word for word in an earlier entry about the same child: found, dated, and never in the way. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

RUN = 8
"""Words in a row that are no chance: "she was clean and well dressed and happy" is a phrase, more is a copy."""
WORD = re.compile(r"\w+(?:[’']\w+)?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """One earlier entry: what it was, when, and its passages."""

    entry: int
    what: str
    day: date
    passages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Copied:
    """One stretch of a passage, and where the same words stood first."""

    passage: str
    words: str
    number: int
    """How many words."""
    source: Earlier
    age: int
    """Days between the two."""


@dataclass(frozen=True, slots=True)
class _Token:
    plain: str
    start: int
    end: int


def copied(passages: Mapping[str, str], earlier: Iterable[Earlier], on: date) -> list[Copied]:
    """Each stretch once, from the newest entry that has it: that is the one it was taken from."""
    index = _index(earlier)
    return (
        [one for key, words in passages.items() for one in _in_passage(key, words, index, on)]
        if index
        else []
    )


Index = dict[tuple[str, ...], Earlier]


def _index(earlier: Iterable[Earlier]) -> Index:
    found: Index = {}
    for source in sorted(earlier, key=lambda one: (one.day, one.entry)):
        for passage in source.passages:
            plain = WORD.findall(_plain(passage))
            found.update(dict.fromkeys(zip(*(plain[n:] for n in range(RUN)), strict=False), source))
    return found


def _plain(words: str) -> str:
    """Quotation marks, capitals and spacing do not make words one's own."""
    return words.lower().replace("’", "'")


def _tokens(words: str) -> list[_Token]:
    return [_Token(_plain(match.group()), match.start(), match.end()) for match in WORD.finditer(words)]


def _in_passage(key: str, words: str, index: Index, on: date) -> list[Copied]:
    tokens = _tokens(words)
    found: list[Copied] = []
    n = 0
    while n <= len(tokens) - RUN:
        source = index.get(tuple(token.plain for token in tokens[n : n + RUN]))
        if source is None:
            n += 1
            continue
        end = _reach(tokens, n, index, source)
        found.append(_stretch(key, words, tokens[n:end], source, on))
        n = end
    return found


def _reach(tokens: Sequence[_Token], start: int, index: Index, source: Earlier) -> int:
    n = start + 1
    while n <= len(tokens) - RUN and index.get(tuple(t.plain for t in tokens[n : n + RUN])) is source:
        n += 1
    return n + RUN - 1


def _stretch(key: str, words: str, tokens: Sequence[_Token], source: Earlier, on: date) -> Copied:
    return Copied(
        passage=key, words=words[tokens[0].start : tokens[-1].end], number=len(tokens), source=source,
        age=(on - source.day).days,
    )  # fmt: skip
