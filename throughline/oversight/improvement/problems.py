"""What stands in the way of an objective, each in one sentence."""

from throughline.access.problems import AccessProblem

WORDS = AccessProblem("Say in a sentence what shall be better, so that a family would notice it.")
WHY = AccessProblem("Say why in a sentence: later readers will look for it.")
NOT_AN_OWNER = AccessProblem("Only somebody with a manager’s or the director’s post can own an objective.")
ENDS_FIRST = AccessProblem("The objective ends before it begins. Check the day.")
ENDED = AccessProblem("This objective has ended: set a new one.")
