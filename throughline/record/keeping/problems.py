"""What can stand in the way of a decision about keeping."""


class KeepingProblem(Exception):
    """One sentence: why this cannot be decided, and what to do."""


NOT_AN_OFFICER = KeepingProblem("Only a records officer decides how long a record is kept.")
REASON = KeepingProblem("Give the reason in a sentence: it stays when the record does not.")
NOT_A_DECISION = KeepingProblem("Choose what you decide: keep, keep longer, or may go.")
NO_DAY = KeepingProblem("Give the day until which it stays, like 20 Nov 2036. It lies after today.")
STILL_OPEN = KeepingProblem("Somebody still works on this record. It can be looked at once it is closed.")
NOT_YET = KeepingProblem("Its last day has not passed, so it stays. Look at the rules on this page.")
