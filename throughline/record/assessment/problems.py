"""What stands in the way of a press, in a sentence."""

from throughline.record.entries.problems import Problem

NOT_THERE = Problem("step", "This date is not part of the plan any more. Look at the plan again.")
DONE_OR_WHY = Problem("done", "Give the day it happened, or say why it has not.")
TOO_EARLY = Problem(
    "day", "It cannot have happened before the assessment began, or on a day to come. Check the day."
)
OVER = Problem("over", "This assessment is authorised. Its plan stays as it is.")
