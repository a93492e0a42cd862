"""What stands in the way of a change of the scheme, each in one sentence."""

from throughline.access.problems import AccessProblem

NOT_YOURS = AccessProblem("Only the director or an administrator changes the scheme: ask one of them.")
TWO_PEOPLE = AccessProblem("You drafted this, so somebody else approves it. You can take it back.")
NOT_DRAFTED_BY_YOU = AccessProblem("Somebody else drafted this: approve it or refuse it, with a reason.")
SETTLED = AccessProblem("This was settled already. The page shows how it stands now.")
REASON = AccessProblem("Give the reason in a sentence: later readers will look for it.")
UNKNOWN = AccessProblem("The scheme does not know this decision: choose one of its list.")
PAST = AccessProblem("A line begins today or later: the past is never changed. Give a day from today on.")
ENDS_FIRST = AccessProblem("The last day comes before the first. Check both days.")
NO_MEASURE = AccessProblem("This decision has no amount, so a limit says nothing. Leave the limit empty.")
OVERTAKEN = AccessProblem(
    "A line for the same post begins on that day or later. End that one first, or choose a later day."
)
ADOPT_FIRST = AccessProblem(
    "This decision still follows its default, which one such line would end for everybody else. Adopt the default first."
)
ENDED = AccessProblem("This line has ended, or another change ends it already.")
NOTHING_TO_ADOPT = AccessProblem(
    "Every decision has lines of its own already: there is no default left to adopt."
)
OWN_DEPUTY = AccessProblem("Choose two posts of different people: nobody is their own deputy.")
POST_GONE = AccessProblem("That post is not held on that day. Choose one that is.")
DEPUTY_ALREADY = AccessProblem("This deputy is named for those days already.")


def below_the_law(fixed: str) -> AccessProblem:
    return AccessProblem(f"The law does not let this go so far down. It names: {fixed[0].lower()}{fixed[1:]}")


def below_the_floor(level: str) -> AccessProblem:
    return AccessProblem(
        f"This decision goes no further down than a {level}. Choose that level or one above it."
    )


def above_the_ceiling(most: str) -> AccessProblem:
    return AccessProblem(f"The law allows {most} at most, in any hands. Give that limit or a lower one.")
