"""A file's name: nothing hidden in it, no way out of a folder, not too long."""

import re

from throughline.record.documents.judging.found import Look

LONGEST = 200
HIDES = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
"""Control characters, those that turn the reading direction, and those that have no width."""
PATHS = re.compile(r"[/\\:]|^\.\.?$")
DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def look(at: Look) -> None:
    if PATHS.search(at.name):
        at.find("name-path")
    if HIDES.search(at.name) or at.name != at.name.strip(" ."):
        at.find("name-hides")
    if len(at.name) > LONGEST:
        at.find("name-long")
    if DEVICE.match(at.name):
        at.find("name-device")
