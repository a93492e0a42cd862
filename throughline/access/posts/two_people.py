"""Which roles two administrators give together, and which one may give alone."""

from throughline.access.roles import ROLES, Role

COUNTS_ONLY = frozenset({"measure", "inspect", "overview", "recalculate", "contract"})


def opens_something(role: Role) -> bool:
    """A record, a part of one, the log, or the right to open them to others."""
    return bool(role.standing or role.reach or role.duty or role.verbs - COUNTS_ONLY)


TAKES_TWO = frozenset(role.key for role in ROLES.values() if opens_something(role))
