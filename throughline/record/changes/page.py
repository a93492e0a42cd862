"""What changed since an earlier entry, as values: first what is otherwise, then what stayed and since when."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from throughline.config.clock import london_day
from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.record.changes.queries import shown
from throughline.record.entries.at_once import answers_of
from throughline.record.entries.beside import Field, Mark, Row, changes
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry
from throughline.record.entries.queries import named
from throughline.record.entries.sentences import Is, plain
from throughline.record.entries.wording import counted, listed
from throughline.record.marking.carried import Earlier
from throughline.record.marking.earlier import stood_before
from throughline.record.marking.standing import age, first

NOT_COMPARED = ("day",)
"""Said above the two sides."""
ORDER = ((Is.NEW, "new"), (Is.CHANGED, "changed"), (Is.MOVED, "moved"), (Is.GONE, "gone"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    words: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Other:
    day: str
    headline: str
    url: str
    here: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    older: Side
    newer: Side
    lead: str
    looked: str
    changed: list[Field]
    same: list[Field]
    short: list[tuple[str, str]]
    """Short answers that stayed, as pairs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    title: str
    back: str
    versions: str
    compared: Compared | None
    others: list[Other]
    more: str


def page(entry: Entry, other: Entry | None, *, number: int, go: Onward) -> Page:
    others, older_ones = shown(entry, number)
    compared = _compared(entry, other, others, go) if other else None
    name = by_key()[entry.kind].name.lower()
    beside = ("entry-beside", entry.pk, other.pk) if other else ("entry-beside-last", entry.pk)
    return Page(
        title=f"What changed since the {name} of {_older(entry, other)}" if other else "What changed",
        back=go("entry", entry.pk), versions=go("entry-versions", entry.pk), compared=compared,
        others=[_other(entry, one, other, go) for one in others],
        more=go(*beside, page=number + 1) if older_ones else "",
    )  # fmt: skip


def _older(entry: Entry, other: Entry) -> str:
    return day(min(entry, other, key=_when).happened_at)


def _when(one: Entry) -> tuple:
    return one.happened_at, one.pk


def _other(entry: Entry, one: Entry, other: Entry | None, go: Onward) -> Other:
    return Other(
        day=day(one.happened_at), headline=f"{one.headline}. {one.author.name}",
        url=go("entry-beside", entry.pk, one.pk), here=other is not None and one.pk == other.pk,
    )  # fmt: skip


def _compared(entry: Entry, other: Entry, others: Collection[Entry], go: Onward) -> Compared | None:
    """None where this reader may read the answers of one of them only."""
    older, newer = sorted((entry, other), key=_when)
    kind = by_key()[entry.kind]
    read = answers_of(kind, (older, newer))
    if len(read) < 2:
        return None
    children = {child for answers in read.values() for child in answers.children}
    names = {child: one.given_name for child, one in named(children).items()}
    found = changes(kind, read[older.pk], read[newer.pk], names, but=NOT_COMPARED)
    before = stood_before(newer.pk, keys=_before(newer, {older.pk: older} | {one.pk: one for one in others}))
    dated = _dated(found, before, newer, older, go)
    changed = [one for one in dated if not one.same]
    return Compared(
        older=Side(words=_name(older), url=go("entry", older.pk)), newer=Side(words=_name(newer), url=go("entry", newer.pk)),
        lead=_lead(found), looked=_looked(len(before)), changed=changed, same=[one for one in dated if one.same and not one.short],
        short=[(one.label, str(one.rows[0].new)) for one in dated if one.same and one.short],
    )  # fmt: skip


def _before(newer: Entry, others: dict[int, Entry]) -> list[int]:
    return [key for key, one in others.items() if _when(one) < _when(newer)]


def _name(one: Entry) -> str:
    return f"{day(one.happened_at)}, {one.author.name}"


def _dated(
    found: list[Field], before: Iterable[Earlier], newer: Entry, older: Entry, go: Onward
) -> list[Field]:
    """Each sentence of the newer one with the day on which it stood first."""
    sentences = [one.words for field in found for row in field.rows for one in row.run]
    stood = first(sentences, before)
    on, last = london_day(newer.happened_at), _mark(older.pk, london_day(older.happened_at), newer, go)
    marks = {key: _mark(one.entry, one.day, newer, go) for key, one in stood.items() if one.day <= on}
    return [replace(one, rows=tuple(_row(row, marks, last) for row in one.rows)) for one in found]


def _mark(entry: int, since: date, newer: Entry, go: Onward) -> Mark:
    days = (london_day(newer.happened_at) - since).days
    return Mark(words=f"as on {day(since)}, {age(days, 'before')}", url=go("entry", entry))


def _row(row: Row, marks: dict[str, Mark], last: Mark) -> Row:
    """What is the same on both sides stood in the older one at least."""
    stayed = last if row.how in (Is.SAME, Is.MOVED) else None
    return replace(row, run=tuple(replace(one, mark=marks.get(plain(one.words), stayed)) for one in row.run))


def _lead(found: list[Field]) -> str:
    """ "Nine sentences: 3 new, 1 changed and 5 as before. Two answers: 2 as before." """
    sentences = Counter(_hows(one for one in found if not one.short))
    answers = Counter(_hows(one for one in found if one.short))
    rows = Counter(one.how for field in found for one in (*field.listed, *field.stayed))
    said = (_counted(sentences, "sentence"), _counted(answers, "short answer"), _counted(rows, "row"))
    return " ".join(filter(None, said))


def _hows(found: Iterable[Field]) -> Iterator[str]:
    for field in found:
        for row in field.rows:
            yield from [row.how] * (row.folded or 1)


def _counted(hows: Counter, what: str) -> str:
    if not hows:
        return ""
    said = [f"{hows[how]} {words}" for how, words in ORDER if hows[how]]
    said += [f"{hows[Is.SAME]} as before"] if hows[Is.SAME] else []
    whole = counted(sum(hows.values()), what, f"{what}s")
    return f"{whole[0].upper()}{whole[1:]}: {listed(said)}."


def _looked(number: int) -> str:
    return f"Looked for in {counted(number, 'earlier entry', 'earlier entries')} about the same children that you may read."
