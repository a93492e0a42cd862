"""How one request is measured: our own CPU, the database's CPU for our connection, statements, and the wall."""

from collections.abc import Callable
from dataclasses import dataclass
from os import sysconf
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

TICK = 1000 / sysconf("SC_CLK_TCK")
"""Milliseconds in one tick of the kernel's own accounting: coarse, so it is read over many requests."""


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    runs: int
    web_ms: float
    database_ms: float
    wall_ms: float
    statements: int
    kilobytes: float

    def row(self) -> str:
        return (
            f"| {self.name} | {self.web_ms:.1f} | {self.database_ms:.1f} | {self.wall_ms:.1f} |"
            f" {self.statements} | {self.kilobytes:.0f} |"
        )


def backend_ms() -> float:
    """CPU the server process of this connection has used; ours is a local server."""
    with connection.cursor() as cur:
        cur.execute("select pg_backend_pid()")
        (pid,) = cur.fetchone()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def measure(name: str, ask: Callable[[int], HttpResponse], *, runs: int = 60, warm: int = 10) -> Figure:
    """`ask(n)` makes the nth request. The first ones warm caches and are not counted."""
    for number in range(warm):
        good(name, ask(number))
    web, wall, before = [], [], backend_ms()
    for number in range(warm, warm + runs):
        cpu, clock = process_time(), perf_counter()
        answer = ask(number)
        web.append((process_time() - cpu) * 1000)
        wall.append((perf_counter() - clock) * 1000)
        good(name, answer)
    database = (backend_ms() - before) / runs
    with CaptureQueriesContext(connection) as asked:
        answer = ask(warm + runs)
    ours = [
        q
        for q in asked.captured_queries
        if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))
    ]
    found = Figure(name, runs, median(web), database, median(wall), len(ours), len(answer.content) / 1024)
    print(found.row(), flush=True)
    return found


def good(name: str, answer: HttpResponse) -> None:
    if answer.status_code >= 400:
        raise SystemExit(f"{name} answered {answer.status_code}: the figure would be of an error page.")


def client_of(account) -> Client:
    """Signed in through the product's own session."""
    from django.conf import settings
    from django.db import transaction
    from django.http import HttpResponse as Empty

    from throughline.access.accounts import sessions

    answer, client = Empty(), Client()
    with transaction.atomic():
        sessions.start(answer, account=account)
    client.cookies[settings.SESSION_COOKIE] = answer.cookies[settings.SESSION_COOKIE].value
    return client
