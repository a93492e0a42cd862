"""May this person do this, to this part of this record? Pure: facts in, decision out. Deny by default."""

from dataclasses import dataclass

from throughline.access.parts import NOTHING, Part
from throughline.access.principal import Principal


@dataclass(frozen=True, slots=True)
class Decision:
    allow: bool
    rule: str
    why: str = ""
    hide: bool = False
    """Answer as if there were nothing here."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the record that is asked for."""

    exists: bool
    sealed: bool = False
    reached: Part = NOTHING


def decide(who: Principal, verb: str, part: Part, about: About | None) -> Decision:
    """`about` is None for a page that is about nobody in particular."""
    if not who.may(verb):
        return Decision(False, "role.verb", "Your role does not include this.")
    if about is None:
        return Decision(True, "role.verb")
    if not about.exists:
        return Decision(False, "absent", hide=True)
    if about.reached & part == part and about.reached:
        return Decision(True, "reach")
    if about.sealed and not about.reached & Part.EXISTENCE:
        return Decision(False, "sealed", hide=True)
    if not about.sealed and who.standing & part == part and verb == "see":
        return Decision(True, "standing")
    if not about.sealed and who.standing & Part.EXISTENCE:
        return Decision(
            False, "no relationship", "You do not work with this child, so this part is not open to you."
        )
    return Decision(False, "nothing", hide=True)
