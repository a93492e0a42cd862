"""Files and documents as the pages show them."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from throughline.access.principal import acting
from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.record.documents import queries
from throughline.record.documents.categories import CATEGORIES, ORIGINALS, PLANS
from throughline.record.documents.judging.judge import KEPT
from throughline.record.documents.models import Attachment, Document, Elsewhere

KILO = 1000
CATEGORY, WHERE, PLAN = dict(CATEGORIES), dict(ORIGINALS), dict(PLANS)
ACCEPTS = ",".join(f".{extension}" for extension in KEPT)
"""What the browser's own chooser offers; the judge decides."""
NO_SCANNER = "No virus scanner is set up here: files are opened and looked into, and not scanned."


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRow:
    id: int
    name: str
    detail: str
    url: str
    preview_url: str
    why_shut: str
    tool: str
    question: str
    meaning: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Files:
    rows: list[FileRow]
    open_url: str = ""


def files(key: int, *, draft: bool, past: bool = False) -> Files:
    where = "draft" if draft else "entry"
    rows = [file_row(one, where, past=past) for one in queries.of_entry(key)]
    return Files(rows=rows, open_url=reverse("draft-documents-open", args=[key]) if draft else "")


def file_row(one: Attachment, where: str, *, past: bool = False) -> FileRow:
    by, at = one.by.name, day(london_day(one.at))
    opens = not one.is_shut or may_open_shut()
    return FileRow(
        id=one.pk, name=one.name, detail=f"{size_words(one.size)}, added by {by}, {at}",
        url=reverse(f"{where}-file", args=[one.entry_id, one.pk]) if opens else "",
        preview_url=reverse(f"{where}-preview", args=[one.entry_id, one.pk]) if one.preview and not past else "",
        why_shut=one.why_shut, tool=one.tool, question=one.question, meaning=one.meaning,
    )  # fmt: skip


def size_words(size: int) -> str:
    for unit in ("bytes", "kB"):
        if size < KILO:
            return f"{size:.0f} {unit}"
        size /= KILO
    return f"{size:.1f} MB"


def may_open_shut() -> bool:
    """Whom the settings name, by the e-mail of their account."""
    return (
        bool(settings.THROUGHLINE_SHUT_FILES)
        and queries.email_of(acting().id) in settings.THROUGHLINE_SHUT_FILES
    )


def scanner_note() -> str:
    return "" if settings.THROUGHLINE_SCANNER else NO_SCANNER


@dataclass(frozen=True, kw_only=True, slots=True)
class ElsewhereRow:
    what: str
    url: str
    where: str
    detail: str
    becomes: str
    late: bool


def document_table(found: list[Document], go: Onward) -> Table | None:
    columns = tuple(
        Column(words=words) for words in ("Document", "Category", "Written", "From", "File", "Added by")
    )
    rows = tuple(_document(one, go) for one in found)
    return Table(label="Documents", columns=columns, rows=rows) if rows else None


def _document(one: Document, go: Onward) -> tuple[str, ...]:
    marks = [
        words
        for held, words in ((one.in_confidence, "In confidence"), (one.third_party, "Tells of others"))
        if held
    ]
    name = format_html(
        '<a href="{}">{}</a>{}', go("entry", one.entry_id), one.title,
        format_html_join("", " <small>{}</small>", ((words,) for words in marks)),
    )  # fmt: skip
    return (
        name, CATEGORY[one.category], day(london_day(one.happened_at)), one.from_whom or "Not said", _files_words(one), one.author,
    )  # fmt: skip


def _files_words(one: Document) -> str:
    if not one.how_many:
        return f"No file here: {one.original}" if one.original else "No file here"
    size = size_words(one.bytes)
    return size if one.how_many == 1 else f"{one.how_many} files, {size}"


def elsewhere_rows(found: list[Elsewhere], on: date, go: Onward) -> list[ElsewhereRow]:
    return [_elsewhere(one, on, go) for one in found]


def _elsewhere(one: Elsewhere, on: date, go: Onward) -> ElsewhereRow:
    span = " to ".join(
        short_day(each) if each.year == on.year else day(each)
        for each in (one.first_day, one.last_day)
        if each
    )
    parts = [f"{WHERE[one.where]}: {one.place}", one.holder, span, one.pages]
    if one.done_on:
        becomes = f"{PLAN[one.plan]}: done on {day(one.done_on)}"
    else:
        becomes = PLAN[one.plan] + (f" by {day(one.by_day)}" if one.by_day else "")
    return ElsewhereRow(
        what=one.what, url=go("entry", one.entry_id), where=WHERE[one.where], detail=". ".join(filter(None, parts)),
        becomes=becomes, late=bool(one.by_day and not one.done_on and one.by_day < on),
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class HungRow:
    name: str
    url: str
    detail: str


def hung_rows(found: list[Attachment], go: Onward) -> list[HungRow]:
    """Each leads to the entry it hangs on, which says what it is about."""
    return [
        HungRow(
            name=one.name,
            url=go("entry", one.entry_id),
            detail=f"{size_words(one.size)}, {one.by.name}, {day(london_day(one.at))}",
        )
        for one in found
    ]


def choices(person_id: int, chosen: str, there: list[str], go: Onward) -> list[Link]:
    every = [("", "All"), *((key, words) for key, words in CATEGORIES if key in there)]
    return [
        Link(words=words, url=go("documents", person_id, category=key), current=key == chosen)
        for key, words in every
    ]
