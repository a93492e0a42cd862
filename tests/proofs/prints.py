"""The proof's own measure of a database and of its sealed log; nothing here is the program's."""

import hashlib
from datetime import UTC
from pathlib import Path

from tests.proofs.site import Site

TABLES = """
select table_schema, table_name from information_schema.tables
where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2
"""
ROWS = "select count(*), md5(coalesce(string_agg(line, '' order by line), '')) from (select md5(t::text) line from {} t) lines"
SEALS = "select id, run, seen, last_id, counted, root, chained from access_logseal order by id"
SEEN = "pg_visible_in_snapshot(event.xact::text::xid8, {}::pg_snapshot)"
SEALED = f"""
select count(*), coalesce(string_agg(json_strip_nulls(row_to_json(event))::text || chr(10), '' order by event.id), '')
from access_accessevent event where event.run = %(run)s and {SEEN.format("%(seen)s")} and not exists (
  select 1 from access_logseal earlier where earlier.id < %(id)s and earlier.run = event.run and {SEEN.format("earlier.seen")})
"""
"""A seal holds what it had seen and no earlier seal of the same run of the server had."""


def tables(site: Site) -> dict[str, tuple[int, str]]:
    """Every table's number of rows and a hash over all of them."""
    names = [f'"{schema}"."{name}"' for schema, name in site.sql(TABLES)]
    return {name: site.sql(ROWS.format(name))[0] for name in names}


def files(home: Path) -> dict[str, str]:
    store = home / "files"
    found = sorted(path for path in store.rglob("*") if path.is_file())
    return {str(path.relative_to(store)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def differing(one: dict, other: dict) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def broken_seals(site: Site) -> int:
    """The chain over the log, worked out again."""
    broken, before = 0, ""
    for number, run, seen, last_id, counted, root, chained in site.sql(SEALS):
        rows, lines = _sealed(site, {"id": number, "run": run, "seen": seen})
        said = "|".join((before, run.astimezone(UTC).isoformat(), seen, str(last_id), str(counted), root))
        good = rows == counted and _hash(lines) == root and _hash(said) == chained
        broken, before = broken + (not good), chained
    return broken


def _sealed(site: Site, seal: dict) -> tuple[int, str]:
    with site.cluster.superuser(site.database) as connection:
        connection.execute("set time zone 'UTC'")
        return connection.execute(SEALED, seal).fetchone()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
