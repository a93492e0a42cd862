"""What can stand in the way of telling something of a person."""


class PersonProblem(Exception):
    """One sentence: why this cannot be told, and what to do."""


NOT_YOUR_ROLE = PersonProblem("Your role reads this and does not write it. Ask the worker to write it down.")
NOT_YOURS = PersonProblem(
    "You do not work with this person or with a child of the family, so you cannot write here. Ring their worker."
)
NOT_OPEN = PersonProblem("This part of the record is not open to you. Ring their worker, who writes it down.")
CHANGED = PersonProblem(
    "Somebody changed this while you wrote. What it says now stands beside; look, and send yours again."
)
ENDED = PersonProblem("This has ended already. Look at the page again.")
BEFORE_IT_BEGAN = PersonProblem("That is before it began. Give a day on or after its first.")
NOT_TO_COME = PersonProblem("That day is still to come. Give the day on which it ended, or today.")
WHY = PersonProblem("Say in a sentence why: it stays in the history.")
NOT_UNBORN = PersonProblem("This person is born already. Put the birth day right under “Birth and names”.")
IN_THE_FUTURE = PersonProblem("Nobody is born on a day to come. Give the day of the birth.")
COUNTS = PersonProblem(
    "This is the birth day that counts. Decide first that another one counts, then end this one."
)
SAME_DAY = PersonProblem("This birth day counts already.")
NOBODY_BOUND = PersonProblem("Say who is bound: choose somebody of the family, or write the name.")
NOBODY_PROTECTED = PersonProblem("Tick at least one child whom it protects.")
NOBODY_KNOWS = PersonProblem("Say who may know it: choose somebody of the family, or write the name.")
GONE = PersonProblem("This person has died. Ring the worker before you write anything more.")
TOLD_ALREADY = PersonProblem("That this person died is written down already. Change it there.")
