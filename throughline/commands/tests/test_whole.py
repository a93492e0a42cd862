"""A service's first day, as its administrator walks it, with real processes and a database of its own."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from throughline.config.embedded import Cluster

Ran = subprocess.CompletedProcess
TAKEN_OVER = (
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "DATABASE_KEEPER_URL",
    "THROUGHLINE_TODAY",
    "THROUGHLINE_SECRET_KEY",
)


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    # As root the server runs under another account, which must be able to pass through.
    for folder in (tmp_path, *tmp_path.parents):
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o711)
    kept = {name: value for name, value in os.environ.items() if name not in TAKEN_OVER}
    return kept | {"THROUGHLINE_HOME": str(tmp_path / "home"), "THROUGHLINE_PORT": str(free_port())}


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


@pytest.fixture
def throughline(environment) -> Callable[..., Ran]:
    def run(*arguments: str) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "throughline.commands", *arguments],
            env=environment, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip

    return run


def test_from_an_empty_machine_to_a_backup_that_can_be_relied_on(throughline, environment):
    home = Path(environment["THROUGHLINE_HOME"])
    refused = throughline("serve")
    assert refused.returncode == 5 and "run “throughline migrate”" in refused.stderr
    assert "Plan: access 0001" in throughline("migrate").stdout
    for name in ("ada", "ann", "olu"):
        assert throughline("invite", f"{name}@northmere.example", "--role", "admin").returncode == 0
    assert throughline("doctor").returncode == 1
    assert throughline("backup").returncode == 0
    assert throughline("doctor").returncode == 0
    drilled = throughline("drill")
    assert drilled.stdout.endswith("The backup can be relied on.\n"), drilled
    again = throughline("migrate")
    assert "Backed up first" in again.stdout and len(list((home / "backups").iterdir())) == 2
    assert not Cluster(home / "database").alive(), "the last to leave stops the database"


def test_it_serves_until_it_is_told_to_stop_and_leaves_no_database_running(throughline, environment):
    assert throughline("migrate").returncode == 0
    served = subprocess.Popen(
        [sys.executable, "-m", "throughline.commands", "serve"],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        where = f"http://127.0.0.1:{environment['THROUGHLINE_PORT']}"
        assert eventually(lambda: status(f"{where}/static/throughline/app.css")) == 200
        assert status(f"{where}/people/1?name=Marsden") in (200, 302, 404)
    finally:
        served.send_signal(signal.SIGTERM)
        _, said = served.communicate(timeout=60)
    assert served.returncode == 0
    assert "Marsden" not in said
    assert not Cluster(Path(environment["THROUGHLINE_HOME"]) / "database").alive()


def status(url: str) -> int | None:
    try:
        with urlopen(url, timeout=5) as answer:
            return answer.status
    except HTTPError as answer:
        answer.close()
        return answer.code
    except OSError:
        return None


def eventually(question: Callable[[], int | None]) -> int | None:
    deadline = time.monotonic() + 30
    while (answer := question()) is None and time.monotonic() < deadline:
        time.sleep(0.1)
    return answer
