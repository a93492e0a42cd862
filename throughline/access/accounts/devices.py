"""A browser in which somebody has signed in before: what it is called, and that strangers' wrong tries do not slow it."""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from throughline.access.accounts.marks import mark
from throughline.access.models import Account

SALT = "throughline.device"
FOR_DAYS = 400
MOST = 8
"""People who share one browser; whoever came longest ago is forgotten."""

BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("Mac OS", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux"),
)  # fmt: skip


def words(request: HttpRequest) -> str:
    """As its owner would know it: "Chrome on Windows"."""
    said = request.headers.get("User-Agent", "")
    browser, system = (next((name for sign, name in of if sign in said), "") for of in (BROWSERS, SYSTEMS))
    return " on ".join(filter(None, (browser, system))) or "A browser we do not know"


def known(request: HttpRequest, email: str) -> str:
    """The mark of this browser, if this account has signed in here before; empty for a stranger."""
    device, accounts = _read(request)
    return mark(device) if mark(email) in accounts else ""


def remember(request: HttpRequest, response: HttpResponse, *, account: Account) -> None:
    device, accounts = _read(request)
    mine = mark(account.email)
    kept = [device, mine, *(other for other in accounts if other != mine)][: MOST + 1]
    response.set_cookie(
        settings.DEVICE_COOKIE, signing.dumps(kept, salt=SALT), max_age=FOR_DAYS * 86_400, httponly=True,
        samesite="Lax", secure=settings.SECURE_COOKIES,
    )  # fmt: skip


def _read(request: HttpRequest) -> tuple[str, list[str]]:
    try:
        device, *accounts = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE, ""), salt=SALT, max_age=FOR_DAYS * 86_400
        )
    except (signing.BadSignature, ValueError):
        return secrets.token_urlsafe(16), []
    return device, accounts
