"""Two readings of one kind side by side, question by question: sentences as sentences, rows as rows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.access.models import Account
from throughline.design.parts.notices import differences
from throughline.record.entries.fields import Colleague, Line, Question, Rows, Section, Words
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.rowed import Matched, Said, match
from throughline.record.entries.sentences import Is, Pair, align, split

SAID = {Is.GONE: "Gone", Is.NEW: "New", Is.MOVED: "Moved", Is.CHANGED: "Changed", Is.SAME: "The same"}
NAMES_A_ROW = (Line, Words)
ANSWER = "Answer"
"""What a question is called whose own label is only what its row carries along."""

Names = Mapping[int, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """Since when a sentence stands word for word, and where it stood then."""

    words: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    words: str
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One sentence of each side; or, folded, a run of sentences that stayed as they were."""

    how: str
    says: str
    old: SafeString | str
    new: SafeString | str
    run: tuple[Sentence, ...] = ()
    """What stayed; or the one sentence of the newer side as it is written."""

    @property
    def folded(self) -> int:
        return len(self.run) if self.how == Is.SAME else 0

    @property
    def mark(self) -> Mark | None:
        return next((one.mark for one in self.run if one.mark), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """One row of a list: what it is known by, and what is said of it otherwise than before."""

    how: str
    says: str
    title: str
    rest: str
    moved: tuple[tuple[str, SafeString, SafeString], ...] = ()
    came_of: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One question: sentences; or, of a list, its rows that changed and those that stayed."""

    label: str
    rows: tuple[Row, ...] = ()
    listed: tuple[Listed, ...] = ()
    stayed: tuple[Listed, ...] = ()
    short: bool = False
    """An answer rather than a passage."""

    @property
    def same(self) -> bool:
        return not self.listed and all(row.how == Is.SAME for row in self.rows)


def changes(
    kind: Kind, before: Answers, after: Answers, names: Names, *, but: Collection[str] = ()
) -> list[Field]:
    """Every question that either of them answers, in the order of the newer form. `names` are the children's.

    Each side in its own form's words: "goes on" is not the same decision in every sort of meeting.
    """
    people = _colleagues(kind, before, after)
    old, new = (kind.fitted(answers.shared) for answers in (before, after))
    return [
        *_asked(_asks(old.sections), _asks(new.sections), before, after, names, people, but),
        *_each_child(old, new, before, after, names, people),
        *_asked(_asks(old.after), _asks(new.after), before, after, names, people, but),
    ]


def _asks(sections: Iterable[Section]) -> list[Question | Rows]:
    return [one for section in sections for one in section.asks]


def _together(old: Iterable, new: Iterable) -> Iterator[tuple]:
    """By their names; what only one of the forms asks is with the other's answers, which are none."""
    asked = {one.name: one for one in old}
    yield from [(asked.pop(one.name, one), one) for one in new]
    yield from ((one, one) for one in asked.values())


def _asked(
    old: Iterable, new: Iterable, before: Answers, after: Answers, names: Names, people: Names, but: Collection[str]
) -> Iterator[Field]:  # fmt: skip
    for was, now in _together(old, new):
        if isinstance(now, Rows):
            first, then = (
                _rows(one, each.rows.get(one.name, []), names, people)
                for one, each in ((was, before), (now, after))
            )
            if first or then:
                yield _list(now.label, match(first, then))
        elif now.name not in but:
            yield from _field((was, now), now.label, before.shared, after.shared, names, people)


def _each_child(
    old: Kind, new: Kind, before: Answers, after: Answers, names: Names, people: Names
) -> Iterator[Field]:
    for child in (one for one in names if one in before.children or one in after.children):
        was, now = (each.children.get(child, {}) for each in (before, after))
        for both in _together(old.each_child, new.each_child):
            asked = both[1].label.replace("{child}", names[child])
            label = asked if names[child] in asked else f"{names[child]}: {asked}"
            yield from _field(both, label, was, now, names, people)


def _field(
    both: tuple[Question, Question], label: str, before: Mapping, after: Mapping, names: Names, people: Names
) -> Iterator[Field]:
    """What nobody answered is no question of theirs."""
    old, new = (
        _words(one, said.get(one.name), names, people)
        for one, said in zip(both, (before, after), strict=True)
    )
    if old or new:
        short = not both[1].long
        yield Field(label=label, rows=tuple(_short(old, new) if short else rows(old, new)), short=short)


def _words(one: Question, value: Any, names: Names, people: Names) -> str:
    if isinstance(one, Colleague):
        return people.get(value, "")
    return one.among(names).shown(value)


def _colleagues(kind: Kind, *read: Answers) -> dict[int, str]:
    """Everybody who is named by an answer, in one statement; none where no question asks for a colleague."""
    held = {value for answers in read for value in _of_colleagues(kind, answers) if value}
    return {one.pk: one.name for one in Account.objects.filter(pk__in=held)} if held else {}


def _of_colleagues(kind: Kind, answers: Answers) -> Iterator[int | None]:
    several = ((each.questions, answers.rows.get(each.name, [])) for each in kind.rows)
    each_child = (kind.each_child, list(answers.children.values()))
    for questions, said in ((kind.shared, [answers.shared]), each_child, *several):
        asked = [one.name for one in questions if isinstance(one, Colleague)]
        yield from (row.get(name) for row in said for name in asked)


def _rows(asked: Rows, found: list[dict], names: Names, people: Names) -> list[Said]:
    return [_said(asked, row, names, people) for row in found]


def _said(asked: Rows, row: dict, names: Names, people: Names) -> Said:
    said = {one: _words(one, row.get(one.name), names, people) for one in asked.questions}
    named = next((one for one in asked.questions if said[one] and _names_it(one)), None)
    cells = {_heading(one): words for one, words in said.items() if words and one is not named}
    came_of = asked.came_of(row) if asked.came_of else ""
    return Said(title=said[named] if named else "", cells=cells, came_of=came_of)


def _names_it(one: Question) -> bool:
    """Words that a person wrote, or that its form carries along."""
    return isinstance(one, NAMES_A_ROW) or one.carries


def _heading(one: Question) -> str:
    return ANSWER if one.label.startswith("{") else one.label


def _list(label: str, found: list[Matched]) -> Field:
    lines = [(one.how, _listed(one)) for one in found]
    return Field(
        label=label, listed=tuple(line for how, line in lines if how is not Is.SAME),
        stayed=tuple(line for how, line in lines if how is Is.SAME),
    )  # fmt: skip


def _listed(one: Matched) -> Listed:
    told = one.new or one.old
    moved = one.moved if one.how is Is.CHANGED else ()
    title, rest = (told.title, ". ".join(told.cells.values())) if told else ("", "")
    renamed = [("", one.old.title, title)] if one.old and one.new and one.old.title != title else []
    return Listed(
        how=one.how, says=SAID[one.how], title=title or rest, rest=rest if title and one.how is not Is.CHANGED else "",
        moved=tuple((heading, *_whole(old, new)) for heading, old, new in (*renamed, *moved)),
        came_of=told.came_of if told else "",
    )  # fmt: skip


def _whole(old: str, new: str) -> tuple[SafeString, SafeString]:
    """A short answer is another answer: marked whole."""
    return differences(old, new) if " " in old and " " in new else (_marked("del", old), _marked("ins", new))


def _marked(name: str, words: str) -> SafeString:
    return format_html(f"<{name}>{{}}</{name}>", words) if words else SafeString("")


def rows(old: str, new: str) -> list[Row]:
    grouped = groupby(_pairs(old, new), key=lambda pair: pair.how is Is.SAME)
    return list(chain.from_iterable(_folded(list(run)) if same else map(_row, run) for same, run in grouped))


def _short(old: str, new: str) -> list[Row]:
    """Put otherwise, it is the same answer changed; what was not answered before is new."""
    if old == new:
        return _folded([Pair(Is.SAME, old, new)])
    how = Is.CHANGED if old and new else Is.NEW if new else Is.GONE
    return [_row(Pair(how, old, new))]


def _pairs(old: str, new: str) -> list[Pair]:
    """One sentence each: put otherwise, it is the same answer changed."""
    before, after = split(old), split(new)
    if len(before) == len(after) == 1 and before != after:
        return [Pair(Is.CHANGED, before[0], after[0])]
    return align(old, new)


def _folded(pairs: list[Pair]) -> list[Row]:
    words = " ".join(pair.new for pair in pairs)
    run = tuple(Sentence(words=pair.new) for pair in pairs)
    return [Row(how=Is.SAME, says="", old=words, new=words, run=run)]


def _row(pair: Pair) -> Row:
    old, new = differences(pair.old, pair.new) if pair.how is Is.CHANGED else (pair.old, pair.new)
    run = (Sentence(words=pair.new),) if pair.new else ()
    return Row(how=pair.how, says=SAID[pair.how], old=old, new=new, run=run)
