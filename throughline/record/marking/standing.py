"""Since when a sentence stands, word for word, in what was written before about the same children. Pure."""

from collections.abc import Iterable

from throughline.record.entries.sentences import plain, split
from throughline.record.marking.carried import Earlier

FEWEST = 5
"""Words: shorter sentences, as "She was seen alone", are said again and again, and are no copies."""
DAYS, WEEKS = 14, 730
"""Days up to two weeks are counted as days, up to two years as weeks."""


def first(sentences: Iterable[str], earlier: Iterable[Earlier]) -> dict[str, Earlier]:
    """By the plain words of a sentence: the oldest entry that says the same, from its first word to its last."""
    waiting = {key for one in sentences if len((key := plain(one)).split()) >= FEWEST}
    found: dict[str, Earlier] = {}
    for source in sorted(earlier, key=lambda one: (one.day, one.entry)):
        if not waiting:
            break
        stands = _standing(waiting, source)
        found |= dict.fromkeys(stands, source)
        waiting -= stands
    return found


def _standing(waiting: set[str], source: Earlier) -> set[str]:
    """Looking for the words is quick; only where they are found is it asked whether they are a whole sentence."""
    passages = [one for one in source.passages if one]
    whole = " ".join(map(plain, passages))
    if not any(key in whole for key in waiting):
        return set()
    return waiting & {plain(sentence) for passage in passages for sentence in split(passage)}


def age(days: int, then: str) -> str:
    """ "24 weeks before"; of the same day, that it is."""
    if days <= 0:
        return "the same day"
    if days < DAYS:
        return f"{days} day{'' if days == 1 else 's'} {then}"
    if days < WEEKS:
        return f"{days // 7} weeks {then}"
    return f"{days // 365} years {then}"
