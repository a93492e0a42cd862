"""Kinds that are their writer's alone to correct or take away, whoever else reads them.

A challenge would be worth nothing if whoever is challenged could edit, return, keep or withdraw it.
"""

from throughline.access.law import rows

OWNED = ("challenge", "challenge-answer", "challenge-further", "challenge-referral", "challenge-closed")
_NAMED = ", ".join(f"'{kind}'" for kind in OWNED)


def not_anothers(spine: str) -> str:
    """As SQL, of a row of the spine: it is nobody's own, or the reader wrote it."""
    return f"({spine}.kind::text not in ({_NAMED}) or {spine}.author_id = {rows.UID})"
