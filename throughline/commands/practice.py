"""The demo: an invented borough in a data folder of its own, told once, served to this machine only."""

import os
import shutil
import socket
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from throughline.commands import figures, migration, opening, surroundings
from throughline.commands.health import TO_SERVE, Check, stale_reach
from throughline.commands.outcomes import CommandProblem, Refused
from throughline.config import environment
from throughline.config.databases import cluster
from throughline.standards.words import day_words

Say = Callable[[str], None]

ADDRESS, FIRST_PORT = "127.0.0.1", 8000
SET_ON = "2026-11-20T12:00"
TOLD = "told"
REAL_DATABASE = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_KEEPER_URL", "DATABASE_BACKUP_URL")

CHECKS = (
    *TO_SERVE,
    Check(asks="Who reaches whom agrees with the allocations", faults=stale_reach),
    Check(asks="Every clock agrees with what was written", faults=lambda values, at: clocks_that_differ()),
)


def prepare_surroundings() -> Path:
    """Before any setting is read: the demo has its own, and never touches a real database."""
    for name in REAL_DATABASE:
        os.environ.pop(name, None)
    given = os.environ.get("THROUGHLINE_HOME") or environment.default_home()
    home = environment.folder(given) / "demo"
    os.environ |= {
        "THROUGHLINE_HOME": str(home), "THROUGHLINE_PRACTICE": "yes", "THROUGHLINE_HTTPS": "no",
        "THROUGHLINE_TODAY": SET_ON, "THROUGHLINE_ADDRESS": ADDRESS, "THROUGHLINE_HOSTS": f"{ADDRESS},localhost",
        "THROUGHLINE_PORT": str(free_port(int(os.environ.get("THROUGHLINE_PORT") or FIRST_PORT))),
    }  # fmt: skip
    return home


def free_port(first: int) -> int:
    return next(port for port in count(first) if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def throw_away(home: Path) -> None:
    if not home.exists():
        return
    with surroundings.presence(home) as alone:
        if not alone():
            raise CommandProblem("The demo is running: stop it with Ctrl-C where it runs, then begin afresh.")
        cluster(environment.settings()).stop()
        shutil.rmtree(home)


def is_told(home: Path) -> bool:
    """To its end: a telling that was broken off is thrown away by the next start."""
    return (home / TOLD).exists()


def make(values: SimpleNamespace, *, say: Say) -> None:
    if is_told(values.home):
        return
    from throughline.record.keeping.actions import reckon
    from throughline.synthetic.authority import demo

    say("Making the practice borough of Northmere. This is done once and takes about a minute.")
    migration.bring_up_to_date(values, say=say)
    demo(say=say)
    figures.take(values, moment=values.today)
    reckon(on=values.today.date())
    (values.home / TOLD).touch()


def check(values: SimpleNamespace) -> list[str]:
    try:
        return opening.must_be_safe(values, CHECKS)
    except Refused as refusal:
        raise Refused(f"{refusal}\nThe demo can also begin afresh: {itself()} demo --afresh.") from None


def clocks_that_differ() -> list[str]:
    from throughline.record.clocks import nightly

    found = nightly.check()
    return [found.sentence] if found.differences else []


def welcome(values: SimpleNamespace, checked: list[str]) -> list[str]:
    return [
        "",
        f"  Throughline, practice copy. Everybody in it is invented; it is {day_words(values.today.date())} there.",
        f"  Open            http://localhost:{values.port}",  # by name: a browser keeps no passkey for a number
        "  Sign in         the first page offers tasks and the people who do them",
        *(f"  Checked         {asks}" for asks in checked),
        "  Stop            Ctrl-C",
        f"  Start again     {itself()} demo",
        f"  Begin afresh    {itself()} demo --afresh",
        "",
    ]


def itself() -> str:
    """The program as this person can call it: by its name where that is known, else by where it lies."""
    return "throughline" if shutil.which("throughline") else os.path.relpath(sys.argv[0])
