"""A choice that is a link: it works without a script, and its address can be kept."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Chip:
    words: str
    url: str
    current: bool = False
