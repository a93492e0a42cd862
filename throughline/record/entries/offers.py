"""What can be done with an entry by this reader, and the sentence on each button that cannot be pressed."""

from collections.abc import Callable
from dataclasses import dataclass

from throughline.access.principal import Principal
from throughline.record.entries import countersigning
from throughline.record.entries.models import Entry
from throughline.record.entries.owned import OWNED
from throughline.record.entries.problems import GONE, NOT_ALL, OWN_WRITING, Problem

NOT_YOUR_ROLE = Problem("role", "Your role does not include this.")
APPROVED_ALREADY = Problem("approved", "It is approved already. Correct it, if it is wrong.")
RETURNED_ALREADY = Problem("returned", "It is with its writer, who was told why.")
A_REVIEWERS_OWN = Problem(
    "reviewer", "The reviewing officer keeps this as their own. Only they correct, return or withdraw it."
)
ITS_WRITERS = Problem(
    "its writer’s",
    "A challenge and what is said of it are their writers’ own: nobody else changes or withdraws them.",
)
PAST = Problem("past", "This page shows a past day. Go back to today to do this.")


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads which entry, how much of it, and whether as it stands today."""

    who: Principal
    entry: Entry
    visible: int
    past: bool = False

    @property
    def own(self) -> bool:
        return self.entry.author_id == self.who.id

    @property
    def a_reviewers_own(self) -> bool:
        """Kept to a list by a reviewing officer who is not the reader."""
        return getattr(self.entry, "kept", None) == "reviewer" and self.entry.kept_by != self.who.id


@dataclass(frozen=True, slots=True)
class Offer:
    name: str
    words: str
    why_not: str = ""


def check_approve(reading: Reading) -> None:
    _check_judge(reading)
    if reading.entry.status == Entry.WAITING:
        raise countersigning.FIRST
    if reading.entry.status == Entry.APPROVED:
        raise APPROVED_ALREADY


def check_return(reading: Reading) -> None:
    check_approve(reading)
    if reading.entry.status == Entry.RETURNED:
        raise RETURNED_ALREADY


def _check_judge(reading: Reading) -> None:
    _check_open(reading, "approve")
    if reading.own:
        raise OWN_WRITING


def check_countersign(reading: Reading) -> None:
    _check_open(reading, "correct")
    countersigning.check(reading.entry)


def check_correct(reading: Reading) -> None:
    _check_open(reading, "correct")
    if reading.entry.status == Entry.WAITING:
        countersigning.check(reading.entry)
    if reading.visible < reading.entry.named:
        raise NOT_ALL_TO_CORRECT


def check_withdraw(reading: Reading) -> None:
    _check_open(reading, "withdraw")
    if reading.visible < reading.entry.named:
        raise NOT_ALL


NOT_ALL_TO_CORRECT = Problem(
    "not all",
    "This entry also names a child who is not yours to open. Ask somebody who works with all of them to correct it.",
)


def _check_open(reading: Reading, verb: str) -> None:
    if reading.entry.status in (Entry.WITHDRAWN, Entry.UNDONE):
        raise GONE
    if not reading.who.may(verb):
        raise NOT_YOUR_ROLE
    if reading.past:
        raise PAST
    if reading.a_reviewers_own:
        raise A_REVIEWERS_OWN
    if reading.entry.kind in OWNED and not reading.own:
        raise ITS_WRITERS


CHECKS: dict[str, tuple[str, Callable[[Reading], None]]] = {
    "countersign": ("Countersign", check_countersign),
    "approve": ("Approve", check_approve),
    "return": ("Return with a reason", check_return),
    "correct": ("Correct", check_correct),
    "withdraw": ("Withdraw", check_withdraw),
}


def offers(reading: Reading) -> dict[str, Offer]:
    return {name: Offer(name, words, _why_not(check, reading)) for name, (words, check) in CHECKS.items()}


def _why_not(check: Callable[[Reading], None], reading: Reading) -> str:
    try:
        check(reading)
    except Problem as problem:
        return str(problem)
    return ""
