"""The whole rule of a promise, and who says so, as pairs of a label and words."""

from collections.abc import Iterable, Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.standards.standard import Standard
from throughline.standards.vocabulary import clause, spell
from throughline.standards.ways import Kind
from throughline.standards.words import count_words, day_words
from throughline.web.handbook.said import KINDS, LAYERS, counted, fed, limit_words

Pairs = list[tuple[str, str | SafeString]]


def said(pairs: Iterable[tuple[str, str | SafeString]]) -> Pairs:
    """Without what there is nothing to say about."""
    return [pair for pair in pairs if pair[1]]


def rule(one: Standard) -> Iterator[tuple[str, str]]:
    yield "Kind", KINDS[one.kind]
    yield "Who it is about", one.applies
    yield "What starts it", _started(one)
    yield "Counted from", _by_way_of(one)
    yield "Runs only while this lasts", spell(one.while_) if one.while_ else ""
    yield "What meets it", _met(one)
    yield "What starts the next", one.words.again
    yield "What stops it", one.words.stops
    yield (
        "The limit is another",
        _or(f"{limit_words(one, limit)} while: {spell(name)}" for name, limit in one.within_while.items()),
    )
    yield "Excused while", _or(f"{spell(name)} ({why})" for name, why in one.exempt_while.items())
    yield "Waits on others while", _or(f"{spell(name)} (on {whom})" for name, whom in one.waits_while.items())
    yield "Cannot be done while", _impossible(one)
    yield "How days are counted", counted(one)
    yield (
        "The law asked for less",
        _or(f"{day_words(eased.first)} to {day_words(eased.last)}: {eased.words}" for eased in one.eased),
    )


def _or(clauses: Iterable[str]) -> str:
    first, *others = [*clauses] or [""]
    return ", or ".join([first, *(f"{words[0].lower()}{words[1:]}" for words in others)])


def _started(one: Standard) -> str:
    return one.words.started if len(one.start_names) == 1 else _or(clause(name) for name in one.start_names)


def _by_way_of(one: Standard) -> str:
    way = one.by_way_of
    return f"{clause(way.fact)}, or its own last day ({count_words(*way.within)}) until then" if way else ""


def _met(one: Standard) -> str:
    times = f", {one.times} times" if one.times > 1 else ""
    later = "" if one.on_the_day or one.kind != Kind.DEADLINE else ", on a later day than it started"
    return f"{one.words.met}{times}{later}"


def _impossible(one: Standard) -> str:
    spells = _or(spell(name) for name in one.not_possible_while)
    return f"{spells}. The clock runs on, and says so" if spells else ""


def source(one: Standard) -> Iterator[tuple[str, str | SafeString]]:
    yield "Layer", LAYERS[one.layer]
    yield "Set by", str(one.basis).replace("_", " ").capitalize()
    yield "Source", one.source
    yield "Paragraph", one.paragraph
    yield (
        "Link",
        format_html('<a href="{}" rel="noreferrer">{}</a>', one.link, one.link)
        if one.link
        else "Not checked",
    )
    yield "How sure we are", f"{str(one.confidence).capitalize()}{_evidence(one)}"
    yield "In force", "" if one.commenced else "Not yet: its date of commencement is not known"
    yield "Note", one.note
    yield "Told by", fed(one)
    yield "Key", one.key


def _evidence(one: Standard) -> str:
    return f": {one.evidence}" if one.evidence else ""
