"""What stands in the way of saying so, or of answering it, each in one sentence."""

from throughline.access.problems import AccessProblem

READS_ONLY = AccessProblem("Your role reads and writes nothing: tell whoever invited you.")
NOT_A_SORT = AccessProblem("Choose how it got in your way.")
NOT_YOURS = AccessProblem("Whoever reads figures answers: ask your manager.")
ANSWER = AccessProblem("Say in a sentence what was done, or why nothing is.")
NOT_A_STATE = AccessProblem("Choose whether it is mended, will be, or stays.")
RELEASE = AccessProblem("Say in which release it is mended.")
TO_COME = AccessProblem("Give a day that is not over by which it will be mended.")
TO_BE_PAST = AccessProblem("Give the day on which it was mended: today or before.")
NOTHING = AccessProblem("Tick at least one of what was said.")
NOT_AN_ANSWER = AccessProblem("Choose one of the five answers, or “Not now”.")
