"""What stands in the way of choosing a line, as one sentence each."""

from throughline.record.entries.problems import Problem

NO_WEIGHT = Problem("weight", "Say what it was: a worry, a strength or a turning point.")
NO_CHILD = Problem("child", "Tick at least one child whose chronology it belongs to.")
NO_WORDS = Problem("words", "Say in one sentence what happened.")
NO_PAPER = Problem("paper", "Say where this was read or heard: which paper, which file, who told it.")
NOT_YET = Problem("day", "This day has not come yet. A chronology holds what happened.")
NOT_A_LINE = Problem("line", "This is not on the child’s chronology any more. It may have been withdrawn.")
SHORTER = Problem("shorter", "Say what happened in 300 characters or fewer, and where it was read in 200.")
TOO_LONG = Problem("long", "Say what it means in 400 characters or fewer: one line, for a reader in a hurry.")
NO_LINES = Problem("lines", "Tick at least one line. What was chosen for the court stands here.")
NO_ROWS = Problem("rows", "Paste at least one row: the day, what happened, where it was read.")
MANY = Problem("many", "At most 200 rows at once: paste the file in pieces.")
NOT_READY = Problem("not ready", "Nothing was written: put the marked rows right first.")
