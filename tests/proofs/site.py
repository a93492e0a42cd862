"""A whole service of its own: a data folder, its PostgreSQL, and the real web server reached by HTTP."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, Self

import psutil

from throughline.config.databases import NAME
from throughline.config.embedded import Cluster
from throughline.config.server_process import kill_everything

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ["-m", "throughline.commands"]
NOON = "2026-11-20T12:00"
PATIENCE = 60.0


class Site:
    """`database` names another database of the same server; `fault` breaks the program on purpose (faults.py)."""

    def __init__(self, home: Path, *, today: str = NOON, database: str = NAME, fault: str = "") -> None:
        self.home, self.today, self.database, self.fault = home, today, database, fault
        self.cluster = Cluster(home / "database")
        self.port = _free_port()
        self.log = home / f"web-{self.port}.log"
        self.temporary = home / f"temporary-{self.port}"
        self.web: subprocess.Popen | None = None

    @property
    def environment(self) -> dict[str, str]:
        ours = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("DATABASE_", "THROUGHLINE_"))
        }
        given = {
            "THROUGHLINE_HOME": str(self.home), "THROUGHLINE_PRACTICE": "yes", "THROUGHLINE_TODAY": self.today,
            "THROUGHLINE_HTTPS": "no", "THROUGHLINE_PORT": str(self.port), "TMPDIR": str(self.temporary),
            "DJANGO_SETTINGS_MODULE": "throughline.config.settings",
        }  # fmt: skip
        return ours | given | (self._other_database() if self.database != NAME else {})

    def _other_database(self) -> dict[str, str]:
        urls = self.cluster.urls(self.database)
        names = {"DATABASE_URL": "app", "DATABASE_OWNER_URL": "owner", "DATABASE_KEEPER_URL": "keeper"}
        return {name: urls[role] for name, role in names.items()} | {
            "DATABASE_BACKUP_URL": self.cluster.superuser_url(self.database)
        }

    def start(self) -> "Site":
        self.cluster.start()
        return self.start_web()

    def start_web(self) -> "Site":
        self.temporary.mkdir(exist_ok=True)
        command = [*PROGRAM, "serve"] if not self.fault else ["-m", "tests.proofs.faults", self.fault]
        with self.log.open("ab") as log:
            self.web = subprocess.Popen(
                [sys.executable, *command], cwd=ROOT, env=self.environment, stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._wait_until_served()
        return self

    def _wait_until_served(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self.web.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server did not start: {self.log.read_text()[-1500:]}")
            time.sleep(0.03)

    def _answers(self) -> bool:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=5)) as connection:
            try:
                connection.request("GET", "/health")
                return connection.getresponse().status == 200
            except (OSError, HTTPException):
                return False

    def stop_web(self) -> None:
        if self.web and self.web.poll() is None:
            self.web.send_signal(signal.SIGTERM)
            self.web.wait(timeout=PATIENCE)
        self.web = None

    def kill_web(self) -> None:
        """The master is stopped before it can notice that its workers die."""
        kill_everything(psutil.Process(self.web.pid))
        self.web.wait()
        self.web = None

    def kill_database(self) -> None:
        self.cluster.kill()

    def stop(self) -> None:
        self.stop_web()
        self.cluster.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *raised: object) -> None:
        self.stop()

    def command(self, *words: str) -> subprocess.CompletedProcess:
        """One of the program's own commands, in this service's surroundings."""
        return self.python(*PROGRAM, *words)

    def python(self, *words: str) -> subprocess.CompletedProcess:
        self.temporary.mkdir(exist_ok=True)
        return subprocess.run(
            [sys.executable, *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def sql(self, statement: str, *values: Any) -> list[tuple]:
        """As a superuser, whom no policy binds: the oracle's eyes, and the control's hand."""
        with self.cluster.superuser(self.database) as connection:
            found = connection.execute(statement, values)
            return found.fetchall() if found.description else []

    def quiet(self) -> None:
        """Until no request's transaction is left: what a killed server began, the database may still finish."""
        busy = "select count(*) from pg_stat_activity where usename in ('app', 'keeper') and state <> 'idle'"
        deadline = time.monotonic() + PATIENCE
        while self.sql(busy)[0][0] and time.monotonic() < deadline:
            time.sleep(0.01)


def copied(home: Path, to: Path, **how: str) -> Site:
    """A stopped service's data folder again, owners and all."""
    subprocess.run(["cp", "-a", str(home), str(to)], check=True)
    return Site(to, **how)


def remove(home: Path) -> None:
    shutil.rmtree(home, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]
