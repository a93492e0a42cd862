"""Looks at the running server: is it really alive, what does its pid file say, how does it die."""

import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

# The servers this process started. A killed one stays a zombie until its starter reaps it, and a zombie
# still answers kill(pid, 0), which is how PostgreSQL decides that "another server is running".
_STARTED: dict[int, subprocess.Popen] = {}


@dataclass(frozen=True, kw_only=True)
class PidFile:
    pid: int
    ready: bool


def read_pid_file(data: Path) -> PidFile | None:
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        return PidFile(pid=int(lines[0]), ready=len(lines) > 7 and lines[7].strip() == "ready")
    except (FileNotFoundError, IndexError, ValueError):
        return None


def launch(command: list, *, log: Path, **switch) -> subprocess.Popen:
    """Starts the server in its own session, so that Ctrl-C in the terminal does not reach it."""
    with log.open("ab") as output:
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, **switch
        )
    _STARTED[server.pid] = server
    return server


def reap() -> None:
    for pid, server in list(_STARTED.items()):
        if server.poll() is not None:
            del _STARTED[pid]


def find_server(data: Path) -> psutil.Process | None:
    """The living server of this data folder: neither a zombie nor a stranger who got its number."""
    reap()
    written = read_pid_file(data)
    try:
        process = psutil.Process(written.pid) if written else None
        return process if process and _serves(process, data) else None
    except psutil.Error:
        return None


def is_ready(data: Path) -> bool:
    written = read_pid_file(data)
    return bool(written and written.ready and find_server(data))


def forget_dead_server(data: Path) -> None:
    """Removes a pid file whose number now belongs to a zombie or a stranger.

    PostgreSQL clears every other stale file itself, and still refuses to start while
    an orphan of the old server holds the shared memory of this data folder.
    """
    written = read_pid_file(data)
    if written and not find_server(data) and psutil.pid_exists(written.pid):
        (data / "postmaster.pid").unlink()


def forget_dead_socket(socket: Path) -> None:
    """Called when no server of ours lives, so a lock on our own private socket is a dead one's.

    PostgreSQL asks only whether its number is in use, and after many processes a stranger may have it.
    """
    for path in (socket, socket.with_name(f"{socket.name}.lock")):
        path.unlink(missing_ok=True)


def kill_everything(server: psutil.Process) -> None:
    """Power cut: the postmaster is stopped first, or it forks new backends that outlive the killing."""
    server.suspend()
    family = [*server.children(recursive=True), server]
    for process in family:
        _kill(process)
    while any(_breathes(process) for process in family):
        reap()
        time.sleep(0.005)
    reap()


def _kill(process: psutil.Process) -> None:
    with suppress(psutil.NoSuchProcess):
        process.kill()


def _breathes(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _serves(process: psutil.Process, data: Path) -> bool:
    return str(data) in process.cmdline()  # which a zombie has no more
