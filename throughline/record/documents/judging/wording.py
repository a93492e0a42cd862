"""The words of a file, for search: as much as a reader would want to find, and never more than a book."""

import io
import re
from collections.abc import Callable, Iterator

from throughline.record.documents.judging import compound, mails, texts, xmls, zips
from throughline.record.documents.judging.found import Look

MOST = 400_000
MOST_PAGES = 500
BLANK = re.compile(r"[ \t\r\f\v\xa0]+")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
RTF = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\u(-?\d+)\??|\\(par|line|tab|cell|row)\b ?|\\[a-zA-Z]+-?\d* ?|\\[^a-zA-Z]|[{}\r\n]"
)
RTF_APART = re.compile(r"\{\\(fonttbl|colortbl|stylesheet|info|pict|\*)[^{}]*(\{[^{}]*\}[^{}]*)*\}")
BODY = ("__substg1.0_1000001F", "__substg1.0_0037001F")


def words(name: str, data: bytes) -> str:
    at = Look(name=name, data=data)
    read = READERS.get(at.extension)
    return tidy("\n".join(read(at)))[:MOST] if read else ""


def tidy(text: str) -> str:
    lines = (BLANK.sub(" ", line).strip() for line in CONTROL.sub(" ", text).splitlines())
    return "\n".join(line for line in lines if line)


def _pdf(at: Look) -> Iterator[str]:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(at.data)
    for number in range(min(len(pdf), MOST_PAGES)):
        yield pdf[number].get_textpage().get_text_range()


def _xml_texts(path: str, tag: str) -> Callable[[Look], Iterator[str]]:
    """The words of each paragraph of the parts whose name matches."""

    def read(at: Look) -> Iterator[str]:
        archive = zips.opened(at)
        for name in sorted(archive.namelist()):
            if re.fullmatch(path, name):
                root = xmls.parsed(at, zips.read(archive, name))
                yield from ("".join(one.itertext()) for one in root.iter(f"{{*}}{tag}"))

    return read


def _sheets(at: Look) -> Iterator[str]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(at.data))
    for sheet in book.sheet_names:
        yield sheet
        for row in book.get_sheet_by_name(sheet).to_python():
            yield " ".join(str(cell) for cell in row if cell != "")


def _mail(at: Look) -> Iterator[str]:
    mail = mails.message(at)
    yield from (str(mail[name]) for name in ("From", "To", "Date", "Subject") if mail[name])
    for part in mail.walk():
        if part.get_content_type() == "text/plain" and part.get_filename() is None:
            yield texts.decoded(part.get_payload(decode=True) or b"")


def _outlook(at: Look) -> Iterator[str]:
    inside = compound.Compound(at.data)
    yield from (inside.read(path).decode("utf-16-le", "replace") for path in BODY if path in inside.paths)


def _rtf(at: Look) -> Iterator[str]:
    yield RTF.sub(_rtf_sign, RTF_APART.sub("", at.data.decode("cp1252", "replace")))


def _rtf_sign(found: re.Match) -> str:
    if found[1]:
        return bytes.fromhex(found[1]).decode("cp1252", "replace")
    if found[2]:
        return chr(int(found[2]) % 65_536)
    return "\n" if found[3] in ("par", "line", "row") else " " if found[3] else ""


READERS: dict[str, Callable[[Look], Iterator[str]]] = {
    "pdf": _pdf,
    "docx": _xml_texts(r"word/(document|header\d*|footer\d*|footnotes|comments)\.xml", "p"),
    "pptx": _xml_texts(r"ppt/(slides|notesSlides)/[^/]+\.xml", "p"),
    "odt": _xml_texts(r"content\.xml", "p"),
    "odp": _xml_texts(r"content\.xml", "p"),
    "ods": _xml_texts(r"content\.xml", "p"),
    "xlsx": _sheets,
    "xls": _sheets,
    "eml": _mail,
    "msg": _outlook,
    "rtf": _rtf,
    "txt": lambda at: iter([texts.decoded(at.data)]),
    "csv": lambda at: iter([texts.decoded(at.data)]),
}
