"""Two lists of rows side by side: which stayed, which say something else now, which came and which went. Pure.

Order says nothing. A row is known first by all that it says, then by its name, then by half of its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from throughline.record.entries.sentences import Is, Matches, closest, plain, words


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One row as words: what it is known by, what it says under which heading, and what has come of it since."""

    title: str
    cells: dict[str, str] = field(default_factory=dict)
    came_of: str = ""

    @property
    def whole(self) -> str:
        return ". ".join(part for part in (self.title, *self.cells.values()) if part)

    @property
    def says(self) -> frozenset[tuple[str, str]]:
        return frozenset((label, plain(said)) for label, said in self.cells.items() if said)


@dataclass(frozen=True, kw_only=True, slots=True)
class Matched:
    how: Is
    old: Said | None = None
    new: Said | None = None

    @property
    def moved(self) -> Iterator[tuple[str, str, str]]:
        """Heading, before and after, of what is said otherwise."""
        before, after = (one.cells if one else {} for one in (self.old, self.new))
        for label in dict.fromkeys((*after, *before)):
            was, now = before.get(label, ""), after.get(label, "")
            if plain(was) != plain(now):
                yield label, was, now


def match(before: Sequence[Said], after: Sequence[Said]) -> list[Matched]:
    """In the order of the new list; what went follows."""
    same = _same(before, after)
    named = _named(before, after, same)
    alike = _alike(before, after, same | named)
    taken = same | named | alike
    found = [_matched(before, n, one, same, taken) for n, one in enumerate(after)]
    gone = (one for n, one in enumerate(before) if n not in set(taken.values()))
    return [*found, *(Matched(how=Is.GONE, old=one) for one in gone)]


def _matched(before: Sequence[Said], n: int, one: Said, same: Matches, taken: Matches) -> Matched:
    if n not in taken:
        return Matched(how=Is.NEW, new=one)
    return Matched(how=Is.SAME if n in same else Is.CHANGED, old=before[taken[n]], new=one)


def _same(before: Sequence[Said], after: Sequence[Said]) -> Matches:
    free: dict[tuple, list[int]] = {}
    for a, one in enumerate(before):
        free.setdefault((plain(one.title), one.says), []).append(a)
    found: Matches = {}
    for b, one in enumerate(after):
        if waiting := free.get((plain(one.title), one.says)):
            found[b] = waiting.pop(0)
    return found


def _named(before: Sequence[Said], after: Sequence[Said], taken: Matches) -> Matches:
    """Rows of one name: those first that say the most of the same."""
    used = set(taken.values())
    likely = sorted(
        (-len(one.says & other.says), abs(a - b), b, a)
        for b, one in enumerate(after)
        for a, other in enumerate(before)
        if b not in taken and a not in used and one.title and plain(one.title) == plain(other.title)
    )
    found: Matches = {}
    for *_, b, a in likely:
        if b not in found and a not in found.values():
            found[b] = a
    return found


def _alike(before: Sequence[Said], after: Sequence[Said], taken: Matches) -> Matches:
    used = set(taken.values())
    left = [a for a in range(len(before)) if a not in used]
    right = [b for b in range(len(after)) if b not in taken]
    partners = closest([words(before[a].whole) for a in left], [words(after[b].whole) for b in right])
    return {right[b]: left[a] for b, a in partners.items()}
