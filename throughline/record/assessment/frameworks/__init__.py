"""Practice frameworks: which sections an assessment has, in what words and order, and its scales. One file each.

The passages themselves are named for their meaning and are the same under every framework, so that an assessment
written under one can be laid beside an assessment written under another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

from django.conf import settings

from throughline.record.assessment.models.written import PASSAGES


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """One question in words. `name` is one of PASSAGES."""

    name: str
    label: str
    hint: str = ""
    needed: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """A scaling question, from 0 to 10, and what each end means."""

    key: str
    label: str
    none: str
    full: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Framework:
    key: str
    name: str
    sections: Mapping[str, tuple[Passage, ...]]
    """By their headings, in the order in which they are asked."""
    scales: tuple[Scale, ...]
    analysis: str
    """What the analysis has to say under this framework: the hint of that question."""

    @property
    def passages(self) -> Iterator[Passage]:
        return (one for section in self.sections.values() for one in section)


class BadFramework(Exception):
    """A declaration or a setting that cannot be used. Raised when the program starts."""


@cache
def by_key() -> dict[str, Framework]:
    found: dict[str, Framework] = {}
    for path in sorted(Path(__file__).parent.glob("[!_]*.py")):
        one = import_module(f"{__name__}.{path.stem}").FRAMEWORK
        wrong = [passage.name for passage in one.passages if passage.name not in PASSAGES]
        if wrong:
            raise BadFramework(
                f"{one.name} asks for {', '.join(wrong)}. The passages are {', '.join(PASSAGES)}."
            )
        found[one.key] = one
    return found


def in_force(on: date) -> Framework:
    """The last of the setting's days that has come; before the first of them, that one."""
    dated = settings.THROUGHLINE_PRACTICE_FRAMEWORKS
    come = [key for day, key in dated if day <= on]
    key = come[-1] if come else dated[0][1]
    if key not in by_key():
        raise BadFramework(f"THROUGHLINE_PRACTICE_FRAMEWORKS names “{key}”. There is: {', '.join(by_key())}.")
    return by_key()[key]


def every_scale() -> dict[str, Scale]:
    """For reading what was written under any of them."""
    return {scale.key: scale for one in by_key().values() for scale in one.scales}
