"""The one table of settings. Read once at start; a wrong value stops the program and says the cure."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import Any

from throughline.config import detecting, holds, unfit
from throughline.config.parsing import (
    address,
    addresses,
    area_number,
    count,
    dated_words,
    folder,
    hosts,
    issuer,
    maybe_folder,
    moment,
    names,
    password,
    port,
    second_step,
    secret,
    yes_or_no,
)  # fmt: skip


class SettingProblem(Exception):
    """One sentence for the person who starts the program: which variable, and the cure."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One variable of the environment: what it does, what a wrong value would cost, and how to read it."""

    name: str
    does: str
    danger: str = ""
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
        danger="Holds a password: whoever reads it reads what the program may. A login with more power than `app` is refused.",
    ),
    Setting(
        name="DATABASE_OWNER_URL", parse=address, secret=True,
        example="postgresql://owner:…@db.example/throughline",
        does="The same database as the role `owner`, used by `throughline migrate` only.",
        danger="Holds a password: this login can take the law of the database away. For `migrate` alone, never for a person.",
    ),
    Setting(
        name="DATABASE_KEEPER_URL", parse=address, secret=True,
        example="postgresql://keeper:…@db.example/throughline",
        does="The same database as the role `keeper`: named work that must see every row, each use logged.",
        danger="Holds a password: this login sees every row.",
    ),
    Setting(
        name="DATABASE_BACKUP_URL", parse=address, secret=True,
        example="postgresql://backup:…@db.example/throughline",
        does="The same database as a role with BYPASSRLS, used by `throughline backup` only.",
        danger="Holds a password: this login sees every row, and no log of ours tells of it. For the backup job alone.",
    ),
    Setting(
        name="DATABASE_BINARIES", parse=maybe_folder, example="/usr/lib/postgresql/15/bin",
        does="The PostgreSQL bin folder to run and to back up with. Empty: the programs that came with us.",
        danger="Programs in it are run: nobody else may write there.",
    ),
    Setting(
        name="THROUGHLINE_HOME", default=default_home(), parse=folder,
        does="The data folder: embedded database, files, backups. As root: /var/lib/throughline.",
        danger="Holds the whole record, the key and the backups: an encrypted disk, and nobody else may read it.",
    ),
    Setting(
        name="THROUGHLINE_ANCHORS", parse=maybe_folder, example="/mnt/elsewhere",
        does="The folder whose `log-anchors.txt` gets a line about the log's newest seal each hour. Empty: the data folder.",
        danger="Beside the database it can be cut together with the log: name a place that the database's owner cannot change.",
    ),
    Setting(
        name="THROUGHLINE_SECRET_KEY", parse=secret, secret=True,
        does="Signs sessions and links. Empty: one is made and kept in the data folder.",
        danger="Whoever knows it can forge what we sign. Short, repeated and printed keys are refused.",
    ),
    Setting(
        name="THROUGHLINE_TODAY", parse=moment, example="2026-11-20T12:00",
        does="The set date of a practice copy, London time. Empty: the real clock.",
        danger="A set date would make every clock untrue: refused outside a practice copy.",
    ),
    Setting(
        name="THROUGHLINE_HOSTS", default="127.0.0.1,localhost", parse=hosts,
        does="The names this service answers to, with commas between.",
        danger="A name that is not ours would let others choose the address in the links we send: `*` and endings are refused.",
    ),
    Setting(
        name="THROUGHLINE_PROXIES", default="127.0.0.1,::1", parse=addresses,
        does="The network addresses of the proxies in front of us: only they are believed about who asks, and how.",
        danger="An address that is no proxy of ours could pretend to be anybody's, and to have come by https.",
    ),
    Setting(
        name="THROUGHLINE_ADDRESS", default="127.0.0.1",
        does="The network address to listen on.",
        danger="0.0.0.0 answers every network, and without https: put a proxy in front and stay on 127.0.0.1.",
    ),
    Setting(
        name="THROUGHLINE_PORT", default="8000", parse=port,
        does="The port to listen on.",
        danger="None.",
    ),
    Setting(
        name="THROUGHLINE_WORKERS", default="2", parse=count,
        does="How many server processes answer requests.",
        danger="Too many and the database runs out of connections: two for each thread of each process.",
    ),
    Setting(
        name="THROUGHLINE_THREADS", default="4", parse=count,
        does="How many requests each of them answers at once.",
        danger="As for workers.",
    ),
    Setting(
        name="THROUGHLINE_HTTPS", default="yes", parse=yes_or_no,
        does="Whether people reach us by https; “no” is for one's own machine, as in `throughline demo`.",
        danger="“no” sends passwords and records in clear: refused outside a practice copy.",
    ),
    Setting(
        name="THROUGHLINE_RATIFY_WITHIN", default="2", parse=count,
        does="Working days in which a decision made outside the scheme of delegation is ratified, or is not.",
        danger="A long time lets a decision outside the scheme stand unseen.",
    ),
    Setting(
        name="THROUGHLINE_CHALLENGE_WITHIN", default="20", parse=count,
        does="Working days in which a conference chair's or a partner's challenge is resolved, whatever its stages. A reviewing"
        " officer's has the days of statutory guidance, which no setting changes.",
        danger="A long time lets a disagreement about a child stand unresolved.",
    ),
    Setting(
        name="THROUGHLINE_CHALLENGE_STAGE", default="5", parse=count,
        does="Working days in which each stage of a challenge is answered, inside the whole time. A threshold is answered the same day.",
        danger="A long stage uses up the time that the later stages need.",
    ),
    Setting(
        name="THROUGHLINE_ASSESSED_YEAR_CHILDREN", default="12", parse=count,
        does="Children whom a social worker in the assessed year should hold at most. It warns, and never forbids.",
        danger="A high ceiling hides that somebody who is still learning holds too many.",
    ),
    Setting(
        name="THROUGHLINE_PRACTICE_FRAMEWORKS", default="2000-01-01 strengths-and-dangers", parse=dated_words,
        example="2000-01-01 domains, 2027-04-01 strengths-and-dangers",
        does="Which practice framework an assessment is written under, by the day from which it is in force.",
        danger="A day that is changed afterwards does not rewrite what was written; a name that is not there stops new ones.",
    ),
    Setting(
        name="THROUGHLINE_PRACTICE", default="no", parse=yes_or_no,
        does="A practice copy: invented people, a banner on every page, sign-in by task.",
        danger="“yes” lets anybody in without a password: refused under a name that looks real.",
    ),
    Setting(
        name="THROUGHLINE_SECOND_STEP", parse=second_step, example="required",
        does="`required` or `offered`. Empty: required, and in a practice copy offered.",
        danger="“offered” leaves accounts that a stolen password opens.",
    ),
    Setting(
        name="THROUGHLINE_IDLE_MINUTES", default="30", parse=count,
        does="After how many minutes without a request somebody is signed out.",
        danger="Longer leaves records open on desks that nobody sits at.",
    ),
    Setting(
        name="THROUGHLINE_SESSION_HOURS", default="12", parse=count,
        does="After how many hours somebody signs in again, whatever they do.",
        danger="Longer lets a stolen device work for longer.",
    ),
    Setting(
        name="THROUGHLINE_SSO_ISSUER", parse=issuer, example="https://login.northmere.example/v2",
        does="The identity provider (OpenID Connect), exactly as it names itself. Empty: no single sign-on.",
        danger="Whoever answers there says who somebody is. Nothing is ever fetched from anywhere else.",
    ),
    Setting(
        name="THROUGHLINE_SSO_CLIENT",
        does="The name under which the identity provider knows us.",
        danger="None.",
    ),
    Setting(
        name="THROUGHLINE_SSO_SECRET", parse=password, secret=True,
        does="Our password at the identity provider.",
        danger="Holds a password: whoever reads it can pretend to be us at the provider.",
    ),
    Setting(
        name="THROUGHLINE_SSO_DOMAINS", parse=names, example="northmere.example",
        does="The ends of e-mails that an invited person may come with the first time, with commas between.",
        danger="An end that others share lets them take an invitation that was not sent to them.",
    ),
    Setting(
        name="THROUGHLINE_KEEP_PROTECTION", default="35", parse=count,
        does="Years to keep the record of a child who had a protection plan, from its closing: the authority's schedule.",
        danger="Too few, and somebody will look for a record that a colleague let go.",
    ),
    Setting(
        name="THROUGHLINE_KEEP_NEED", default="25", parse=count,
        does="The age until which the record of a child in need is kept: the authority's schedule.",
        danger="Too few, and somebody will look for a record that a colleague let go.",
    ),
    Setting(
        name="THROUGHLINE_KEEP_FLOOR", default="6", parse=count,
        does="Years to keep any record after its closing, whatever else is true: the authority's schedule.",
        danger="Fewer than six, and a claim may come when the record is gone.",
    ),
    Setting(
        name="THROUGHLINE_LEGAL_HOLDS", parse=holds.holds, example="2015-07-02/2023-01-20 An inquiry's instruction",
        does="Legal holds, with ; between: while one runs, no record is past its last day.",
        danger="A hold left out lets a record be called disposable that a court or an inquiry asked for.",
    ),
    Setting(
        name="THROUGHLINE_DETECTORS", parse=detecting.limits, example="refused-often.times=15, many-people.people=80",
        does="Limits of the misuse detectors that are not their defaults: docs/reference/misuse.md lists them.",
        danger="A limit set too high hides what it should show; too low, and nobody reads the alerts.",
    ),
    Setting(
        name="THROUGHLINE_LARGEST_FILE", default="100", parse=count,
        does="The largest file that can be added to a record, in MB.",
        danger="Whoever may write could fill the store with larger ones; smaller, and a child's film does not fit.",
    ),
    Setting(
        name="THROUGHLINE_SCANNER", parse=maybe_folder, example="/run/clamav/clamd.ctl",
        does="The socket of ClamAV, which then looks into every file too. Empty: no virus scanner, and the pages say so.",
        danger="While it is named and does not answer, no file can be added.",
    ),
    Setting(
        name="THROUGHLINE_SHUT_FILES", parse=names, example="security@northmere.example",
        does="The e-mails of those who may take out a file that was shut away (macros, a password), with commas between.",
        danger="Whoever is named opens on their own device what nobody could look into. Empty: nobody.",
    ),
    Setting(
        name="THROUGHLINE_AUTHORITY", example="Northmere Borough Council",
        does="The authority's name, as its data protection documents give it.",
        danger="None.",
    ),
    Setting(
        name="THROUGHLINE_AUTHORITY_NUMBER", parse=area_number, example="800",
        does="The Department for Education's three digits for the authority: whose region and statistical neighbours stand"
        " beside its figures. Empty: England alone stands there. A made-up authority may give its region's.",
        danger="With another authority's number its neighbours stand beside our figures.",
    ),
    Setting(
        name="THROUGHLINE_DUTY_DAY", example="01632 960100",
        does="The duty team's number by day, as partners read it on every answer.",
        danger="A wrong number leaves somebody with a child in front of them ringing nobody.",
    ),
    Setting(
        name="THROUGHLINE_DUTY_NIGHT", example="01632 960199",
        does="The duty team's number at night and at weekends.",
        danger="As by day, at three in the morning.",
    ),
    Setting(
        name="THROUGHLINE_DATA_OFFICER", example="dpo@northmere.example, 01632 960000",
        does="How to reach the data protection officer, as the privacy notices give it.",
        danger="A family that cannot reach anybody cannot use its rights.",
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


TYPES: dict[Callable, str] = {
    str: "words", address: "address of a database", folder: "folder", maybe_folder: "folder", moment: "moment",
    hosts: "names", addresses: "network addresses", port: "port", count: "number", yes_or_no: "yes or no",
    secret: "secret", password: "secret", names: "names", second_step: "required or offered", issuer: "address",
    holds.holds: "dated holds", dated_words: "dated names", detecting.limits: "limits",
    area_number: "three digits",
}  # fmt: skip


def reference() -> str:
    """docs/reference/settings.md."""
    rows = [f"| `{s.name}` | {TYPES[s.parse]} | {_shown(s)} | {s.does} | {s.danger} |" for s in SETTINGS]
    return "\n".join(
        [
            "# Settings",
            "",
            "Made from `throughline/config/environment.py`. Every setting is a variable of the environment,",
            "read once at start; a value that cannot be used stops the program and says what to do.",
            "",
            "| Variable | What it is | When empty | What it does | The danger |",
            "|---|---|---|---|---|",
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
    sso = {name: values[name] for name in ("sso_issuer", "sso_client", "sso_secret", "sso_domains")}
    if any(sso.values()):
        problems += [
            f"THROUGHLINE_{name.upper()} is missing: single sign-on needs all four settings, or none."
            for name, value in sso.items()
            if not value
        ]
    return problems + unfit.together(values)
