"""`@access`: what a view needs, said on the view. The program does not start with one that says nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from throughline.access.parts import Part

ANYONE = "anyone"
"""The verb of the few pages that need no sign-in."""
SIGNED_IN = "signed-in"
"""The verb of pages that every account has: own security, signing out."""


@dataclass(frozen=True, slots=True)
class Needs:
    verb: str
    part: Part | None = None
    person: str = ""
    entry: str = ""
    enrolling: bool = False
    asks: bool = False


def access(
    verb: str,
    part: Part | None = None,
    *,
    person: str = "",
    entry: str = "",
    enrolling: bool = False,
    asks: bool = False,
) -> Callable:
    """`person` and `entry` name the URL's arguments that hold their keys; `enrolling` opens the page to somebody who
    has still to add a second step, and to whom nothing else opens; `asks` where a form is posted only to keep what is
    asked out of the address, and nothing is changed."""

    def mark(view: Callable) -> Callable:
        view.access = Needs(verb, part, person, entry, enrolling, asks)
        return view

    return mark
