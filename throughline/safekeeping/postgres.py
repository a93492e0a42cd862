"""Runs PostgreSQL's own backup programs without showing a password in the list of processes."""

import os
import subprocess
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from throughline.safekeeping.problems import SafekeepingProblem

QUIET = {"LC_ALL": "C", "PATH": os.defpath}


def begin(program: Path, url: str, *options: str) -> subprocess.Popen:
    parts = conninfo_to_dict(url)
    environment = QUIET | {"PGPASSWORD": parts.pop("password", "")}
    return subprocess.Popen(
        [program, f"--dbname={make_conninfo(**parts)}", "--no-password", *options],
        env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
    )  # fmt: skip


def finish(running: subprocess.Popen) -> None:
    _, said = running.communicate()
    if running.returncode:
        reason = (said.strip().splitlines() or ["no reason given"])[0]
        raise SafekeepingProblem(f"{Path(running.args[0]).name} failed: {reason}")


def abandon(running: subprocess.Popen) -> None:
    running.kill()
    running.communicate()
