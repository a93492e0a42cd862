"""A story's words in the places of a form: what is said of one child in that child's row, the rest where all share it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

SENTENCE = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])")


class Parted(NamedTuple):
    shared: str
    of_child: dict[str, str]


def parted(text: str, names: Mapping[str, Sequence[str]]) -> Parted:
    """A sentence that names a child is about them, and so are those after it until another child is named."""
    text = text.replace("**", "")
    if len(names) == 1:
        return Parted("", {child: text for child in names})
    said: dict[str, list[str]] = {child: [] for child in ("", *names)}
    about = ""
    for sentence in SENTENCE.split(text):
        named = [child for child, called in names.items() if any(_names(name, sentence) for name in called)]
        about = named[0] if len(named) == 1 else "" if named else about
        if len(named) < 2:
            said[about].append(sentence)
    shared = " ".join(said.pop(""))
    return Parted(shared, {child: " ".join(sentences) for child, sentences in said.items() if sentences})


def _names(name: str, sentence: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", sentence) is not None
