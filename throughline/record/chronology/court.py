"""The chosen lines as a court wants them: numbered, dated, in the third person, each with its source.

It goes out as a letter does, through the letters' guard: here it is only put together.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.record.chronology.problems import NO_LINES
from throughline.record.chronology.rows import address, kind_name, meant
from throughline.record.chronology.rules import Line
from throughline.record.entries.wording import listed
from throughline.record.letters.actions import Dated, begin
from throughline.record.letters.models import Letter
from throughline.record.letters.recipients import Recipient, To
from throughline.record.people.models import Person

TEMPLATE = "court-chronology"


@dataclass(frozen=True, kw_only=True, slots=True)
class CourtLine:
    number: int
    ref: str
    day: str
    words: str
    means: str
    names: str
    source: str
    url: str


def for_court(lines: Collection[Line]) -> list[Line]:
    """Chosen for the court and signed, the oldest first. What waits for a countersignature is no evidence yet."""
    chosen = [
        line
        for line in lines
        if not line.waiting and any("court" in mark.audiences for mark in line.standing)
    ]
    return sorted(chosen, key=lambda line: (line.day, line.key))


def table(lines: Collection[Line], names: Mapping[int, str], child: int) -> list[CourtLine]:
    return [
        CourtLine(
            number=number, ref=line.ref, day=day(line.day), words=line.title,
            means=" ".join(dict.fromkeys(one.words for one in meant(line, names) if one.words)),
            names=listed([names[one] for one in line.children if one in names]), source=source_of(line),
            url=address(line, child, Onward()),
        )
        for number, line in enumerate(for_court(lines), 1)
    ]  # fmt: skip


def source_of(line: Line) -> str:
    """Enough to find it: what it is, whose, and its number; of paper, which paper."""
    if line.paper:
        return line.paper
    number = f", entry {line.key}" if line.source == "entry" else ""
    by = f", {line.author}" if line.author else ""
    return f"{kind_name(line.kind)}{by}{number}"


def begin_letter(
    *, child: Person, lines: Collection[Line], refs: Collection[str], court: str, meanings: bool, key: UUID,
    names: Mapping[int, str],
) -> Letter:  # fmt: skip
    wanted = [line for line in for_court(lines) if line.ref in refs]
    if not wanted:
        raise NO_LINES
    dated = [_dated(line, child.pk, meanings, names) for line in wanted]
    return begin(
        child=child,
        template=TEMPLATE,
        recipient=Recipient(kind=To.COURT, name=court.strip()),
        key=key,
        lines=dated,
    )


def _dated(line: Line, child: int, meanings: bool, names: Mapping[int, str]) -> Dated:
    """A line of several children is about the one whose chronology this is; the guard still reads its every name."""
    said = [one.words.rstrip(".") for one in meant(line, names) if one.words] if meanings else []
    about = child if child in line.children else line.children[0] if len(line.children) == 1 else None
    return Dated(
        day=line.day, words=". ".join([line.title, *dict.fromkeys(said)]) + ".", about=about, source=source_of(line),
        entry=int(line.key) if line.source == "entry" else None,
    )  # fmt: skip
