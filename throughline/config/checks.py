"""At start: settings of the program itself that must not be served, each with its cure, or the program does not run."""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

from django.conf import settings
from django.core.checks import Error, Tags, register

HEADERS, ORIGIN = "throughline.config.headers.Headers", "django.middleware.csrf.CsrfViewMiddleware"
TRANSACTION, GUARD = (f"throughline.access.middleware.{name}" for name in ("OneTransaction", "Guard"))
INNER = (TRANSACTION, ORIGIN, GUARD)
LEAST_KEY = 32


@dataclass(frozen=True, kw_only=True)
class Danger:
    """`is_so` is asked of the settings; `cure` is the sentence for the person who starts the program."""

    id: str
    is_so: Callable[[SimpleNamespace], bool]
    cure: str


def cookies(settings: SimpleNamespace) -> list[str]:
    """The name of every cookie we set: each has a setting that ends so."""
    return [
        settings.CSRF_COOKIE_NAME,
        *(getattr(settings, n) for n in dir(settings) if n.endswith("_COOKIE")),
    ]


DANGERS = (
    Danger(
        id="debug",
        is_so=lambda s: bool(s.DEBUG),
        cure="DEBUG shows the record in its error pages: set it to False.",
    ),
    Danger(
        id="hosts",
        is_so=lambda s: not s.ALLOWED_HOSTS or any("*" in h or h.startswith(".") for h in s.ALLOWED_HOSTS),
        cure="Any host would be answered: name each one in THROUGHLINE_HOSTS.",
    ),
    Danger(
        id="key",
        is_so=lambda s: len(s.SECRET_KEY) < LEAST_KEY,
        cure=f"The secret key is short: empty THROUGHLINE_SECRET_KEY, or give {LEAST_KEY} characters or more.",
    ),
    Danger(
        id="secure",
        is_so=lambda s: not s.THROUGHLINE_PRACTICE and not (s.SECURE_COOKIES and s.CSRF_COOKIE_SECURE),
        cure="Cookies would travel in clear: set THROUGHLINE_HTTPS=yes.",
    ),
    Danger(
        id="prefix",
        is_so=lambda s: s.SECURE_COOKIES and not all(name.startswith("__Host-") for name in cookies(s)),
        cure="Another part of the site could plant a cookie: begin the name of each with __Host-.",
    ),
    Danger(
        id="script",
        is_so=lambda s: not s.CSRF_COOKIE_HTTPONLY,
        cure="Script could read the form's token: set CSRF_COOKIE_HTTPONLY to True.",
    ),
    Danger(
        id="samesite",
        is_so=lambda s: s.CSRF_COOKIE_SAMESITE not in ("Lax", "Strict"),
        cure="Other sites would send our cookies along: set CSRF_COOKIE_SAMESITE to Lax.",
    ),
    Danger(
        id="domain",
        is_so=lambda s: bool(s.CSRF_COOKIE_DOMAIN) or s.CSRF_COOKIE_PATH != "/",
        cure="The form's token would be shared with other hosts: take CSRF_COOKIE_DOMAIN and CSRF_COOKIE_PATH away.",
    ),
    Danger(
        id="trusted-origins",
        is_so=lambda s: bool(s.CSRF_TRUSTED_ORIGINS),
        cure="Forms of other sites would be believed: empty CSRF_TRUSTED_ORIGINS.",
    ),
    Danger(
        id="forwarded-host",
        is_so=lambda s: bool(s.USE_X_FORWARDED_HOST),
        cure="Whoever asks could choose the address in our links: set USE_X_FORWARDED_HOST to False.",
    ),
    Danger(
        id="order",
        is_so=lambda s: (
            s.MIDDLEWARE[:1] != [HEADERS] or [m for m in s.MIDDLEWARE if m in INNER] != list(INNER)
        ),
        cure="A guard is missing or stands in the wrong place: put MIDDLEWARE back as it came.",
    ),
)  # fmt: skip


def dangers(of: SimpleNamespace) -> list[Error]:
    return [Error(one.cure, id=f"throughline.config.{one.id}") for one in DANGERS if one.is_so(of)]


@register(Tags.security)
def settings_are_safe(app_configs: object, **kwargs: object) -> list[Error]:
    return dangers(settings)
