"""The embedded database: a private PostgreSQL in a folder, reached by a socket nobody else can open."""

import fcntl
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg

from throughline.config import server_process
from throughline.config.programs import (
    Account,
    DatabaseProblem,
    account_for,
    major_version,
    wheel_binaries,
    within_reach,
)
from throughline.config.roles import ROLES, drop_database, make_database, make_roles
from throughline.config.server_settings import WHO_MAY_COME_IN, server_settings

SUPERUSER = "postgres"
SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 103  # macOS; Linux allows 107
PATIENCE = 120.0  # seconds: crash recovery of a full-size database, not a start
CALM = 10.0  # seconds for a clean stop
GLANCE = 0.01


class Cluster:
    """One PostgreSQL in one folder. A second process with the same folder attaches to the same server."""

    def __init__(self, folder: Path, binaries: Path | None = None) -> None:
        self.folder = Path(folder).resolve()
        self.data = self.folder / "data"
        self.log = self.folder / "server.log"
        self._wanted_binaries = binaries

    @cached_property
    def account(self) -> Account:
        return account_for(self.folder)

    @cached_property
    def binaries(self) -> Path:
        wanted = Path(self._wanted_binaries) if self._wanted_binaries else wheel_binaries()
        return within_reach(wanted, self.account, self.folder / "programs")

    @property
    def exists(self) -> bool:
        return (self.data / "PG_VERSION").exists()

    def ensure(self) -> "Cluster":
        """Makes the database when there is none, starts it when it is not running."""
        self._prepare_folder()
        with self._alone():
            if not self.exists:
                self._initialise()
        return self.start()

    def create(self) -> "Cluster":
        """Makes an empty database server in the folder; whole, or not at all."""
        self._prepare_folder()
        with self._alone():
            if self.exists:
                raise DatabaseProblem(f"{self.folder} already holds a database: name an empty folder.")
            self._initialise()
        return self

    def start(self) -> "Cluster":
        """Starts the server, or attaches to the one another process started."""
        if not self.exists:
            raise DatabaseProblem(
                f"{self.folder} holds no database: create one, or restore a backup into it."
            )
        with self._alone():
            self._wait(self._is_settled, "The database is busy starting or stopping")
            if not self.alive():
                self._check_version()
                self._launch_until_ready()
        return self

    def stop(self) -> None:
        """Stops the server: open requests are broken off, everything saved is on disk."""
        if server := server_process.find_server(self.data):
            # PostgreSQL 18 hangs for ever on a stop that comes while it recovers from a crash: wait for it,
            # and if need be stop it at once, which loses nothing that was saved either.
            self._comes_true(self._is_settled, within=CALM)
            server.send_signal(signal.SIGINT)
            if not self._comes_true(self._is_gone, within=CALM):
                server.send_signal(signal.SIGQUIT)
                self._wait(self._is_gone, "The database did not stop")

    def restart(self) -> "Cluster":
        self.stop()
        return self.start()

    def kill(self) -> None:
        """For proofs: what a power cut does to the processes."""
        if server := server_process.find_server(self.data):
            server_process.kill_everything(server)

    def alive(self) -> bool:
        """True when the server really lives and takes connections."""
        return server_process.is_ready(self.data) and self._answers()

    def _answers(self) -> bool:
        # The pid file says "ready" all through the recovery from a crash of one connection.
        try:
            psycopg.connect(self.superuser_url(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _is_settled(self) -> bool:
        return self.alive() or self._is_gone()

    def _is_gone(self) -> bool:
        return server_process.find_server(self.data) is None

    @property
    def version(self) -> int:
        return int((self.data / "PG_VERSION").read_text())

    # Databases and roles

    def bootstrap(self, database: str) -> dict[str, str]:
        """Makes the login roles and the database where they are missing; gives their addresses."""
        with self.superuser() as connection:
            # Two programs that start in one moment would alter the same role, and one of them would fail. The lock goes
            # with the connection.
            connection.execute("SELECT pg_advisory_lock(hashtextextended('throughline roles', 0))")
            make_roles(connection, self._secrets)
            make_database(connection, database)
        return self.urls(database)

    def create_database(self, name: str, template: str | None = None) -> dict[str, str]:
        """A new database, empty or copied from a template nobody is connected to."""
        with self.superuser() as connection:
            make_database(connection, name, template=template, must_be_new=True)
        return self.urls(name)

    def drop_database(self, name: str) -> None:
        with self.superuser() as connection:
            drop_database(connection, name)

    def urls(self, database: str) -> dict[str, str]:
        return {role: self._url(role, self._secrets[role], database) for role in ROLES}

    def superuser_url(self, database: str = "postgres") -> str:
        return self._url(SUPERUSER, self._secrets["superuser"], database)

    @contextmanager
    def superuser(self, database: str = "postgres") -> Iterator[psycopg.Connection]:
        with psycopg.connect(self.superuser_url(database), autocommit=True) as connection:
            yield connection

    # How it is done

    @property
    def socket(self) -> Path:
        """In the folder when the path is short enough for a socket, or else where create() chose."""
        return _place_for_socket(self.folder) or Path(self._secrets["socket"])

    @cached_property
    def _secrets(self) -> dict[str, str]:
        try:
            return json.loads((self.folder / "secrets.json").read_text())
        except FileNotFoundError:
            raise DatabaseProblem(
                f"{self.folder} has lost its secrets.json: restore it from the place you keep it."
            ) from None

    def _url(self, role: str, password: str, database: str) -> str:
        where = urlencode({"host": self.socket, "port": 5432}, quote_via=quote)
        return f"postgresql://{role}:{password}@/{quote(database)}?{where}"

    def _prepare_folder(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.account.own(self.folder)
        self.folder.chmod(0o700)
        self._check_reach()

    def _initialise(self) -> None:
        unfinished = self.folder / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        passwords = {name: secrets.token_urlsafe(24) for name in ("superuser", *ROLES)}
        _write_private(self.folder / "secrets.json", json.dumps(passwords | self._socket_elsewhere()))
        with self._password_file(passwords["superuser"]) as password_file:
            self._run(["initdb", *self._initdb_options(), "--pwfile", password_file, "-D", unfinished])
        unfinished.rename(self.data)

    def _socket_elsewhere(self) -> dict[str, str]:
        if _place_for_socket(self.folder):
            return {}
        return {"socket": tempfile.mkdtemp(prefix="throughline-")}

    def _initdb_options(self) -> list[str]:
        # Order by code point everywhere, so that an index, a checksum and a list agree on every machine;
        # upper and lower case still know É. PostgreSQL has this of its own since 17.
        if major_version(self.binaries, self.account) >= 17:
            words = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        else:
            words = ["--locale=C.UTF-8" if sys.platform == "linux" else "--locale=C"]
        return ["-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8", "--data-checksums", *words]

    @contextmanager
    def _password_file(self, password: str) -> Iterator[Path]:
        path = self.folder / "password.once"
        _write_private(path, password)
        self.account.own(path)
        try:
            yield path
        finally:
            path.unlink()

    def _run(self, command: list) -> None:
        done = subprocess.run(
            [self.binaries / command[0], *command[1:]],
            check=False, capture_output=True, text=True, **self._surroundings,
        )  # fmt: skip
        if done.returncode:
            reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
            raise DatabaseProblem(f"{command[0]} failed in {self.folder}: {reason[0]}")

    def _check_reach(self) -> None:
        look = ["/bin/ls", self.folder]
        if subprocess.run(look, capture_output=True, check=False, cwd="/", **self.account.switch).returncode:
            raise DatabaseProblem(
                f"The account that runs PostgreSQL cannot reach {self.folder}: "
                "set THROUGHLINE_HOME to a folder outside root's home."
            )

    @property
    def _surroundings(self) -> dict:
        return {"env": {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}, "cwd": "/", **self.account.switch}

    def _check_version(self) -> None:
        programs = major_version(self.binaries, self.account)
        if programs != self.version:
            raise DatabaseProblem(
                f"The data in {self.folder} are PostgreSQL {self.version} and the programs {programs}: "
                "set DATABASE_BINARIES to the older ones, take a backup, and restore it into a new folder."
            )

    def _write_settings(self) -> None:
        self.socket.mkdir(mode=0o700, exist_ok=True)
        files = {"postgresql.conf": server_settings(socket=self.socket), "pg_hba.conf": WHO_MAY_COME_IN}
        for name, text in files.items():
            (self.data / name).write_text(text)
        for path in (self.socket, *(self.data / name for name in files)):
            self.account.own(path)

    def _launch_until_ready(self) -> None:
        self._check_reach()
        self._write_settings()
        self.log.touch(mode=0o600)
        deadline = time.monotonic() + PATIENCE
        while not self._launch_once(deadline):
            time.sleep(0.2)  # an orphan of a killed server still holds the shared memory, for a moment

    def _launch_once(self, deadline: float) -> bool:
        server_process.forget_dead_server(self.data)
        server_process.forget_dead_socket(self.socket / SOCKET)
        read_from = self.log.stat().st_size
        server = server_process.launch(
            [self.binaries / "postgres", "-D", self.data], log=self.log, **self._surroundings
        )
        while server.poll() is None and time.monotonic() < deadline:
            if self.alive():
                return True
            time.sleep(GLANCE)
        said = self.log.read_bytes()[read_from:].decode(errors="replace")
        if "still in use" in said and time.monotonic() < deadline:
            return False
        reason = next((line for line in said.splitlines() if "FATAL" in line), "no reason given")
        raise DatabaseProblem(f"The database did not start ({reason}): read {self.log}.")

    def _wait(self, condition: Callable[[], bool], problem: str) -> None:
        if not self._comes_true(condition, within=PATIENCE):
            raise DatabaseProblem(f"{problem}: read the end of {self.log} for the reason.")

    def _comes_true(self, condition: Callable[[], bool], *, within: float) -> bool:
        deadline = time.monotonic() + within
        while not condition() and time.monotonic() < deadline:
            time.sleep(GLANCE)
        return condition()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Two processes that create or start at the same moment take turns."""
        with (self.folder / "lock").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            yield


@contextmanager
def throwaway_cluster(binaries: Path | None = None) -> Iterator[Cluster]:
    """A running server in a folder of its own, gone afterwards: for drills and tests."""
    folder = Path(tempfile.mkdtemp(prefix="throughline-"))
    cluster = Cluster(folder, binaries)
    try:
        yield cluster.ensure()
    finally:
        cluster.stop()
        shutil.rmtree(cluster.socket, ignore_errors=True)
        shutil.rmtree(folder)


def _place_for_socket(folder: Path) -> Path | None:
    place = folder / "socket"
    return place if len(os.fsencode(place / SOCKET)) <= LONGEST_SOCKET_PATH else None


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())  # a database whose passwords a power cut took is lost as well
