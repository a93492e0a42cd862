"""Two entries of one kind side by side, question by question and sentence by sentence: what changed between them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, groupby

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.parts.notices import differences
from throughline.record.entries import facts
from throughline.record.entries.compare import labels_of
from throughline.record.entries.forms import raw_answers
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.entries.sentences import Is, Pair, align, split

CLOSED = (Entry.WITHDRAWN, Entry.UNDONE)
OFFERED = 20
SAID = {Is.GONE: "Gone", Is.NEW: "New", Is.MOVED: "Moved", Is.CHANGED: "Changed"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One sentence of each side; or, folded, a run of sentences that stayed as they were."""

    how: str
    says: str
    old: SafeString | str
    new: SafeString | str
    folded: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    label: str
    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        return all(row.how == Is.SAME for row in self.rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    kind: str
    older: Entry
    newer: Entry
    changed: tuple[Field, ...]
    same: tuple[str, ...]
    """The questions whose answers did not change."""
    others: tuple[Entry, ...]

    @property
    def names(self) -> tuple[str, str]:
        return tuple(f"{day(one.happened_at)}, {one.author.name}" for one in (self.older, self.newer))


def others_of(entry: Entry) -> list[Entry]:
    """Entries of its kind about a child of its own, the newest first: what it can be laid beside."""
    children = EntryChild.objects.filter(entry_id=entry.pk).values("person_id")
    about = EntryChild.objects.filter(person_id__in=children).values("entry_id")
    found = (
        Entry.objects.filter(pk__in=about, kind=entry.kind).exclude(pk=entry.pk).exclude(status__in=CLOSED)
    )
    return list(found.select_related("author").order_by("-happened_at", "-id")[:OFFERED])


def last_before(entry: Entry, others: Collection[Entry]) -> Entry | None:
    return next((one for one in others if one.happened_at <= entry.happened_at), None)


def beside(entry: Entry, other: Entry, others: Collection[Entry]) -> Beside | None:
    """None where one of them has no answers that this reader may read."""
    older, newer = sorted((entry, other), key=lambda one: (one.happened_at, one.pk))
    kind = by_key()[entry.kind]
    read = dict(facts.read(kind, Entry.objects.filter(pk__in=[older.pk, newer.pk])))
    if len(read) < 2:
        return None
    before, after = (raw_answers(kind, read[one.pk]) for one in (older, newer))
    children = sorted({child for answers in read.values() for child in answers.children})
    found = fields(
        (label, said(before, name, words), said(after, name, words))
        for name, (label, words) in labels_of(kind, children, before | after).items()
        if before.get(name) or after.get(name)
    )
    return Beside(
        kind=kind.name, older=older, newer=newer, changed=tuple(one for one in found if not one.same),
        same=tuple(one.label for one in found if one.same), others=tuple(others),
    )  # fmt: skip


def said(answers: Mapping[str, str], name: str, words: Callable[[str], str]) -> str:
    """What was not answered is no sentence."""
    return words(answers[name]) if answers.get(name) else ""


def fields(said: Iterable[tuple[str, str, str]]) -> list[Field]:
    """Label, then what was said before and after."""
    return [Field(label=label, rows=tuple(rows(old, new))) for label, old, new in said]


def rows(old: str, new: str) -> list[Row]:
    grouped = groupby(_pairs(old, new), key=lambda pair: pair.how is Is.SAME)
    return list(chain.from_iterable(_folded(list(run)) if same else map(_row, run) for same, run in grouped))


def _pairs(old: str, new: str) -> list[Pair]:
    """A short answer is one sentence: put otherwise, it is the same answer changed."""
    before, after = split(old), split(new)
    if len(before) == len(after) == 1 and before != after:
        return [Pair(Is.CHANGED, before[0], after[0])]
    return align(old, new)


def _folded(pairs: list[Pair]) -> list[Row]:
    words = " ".join(pair.new for pair in pairs)
    return [Row(how=Is.SAME, says="", old=words, new=words, folded=len(pairs))]


def _row(pair: Pair) -> Row:
    old, new = differences(pair.old, pair.new) if pair.how is Is.CHANGED else (pair.old, pair.new)
    return Row(how=pair.how, says=SAID[pair.how], old=old, new=new)
