"""What stands in the way of an explanation, each in one sentence."""

from collections.abc import Sequence

from throughline.access.models import Account
from throughline.access.problems import AccessProblem

KNOWN = AccessProblem("Say what you know, in a sentence: that nobody knows yet is worth saying too.")
DOING = AccessProblem(
    "Say what you are doing about it, in a sentence: that you wait and look again is an answer."
)
NOT_AN_OWNER = AccessProblem("Only somebody with a manager’s or the director’s post can see to it.")
CHECK_TO_COME = AccessProblem("Give a day to come on which you look at it again.")
CHECK_TOO_FAR = AccessProblem(
    "Give a day within a year: a figure that nobody looks at for longer is forgotten."
)
NOT_A_MONTH = AccessProblem("That month is not over: its figure is not known yet. Choose an earlier one.")
AFTER_THE_MONTH = AccessProblem(
    "That signal began after this month: open the figure again and press “Explain” there."
)


def not_yours(instead: Sequence[Account]) -> AccessProblem:
    """Says whom to ask."""
    if not instead:
        return AccessProblem("Nobody answers for this figure yet: ask a head of service to name an owner.")
    names = " or ".join(account.name for account in instead)
    return AccessProblem(f"Whoever answers for this figure explains it: ask {names}.")
