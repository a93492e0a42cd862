"""Returns to send: a made-up one, with or without something wrong in it."""

from functools import cache
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from throughline.exchange.cin_census import made_up as cin
from throughline.exchange.returns.collection import Year
from throughline.exchange.ssda903 import check, made_up

YEAR = Year("2026-27")


@cache
def made() -> made_up.Made:
    return made_up.made_up(children=5, year=YEAR)


def wrong() -> dict[str, str]:
    """The first child's first legal status is written in small letters."""
    files = made().this_year
    return files | {"episodes.csv": files["episodes.csv"].replace(",C2,", ",c2,", 1)}


def as_uploads(files: dict[str, str]) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(name, text.encode()) for name, text in files.items()]


def a_ssda903(files: dict[str, str] | None = None, **more) -> dict:
    given = {
        "kind": "ssda903", "files": as_uploads(files or made().this_year), "last": as_uploads(made().last_year),
        "providers": as_uploads(made().providers), "postcodes": as_uploads(made().postcodes), "authority": "E99",
    }  # fmt: skip
    return given | more


def a_census(children: int = 200) -> dict:
    text = "".join(cin.made_up(children=children, year=Year("2025-26")))
    return {"kind": "cin", "files": as_uploads({"cin.xml": text})}


@cache
def _report():
    return check.validate(files=[(name, text.encode()) for name, text in wrong().items()], year=YEAR)


def a_checked_return(account: int) -> UUID:
    from throughline.web.returns import kept

    return kept.keep(_report(), kind="ssda903", account=account)
