"""What every answer says to the browser: pages, files, refusals and errors alike. Nothing further in can loosen it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PAGE = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
TAKEN_AWAY = {"default-src": "'none'", "base-uri": "'none'", "frame-ancestors": "'none'", "sandbox": ""}
"""A file that is taken away runs nothing, should a browser open it after all."""

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": Chromium then sends `Origin: null` with plain forms, and every post would be refused.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{power}=()"
        for power in (
            "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
            "midi", "payment", "usb",
        )
    ),
}  # fmt: skip
A_YEAR = "max-age=31536000; includeSubDomains"


def policy(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}".strip() for name, sources in directives.items())


PAGE_POLICY, FILE_POLICY = policy(PAGE), policy(TAKEN_AWAY)


class Headers:
    """Outermost, so that also the answers of the other middleware and of Django itself have them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response[name] = value
        is_file = response.get("Content-Disposition", "").startswith("attachment")
        response["Content-Security-Policy"] = FILE_POLICY if is_file else PAGE_POLICY
        if settings.SECURE_COOKIES:
            response["Strict-Transport-Security"] = A_YEAR
        # Only the program's own static files say otherwise: whatever else was answered is about somebody.
        if "Cache-Control" not in response:
            response["Cache-Control"] = "no-store"
        return response
