"""What a writer is told of their passages, and what a reader is told of an entry's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughline.config.clock import london_day, now, today
from throughline.design.dates import day, short_day
from throughline.record.entries import typed
from throughline.record.entries.forms import raw_answers
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry
from throughline.record.entries.queries import named
from throughline.record.entries.sentences import plain, split
from throughline.record.entries.wording import listed
from throughline.record.marking import earlier
from throughline.record.marking.actions import number_of
from throughline.record.marking.carried import Copied, Earlier, copied
from throughline.record.marking.models import PassageMark
from throughline.record.marking.queries import confidential, marks_of, near
from throughline.record.marking.rules import Found, Near, Piece, look
from throughline.record.marking.standing import age, first

QUOTED = 14
"""Words of a copied stretch that are shown: enough to know it again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """Words that stood before."""

    label: str
    source: str
    url: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """One passage, what would hold it back, and what its writer said of it."""

    key: str
    label: str
    words: str
    names: str
    shows: str
    mark: PassageMark | None
    about: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Panel:
    found: list[Shown]
    again: list[Again]
    url: str
    stands: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Written:
    """Words with their children: a draft's or an entry's, asked about in the same way."""

    number: int
    kind: Kind
    children: list[int]
    answers: Mapping[str, str]
    itself: int
    on: date

    @property
    def pieces(self) -> list[Piece]:
        people = named(self.children)
        shared = [(one.name, one.label) for one in self.kind.shared if one.long]
        each = [
            (
                f"child-{child}-{one.name}",
                _label(one.label, person.given_name),
            )
            for child, person in people.items()
            for one in self.kind.each_child
            if one.long
        ]
        said = ((key, label, self.answers.get(key, "").strip()) for key, label in (*shared, *each))
        return [Piece(key=key, label=label, words=words) for key, label, words in said if words]


def _label(label: str, name: str) -> str:
    """Each child's passage is known by the name, said once."""
    return label.replace("{child}", name) if "{child}" in label else f"{name}: {label}"


def of_draft(draft: Draft) -> Written:
    return Written(
        number_of(draft),
        by_key()[draft.kind],
        list(draft.children),
        draft.answers,
        draft.corrects_id or draft.id,
        today(),
    )


def of_entry(entry: Entry) -> Written:
    kind = by_key()[entry.kind]
    answers = typed.read(kind, entry)
    return Written(
        entry.pk,
        kind,
        list(answers.children),
        raw_answers(kind, answers),
        entry.pk,
        london_day(entry.happened_at),
    )


def panel(written: Written, *, url: str) -> Panel:
    """Beside the words while they are written: only passages of which there is something to say."""
    every, before = passages(written), _before(written)
    return Panel(
        found=[one for one in every if one.names or one.shows or one.mark], again=again(written, before), url=url,
        stands=list(_stands(written, before)),
    )  # fmt: skip


def _before(written: Written) -> list[Earlier]:
    keys = earlier.of_its_kind(written.kind, written.children, but=written.itself)
    return earlier.earlier(written.children, before=now(), but=written.itself, keys=keys)


def _stands(written: Written, before: list[Earlier]) -> Iterator[tuple[str, str]]:
    """Of each passage, how many of its sentences stood before and since when."""
    for piece in written.pieces:
        sentences = split(piece.words)
        stood = first(sentences, before)
        days = [stood[key].day for one in sentences if (key := plain(one)) in stood]
        if days:
            since = f"the oldest since {day(min(days))}, {age((written.on - min(days)).days, 'ago')}"
            yield piece.label, f"{len(days)} of {len(sentences)} sentences stood before, {since}"


def passages(written: Written) -> list[Shown]:
    people = near(written.children)
    own = [one.given_name for one in named(written.children).values()]
    found = {one.piece.key: one for one in look(written.pieces, people, own, confidential(written.children))}
    marks = marks_of(written.number)
    return [_shown(piece, found.get(piece.key), marks.get(piece.key)) for piece in written.pieces]


def _shown(piece: Piece, found: Found | None, mark: PassageMark | None) -> Shown:
    who: tuple[Near, ...] = found.named if found else ()
    return Shown(
        key=piece.key, label=piece.label, words=piece.words, names=listed([str(one) for one in who]),
        shows=", ".join(found.shows) if found else "", mark=mark, about=who[0].id if len(who) == 1 else None,
    )  # fmt: skip


def again(written: Written, before: list[Earlier]) -> list[Again]:
    pieces = {one.key: one for one in written.pieces}
    found = copied({key: one.words for key, one in pieces.items()}, before, written.on)
    return [_again(one, pieces[one.passage].label) for one in found]


@dataclass(frozen=True, kw_only=True, slots=True)
class OnEntry:
    """The card of a signed entry: nothing of it is asked of the writer any more."""

    marks: list[tuple[str, str]]
    again: list[Again]
    url: str


def on_entry(entry_id: int) -> OnEntry | None:
    read = earlier.read(entry_id)
    if read is None:
        return None
    found = copied(read.passages, read.before, read.day)
    marks = [
        (read.labels.get(row["passage"], "A passage"), _said_of(row))
        for row in read.marks
        if row["why"] != PassageMark.NONE
    ]
    return OnEntry(
        marks=marks, again=[_again(one, read.labels[one.passage]) for one in found],
        url=reverse("entry-passages", args=[entry_id]),
    )  # fmt: skip


def _said_of(row: dict) -> str:
    about, name = row["about"], row["name"]
    return PassageMark(why=row["why"], name=about or name).words


def _again(one: Copied, label: str) -> Again:
    words = one.words.split()
    more = f" … {one.number} words" if len(words) > QUOTED else ""
    return Again(
        label=label, source=f"Copied from {one.source.what} of {short_day(one.source.day)} ({days_old(one.age)})",
        url=reverse("entry", args=[one.source.entry]), words=f"“{' '.join(words[:QUOTED])}”{more}",
    )  # fmt: skip


def days_old(days: int) -> str:
    return "the same day" if days == 0 else f"{days} day{'' if days == 1 else 's'} old"
