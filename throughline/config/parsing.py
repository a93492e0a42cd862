"""How the text of a setting is read: a value, or the cure as the words of a ValueError."""

import ipaddress
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from throughline.config import unfit

LONDON = ZoneInfo("Europe/London")
SHORTEST_SECRET = 32


def address(text: str) -> str:
    if text and not text.startswith(("postgresql://", "postgres://")):
        raise ValueError("write it as postgresql://user:password@host/database.")
    return text


def folder(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise ValueError("name the folder from the root of the disk, as in /var/lib/throughline.")
    return path


def maybe_folder(text: str) -> Path | None:
    return folder(text) if text else None


def moment(text: str) -> datetime | None:
    """A London time. Empty means the real clock."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=LONDON) if text else None
    except ValueError:
        raise ValueError("write a London date and time, as in 2026-11-20T12:00.") from None


def area_number(text: str) -> int | None:
    if text and not (len(text) == 3 and text.isascii() and text.isdecimal()):
        raise ValueError("give the three digits that the Department for Education uses, as in 800.")
    return int(text) if text else None


def names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def dated_words(text: str) -> list[tuple[date, str]]:
    """Names by the day from which each holds, the earliest first."""
    try:
        pairs = [(date.fromisoformat(day), name) for day, name in (one.split() for one in names(text))]
    except ValueError:
        raise ValueError("write days and names with commas between, as in 2027-04-01 domains.") from None
    return sorted(pairs)


def hosts(text: str) -> list[str]:
    if not names(text):
        raise ValueError("name at least one host, as in throughline.northmere.example.")
    for fault in filter(None, map(unfit.host_fault, names(text))):
        raise ValueError(fault)
    return names(text)


def addresses(text: str) -> list[str]:
    try:
        return [str(ipaddress.ip_address(name)) for name in names(text)]
    except ValueError:
        raise ValueError("write network addresses with commas between, as in 10.1.2.3.") from None


def port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise ValueError("give a number from 1 to 65535.")
    return int(text)


def count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise ValueError("give a whole number, 1 or more.")
    return int(text)


def yes_or_no(text: str) -> bool:
    answers = {"yes": True, "no": False}
    if text.lower() not in answers:
        raise ValueError("write yes or no.")
    return answers[text.lower()]


def secret(text: str) -> str:
    if text and len(text) < SHORTEST_SECRET:
        raise ValueError(f"give at least {SHORTEST_SECRET} characters nobody can guess.")
    if text and (fault := unfit.key_fault(text)):
        raise ValueError(fault)
    return text


def password(text: str) -> str:
    """Others chose it, so its length is not ours to judge."""
    return text


def second_step(text: str) -> str:
    if text not in ("", "required", "offered"):
        raise ValueError("write required or offered.")
    return text


def issuer(text: str) -> str:
    """Our own machine is let off https, for trying it out."""
    here = urlsplit(text).hostname in ("127.0.0.1", "localhost")
    if text and not (text.startswith("https://") or (text.startswith("http://") and here)):
        raise ValueError("write the provider's address as it writes it itself, beginning with https://.")
    return text
