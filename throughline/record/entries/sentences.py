"""Two texts side by side, sentence by sentence: the same, changed inside, moved, gone, new. Pure.

Sentences that stayed in order are found first; of the rest, one that stands elsewhere word for word has moved, and two
that share half of their words are one sentence that was changed.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from heapq import nlargest

ALIKE = 0.5
"""The share of words that two sentences have in common when one is the other, changed."""
NEAREST = 5
"""Old sentences that are considered as one new sentence's former self."""
MOST = 400
"""Sentences of one text that are compared: a longer one is compared as far as that, and its rest as one piece."""
LANE = 8
COUNTED = (1 << LANE) - 1
"""Words of one sentence that are counted, so that a count stays in its lane."""
ENDS = re.compile(r"(?<=[.!?…])[”\"’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9£])|\n+")
SHORT_FOR = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss|St|Sgt|Insp|Rev|Prof|approx|e\.g|i\.e|cf|vs)|\b[A-Z])\.$")
SHORT_BEFORE_A_FIGURE = re.compile(
    r"(?<![’'])\b(?:ss?|para|tel|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$", re.IGNORECASE
)
"""Jan may have rung: only "3 Jan. 2026" is no end."""
LIST_MARK = re.compile(r"^\W*(?:\d{1,2}|[a-z])[.)](?=\s|$)\s*")
"""The "2." or "b)" of a list: renumbering it says nothing else."""


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
    """Its sentences, and the lines of a list. "Dr. Rowntree", "J. Okafor" and "s. 47" are no ends, nor is a list's "2."."""
    found: list[str] = []
    start = 0
    for end in ENDS.finditer(text):
        piece = text[start : end.start()]
        if "\n" not in end.group() and _goes_on(piece, text[end.end() : end.end() + 1]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found = [one for one in (*found, text[start:].strip()) if one]
    return found if len(found) <= MOST else [*found[: MOST - 1], " ".join(found[MOST - 1 :])]


def _goes_on(piece: str, then: str) -> bool:
    if SHORT_FOR.search(piece) or LIST_MARK.fullmatch(piece.lower()):
        return True
    return then.isdigit() and SHORT_BEFORE_A_FIGURE.search(piece) is not None


def plain(sentence: str) -> str:
    """Without capitals, marks and spacing: a full stop that was added is no change, a question mark is one."""
    return " ".join(re.findall(r"\w+|\?", LIST_MARK.sub("", sentence.lower())))


def align(old: str, new: str) -> list[Pair]:
    """In the order of the new text; what is gone stands where it stood."""
    before, after = split(old), split(new)
    was, now = [plain(one) for one in before], [plain(one) for one in after]
    kept = _kept(was, now)
    moved = _moved(was, now, kept)
    changed = _changed(was, now, kept | moved)
    return list(_in_order(before, after, kept, moved, changed))


Matches = dict[int, int]
"""Sentence of the new text -> sentence of the old one."""


def _kept(before: list[str], after: list[str]) -> Matches:
    blocks = SequenceMatcher(a=before, b=after, autojunk=False).get_matching_blocks()
    return {block.b + n: block.a + n for block in blocks for n in range(block.size)}


def _moved(before: Sequence[str], after: Sequence[str], kept: Matches) -> Matches:
    free: dict[str, list[int]] = {}
    stayed = set(kept.values())
    for number, sentence in enumerate(before):
        if number not in stayed:
            free.setdefault(sentence, []).append(number)
    found: Matches = {}
    for number, sentence in enumerate(after):
        waiting = free.get(sentence, []) if number not in kept else []
        if waiting:
            found[number] = waiting.pop(0)
    return found


def _changed(before: Sequence[str], after: Sequence[str], taken: Matches) -> Matches:
    used = set(taken.values())
    left = [n for n in range(len(before)) if n not in used]
    right = [n for n in range(len(after)) if n not in taken]
    partners = closest([_words(before[n]) for n in left], [_words(after[n]) for n in right])
    return {right[b]: left[a] for b, a in partners.items()}


def words(sentence: str) -> frozenset[str]:
    return _words(plain(sentence))


def _words(plainly: str) -> frozenset[str]:
    return frozenset(plainly.split()[:COUNTED])


def closest(before: Sequence[Collection[str]], after: Sequence[Collection[str]]) -> Matches:
    """The most alike first, so that nothing takes another's partner; of equals, what stands nearer."""
    found: Matches = {}
    used: set[int] = set()
    for _, b, a in sorted(_likely(before, after), key=lambda one: (-one[0], abs(one[1] - one[2]), one[1:])):
        if b not in found and a not in used:
            found[b] = a
            used.add(a)
    return found


def _likely(
    before: Sequence[Collection[str]], after: Sequence[Collection[str]]
) -> Iterator[tuple[float, int, int]]:
    """Share, new and old. Each word is one long number with a lane for every old sentence that has it: added up over a
    new sentence's words, the lanes count what it has in common with all of them at once. Pair by pair took a second."""
    lanes: dict[str, int] = defaultdict(int)
    for a, one in enumerate(before):
        for word in one:
            lanes[word] += 1 << (LANE * a)
    sizes = [len(one) for one in before]
    for b, one in enumerate(after):
        common = sum(lanes[word] for word in one if word in lanes).to_bytes(len(before) * LANE // 8, "little")
        size = len(one)
        alike = [
            (2 * shared / (size + sizes[a]), b, a)
            for a, shared in enumerate(common)
            if shared and 2 * shared >= ALIKE * (size + sizes[a])
        ]
        yield from nlargest(NEAREST, alike, key=lambda found: (found[0], -abs(found[1] - found[2])))


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
