"""The audit of libraries says whether it was one: a planted weakness has to be found before silence counts."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
AUDIT = ROOT / ".ci" / "audit"
FINDS = 'echo "jinja2 2.4.1 GHSA-462w-v97r-4m45"; exit 1'
CLEAN = "echo 'No known vulnerabilities found'; exit 0"
AWAY = "echo 'Connection refused' >&2; exit 1"


def audited(folder: Path, *, control: str, lock: str) -> tuple[int, str]:
    """The script itself, over a pip-audit that answers what it is told to."""
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / "requirements.lock").write_text("django==5.2.19\n")
    fake = folder / ".venv/bin/pip-audit"
    fake.write_text(f'#!/bin/sh\ncase "$*" in *requirements.lock*) {lock} ;; *) {control} ;; esac\n')
    fake.chmod(0o755)
    done = subprocess.run(["sh", AUDIT], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("control", "lock", "code", "says"),
    [
        (FINDS, CLEAN, 0, "AUDITED: the planted weakness was found, and none"),
        (CLEAN, CLEAN, 0, "NOT AUDITED"),
        (AWAY, AWAY, 0, "NOT AUDITED"),
        (FINDS, FINDS, 1, "AUDITED: a library has a known weakness"),
        (FINDS, AWAY, 1, "could not be looked up"),
    ],
    ids=["sound", "blind", "out of reach", "weak", "away half-way"],
)  # fmt: skip
def test_the_audit_says_plainly_what_it_did(tmp_path, control, lock, code, says) -> None:
    returned, last = audited(tmp_path, control=control, lock=lock)
    assert returned == code and says in last


def test_a_known_weakness_turns_it_red(tmp_path) -> None:
    """The control: `make check` stops on it."""
    assert audited(tmp_path, control=FINDS, lock=FINDS)[0] == 1
    assert "sh .ci/audit" in (ROOT / "Makefile").read_text("utf-8")


def test_every_library_is_pinned_with_its_hash_and_no_place_is_named() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = re.findall(r"^([\w.\-\[\]]+)==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", lock, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[\w.\-\[\]]+==", lock, re.MULTILINE)) > 50
    assert "://" not in lock and "@ " not in lock
