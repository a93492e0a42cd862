"""A line as a row: when, what, about whom, from which source, and what somebody says it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from throughline.config.clock import london_day
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.record.chronology.events import words_of
from throughline.record.chronology.gathering import Gathered
from throughline.record.chronology.models import ChronologyMark
from throughline.record.chronology.rules import Gap, Line
from throughline.record.chronology.written import Written
from throughline.record.entries.kinds import by_key
from throughline.record.entries.wording import listed

SPELL_NAMES = {
    "plan": "Protection plan", "home": "Where they live", "holder": "Who holds the child", "flag": "Safety",
    "own": "From paper",
}  # fmt: skip
PLACES = {"plan": "child-clocks", "home": "child", "holder": "child", "flag": "child"}
"""Where a spell is shown in full."""
WEIGHTS = dict(ChronologyMark.WEIGHTS)
NEWS = {"new": "New since you last looked", "changed": "Changed since you last looked"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Meant:
    """What one person says it means, for which children, and when."""

    weight: str
    what: str
    names: str
    words: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    ref: str
    day: date
    when: str
    title: str
    words: str
    names: str
    source: str
    url: str
    weight: str
    news: str
    late: str
    flags: tuple[str, ...]
    meant: tuple[Meant, ...]
    choose_url: str
    withdrawn: bool
    gap: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class GapRow:
    day: date
    words: str
    gap: bool = True


def row(line: Line, entry: Written | None, everything: Gathered, may_choose: bool, go: Onward) -> Row:
    names, child = everything.names, everything.child.id
    news = line.since(everything.family.looked)
    return Row(
        ref=line.ref, day=line.day, when=short_day(line.day), title=line.title,
        words=words_of(entry) if entry else line.paper and f"Source: {line.paper}",
        names=listed([names[one] for one in line.children if one in names]), source=source(line),
        url=address(line, child, go), weight=line.weight, news=NEWS.get(news, ""), late=written_late(line),
        flags=_flags(line), meant=meant(line, names), withdrawn=line.withdrawn,
        choose_url=go("chronology-line", child, line.ref, who="family" if everything.together else "")
        if may_choose and not line.withdrawn else "",
    )  # fmt: skip


def address(line: Line, child: int, go: Onward) -> str:
    if line.source == ChronologyMark.ENTRY:
        return go("entry", int(line.key))
    return go(PLACES[line.source], child) if line.source in PLACES else ""


def kind_name(kind: str) -> str:
    return SPELL_NAMES.get(kind) or by_key()[kind].name


def source(line: Line) -> str:
    """Which kind of thing told it, whose it is, and when that was written."""
    by = f", {short_name(line.author)}" if line.author else ""
    recorded = "" if line.recorded is None or line.late else f". {_recorded(line)}"
    return f"{kind_name(line.kind)}{by}{recorded}"


def short_name(name: str) -> str:
    """P Raman, as the margin of a page says it."""
    first, _, last = name.partition(" ")
    return f"{first[:1]} {last}".strip() if last else name


def _recorded(line: Line) -> str:
    return "Recorded same day" if line.written == line.day else f"Recorded {short_day(line.written)}"


def written_late(line: Line) -> str:
    """Said of what was written long after it happened: nobody knew it then."""
    if not line.late:
        return ""
    written = line.written
    years = "" if written.year == line.day.year else f" {written.year}"
    return f"Written {short_day(written)}{years} about {short_day(line.day)}{f' {line.day.year}' if years else ''}"


def _flags(line: Line) -> tuple[str, ...]:
    found = (
        (line.waiting, "Not yet countersigned"),
        (line.version > 1 and not line.withdrawn, "Corrected"),
        (bool(line.standing) and line.version > 1 and _older(line), "Corrected since it was chosen"),
    )
    return tuple(words for holds, words in found if holds)[-1:]


def _older(line: Line) -> bool:
    """The choice was made of words that have changed since: somebody should look whether it still holds."""
    return bool(line.changed) and min(mark.at for mark in line.standing) < line.changed


def meant(line: Line, names: Mapping[int, str]) -> tuple[Meant, ...]:
    """The same said of several children is said once."""
    groups: dict[tuple, list] = {}
    for mark in line.standing:
        groups.setdefault((mark.weight, mark.analysis, mark.by, london_day(mark.at)), []).append(mark.person)
    alone = len(groups) == 1 and set(next(iter(groups.values()))) >= set(line.children) & set(names)
    return tuple(
        Meant(
            weight=weight, what=WEIGHTS[weight], words=words, by=f"{short_name(by)}, {short_day(at)}",
            names="" if alone else listed([names[one] for one in people if one in names]),
        )
        for (weight, words, by, at), people in groups.items()
    )  # fmt: skip


def gap_row(gap: Gap, names: Mapping[int, str]) -> GapRow:
    until = "and still" if gap.still else f"to {_day(gap.last)}"
    return GapRow(
        day=gap.last,
        words=f"{listed([names[one] for one in gap.people])}: no record of being seen for {gap.days} days, from {_day(gap.first)} {until}",
    )


def _day(value: date) -> str:
    return f"{value.day} {value:%b %Y}"
