"""Plain text, tables in commas, and RTF."""

import re

from throughline.record.documents.judging.found import Look

PAGE = re.compile(
    r"^\s*(<\?xml[^>]*\?>\s*)?<(!doctype html|html|svg|script|hta:|head|body|iframe)", re.IGNORECASE
)
SHORTCUT = re.compile(r"^\s*\[(internetshortcut|autorun)\]", re.IGNORECASE)
MAIL_PAGE = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
OBJECTS = re.compile(rb"\\(object|objdata|objocx|objemb|objlink|objautlink)\b|\\\*\\objdata", re.IGNORECASE)
TEMPLATE = re.compile(rb"\\\*\\template|INCLUDEPICTURE|INCLUDETEXT", re.IGNORECASE)
DDE = re.compile(rb"DDE(AUTO)?\b", re.IGNORECASE)


def decoded(data: bytes) -> str:
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
    chosen = next((name for mark, name in marks.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(chosen)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def look(at: Look) -> None:
    words = decoded(at.data)
    if PAGE.match(words) or MAIL_PAGE.search(words[:2000]):
        at.find("kind", "web page")
    if SHORTCUT.match(words):
        at.find("kind", "shortcut")
    if "\0" in words or at.data.startswith(b"MZ"):
        at.find("not-what-it-says", at.extension)


def look_at_rtf(at: Look) -> None:
    bare = re.sub(rb"\{\\\*\\[a-z]+\s*\}|[\r\n]", b"", at.data)
    if OBJECTS.search(bare):
        at.find("embedded")
    if TEMPLATE.search(bare):
        at.find("outside")
    if DDE.search(bare.replace(b"}{", b"")):
        at.find("dde")
