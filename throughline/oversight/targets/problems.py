"""What stands in the way of a target, each in one sentence."""

from datetime import date

from throughline.access.problems import AccessProblem
from throughline.design.dates import day

WHY = AccessProblem("Say why in a sentence: later readers will look for it.")
VALUE = AccessProblem("Give the target as a number, or say that there is none from that day.")
NOT_A_SHARE = AccessProblem("This is a percentage: give a target from 0 to 100.")
BELOW_NOTHING = AccessProblem("A figure of this kind is never below 0: give 0 or more.")
ENDS_FIRST = AccessProblem("The target ends before it begins. Check both days.")
OWNER = AccessProblem("Name the manager who answers for this figure.")
NOT_AN_OWNER = AccessProblem("Only somebody with a manager’s or the director’s post can own a target.")
NOTHING_TO_END = AccessProblem("There is no target on that day, so there is nothing to end.")


def before_the_figures(first: date) -> AccessProblem:
    return AccessProblem(
        f"The first figure of this measure is of {first:%B %Y}: a target cannot begin before there is a figure to begin from."
    )


def before_the_last(since: date) -> AccessProblem:
    return AccessProblem(
        f"A line of this target begins on {day(since)}, and what was said stays said: give that day or a later one."
    )
