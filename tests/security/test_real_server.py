"""The real server, spoken to byte by byte: what no client library would send."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.serving import Served

HOST = b"Host: 127.0.0.1\r\n"
END = b"Connection: close\r\n\r\n"


@pytest.fixture(scope="module")
def says(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[bytes], str]]:
    from conftest import close_connections, server

    close_connections()
    home: Path = tmp_path_factory.mktemp("real")
    with Served(server(), module_database, home) as running:

        def said(request: bytes) -> str:
            with socket.create_connection(("127.0.0.1", running.port), timeout=5) as talk:
                talk.sendall(request)
                found = b""
                try:
                    while more := talk.recv(65_536):
                        found += more
                except (ConnectionResetError, TimeoutError):
                    pass
            return found.decode("latin-1")

        yield said


def status(answer: str) -> int:
    return int(answer.split(" ", 2)[1]) if answer.startswith("HTTP/") else 0


def test_an_honest_request_is_answered(says) -> None:
    """The control: it is not the way of asking that is refused below."""
    assert status(says(b"GET /health HTTP/1.1\r\n" + HOST + END)) == 200


def test_the_server_does_not_say_what_it_is(says) -> None:
    for path in (b"/health", b"/sign-in", b"/nowhere", b"/static/throughline/app.js"):
        head = says(b"GET " + path + b" HTTP/1.1\r\n" + HOST + END).partition("\r\n\r\n")[0].lower()
        assert "gunicorn" not in head and "python" not in head and "django" not in head
        assert "\r\nserver: web" in head


SMUGGLED = {
    "two lengths": b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Length: 4\r\nContent-Length: 9\r\n" + END + b"a=1&b=2",
    "a length and chunks": b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n" + END + b"0\r\n\r\n",
    "chunks twice": b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n" + END + b"0\r\n\r\n",
    "strange chunks": b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: xchunked\r\n" + END + b"0\r\n\r\n",
    "a length with a sign": b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Length: +4\r\n" + END + b"a=1&",
    "a length below nothing": b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n" + END,
    "a header with a blank in its name": b"GET /health HTTP/1.1\r\n" + HOST + b"X Planted: 1\r\n" + END,
    "a header with a blank before its colon": b"GET /health HTTP/1.1\r\n" + HOST + b"X-Planted : 1\r\n" + END,
    "a NUL in a header": b"GET /health HTTP/1.1\r\n" + HOST + b"X-Planted: a\0b\r\n" + END,
    "a folded header": b"GET /health HTTP/1.1\r\n" + HOST + b"X-Planted: a\r\n b\r\n" + END,
    "a line too long": b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n" + HOST + END,
    "a header too long": b"GET /health HTTP/1.1\r\n" + HOST + b"X-Planted: " + b"a" * 20_000 + b"\r\n" + END,
    "too many headers": b"GET /health HTTP/1.1\r\n" + HOST + b"".join(b"X-%d: 1\r\n" % n for n in range(200)) + END,
    "an unknown version": b"GET /health HTTP/9.9\r\n" + HOST + END,
    "no sense": b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
}  # fmt: skip


@pytest.mark.parametrize("way", SMUGGLED)
def test_a_request_with_two_lengths_is_refused(says, way: str) -> None:
    """And every other request that two servers in a row could read in two ways."""
    answer = says(SMUGGLED[way])
    assert status(answer) in (0, 400, 403, 405, 414, 431, 501, 505)
    assert answer.count("HTTP/1.1 ") <= 1, "One request, one answer."
    assert "Traceback" not in answer and "gunicorn" not in answer.lower()


def test_the_server_is_well_after_all_of_it(says) -> None:
    assert status(says(b"GET /health HTTP/1.1\r\n" + HOST + END)) == 200


@pytest.mark.parametrize("path", [b"/static/../throughline/config/settings.py", b"/static/%2e%2e/%2e%2e/etc/passwd", b"/static//etc/passwd",
                                  b"//etc/passwd", b"/static/..%5c..%5cwindows", b"/.git/config", b"/static/", b"/static/throughline/", b"/secret-key"])  # fmt: skip
def test_no_path_leads_out_of_the_static_files_and_no_folder_is_listed(says, path: bytes) -> None:
    answer = says(b"GET " + path + b" HTTP/1.1\r\n" + HOST + END)
    assert status(answer) in (301, 302, 400, 404)
    assert (
        "root:" not in answer
        and "SECRET" not in answer
        and "app.css" not in answer.partition("\r\n\r\n")[2].replace("/static/throughline/app.css", "")
    )
