"""A name as it is spelled without marks, and as it sounds: the same for Mohamed, Muhammad and Maxamed."""

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ь": "", "ю": "yu", "я": "ya", "ы": "y", "э": "e", "ё": "yo", "ъ": "",
    }
)  # fmt: skip
"""What Unicode does not take apart, and the Ukrainian alphabet as its passports write it."""
TWICE = re.compile(r"(.)\1+")
STEPS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^abd[aeiou]l(?=[^aeiou])", "abd"),
        (r"^(?:kn|gn)", "n"),
        (r"^wr", "r"),
        (r"^(?:mac|mc)(?=[a-z]{3})", "mk"),
        (r"chr", "kr"),
        (r"szcz|shch|sch|tsch|tch|sz|cz|ch|sh", "X"),
        (r"rz|zh|dz", "s"),
        (r"ph", "f"),
        (r"kh|ck|q", "k"),
        (r"gh", "g"),
        (r"th", "t"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"w", "v"),
        (r"z", "s"),
        (r"^[jy]", "J"),
        (r"(?<=.)[hyj]", ""),
        (r"^[aeiou]+", "A"),
        (r"(?<=.)[aeiou]", ""),
    )
)  # fmt: skip
"""In this order: what two letters say together before what one says; vowels last, because they change most."""
SOMALI = ((re.compile(r"x"), "h"), (re.compile(r"^c(?=[aeiou])|(?<=[aeiou])c(?=[aeiou])"), ""))
"""Somali writes X for a breathed h, and C for a stop that English does not hear: Xasan is Hassan, Cali is Ali."""


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Small letters without marks, spaces or hyphens."""
    apart = unicodedata.normalize("NFKD", name.lower().translate(LETTERS))
    return "".join(letter for letter in apart if "a" <= letter <= "z")


def words(name: str) -> list[str]:
    """The parts of a name of several, folded: Smith-Jones is smith and jones."""
    return [folded for part in re.split(r"[\s\-–/]+", name) if (folded := fold(part))]


def sound(folded: str) -> str:
    said = TWICE.sub(r"\1", folded)
    for pattern, into in STEPS:
        said = pattern.sub(into, said)
    return said


def sounds(folded: str) -> frozenset[str]:
    """Every way in which it may be said; a sound of one letter says nothing."""
    somali = folded
    for pattern, into in SOMALI:
        somali = pattern.sub(into, somali)
    return frozenset(said for said in (sound(folded), sound(somali)) if len(said) > 1)
