"""Every layer of a paper as text: what is shown, what is said about it, and what nobody sees."""

import io
import re
import zipfile
from collections.abc import Iterator

import pikepdf
import pypdfium2


def of_pdf(data: bytes) -> Iterator[str]:
    """Page text; every string and stream of every object, attachments, outline and XMP among them; the whole file."""
    reader = pypdfium2.PdfDocument(data)
    for page in reader:
        yield page.get_textpage().get_text_range()
    yield from (bookmark.get_title() for bookmark in reader.get_toc())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        yield str(dict(pdf.docinfo))
        yield from (name + str(pdf.attachments[name].get_file().read_bytes()) for name in pdf.attachments)
        for thing in pdf.objects:
            yield from _strings(thing)
    yield data.decode("latin-1")


def _strings(thing: pikepdf.Object) -> Iterator[str]:
    """Of one object and what lies inside it; what it points to is an object of its own."""
    if isinstance(thing, pikepdf.Stream):
        raw = thing.read_bytes()
        yield from (raw.decode(how, errors="ignore") for how in ("utf-8", "latin-1", "utf-16-be"))
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        inside = list(thing.values())
    elif isinstance(thing, pikepdf.Array):
        inside = list(thing)
    else:
        yield str(thing)
        return
    for value in inside:
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            yield from _strings(value)
        elif not isinstance(value, pikepdf.Object):
            yield str(value)


def of_word(data: bytes) -> Iterator[str]:
    """Every part: properties, comments, tracked changes, headers; as they are, and without their tags."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        yield parts.comment.decode("latin-1")
        for info in parts.infolist():
            text = parts.read(info).decode("utf-8", errors="ignore")
            yield from (info.filename, info.extra.decode("latin-1"), text, re.sub(r"<[^>]+>", "", text))


LAYERS = {"pdf": of_pdf, "docx": of_word}


def holds(data: bytes, shape: str, words: str) -> bool:
    """However it is spaced: a line may break inside a word's run."""
    sought = re.sub(r"\s", "", words).lower()
    return any(sought in re.sub(r"\s", "", layer).lower() for layer in LAYERS[shape](data))
