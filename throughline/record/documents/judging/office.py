"""Word, Excel and PowerPoint files of today (OOXML), and those of OpenDocument."""

import re
import zipfile

from throughline.record.documents.judging import xmls, zips
from throughline.record.documents.judging.found import Look

MAIN = {
    "docx": "word/document.xml", "docm": "word/document.xml", "dotm": "word/document.xml",
    "xlsx": "xl/workbook.xml", "xlsm": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml", "pptm": "ppt/presentation.xml",
}  # fmt: skip
WITH_MACROS = ("docm", "dotm", "xlsm", "pptm")
ODF = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
MACROS = re.compile(r"vbaproject|vbadata|/macrosheets/|^(basic|scripts)/", re.IGNORECASE)
STARTS_PROGRAMS = re.compile(r"\bDDE(AUTO)?\b", re.IGNORECASE)
DDE_CELL = re.compile(rb"<f[^>]*>[^<|]{1,40}\|")
DDE_LINK = re.compile(rb"ddeLink|dde-source|dde-connection")
FETCHES = re.compile(
    rb"<draw:(object|floating-frame|plugin|applet|image)\b[^>]*xlink:href=[\"'](?!#|\./|Pictures/|Object)",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def look(at: Look) -> None:
    archive = zips.opened(at)
    names = archive.namelist()
    if zips.is_locked(archive):
        return at.find("locked")
    if at.extension in ODF:
        _open_document(at, archive, names)
    elif MAIN[at.extension] not in names or "[Content_Types].xml" not in names:
        at.find("not-what-it-says", at.extension)
    if at.extension in WITH_MACROS or any(MACROS.search(name) for name in names):
        at.find("macro")
    for one in zips.members(archive):
        _part(at, archive, one.filename)


def _open_document(at: Look, archive: zipfile.ZipFile, names: list[str]) -> None:
    if "mimetype" not in names or zips.read(archive, "mimetype").strip() != ODF[at.extension]:
        at.find("not-what-it-says", at.extension)
    if "META-INF/manifest.xml" in names and b"encryption-data" in zips.read(archive, "META-INF/manifest.xml"):
        at.find("locked")


def _part(at: Look, archive: zipfile.ZipFile, name: str) -> None:
    low = name.lower()
    if "activex" in low:
        at.find("active")
    if "oleobject" in low:
        at.find("embedded")
    if "/embeddings/" in low:
        _embedded(at, archive, name)
    elif low.endswith((".xml", ".rels")):
        _words(at, low, zips.read(archive, name))


def _embedded(at: Look, archive: zipfile.ZipFile, name: str) -> None:
    """A chart's own workbook is an honest one; anything that is not a document of its own is not."""
    from throughline.record.documents.judging.judge import inside

    if name.rpartition(".")[2].lower() not in MAIN:
        at.find("embedded")
    inside(at, name.rpartition("/")[2], zips.read(archive, name))


def _words(at: Look, name: str, data: bytes) -> None:
    if xmls.DECLARES.search(data.replace(b"\0", b"")):
        at.find("xml-entity")
    if DDE_LINK.search(data) or (name.startswith("xl/worksheets") and DDE_CELL.search(data)):
        at.find("dde")
    if FETCHES.search(data):
        at.find("outside")
    if b"<draw:object-ole" in data:
        at.find("embedded")
    if name.endswith(".rels"):
        _relations(at, data)
    elif name == "[content_types].xml" and b"macroenabled" in data.lower():
        at.find("macro")
    elif name.startswith("word/") and STARTS_PROGRAMS.search(_instructions(at, data)):
        at.find("dde")


def _relations(at: Look, data: bytes) -> None:
    for one in xmls.parsed(at, data):
        kind = one.get("Type", "").rpartition("/")[2]
        if kind == "aFChunk":
            at.find("embedded")
        if one.get("TargetMode", "").lower() == "external" and kind != "hyperlink":
            at.find("outside")


def _instructions(at: Look, data: bytes) -> str:
    """A field's instruction is often cut into runs, so they are put together before they are read."""
    if b"instr" not in data:
        return ""
    found = xmls.parsed(at, data)
    runs = "".join(one.text or "" for one in found.iter(f"{W}instrText"))
    return runs + " ".join(one.get(f"{W}instr", "") for one in found.iter(f"{W}fldSimple"))
