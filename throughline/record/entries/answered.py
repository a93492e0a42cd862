"""What entries of many kinds say in their kinds' own tables: each table that is needed is asked once, no other planned."""

from collections.abc import Iterator
from functools import cache

from throughline.record.entries.kinds import by_key

ANSWERED = """
  select answered.entry_id, answered.said from (
    select case spine.kind {tables} end in_table, array_agg(spine.id) entries from spine group by 1) asked,
    law.answered(asked.in_table, asked.entries) answered"""
TABLE = "when '{kind}' then '{table}'"


@cache
def of_the_whole() -> str:
    """A row for each entry of `spine`, rows of `record_entry` that the statement names so."""
    return _answered((kind.key, kind.model._meta.db_table) for kind in by_key().values())


@cache
def of_each_child() -> str:
    """The same for what is said of each child apart: a row for each child of an entry."""
    return _answered((kind.key, kind.child_model._meta.db_table) for kind in by_key().values())


def _answered(tables: Iterator[tuple[str, str]]) -> str:
    return ANSWERED.format(tables=" ".join(TABLE.format(kind=kind, table=table) for kind, table in tables))
