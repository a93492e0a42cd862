"""The one table of settings. Read once at start; a wrong value stops the program and says the cure."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
SHORTEST_SECRET = 32


class SettingProblem(Exception):
    """One sentence for the person who starts the program: which variable, and the cure."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One variable of the environment: its attribute name here, what it does and how to read it."""

    name: str
    does: str
    default: str = ""
    parse: Callable[[str], Any] = str
    example: str = ""
    secret: bool = False

    @property
    def attribute(self) -> str:
        return self.name.removeprefix("THROUGHLINE_").lower()

    def read(self, environment: Mapping[str, str]) -> Any:
        text = environment.get(self.name, "").strip() or self.default
        try:
            return self.parse(text)
        except ValueError as cure:
            shown = "" if self.secret else f" is “{text}”, and"
            raise SettingProblem(f"{self.name}{shown} cannot be used: {cure}") from None


def address(text: str) -> str:
    if text and not text.startswith(("postgresql://", "postgres://")):
        raise ValueError("write it as postgresql://user:password@host/database.")
    return text


def folder(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise ValueError("name the folder from the root of the disk, as in /var/lib/throughline.")
    return path


def maybe_folder(text: str) -> Path | None:
    return folder(text) if text else None


def moment(text: str) -> datetime | None:
    """A London time. Empty means the real clock."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=LONDON) if text else None
    except ValueError:
        raise ValueError("write a London date and time, as in 2026-11-20T12:00.") from None


def hosts(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if "*" in names:
        raise ValueError("name each host; * would let anyone choose the address in the links we send.")
    return names


def port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise ValueError("give a number from 1 to 65535.")
    return int(text)


def count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise ValueError("give a whole number, 1 or more.")
    return int(text)


def yes_or_no(text: str) -> bool:
    answers = {"yes": True, "no": False}
    if text.lower() not in answers:
        raise ValueError("write yes or no.")
    return answers[text.lower()]


def secret(text: str) -> str:
    if text and len(text) < SHORTEST_SECRET:
        raise ValueError(f"give at least {SHORTEST_SECRET} characters nobody can guess.")
    return text


def default_home(*, platform: str = sys.platform, root: bool | None = None) -> str:
    """Where data live. Root's own home is closed to the account that runs PostgreSQL, so not there."""
    if os.geteuid() == 0 if root is None else root:
        return "/var/lib/throughline"
    return "~/Library/Application Support/Throughline" if platform == "darwin" else "~/.throughline"


SETTINGS = (
    Setting(
        name="DATABASE_URL", parse=address, secret=True,
        example="postgresql://app:…@db.example/throughline",
        does="The database, as the role `app`. Empty: the embedded one, in the data folder.",
    ),
    Setting(
        name="DATABASE_OWNER_URL", parse=address, secret=True,
        example="postgresql://owner:…@db.example/throughline",
        does="The same database as the role `owner`, used by `throughline migrate` only.",
    ),
    Setting(
        name="DATABASE_KEEPER_URL", parse=address, secret=True,
        example="postgresql://keeper:…@db.example/throughline",
        does="The same database as the role `keeper`: named work that must see every row, each use logged.",
    ),
    Setting(
        name="DATABASE_BACKUP_URL", parse=address, secret=True,
        example="postgresql://backup:…@db.example/throughline",
        does="The same database as a role with BYPASSRLS, used by `throughline backup` only.",
    ),
    Setting(
        name="DATABASE_BINARIES", parse=maybe_folder, example="/usr/lib/postgresql/15/bin",
        does="The PostgreSQL bin folder to run and to back up with. Empty: the programs that came with us.",
    ),
    Setting(
        name="THROUGHLINE_HOME", default=default_home(), parse=folder,
        does="The data folder: embedded database, files, backups. As root: /var/lib/throughline.",
    ),
    Setting(
        name="THROUGHLINE_SECRET_KEY", parse=secret, secret=True,
        does="Signs sessions and links. Empty: one is made and kept in the data folder.",
    ),
    Setting(
        name="THROUGHLINE_TODAY", parse=moment, example="2026-11-20T12:00",
        does="The set date of a practice copy, London time. Empty: the real clock.",
    ),
    Setting(
        name="THROUGHLINE_HOSTS", default="127.0.0.1,localhost", parse=hosts,
        does="The names this service answers to, with commas between.",
    ),
    Setting(
        name="THROUGHLINE_ADDRESS", default="127.0.0.1",
        does="The network address to listen on.",
    ),
    Setting(name="THROUGHLINE_PORT", default="8000", parse=port, does="The port to listen on."),
    Setting(
        name="THROUGHLINE_WORKERS", default="2", parse=count,
        does="How many server processes answer requests.",
    ),
    Setting(
        name="THROUGHLINE_THREADS", default="4", parse=count,
        does="How many requests each of them answers at once.",
    ),
    Setting(
        name="THROUGHLINE_HTTPS", default="yes", parse=yes_or_no,
        does="Whether people reach us by https; “no” is for one's own machine, as in `throughline demo`.",
    ),
    Setting(
        name="THROUGHLINE_PRACTICE", default="no", parse=yes_or_no,
        does="A practice copy: invented people, a banner on every page, sign-in by task.",
    ),
)  # fmt: skip


def read(environment: Mapping[str, str]) -> SimpleNamespace:
    """Every setting, parsed, or one SettingProblem that names them all."""
    values, problems = {}, []
    for setting in SETTINGS:
        try:
            values[setting.attribute] = setting.read(environment)
        except SettingProblem as problem:
            problems.append(str(problem))
    problems += _together(values) if not problems else []
    if problems:
        raise SettingProblem("\n".join(problems))
    return SimpleNamespace(**values)


@cache
def settings() -> SimpleNamespace:
    """This process's settings, read once."""
    return read(os.environ)


def reference() -> str:
    """docs/reference/settings.md."""
    rows = [f"| `{s.name}` | {_shown(s)} | {s.does} |" for s in SETTINGS]
    return "\n".join(
        [
            "# Settings",
            "",
            "Made from `throughline/config/environment.py`. Every setting is a variable of the environment,",
            "read once at start; a value that cannot be used stops the program and says what to do.",
            "",
            "| Variable | When empty | What it does |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _shown(setting: Setting) -> str:
    if setting.name == "THROUGHLINE_HOME":
        return f"`{default_home(platform='linux', root=False)}`"
    if setting.default:
        return f"`{setting.default}`"
    return f"for example `{setting.example}`" if setting.example else "–"


def _together(values: dict[str, Any]) -> list[str]:
    """Settings that only make sense in company."""
    problems = []
    if values["database_url"]:
        problems += [
            f"{name} is missing: with DATABASE_URL, give the same database's address for that role too."
            for name in ("DATABASE_OWNER_URL", "DATABASE_KEEPER_URL")
            if not values[name.lower()]
        ]
    if values["today"] and not values["practice"]:
        problems.append(
            "THROUGHLINE_TODAY is for practice copies: remove it, or set THROUGHLINE_PRACTICE=yes."
        )
    return problems
