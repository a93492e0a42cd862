"""One kill -9 under the writers, what came of it, and what all of them came to."""

import time
from collections import Counter
from dataclasses import dataclass, field, fields
from threading import Event

from tests.proofs import bodies
from tests.proofs.journal import Journal
from tests.proofs.proof import Run
from tests.proofs.site import Site

UNSAFE = "alter role app set synchronous_commit = off; alter system set wal_writer_delay = '10s'"


@dataclass
class Counted:
    kills: dict[str, int] = field(default_factory=dict)
    between: list[int] = field(default_factory=list)
    in_flight: int = 0
    unacknowledged: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: int = 0
    refused: list[str] = field(default_factory=list)
    away: list[float] = field(default_factory=list)
    shown: int = 0
    unshown: int = 0


def together(rounds: list[Counted]) -> Counted:
    whole = {one.name: [getattr(each, one.name) for each in rounds] for one in fields(Counted)}
    kills = Counter()
    for each in whole.pop("kills"):
        kills.update(each)
    return Counted(
        kills=dict(kills), **{name: sum(values, type(values[0])()) for name, values in whole.items()}
    )


def make_unsafe(site: Site) -> None:
    for statement in UNSAFE.split(";"):
        site.sql(statement)
    site.sql("select pg_reload_conf()")
    site.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'")


def one_kill(run: Run, site: Site, journal: Journal, gate: Event, counted: Counted, victim: str) -> None:
    before = journal.count
    wait_for(lambda: journal.count >= before + run.size.between)
    time.sleep(run.dice(str(before)).random() / 2)
    moment = kill(site, victim)
    gate.clear()
    wait_for(lambda: not journal.waiting())
    counted.kills[victim] = counted.kills.get(victim, 0) + 1
    counted.between.append(journal.count - before)
    counted.in_flight += bool(journal.in_flight_at(moment))
    come_back(site, victim)
    counted.away.append(time.monotonic() - moment)
    site.quiet()
    note_lost(site, journal, counted)
    counted.unacknowledged += unacknowledged(site, journal)
    gate.set()


def kill(site: Site, victim: str) -> float:
    moment = time.monotonic()
    if victim in ("web", "both"):
        site.kill_web()
    if victim in ("database", "both"):
        site.kill_database()
    return moment


def come_back(site: Site, victim: str) -> None:
    if victim in ("database", "both"):
        site.cluster.start()
    if victim in ("web", "both"):
        site.start_web()


def note_lost(site: Site, journal: Journal, counted: Counted) -> None:
    """Each once, however often it is missed."""
    counted.lost = sorted({*counted.lost, *bodies.lost(site, journal.acknowledged)})


def unacknowledged(site: Site, journal: Journal) -> int:
    answered = {one.key for one in journal.acknowledged if one.kind == "sign"}
    asked = {one.key for one in journal.requests if one.kind == "sign"} - answered
    return len(asked & bodies.signed(site).keys())


def wait_for(happened, *, within: float = 120) -> None:
    deadline = time.monotonic() + within
    while not happened():
        if time.monotonic() > deadline:
            raise RuntimeError("The writers came to a standstill: read the server's log.")
        time.sleep(0.02)
