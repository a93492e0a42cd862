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
    via: str = ""
    """The relationship that opened it."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the record that is asked for."""

    exists: bool
    hidden: str = "absent"
    """Why the database shows nothing: absent, sealed, or the reader's own matter. For the log alone."""
    restriction: int = 0
    opened: Part = NOTHING
    """Everything that opens it now, a desk's turn included; conflicts are taken away already."""
    readable: bool = False
    """An entry that the database shows this reader, by whatever area of the record it belongs to."""
    via: str = ""
    ring: str = ""
    """Whom to ring about a restricted record."""


WHOEVER_IS_FOUND = ("see", "break-glass", "restrict", "oversee")
"""Verbs that need no relationship: they are for records of children whom the reader does not work with. A manager gives
a child whom nobody holds to somebody; what a role's standing does not open stays shut to the verb."""
MERGED = "merged"
"""How an old number is opened: it leads to another record."""
NOT_YOURS = "You do not work with this child, so this part is not open to you."


def decide(who: Principal, verb: str, part: Part, about: About | None) -> Decision:
    """`about` is None for a page that is about nobody in particular."""
    if not who.may(verb):
        return Decision(False, "role.verb", "Your role does not include this.")
    if about is None:
        return Decision(True, "role.verb")
    if not about.exists:
        return Decision(False, about.hidden, hide=True)
    if (about.opened & part and verb != "break-glass") or (verb == "see" and about.readable):
        return Decision(True, "reach", via=about.via)
    return _standing(who, verb, part, about)


def _standing(who: Principal, verb: str, part: Part, about: About) -> Decision:
    sealed, closed = about.restriction == 2, about.restriction == 1 and part is Part.HEADER
    if verb == "break-glass" and about.restriction == 1 and not who.may("break restricted glass"):
        closed = True
    if verb in WHOEVER_IS_FOUND and who.standing & part and not sealed and not closed:
        return Decision(True, "standing", via=about.via if about.via == MERGED else "")
    if not (about.opened if sealed else who.standing | about.opened) & Part.EXISTENCE:
        return Decision(False, "nothing", hide=True)
    ring = f" It is restricted: ring {about.ring}." if about.restriction == 1 and about.ring else ""
    return Decision(False, "no relationship", NOT_YOURS + ring)
