"""Why this database must not be served: settings that lose acknowledged work, logins that see too much."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Danger:
    """A setting of the server, the values that are safe, and the sentence for the person who runs it."""

    setting: str
    safe: tuple[str, ...]
    cure: str


DANGERS = (
    Danger(
        setting="fsync",
        safe=("on",),
        cure="A power cut could destroy the database: set fsync = on in postgresql.conf and restart it.",
    ),
    Danger(
        setting="full_page_writes",
        safe=("on",),
        cure="A power cut could tear pages: set full_page_writes = on in postgresql.conf and restart it.",
    ),
    Danger(
        # "local" still waits for our own disk; only "off" says "saved" before it is.
        setting="synchronous_commit",
        safe=("on", "local", "remote_write", "remote_apply"),
        cure="“Saved” could be untrue: set synchronous_commit = on for the server and for the role app.",
    ),
    Danger(
        setting="data_sync_retry",
        safe=("off",),
        cure="A failed write could be forgotten: set data_sync_retry = off in postgresql.conf, and restart.",
    ),
    Danger(
        setting="data_checksums",
        safe=("on",),
        cure="A rotten disk would go unseen: stop the database and run pg_checksums --enable on its folder.",
    ),
)

# The session's login counts, not the role it may have put on: RESET ROLE gives everything back.
WHO = """
    SELECT r.rolsuper, r.rolbypassrls, r.rolcreaterole,
           EXISTS (SELECT 1 FROM pg_database d
                   WHERE d.datname = current_database() AND pg_has_role(r.oid, d.datdba, 'member')),
           EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relpersistence <> 't'),
           EXISTS (SELECT 1 FROM pg_roles o WHERE (o.rolsuper OR o.rolbypassrls)
                   AND pg_has_role(r.oid, o.oid, 'member') AND NOT r.rolsuper)
    FROM pg_roles r WHERE r.rolname = session_user
"""

POWERS = (
    "The program logs in as a superuser, whom no rule binds: log in as the role app.",
    "The program logs in with BYPASSRLS and would see every child: run ALTER ROLE … NOBYPASSRLS.",
    "The program logs in with CREATEROLE and could give itself any right: run ALTER ROLE … NOCREATEROLE.",
    "The program logs in as the database's owner and could change its law: log in as the role app.",
    "The program logs in as the owner of tables and could change their rules: log in as the role app.",
    "The program logs in as a member of a role that sees everything: REVOKE that membership.",
)


def problems(cursor: Any) -> list[str]:
    """One sentence with its cure for each reason not to serve; empty when the connection is safe."""
    return unsafe_settings(cursor) + unsafe_login(cursor)


def unsafe_settings(cursor: Any) -> list[str]:
    cursor.execute(
        "SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [[danger.setting for danger in DANGERS]]
    )
    found = dict(cursor.fetchall())
    return [danger.cure for danger in DANGERS if found.get(danger.setting) not in danger.safe]


def unsafe_login(cursor: Any) -> list[str]:
    cursor.execute(WHO)
    return [sentence for has, sentence in zip(cursor.fetchone(), POWERS, strict=True) if has]
