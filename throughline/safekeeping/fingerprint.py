"""Counts and order-free checksums of everything in a database: its tables, and the law that guards them."""

from dataclasses import dataclass

import psycopg
from psycopg import sql

# The same row must give the same text on every server, whatever the session was set to.
SAME_TEXT = """
    SET LOCAL search_path = ''; SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, DMY';
    SET LOCAL intervalstyle = 'postgres'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';
    SET LOCAL row_security = off; SET LOCAL statement_timeout = 0
"""

# A sum does not mind the order of rows and, unlike XOR, counts a doubled row twice.
# SHA-256 and not PostgreSQL's own hash, which a later version may change under an old backup.
CHECKSUM = """
    SELECT count(*), coalesce(sum(('x' || encode(substring(
        sha256(convert_to(the_row::text, 'UTF8')) FOR 8), 'hex'))::bit(64)::bigint), 0)::text
    FROM {} AS the_row
"""

OURS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"

TABLES = f"""
    SELECT n.nspname, c.relname FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND {OURS} ORDER BY 1, 2
"""

# What keeps the rows safe is as much worth as the rows: a restore without its policies is a leak.
LAW = {
    "columns": f"""
        SELECT c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND {OURS}""",
    "constraints": f"""
        SELECT k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE {OURS}""",
    "indexes": f"""
        SELECT pg_get_indexdef(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'i' AND {OURS}""",
    "row security": f"""
        SELECT c.oid::regclass, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND {OURS}""",
    "policies": "SELECT * FROM pg_policies",
    "triggers": f"""
        SELECT pg_get_triggerdef(t.oid), t.tgenabled
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND {OURS}""",
    "functions": f"""
        SELECT pg_get_functiondef(p.oid), p.proowner::regrole,
               array(SELECT acl::text FROM unnest(p.proacl) acl ORDER BY 1)
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind IN ('f', 'p') AND {OURS}""",
    "views": f"""
        SELECT c.oid::regclass, pg_get_viewdef(c.oid), c.reloptions
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND {OURS}""",
    "rights": f"""
        SELECT c.oid::regclass, acl.grantee, acl.privilege_type, acl.is_grantable
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
        LATERAL (SELECT x.grantee::regrole, x.privilege_type, x.is_grantable FROM aclexplode(
            coalesce(c.relacl,
                     acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) x) acl
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND {OURS}""",
}

NUMBERED = f"""
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname, d.objid::regclass::text
    FROM pg_depend d
    JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
    WHERE d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass AND {OURS}
"""


@dataclass(frozen=True, kw_only=True)
class Fingerprint:
    """Count and checksum by name."""

    tables: dict[str, tuple[int, str]]
    law: dict[str, tuple[int, str]]


def fingerprint(connection: psycopg.Connection) -> Fingerprint:
    """Reads every row of every table in the transaction that is open; fails where a policy would hide one."""
    connection.execute(SAME_TEXT)
    names = connection.execute(TABLES).fetchall()
    return Fingerprint(
        tables={".".join(name): _checksum(connection, sql.Identifier(*name)) for name in names},
        law={part: _checksum(connection, sql.SQL(f"({query})")) for part, query in LAW.items()},
    )


def sequences_behind(connection: psycopg.Connection) -> list[str]:
    """Columns whose next number was used already: the first save after a restore would fail."""
    connection.execute(SAME_TEXT)
    behind = []
    for table, column, sequence in connection.execute(NUMBERED).fetchall():
        question = sql.SQL("SELECT (SELECT max({}) FROM {}) > (SELECT last_value FROM {})").format(
            sql.Identifier(column), sql.SQL(table), sql.SQL(sequence)
        )
        if connection.execute(question).fetchone()[0]:
            behind.append(f"{table}.{column}")
    return behind


def _checksum(connection: psycopg.Connection, source: sql.Composable) -> tuple[int, str]:
    count, checksum = connection.execute(sql.SQL(CHECKSUM).format(source)).fetchone()
    return count, checksum
