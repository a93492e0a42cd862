"""The letters there are, found by walking their folder: a declaration, its words in each language, and how it is set."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from throughline.record.letters.recipients import To

FOLDER = Path(__file__).with_name("templates_of_letters")
ENGLISH = "en"
LANGUAGES = {"en": "English", "pl": "Polish", "cy": "Welsh"}
EVERY_KIND = "*"


class BadTemplate(Exception):
    """A folder that is no whole letter. Found at the first use, and by a test."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """What the writer of this letter says in it."""

    key: str
    label: str
    hint: str = ""
    needed: bool = False
    rows: int = 3
    short: bool = False
    """A day, a time or a number: set beside its label. It is looked at like everything else."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spoken:
    """The letter's own words in one language. `{child}`, `{recipient}`, `{authority}` and `{signer}` are filled in."""

    title: str
    """Of the file: never a name."""
    subject: str
    greeting: str
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    sign_off: str
    reader: str = "For {line}"
    page: str = "Page {n} of {m}"
    reference: str = "Our reference"
    headings: dict[str, str] = field(default_factory=dict)
    """By the key of an ask, a fact or a question; without one the question's own label stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Template:
    key: str
    name: str
    sentence: str
    readers: tuple[To, ...]
    sensitivity: str
    signs: str = "writer"
    takes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Kinds of entries with the questions of which it carries the answers; none named: all. "*" is any kind."""
    facts: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    lines: bool = False
    """It is laid out from dated lines, as a chronology is."""
    words: dict[str, Spoken] = field(default_factory=dict)

    def carries(self, kind: str, question: str) -> bool:
        if kind not in self.takes and EVERY_KIND not in self.takes:
            return False
        chosen = self.takes.get(kind, self.takes.get(EVERY_KIND, ()))
        return not chosen or question in chosen

    @property
    def languages(self) -> list[tuple[str, str]]:
        return [(key, LANGUAGES[key]) for key in LANGUAGES if key in self.words]


@cache
def by_key() -> dict[str, Template]:
    return {path.parent.name: _read(path.parent) for path in sorted(FOLDER.glob("*/letter.toml"))}


def template(key: str) -> Template:
    return by_key()[key]


def _read(folder: Path) -> Template:
    told = tomllib.loads((folder / "letter.toml").read_text())
    try:
        return Template(
            key=folder.name,
            readers=tuple(To(one) for one in told.pop("for")),
            takes={kind: tuple(questions) for kind, questions in told.pop("takes", {}).items()},
            facts=tuple(told.pop("facts", ())),
            asks=tuple(Ask(**ask) for ask in told.pop("asks", ())),
            words={path.suffixes[-2][1:]: _spoken(path) for path in sorted(folder.glob("words.*.toml"))},
            **told,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadTemplate(f"{folder.name}/letter.toml: {wrong}") from wrong


def _spoken(path: Path) -> Spoken:
    told = tomllib.loads(path.read_text())
    for many in ("opening", "closing"):
        told[many] = tuple(told.get(many, ()))
    return Spoken(**told)
