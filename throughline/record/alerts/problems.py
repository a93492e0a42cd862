"""What can stand in the way of answering an alert: one sentence each."""

from datetime import date

from throughline.standards.words import day_words


class AlertProblem(Exception):
    """One sentence: why not, and what to do."""


NOT_YOURS = AlertProblem("Only whoever holds the child, stands in this week or answers for them can do this.")
OVER = AlertProblem("This alert has ended already. Look at its history.")
JUST_NOW = AlertProblem("Somebody answered this a moment ago. Look at what they did first.")
WHY_SNOOZE = AlertProblem("Say in a few words why this can wait.")
WHY_NOT = AlertProblem("Say in a few words why it is not needed, or what was wrong.")
HOW = AlertProblem("Choose how it is finished.")
NO_DAY = AlertProblem("Choose the day on which it comes back.")
NOT_A_DAY_TO_COME = AlertProblem("Choose a day to come.")
CANNOT_SEE = AlertProblem("Choose somebody who may open this child’s record.")
CHOOSE = AlertProblem("Choose who is the name for this child this week.")


def too_long(last: date, *, danger: bool) -> AlertProblem:
    why = "This is about a child in danger, so it" if danger else "It"
    return AlertProblem(
        f"{why} can be put off until {day_words(last)} at most. Choose that day or a day before."
    )
