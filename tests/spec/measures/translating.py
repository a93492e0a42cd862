"""A measure's statement in another engine's words. Checked here and never kept: one statement is the only one."""

import sqlglot

FIRST, AFTER = "date '{first}'", "date '{after}'"


def between(sql: str, first: object, after: object) -> str:
    """The two parameters as days, which every engine writes alike."""
    return sql.replace("$first", FIRST.format(first=first)).replace("$after", AFTER.format(after=after))


def translated(sql: str, engine: str) -> str:
    (statement,) = sqlglot.transpile(
        sql, read="duckdb", write=engine, unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    return statement
