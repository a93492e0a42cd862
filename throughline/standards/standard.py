"""A promise as its guidance puts it: what starts it, what meets it, within what, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from .calendar import Unit

ALWAYS = date.min
"""In force from before anyone wrote down when."""


class Kind(StrEnum):
    DEADLINE = "deadline"
    CADENCE = "cadence"


class Layer(StrEnum):
    STATUTORY = "statutory"
    LOCAL = "local"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Limit(NamedTuple):
    n: int
    unit: Unit


class Version(NamedTuple):
    since: date
    limit: Limit


Dated = Mapping[date, Limit | None]
"""Limits by the date they came into force; None from the date the promise was withdrawn."""

Versions = tuple[tuple[date, Version | None], ...]
"""The same, newest first."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """How the promise is explained to a person; each is a phrase that starts a sentence."""

    started: str
    met: str
    stops: str
    again: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Standard:
    """`starts`, `met_by` and `while_` name facts; `while_` names the spell the promise runs in, if any."""

    key: str
    title: str
    kind: Kind
    starts: str
    met_by: str
    within: Dated
    first_within: Dated = field(default_factory=dict)
    while_: str = ""
    layer: Layer
    source: str
    paragraph: str = ""
    link: str | None = None
    confidence: Confidence
    applies: str = ""
    on_by_default: bool = True
    words: Words

    @cached_property
    def versions(self) -> Versions:
        return _newest_first(self.within)

    @cached_property
    def first_versions(self) -> Versions:
        return _newest_first(self.first_within) or self.versions

    @property
    def since(self) -> date:
        return self.first_versions[-1][0]

    def version_on(self, day: date, *, first: bool) -> Version | None:
        """The version in force when the clock started: new guidance never reaches back."""
        for since, version in self.first_versions if first else self.versions:
            if since <= day:
                return version
        return None


def _newest_first(dated: Dated) -> Versions:
    since_when = sorted(dated, reverse=True)
    return tuple((since, Version(since, limit) if (limit := dated[since]) else None) for since in since_when)
