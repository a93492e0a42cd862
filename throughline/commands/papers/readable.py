"""How hard a text is to read, by a simple count: a prompt for whoever writes, never a gate."""

import re

WORD = re.compile(r"[A-Za-z’']+")
SENTENCE = re.compile(r"[.!?:](?:\s|$)")
VOWELS = re.compile(r"[aeiouy]+")
STARTS_SCHOOL = 5
"""A reading grade is years at school; children in England start at five."""


def reading_age(text: str) -> float:
    """The Flesch-Kincaid grade of its sentences, as an age."""
    words = WORD.findall(plain(text))
    sentences = max(1, len(SENTENCE.findall(plain(text))))
    syllables = sum(map(syllables_of, words))
    grade = 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
    return round(grade + STARTS_SCHOOL, 1)


def plain(text: str) -> str:
    """Without headings, signs of layout and what is still to be filled. A row of a list ends its sentence."""
    text = re.sub(r"\[[^\]]*\]|[`*_]", "", text)
    lines = (line.lstrip("- ").strip() for line in text.splitlines() if not line.startswith("#"))
    return "\n".join(line if line.endswith((".", "!", "?", ":")) else f"{line}." for line in lines if line)


def syllables_of(word: str) -> int:
    """Groups of vowels, a silent e at the end left out."""
    lower = word.lower().replace("’", "").replace("'", "")
    groups = len(VOWELS.findall(lower))
    silent = lower.endswith("e") and not lower.endswith("le") and groups > 1
    past = lower.endswith("ed") and not lower.endswith(("ted", "ded")) and groups > 1
    return max(1, groups - (silent or past))
