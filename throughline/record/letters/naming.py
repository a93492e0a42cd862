"""Who and where a text may give away: names as people write them, and words that only a name begins with a capital."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

ORDINARY = Path(__file__).with_name("ordinary_words.txt")
"""Words that begin sentences of this record without naming anybody. What is not in it and has a capital may be a name."""
CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
        "christmas",
        "easter",
    ]
)
KIN = frozenset(
    [
        "mum",
        "dad",
        "mummy",
        "daddy",
        "nan",
        "nana",
        "nanny",
        "gran",
        "granny",
        "grandad",
        "grandma",
        "grandpa",
        "mam",
        "mother",
        "father",
    ]
)
COMMON = frozenset(
    ["i", "i’m", "i’d", "i’ll", "i’ve", "i'm", "i'd", "i'll", "i've", "english", "england", "ok"]
)
SHORT = frozenset(
    [
        "GP",
        "NHS",
        "A&E",
        "TV",
        "PE",
        "CD",
        "DVD",
        "GCSE",
        "SEN",
        "EHC",
        "EHCP",
        "IRO",
        "CP",
        "CIN",
        "PEP",
        "UK",
    ]
)
WORD = re.compile(r"[^\W\d_][\w’'-]*(?:&\w)?")
BEGINS = re.compile(r"(?:^|[.!?:;\n“\"(•\[]|[-–—]\s)\s*$")


@cache
def ordinary() -> frozenset[str]:
    return frozenset(ORDINARY.read_text().split())


def parts(name: str) -> list[str]:
    return WORD.findall(name)


def found(words: str, names: Collection[str]) -> list[str]:
    """Of these names those that stand in the text as whole words, however they are written."""
    return [
        name for name in names if name and re.search(rf"(?<!\w){_spaced(name)}(?!\w)", words, re.IGNORECASE)
    ]


def without_parts(names: Sequence[str], words: str) -> list[str]:
    """Of "Kelly Marsden", "Kelly" and "Marsden" the first alone, unless one of the others stands elsewhere too."""
    kept: list[str] = []
    for name in sorted(names, key=len, reverse=True):
        if found(words, [name]):
            kept.append(name)
            words = re.sub(rf"(?<!\w){_spaced(name)}(?!\w)", "·", words, flags=re.IGNORECASE)
    return [name for name in names if name in kept]


def _spaced(name: str) -> str:
    return r"\s+".join(re.escape(part) for part in name.split())


def unknown(words: str, allowed: Collection[str]) -> list[str]:
    """Runs of capitals that may name somebody: all but ordinary words at the start of a sentence, days and kin."""
    runs: list[list[re.Match]] = []
    for match in WORD.finditer(words):
        if not _may_name(match, words, allowed):
            continue
        if runs and words[runs[-1][-1].end() : match.start()] == " ":
            runs[-1].append(match)
        else:
            runs.append([match])
    return list(dict.fromkeys(words[run[0].start() : run[-1].end()] for run in runs))


def _may_name(match: re.Match, words: str, allowed: Collection[str]) -> bool:
    word = re.sub(r"[’']s$", "", match.group())
    low = word.lower()
    if not word[0].isupper() or word in SHORT or low in allowed or low in CALENDAR | KIN | COMMON:
        return False
    return not (low in ordinary() and BEGINS.search(words[: match.start()]))


def holds_phrase(words: str, phrase: str) -> bool:
    """The same words in the same order, however they are spaced or written."""
    said, sought = (re.findall(r"\w+", text.lower()) for text in (words, phrase))
    length = len(sought)
    return length > 2 and any(said[n : n + length] == sought for n in range(len(said) - length + 1))


def signs_of_address(lines: str, postcode: str, words: str) -> list[str]:
    signs = []
    for sign, pattern in ((street_of(lines), _loose), (postcode, _close)):
        if sign:
            signs += [m.group() for m in re.finditer(rf"\b{pattern(sign)}\b", words, re.IGNORECASE)]
    return list(dict.fromkeys(signs))


def _loose(street: str) -> str:
    return r"\W*".join(re.escape(part) for part in re.findall(r"\w+", street))


def _close(postcode: str) -> str:
    return r"\s*".join(map(re.escape, postcode.replace(" ", "")))


def street_of(lines: str) -> str:
    """ "14 Larch Road, Northmere" gives itself away by "Larch Road"."""
    lines = re.sub(r"^\W*(flat|apartment|unit)\W+\w+\W+", "", lines, flags=re.IGNORECASE)
    return re.sub(r"^\W*\d+\w?\W+", "", re.split(r"[,\n]", lines)[0]).strip()
