"""What stands in the way of naming who holds the next step, or of explaining a standstill: one sentence each."""

from throughline.record.drift.rules import LOOK_AGAIN_WITHIN
from throughline.record.entries.problems import Problem

WHO = Problem("who", "Choose who holds the next step.")
NAME = Problem("name", "Write which partner or court holds the next step.")
STEP = Problem("step", "Write what they do next, in a few words.")
BY = Problem("by", "Give the day by which it is done: today or later.")
WHY = Problem("why", "Write why standing still is right for now: a later reader will look for it.")
AGAIN = Problem(
    "again", f"Give the day on which you look again: after today, within {LOOK_AGAIN_WITHIN.days // 7} weeks."
)
CANNOT_SEE = Problem(
    "cannot see", "This person cannot open the record. Choose somebody who works with the child."
)
NOT_STILL = Problem("not still", "This has moved or was explained meanwhile. Look again before you go on.")
NOT_YOURS = Problem(
    "not yours", "You may not write about one of these children. Untick that child, or ask their worker."
)
