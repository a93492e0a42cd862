"""A PDF: nothing in it that runs, fetches, sends itself or carries another file."""

import io
import re

import pikepdf

from throughline.record.documents.judging.found import Found, Look

SCRIPTS = {"/JS", "/JavaScript"}
LAUNCHES = {"/Launch", "/GoToE", "/GoToR", "/ImportData", "/Rendition", "/Thread"}
SENDS = {"/SubmitForm"}
MEDIA = {"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"}
MOST_OBJECTS = 300_000
PAGE = re.compile(rb"<(html|script|svg|!doctype html)\b", re.IGNORECASE)
EDGE = 4_096


def look(at: Look) -> None:
    _edges(at)
    try:
        with pikepdf.open(io.BytesIO(at.data)) as pdf:
            if len(pdf.objects) > MOST_OBJECTS:
                raise Found("too-slow")
            for one in pdf.objects:
                _thing(at, one)
            if not len(pdf.pages):
                raise Found("broken")
    except pikepdf.PasswordError:
        at.find("locked")
    except (pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, RecursionError):
        raise Found("broken") from None


def _edges(at: Look) -> None:
    end = at.data.rfind(b"%%EOF")
    if end < 0:
        raise Found("broken")
    tail = at.data[end + 5 :]
    if PAGE.search(at.data[:EDGE]) or PAGE.search(at.data[-EDGE:]) or len(tail.strip(b"\0 \t\r\n")) > 16:
        at.find("two-in-one")


def _thing(at: Look, one: object, depth: int = 0) -> None:
    """Every dictionary, also those written inside others, which have no number of their own."""
    if depth > 40:
        return
    if isinstance(one, pikepdf.Array):
        for each in one:
            _direct(at, each, depth)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        _dictionary(at, one)
        for key in one.keys():  # noqa: SIM118 - a stream of pikepdf is not iterable
            _direct(at, one[key], depth)


def _direct(at: Look, one: object, depth: int) -> None:
    if isinstance(one, pikepdf.Object) and not one.is_indirect:
        _thing(at, one, depth + 1)


def _dictionary(at: Look, one: pikepdf.Object) -> None:
    keys, does = set(one.keys()), str(one.get("/S", "")) if "/S" in one else ""
    if keys & SCRIPTS or does == "/JavaScript":
        at.find("pdf-script")
    if does in LAUNCHES:
        at.find("pdf-launch")
    if {"/EmbeddedFiles", "/EF"} & keys or str(one.get("/Type", "")) == "/EmbeddedFile":
        at.find("pdf-files")
    if does in SENDS or "/XFA" in keys:
        at.find("pdf-form")
    if {str(one.get("/Subtype", "")), does} & MEDIA or "/RichMediaContent" in keys:
        at.find("pdf-media")
