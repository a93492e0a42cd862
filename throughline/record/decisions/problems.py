"""What stands in the way of ratifying."""

from throughline.record.entries.problems import Problem

OUTCOME = Problem("outcome", "Say which: ratify it, or do not.")
NOTHING_TO_RATIFY = Problem(
    "nothing", "This decision does not wait to be ratified. The page shows how it stands now."
)
NOT_ALL_TO_RATIFY = Problem(
    "not all",
    "This decision also names a child who is not yours to open. Somebody who works with all of them ratifies it.",
)


def not_yours(why: str) -> Problem:
    words = why.removeprefix("Outside the scheme: ")
    return Problem("not yours", f"{words[0].upper()}{words[1:]}")
