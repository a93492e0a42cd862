"""Values that no honest page sends."""

import os
from collections.abc import Sequence
from zlib import crc32

WHOLE = "THROUGHLINE_WHOLE"
MOST_SHARES = 60


def share(values: Sequence[str], *about: object) -> Sequence[str]:
    """`make test` tries one value or two in each place, others in the next; `make prove` tries all in all."""
    if os.environ.get(WHOLE):
        return values
    shares = min(MOST_SHARES, len(values))
    return values[crc32(repr(about).encode()) % shares :: shares]


NUMBERS = (
    "-1", "0", "9223372036854775807", "9223372036854775808", "1" * 5000, "²", "٣", "１", "1e9", "0x1f", "1_000", "NaN",
    " 1", "1.5", "",
)  # fmt: skip
PATHS = (
    "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "....//....//etc/passwd",
    "..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "%00", "a%00.csv", "CON", "~/.ssh/id_rsa",
    "..%c0%af..%c0%afetc/passwd", ".", "..", "%252e%252e%252fetc%252fpasswd",
)  # fmt: skip
WORDS = (
    "\0", "a\0b", "\r\nSet-Cookie: planted=1", "%0d%0aSet-Cookie:%20planted=1", "\u2028", "\x1b[2J\x1b[31mplanted",
    "' or 1=1 --", "'; drop table record_person; --", "{{7*7}}", "{% load static %}", "${7*7}", "%s%s%n", "{0.__class__}",
    "\U0001f600" * 40, "\u202egnp.exe", "a" * 100_000, "2026-13-45", "0001-01-01T00:00", "9999-12-31T23:59+14:00",
    "2026-11-20T12:00+99:99", "__proto__", "constructor", "<b>", "../x",
)  # fmt: skip
NAMES = ("child-x-seen", "child--seen", "presences-x-who", "presences-99999999999999999999-who", "tries-²-day", "child-²-seen",
         "child-99999999999999999999-seen", "a" * 10_000)  # fmt: skip
ADDRESSES_ELSEWHERE = (
    "https://elsewhere.example/", "//elsewhere.example", "///elsewhere.example", "/\\elsewhere.example",
    "\\\\elsewhere.example", "http:elsewhere.example", "https:/elsewhere.example", "https:///elsewhere.example",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "\t//elsewhere.example", " //elsewhere.example",
    "/\t/elsewhere.example", "//testserver@elsewhere.example", "http://testserver@elsewhere.example/",
    "http://testserver.elsewhere.example/", "//elsewhere.example\\@testserver", "/%0d%0aLocation:%20//elsewhere.example",
    "\r\nLocation: //elsewhere.example", "//\u2044elsewhere.example", "https://elsewhere\uff0eexample",
)  # fmt: skip
