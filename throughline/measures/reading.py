"""Which relations a statement reads: the names that follow `from` and `join`."""

import re

COMMENT = re.compile(r"--[^\n]*")
READ = re.compile(r"\b(?:from|join)\s+([a-z_][a-z0-9_]*)")


def names_read(sql: str) -> frozenset[str]:
    return frozenset(READ.findall(COMMENT.sub("", sql)))
