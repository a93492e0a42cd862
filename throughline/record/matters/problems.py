"""What can stand in the way of a word about a promise beside the children."""


class MatterProblem(Exception):
    """One sentence: what is wrong, and what to do."""


NOT_YOURS = MatterProblem("That is not yours to record: its manager records it.")
NOT_KNOWN = MatterProblem("Choose what happened from the list.")
NOT_YET = MatterProblem("This day has not come yet. Record it when it has happened.")
ENDS_BEFORE = MatterProblem("It ends before it began. Check both days.")
SAID = MatterProblem("This is recorded already: the same thing, on the same day.")
WHY = MatterProblem("Say in a sentence why it is taken back: it stays in the history.")
GONE = MatterProblem("This was taken back already.")
