"""Word, Excel and PowerPoint files of before 2007, and Outlook's messages."""

import re

from throughline.record.documents.judging.compound import Compound
from throughline.record.documents.judging.found import Look

HOLDS = {
    "doc": ("WordDocument",),
    "xls": ("Workbook", "Book"),
    "ppt": ("PowerPoint Document",),
    "msg": ("__properties_version1.0",),
}
MACROS = re.compile(r"(^|/)(Macros|_VBA_PROJECT(_CUR)?|VBA)(/|$)", re.IGNORECASE)
OBJECTS = re.compile(r"\x01Ole10Native|(^|/)ObjectPool/|(^|/)Package$", re.IGNORECASE)
ATTACHED = re.compile(r"^(__attach_version1\.0_[^/]*)/__substg1\.0_37010102$")


def look(at: Look) -> None:
    inside = Compound(at.data)
    if "EncryptedPackage" in inside.paths:
        return at.find("locked")
    if not any(name in inside.paths for name in HOLDS[at.extension]):
        at.find("not-what-it-says", at.extension)
    if any(MACROS.search(path) for path in inside.paths):
        at.find("macro")
    if any(OBJECTS.search(path) for path in inside.paths):
        at.find("embedded")
    if at.extension == "msg":
        _attached(at, inside)


def _attached(at: Look, inside: Compound) -> None:
    from throughline.record.documents.judging.judge import inside as judged_inside

    for path in inside.paths:
        if attached := ATTACHED.match(path):
            judged_inside(at, _name(inside, attached[1]), inside.read(path))


def _name(inside: Compound, folder: str) -> str:
    for number in ("3707001F", "3704001F"):
        path = f"{folder}/__substg1.0_{number}"
        if path in inside.paths:
            return inside.read(path).decode("utf-16-le", "replace").rstrip("\0")
    return "unnamed"
