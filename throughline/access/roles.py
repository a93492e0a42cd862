"""Who works here and what each role may do: the one table that policy, reach and row-level security come from."""

from dataclasses import dataclass, field

from throughline.access.parts import ITEMS, LIGHT, NOTHING, RECORD, Part

RELATIONSHIPS = ("worker", "co-worker", "held", "team", "line", "unheld")


@dataclass(frozen=True, kw_only=True)
class Role:
    key: str
    name: str
    sentence: str
    standing: Part = NOTHING
    """Parts of every ordinary record, with no relationship: finding a child matters."""
    reach: dict[str, Part] = field(default_factory=dict)
    """Relationship with a child -> the parts it opens to this role."""
    verbs: frozenset[str] = frozenset()


ROLES = {
    role.key: role
    for role in (
        Role(
            key="worker",
            name="Social worker",
            sentence="Finds any ordinary record; writes about the children they and their team hold.",
            standing=LIGHT,
            reach={"worker": ITEMS, "co-worker": ITEMS, "team": RECORD},
            verbs=frozenset({"see", "add", "correct", "withdraw"}),
        ),
        Role(
            key="manager",
            name="Team manager or head of service",
            sentence="Reads and approves for every child in their line; never approves their own writing.",
            standing=LIGHT,
            reach={
                "worker": ITEMS,
                "co-worker": ITEMS,
                "held": ITEMS,
                "team": RECORD,
                "line": ITEMS,
                "unheld": ITEMS,
            },
            verbs=frozenset({"see", "add", "correct", "approve", "withdraw", "oversee", "measure"}),
        ),
        Role(
            key="administrator",
            name="Administrator",
            sentence="Invites people and gives posts; reads no record.",
            verbs=frozenset({"administer"}),
        ),
        Role(
            key="analyst",
            name="Performance analyst",
            sentence="Reads figures without names; opens a child only as the policy lets anyone.",
            verbs=frozenset({"measure"}),
        ),
        Role(
            key="privacy",
            name="Privacy officer",
            sentence="Reads the log and what was withdrawn; reads no other record.",
            verbs=frozenset({"review"}),
        ),
    )
}
