"""What a restore drill proves beyond equal rows: that people can sign in to what was restored, and reach theirs."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import psycopg

from throughline.config.parsing import LONDON
from throughline.safekeeping.backup import Backup
from throughline.safekeeping.drill import PEOPLE_TO_SIGN_IN, drill
from throughline.safekeeping.report import Report
from throughline.safekeeping.restore import Restored

SIGN_IN = """
    insert into access_session (secret_hash, account_id, started_at, seen_at)
    select %(hash)s, id, %(now)s, %(now)s from access_account where email = %(email)s
"""
NAMED_FILES = "select sha256, preview from record_attachment"
VISIBLE = "select (select count(*) from access_reach), (select count(*) from record_entrychild)"


def rehearse(backup: Backup, *, binaries: Path | None) -> Report:
    return drill(
        backup, now=datetime.now(LONDON), sign_in=sign_in, people=people(),
        binaries=binaries,
        proofs={
            "who reaches whom, worked out again": reach_agrees, "the chain over the access log": log_is_whole,
            "each document's own file": files_are_there,
        },
    )  # fmt: skip


def people() -> list[str]:
    """Accounts with different roles, where there are such."""
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    with as_keeper("choose who signs in at the drill"):
        held = Account.objects.filter(is_active=True, posts__ended=None).order_by("posts__role", "id")
        by_role = {role: email for email, role in held.values_list("email", "posts__role") if role}
        others = [email for email in held.values_list("email", flat=True) if email not in by_role.values()]
    return [*dict.fromkeys([*by_role.values(), *others])][:PEOPLE_TO_SIGN_IN]


def sign_in(restored: Restored, email: str) -> Sequence[str]:
    """A session as the program makes one, under the program's own login and the restored policies."""
    from throughline.access.accounts.sessions import ABSOLUTE, IDLE, WHO, digest
    from throughline.config.clock import now

    secret, moment = digest(secrets.token_urlsafe()), now()
    with psycopg.connect(restored.urls["app"]) as database:
        database.execute("select set_config('app.uid', '0', true)")
        database.execute(SIGN_IN, {"hash": secret, "now": moment, "email": email})
        asked = {"today": moment.date(), "secret": secret, "idle": moment - IDLE, "oldest": moment - ABSOLUTE}
        if database.execute(WHO, asked).fetchone() is None:
            return [f"{email} cannot sign in to the restored record."]
        database.execute(VISIBLE)
    return []


def reach_agrees(restored: Restored) -> Sequence[str]:
    with psycopg.connect(restored.urls["keeper"]) as database:
        (differences,) = database.execute("select law.reach_check()").fetchone()
    return [f"{differences} decisions differ from the restored allocations."] if differences else []


def files_are_there(restored: Restored) -> Sequence[str]:
    """A row without its bytes would be a document that nobody can open."""
    from throughline.record.documents.store import FOLDER

    with psycopg.connect(restored.urls["keeper"]) as database:
        named = {one for pair in database.execute(NAMED_FILES).fetchall() for one in pair if one}
    there = {path.name for path in (restored.files / FOLDER).rglob("*")}
    missing = named - there
    return [f"{len(missing)} of {len(named)} files that the record names are missing."] if missing else []


def log_is_whole(restored: Restored) -> Sequence[str]:
    from throughline.access.log.verifying import verify

    with restored.cluster.superuser(restored.database) as database, database.cursor() as cur:
        return verify(cur).problems
