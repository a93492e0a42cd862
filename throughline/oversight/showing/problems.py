"""What stands in the way of a change to the scorecard, each in one sentence."""

from throughline.access.problems import AccessProblem

WHY = AccessProblem("Say why in a sentence: later readers will look for it.")
ALREADY_SHOWN = AccessProblem("This measure stands on the scorecard already.")
NOT_SHOWN = AccessProblem("This measure does not stand on the scorecard, so it cannot be taken off.")
NO_FIGURE = AccessProblem(
    "This measure is shares of a whole and has no figure of its own: it cannot stand on the scorecard."
)
FULL = AccessProblem("Forty measures stand on the scorecard, as many as can be read: take one off first.")
