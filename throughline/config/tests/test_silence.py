"""The server's log says what failed and where; never about whom."""

import logging
import sys
from types import SimpleNamespace

from throughline.config.silence import Silent

SAID = "Zzyqx said so"


def line(message: str, *said: str, request=None, error=None) -> str:
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, said, error)
    record.request = request
    return Silent().format(record)


def at(path: str, route: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(path=path, resolver_match=route and SimpleNamespace(route=route))


def raised():
    """An error that quotes a child, raised because of another that does."""
    try:
        try:
            raise KeyError(SAID)
        except KeyError as first:
            raise ValueError(f"line 1: {SAID}") from first
    except ValueError:
        return sys.exc_info()


def test_an_address_is_told_by_its_pattern() -> None:
    assert line("Forbidden: %s", "/children/7", request=at("/children/7", "children/<int:person_id>")) == (
        "Forbidden: children/<int:person_id>"
    )


def test_what_somebody_typed_as_an_address_is_not_repeated() -> None:
    assert (
        line("Not Found: %s", "/children/Zzyqx", request=at("/children/Zzyqx")) == "Not Found: no such page"
    )


def test_an_error_is_told_by_its_kind_and_place_and_so_is_its_cause() -> None:
    told = line("Internal Server Error: %s", "/x", request=at("/x", "x"), error=raised())
    assert "Zzyqx" not in told
    assert told.index("builtins.KeyError") < told.index("builtins.ValueError")
    assert "test_silence.py" in told


def test_a_line_without_a_request_is_told_as_it_is() -> None:
    assert line("Serving on port %s", "8000") == "Serving on port 8000"
