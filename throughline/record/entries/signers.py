"""Who signs what they write, who waits for a countersignature, and who gives one."""

from throughline.access.roles import ROLES

COUNTERSIGNED = frozenset({"student"})
SIGNS = frozenset(role.key for role in ROLES.values() if "add" in role.verbs) - COUNTERSIGNED
COUNTERSIGNS = frozenset({"worker", "manager", "director", "adoption", "adoption-manager"})
"""Social workers and their managers. Family help may lead without being a social worker."""
