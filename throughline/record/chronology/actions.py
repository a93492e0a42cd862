"""What people do with a chronology: choose a line, leave it out, write one of their own."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today
from throughline.record.chronology.models import ChronologyMark
from throughline.record.chronology.problems import (
    NO_CHILD,
    NO_PAPER,
    NO_WEIGHT,
    NO_WORDS,
    NOT_A_LINE,
    NOT_YET,
    SHORTER,
    TOO_LONG,
)
from throughline.record.chronology.rules import Line

WEIGHTS = {key for key, _ in ChronologyMark.WEIGHTS}
LONGEST, LONGEST_WORDS, LONGEST_PAPER = 400, 300, 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Meaning:
    """What somebody thinks of a line, and who is to read it."""

    weight: str
    analysis: str = ""
    audiences: frozenset[str] = frozenset()

    def check(self) -> None:
        if self.weight not in WEIGHTS:
            raise NO_WEIGHT
        if len(self.analysis.strip()) > LONGEST:
            raise TOO_LONG

    def row(self) -> dict[str, object]:
        return {
            "weight": self.weight, "analysis": self.analysis.strip(),
            **{f"for_{name}": name in self.audiences for name in ("family", "court", "supervision")},
        }  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Own:
    """A line that no entry tells: what happened, when, and where that was read."""

    day: date
    words: str
    paper: str

    def check(self) -> None:
        if not self.words.strip():
            raise NO_WORDS
        if not self.paper.strip():
            raise NO_PAPER
        if len(self.words.strip()) > LONGEST_WORDS or len(self.paper.strip()) > LONGEST_PAPER:
            raise SHORTER
        if self.day > today():
            raise NOT_YET


def choose(*, line: Line, children: Collection[int], meaning: Meaning) -> None:
    """For each of these children a row of its own: what stands is the newest, what was said before stays readable."""
    meaning.check()
    wanted = [child for child in line.children if child in children]
    if not wanted:
        raise NO_CHILD
    if line.withdrawn:
        raise NOT_A_LINE
    with atomic():
        _add(_pointing(line), wanted, meaning)


def _pointing(line: Line) -> dict[str, object]:
    if line.source == ChronologyMark.OWN:
        return {
            "source": line.source,
            "key": line.key,
            "day": line.day,
            "words": line.title,
            "paper": line.paper,
        }
    entry = int(line.key) if line.source == ChronologyMark.ENTRY else None
    return {"source": line.source, "key": line.key, "entry_id": entry}


def write_line(*, own: Own, children: Collection[int], meaning: Meaning, key: UUID) -> None:
    """The same form sent twice writes one line: its number came with the page."""
    own.check()
    meaning.check()
    if not children:
        raise NO_CHILD
    with atomic():
        if ChronologyMark.objects.filter(
            source=ChronologyMark.OWN, key=key.hex, person_id__in=children
        ).exists():
            return
        told = {"day": own.day, "words": own.words.strip(), "paper": own.paper.strip()}
        _add({"source": ChronologyMark.OWN, "key": key.hex, **told}, children, meaning)


def _add(about: dict[str, object], children: Collection[int], meaning: Meaning) -> None:
    who, moment = acting(), now()
    for child in children:
        ChronologyMark.objects.create(
            person_id=child, by_id=who.id, post=who.post[:160], at=moment, **about, **meaning.row()
        )
