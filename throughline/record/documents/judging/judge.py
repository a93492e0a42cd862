"""A file's verdict: its name, its kind, its first bytes, what stands behind it, and what is found when it is opened."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from throughline.record.documents.judging import (
    compound,
    mails,
    names,
    office,
    older,
    pdfs,
    pictures,
    recordings,
    texts,
    xmls,
    zips,
)
from throughline.record.documents.judging.found import ACCEPTED, REFUSED, SHUT, Found, Look, Verdict

EICAR = re.compile(rb"X5O!P%@AP\[4\\PZX54\(P\^\)7CC\)7\}\$EICAR")
"""What every virus scanner calls a virus, so that it can be tried whether one is looked for."""
ZIP, OLE = (b"PK\x03\x04",), (compound.MAGIC,)
WORD, SHEET = "application/vnd.openxmlformats-officedocument.", "application/vnd.ms-"


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A kind of file that may be kept: how it is served, how it begins, and what looks into it."""

    media: str
    begins: tuple[bytes, ...] = ()
    at: int = 0
    look: Callable[[Look], None]

    def begun(self, data: bytes) -> bool:
        return not self.begins or data[self.at : self.at + 16].startswith(self.begins)


def look_into_zip(at: Look) -> None:
    archive = zips.opened(at)
    if zips.is_locked(archive):
        return at.find("locked")
    for one in zips.members(archive):
        inside(at, one.filename.rpartition("/")[2], zips.read(archive, one.filename))


BOXES = {"begins": (b"ftyp",), "at": 4, "look": recordings.look}
KEPT: dict[str, Kept] = {
    "pdf": Kept(media="application/pdf", begins=(b"%PDF-",), look=pdfs.look),
    "docx": Kept(media=f"{WORD}wordprocessingml.document", begins=ZIP, look=office.look),
    "xlsx": Kept(media=f"{WORD}spreadsheetml.sheet", begins=ZIP, look=office.look),
    "pptx": Kept(media=f"{WORD}presentationml.presentation", begins=ZIP, look=office.look),
    "docm": Kept(media=f"{SHEET}word.document.macroEnabled.12", begins=ZIP, look=office.look),
    "dotm": Kept(media=f"{SHEET}word.template.macroEnabled.12", begins=ZIP, look=office.look),
    "xlsm": Kept(media=f"{SHEET}excel.sheet.macroEnabled.12", begins=ZIP, look=office.look),
    "pptm": Kept(media=f"{SHEET}powerpoint.presentation.macroEnabled.12", begins=ZIP, look=office.look),
    "odt": Kept(media="application/vnd.oasis.opendocument.text", begins=ZIP, look=office.look),
    "ods": Kept(media="application/vnd.oasis.opendocument.spreadsheet", begins=ZIP, look=office.look),
    "odp": Kept(media="application/vnd.oasis.opendocument.presentation", begins=ZIP, look=office.look),
    "doc": Kept(media="application/msword", begins=OLE, look=older.look),
    "xls": Kept(media="application/vnd.ms-excel", begins=OLE, look=older.look),
    "ppt": Kept(media="application/vnd.ms-powerpoint", begins=OLE, look=older.look),
    "msg": Kept(media="application/vnd.ms-outlook", begins=OLE, look=older.look),
    "eml": Kept(media="message/rfc822", look=mails.look),
    "rtf": Kept(media="application/rtf", begins=(b"{\\rtf",), look=texts.look_at_rtf),
    "txt": Kept(media="text/plain", look=texts.look),
    "csv": Kept(media="text/csv", look=texts.look),
    "xml": Kept(media="application/xml", look=xmls.look),
    "zip": Kept(media="application/zip", begins=ZIP, look=look_into_zip),
    "jpg": Kept(media="image/jpeg", begins=(b"\xff\xd8\xff",), look=pictures.look),
    "jpeg": Kept(media="image/jpeg", begins=(b"\xff\xd8\xff",), look=pictures.look),
    "png": Kept(media="image/png", begins=(b"\x89PNG\r\n\x1a\n",), look=pictures.look),
    "gif": Kept(media="image/gif", begins=(b"GIF87a", b"GIF89a"), look=pictures.look),
    "webp": Kept(media="image/webp", begins=(b"WEBP",), at=8, look=pictures.look),
    "tif": Kept(media="image/tiff", begins=(b"II*\0", b"MM\0*"), look=pictures.look),
    "tiff": Kept(media="image/tiff", begins=(b"II*\0", b"MM\0*"), look=pictures.look),
    "bmp": Kept(media="image/bmp", begins=(b"BM",), look=pictures.look),
    "heic": Kept(media="image/heic", **BOXES), "mp4": Kept(media="video/mp4", **BOXES),
    "mov": Kept(media="video/quicktime", **BOXES), "m4a": Kept(media="audio/mp4", **BOXES),
    "3gp": Kept(media="video/3gpp", **BOXES),
    "mp3": Kept(media="audio/mpeg", begins=(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"), look=recordings.look),
    "wav": Kept(media="audio/wav", begins=(b"RIFF",), look=recordings.look),
    "ogg": Kept(media="audio/ogg", begins=(b"OggS",), look=recordings.look),
    "opus": Kept(media="audio/ogg", begins=(b"OggS",), look=recordings.look),
    "webm": Kept(media="video/webm", begins=(b"\x1aE\xdf\xa3",), look=recordings.look),
    "flac": Kept(media="audio/flac", begins=(b"fLaC",), look=recordings.look),
    "amr": Kept(media="audio/amr", begins=(b"#!AMR",), look=recordings.look),
}  # fmt: skip
"""The list of what is kept. What is not on it is refused, whatever is in it."""


def judge(name: str, data: bytes, *, off: frozenset[str] = frozenset()) -> Verdict:
    at = Look(name=name, data=data, off=off)
    try:
        look(at)
    except Found as found:
        return Verdict(verdict=REFUSED, code=found.code, sentence=found.sentence)
    media = KEPT[at.extension].media if at.extension in KEPT else "application/octet-stream"
    if at.shut:
        first = at.shut[0]
        return Verdict(verdict=SHUT, code=first.code, sentence=first.sentence, media_type=media)
    return Verdict(verdict=ACCEPTED, media_type=media)


def look(at: Look) -> None:
    names.look(at)
    if not at.data:
        at.find("empty")
    if EICAR.search(at.data):
        at.find("virus", "EICAR test file")
    kept = KEPT.get(at.extension)
    if kept is None:
        return at.find("kind", f".{at.extension[:12]}" if at.extension else "nameless")
    if _is_locked_office(at):
        return at.find("locked")
    if not kept.begun(at.data):
        at.find("not-what-it-says", at.extension)
    if kept.begins != ZIP and zipfile.is_zipfile(io.BytesIO(at.data)) and kept.begins != OLE:
        at.find("two-in-one")
    kept.look(at)


def _is_locked_office(at: Look) -> bool:
    """A Word or Excel file with a password is an older container that holds nothing but its locked self."""
    if at.extension not in office.MAIN or not at.data.startswith(compound.MAGIC):
        return False
    return "EncryptedPackage" in compound.Compound(at.data).paths


def inside(at: Look, name: str, data: bytes) -> None:
    try:
        look(at.within(name, data))
    except Found as found:
        raise found.inside(name) from None
