"""The real server over a copy of the told borough. Each journey finds that copy as new, and may write to it."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Self

from throughline.config.embedded import Cluster

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0


class Served:
    """`mother` is the told borough's database; `database` its copy, made anew under the server's feet."""

    def __init__(self, cluster: Cluster, mother: str, home: Path) -> None:
        self.cluster, self.mother, self.home = cluster, mother, home
        self.database = f"{mother}_served"
        self.port = _free_port()
        self.process: subprocess.Popen | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self.begin_afresh()
        log = self.home / f"{self.database}.log"
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "throughline.commands", "serve"],
                cwd=ROOT, env=self._environment(), stdout=out, stderr=out, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        self._wait_until_served(log)
        return self

    def __exit__(self, *raised: object) -> None:
        self.process.send_signal(signal.SIGINT)  # without waiting for connections that browsers keep open
        self.process.wait(PATIENCE)
        self.cluster.drop_database(self.database)

    def begin_afresh(self) -> None:
        """Connections are cut with their database; the server makes new ones, as after any outage."""
        self.cluster.drop_database(self.database)
        self.cluster.create_database(self.database, template=self.mother)

    def _environment(self) -> dict[str, str]:
        logins = self.cluster.urls(self.database)
        return os.environ | {
            "DATABASE_URL": logins["app"], "DATABASE_OWNER_URL": logins["owner"],
            "DATABASE_KEEPER_URL": logins["keeper"], "THROUGHLINE_HOME": str(self.home),
            "THROUGHLINE_PORT": str(self.port), "THROUGHLINE_WORKERS": "1",
        }  # fmt: skip

    def _wait_until_served(self, log: Path) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server did not start: {log.read_text()[-1500:]}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            with closing(HTTPConnection("127.0.0.1", self.port, timeout=5)) as connection:
                connection.request("GET", "/health")
                return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False

    def stored(self, statement: str, *values: object) -> list[tuple]:
        """As a superuser, whom no policy binds: what the record holds, whatever a page says."""
        with self.cluster.superuser(self.database) as connection:
            return connection.execute(statement, values).fetchall()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]
