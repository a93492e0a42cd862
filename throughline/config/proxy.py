"""Whose request it is, when a reverse proxy stands in front: its word is taken, and nobody else's."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class ClientAddress:
    """The last address that no proxy of ours has: whatever stands before it, the client may have written itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.META["REMOTE_ADDR"] = client(
            request.META.get("REMOTE_ADDR", ""), request.headers.get("X-Forwarded-For", "")
        )
        return self.get_response(request)


def client(peer: str, forwarded: str) -> str:
    """Without this every user shares the proxy's address, and one wrong password too many locks out all."""
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    if peer not in settings.THROUGHLINE_PROXIES:
        return peer
    return next((hop for hop in reversed(hops) if hop not in settings.THROUGHLINE_PROXIES), peer)
