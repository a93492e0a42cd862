"""Small things a page offers: the demo's tasks and the people a search found."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Task:
    """A job to try in the demo. Pressing Start posts `name=value` to `url`."""

    initials: str
    title: str
    words: str
    url: str
    name: str
    value: str
    about: str
    primary: bool = False


@dataclass(frozen=True, kw_only=True)
class Found:
    """One person a search found: enough to tell two of the same name apart."""

    name: str
    detail: str
    url: str
