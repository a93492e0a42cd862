"""Two texts side by side, sentence by sentence: the same, changed inside, moved, gone, new. Pure.

Sentences that stayed in order are found first; of the rest, one that stands elsewhere word for word has moved, and two
that share most of their words are one sentence that was changed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

ALIKE = 0.5
"""The share of words that two sentences have in common when one is the other, changed."""
MOST = 400
"""Sentences of one text that are compared: a longer one is compared as far as that, and its rest as one piece."""
ENDS = re.compile(r"(?<=[.!?…])[”\"’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9£])|\n+")
SHORT_FOR = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss|St|Sgt|Rev|Prof|approx|e\.g|i\.e|vs)|\b[A-Z])\.$")


class Is(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Pair:
    how: Is
    old: str = ""
    new: str = ""


def split(text: str) -> list[str]:
    """Its sentences. "Dr. Rowntree" and "J. Okafor" are no ends."""
    found: list[str] = []
    start = 0
    for end in ENDS.finditer(text):
        piece = text[start : end.start()]
        if "\n" not in end.group() and SHORT_FOR.search(piece):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found = [one for one in (*found, text[start:].strip()) if one]
    return found if len(found) <= MOST else [*found[: MOST - 1], " ".join(found[MOST - 1 :])]


def plain(sentence: str) -> str:
    """Without capitals, marks and spacing: a full stop that was added is no change."""
    return " ".join(re.findall(r"\w+", sentence.lower()))


def align(old: str, new: str) -> list[Pair]:
    """In the order of the new text; what is gone stands where it stood."""
    before, after = split(old), split(new)
    kept = _kept([plain(one) for one in before], [plain(one) for one in after])
    moved = _moved(before, after, kept)
    changed = _changed(before, after, kept | moved)
    return list(_in_order(before, after, kept, moved, changed))


Matches = dict[int, int]
"""Sentence of the new text -> sentence of the old one."""


def _kept(before: list[str], after: list[str]) -> Matches:
    blocks = SequenceMatcher(a=before, b=after, autojunk=False).get_matching_blocks()
    return {block.b + n: block.a + n for block in blocks for n in range(block.size)}


def _moved(before: Sequence[str], after: Sequence[str], kept: Matches) -> Matches:
    free: dict[str, list[int]] = {}
    for number, sentence in enumerate(before):
        if number not in kept.values():
            free.setdefault(plain(sentence), []).append(number)
    found: Matches = {}
    for number, sentence in enumerate(after):
        waiting = free.get(plain(sentence), [])
        if number not in kept and waiting:
            found[number] = waiting.pop(0)
    return found


def _changed(before: Sequence[str], after: Sequence[str], taken: Matches) -> Matches:
    """The most alike first, so that no sentence takes another's partner."""
    left = [n for n in range(len(before)) if n not in set(taken.values())]
    right = [n for n in range(len(after)) if n not in taken]
    words = {n: plain(before[n]).split() for n in left}
    likely = sorted(
        ((_alike(words[a], plain(after[b]).split()), a, b) for b in right for a in left),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    found: Matches = {}
    for share, a, b in likely:
        if share >= ALIKE and b not in found and a not in found.values():
            found[b] = a
    return found


def _alike(one: list[str], other: list[str]) -> float:
    """The quick bound first: most pairs have little in common."""
    if not one or not other:
        return 0
    pair = SequenceMatcher(a=one, b=other, autojunk=False)
    return pair.ratio() if pair.quick_ratio() >= ALIKE else 0


def _in_order(
    before: Sequence[str], after: Sequence[str], kept: Matches, moved: Matches, changed: Matches
) -> list[Pair]:
    taken = {*kept.values(), *moved.values(), *changed.values()}
    found: list[Pair] = []
    at = 0
    for number, sentence in enumerate(after):
        if number in kept:
            found += [Pair(Is.GONE, old=before[n]) for n in range(at, kept[number]) if n not in taken]
            at = kept[number] + 1
        found.append(_pair(number, sentence, before, kept, moved, changed))
    return found + [Pair(Is.GONE, old=before[n]) for n in range(at, len(before)) if n not in taken]


def _pair(
    number: int, sentence: str, before: Sequence[str], kept: Matches, moved: Matches, changed: Matches
) -> Pair:
    for how, matches in ((Is.SAME, kept), (Is.MOVED, moved), (Is.CHANGED, changed)):
        if number in matches:
            return Pair(how, before[matches[number]], sentence)
    return Pair(Is.NEW, new=sentence)
