"""What stands in the way of setting a usual range again, each in one sentence."""

from datetime import date

from throughline.access.problems import AccessProblem

REASON = AccessProblem("Say what changed, in a sentence: a usual range is never set again without a reason.")
NOT_A_MONTH = AccessProblem(
    "Choose a month that is over: a usual range is worked out from figures that stand."
)


def before_the_figures(first: date) -> AccessProblem:
    return AccessProblem(
        f"The first figure of this measure is of {first:%B %Y}, and its first range begins there: choose a later month."
    )
