"""A mail as a file: everything attached to it is judged as if it had been added on its own."""

import re
from email import message_from_bytes
from email.message import Message

from throughline.record.documents.judging.found import Found, Look

HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,60}:")
MOST_PARTS = 500


def look(at: Look) -> None:
    mail = message(at)
    for number, part in enumerate(mail.walk()):
        if number > MOST_PARTS:
            raise Found("too-slow")
        _part(at, part)


def message(at: Look) -> Message:
    mail = message_from_bytes(at.data)
    if not HEADER.match(at.data) or not any(mail.get(name) for name in ("From", "Date", "Received", "To")):
        at.find("not-what-it-says", at.extension)
    return mail


def _part(at: Look, part: Message) -> None:
    from throughline.record.documents.judging.judge import inside

    name = part.get_filename()
    if name is not None and not part.is_multipart():
        inside(at, name, part.get_payload(decode=True) or b"")
    elif part.get_content_maintype() not in ("text", "multipart", "message"):
        inside(at, f"unnamed.{part.get_content_subtype()}", part.get_payload(decode=True) or b"")
