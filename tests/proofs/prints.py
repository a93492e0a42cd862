"""The proof's own measure of a database and of its sealed log; nothing here is the program's."""

import hashlib
from pathlib import Path

from tests.proofs.site import Site

TABLES = """
select table_schema, table_name from information_schema.tables
where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2
"""
ROWS = "select count(*), md5(coalesce(string_agg(line, '' order by line), '')) from (select md5(t::text) line from {} t) lines"
SEALS = "select first_id, last_id, counted, root, chained from access_logseal order by id"
SEALED = """
set time zone 'UTC';
select count(*), coalesce(string_agg(event::text, chr(10) order by id), '')
from access_accessevent event where id > {} and id <= {}
"""
FIRST = -(2**63)


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
    broken, before, last = 0, "", FIRST
    for _, last_id, counted, root, chained in site.sql(SEALS):
        rows, lines = _sealed(site, last, last_id)
        good = rows == counted and _hash(lines) == root and _hash(f"{before}:{root}") == chained
        broken, before, last = broken + (not good), chained, last_id
    return broken


def _sealed(site: Site, after: int, until: int) -> tuple[int, str]:
    zone, question = SEALED.format(after, until).split(";")
    with site.cluster.superuser(site.database) as connection:
        connection.execute(zone)
        return connection.execute(question).fetchone()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
