"""One meeting of a story as its form would be filled: who came as what, each child's part, and what was agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Row = Mapping[str, str]
Came = tuple[str, ...]
"""Name, role, here or how not; then why not or for whom, then the part held without them and why."""


@dataclass(frozen=True, kw_only=True)
class Sitting:
    sort: str
    present: Sequence[Came]
    each: Mapping[str, Row]
    """By the story's key of the child. `about` in a row names a child by the same key."""
    by: str = ""
    """Whoever wrote it, where the story's own writer holds no post that writes up meetings."""
    chair: str = ""
    how: str = "room"
    known: Sequence[Row] = ()
    views: Sequence[Row] = ()
    positions: Sequence[Row] = ()
    actions: Sequence[Row] = ()
    said: Row = field(default_factory=dict)
    """The form's other answers."""

    @property
    def rows(self) -> dict[str, Sequence[Row]]:
        return {
            "present": [dict(zip(COLUMNS, came, strict=False)) for came in self.present],
            "known": self.known, "views": self.views, "positions": self.positions, "actions": self.actions,
        }  # fmt: skip


COLUMNS = ("who", "role", "how", "note", "apart")


def all_agreed(decision: str, children: Sequence[str], **also: str) -> dict[str, Row]:
    """The same for each child, by consensus."""
    return {child: {"decision": decision, "reached": "consensus", **also} for child in children}
