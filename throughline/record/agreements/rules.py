"""When an agreement is one, when one may act without it, and which sentence says what is missing."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from throughline.record.agreements.models import Agreement
from throughline.record.agreements.purposes import BY_KEY, Purpose

WHO_AGREED = "Say who agreed: a row of theirs says so."
NEEDS_RESPONSIBILITY = "Only somebody with parental responsibility, or a young person of 16 or 17, can agree to this. Nobody here is said to."
NOT_WITHOUT = "This is never done without agreement. Say that it was refused, or choose what is done instead."
GROUND = "Choose the ground on which we act without agreement."
WHY = "Say why: whoever is asked in court will look for it."
DECIDED = "Name the manager who decided to act without agreement."
WITH_WHOM = "Say with whom."
NOT_YET = "This day has not come yet. Give the day it was asked."
ENTITLED = ("responsible", "young")


def problems(said: Mapping[str, Any], givers: Iterable[Mapping[str, Any]], today: date) -> dict[str, str]:
    purpose = BY_KEY.get(said.get("purpose") or "")
    if purpose is None:
        return {}
    found = {}
    if purpose.with_whom and not said.get("with_whom"):
        found["with_whom"] = WITH_WHOM
    if said.get("day") and said["day"] > today:
        found["day"] = NOT_YET
    if said.get("outcome") == Agreement.AGREED:
        found |= _not_agreed(purpose, list(givers))
    elif said.get("outcome") == Agreement.WITHOUT:
        found |= _not_without(purpose, said)
    return found


def _not_agreed(purpose: Purpose, givers: list[Mapping[str, Any]]) -> dict[str, str]:
    agreed = [one for one in givers if one.get("said") == "agreed"]
    if not agreed:
        return {"outcome": WHO_AGREED}
    if purpose.needs_responsibility and not any(_may_agree(one, purpose) for one in agreed):
        return {"outcome": NEEDS_RESPONSIBILITY}
    return {}


def _may_agree(giver: Mapping[str, Any], purpose: Purpose) -> bool:
    """A child who understands enough can agree to treatment (Gillick [1985]); never to being looked after."""
    return giver.get("stands") in ENTITLED or (giver.get("stands") == "child" and purpose.key == "medical")


def _not_without(purpose: Purpose, said: Mapping[str, Any]) -> dict[str, str]:
    if not purpose.without:
        return {"outcome": NOT_WITHOUT}
    needed = {"ground": GROUND, "why": WHY, "decided_by": DECIDED}
    return {name: sentence for name, sentence in needed.items() if not said.get(name)}
