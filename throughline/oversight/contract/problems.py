"""What stands in the way of a contract, its measures or its meetings, each in one sentence."""

from datetime import date

from throughline.access.problems import AccessProblem
from throughline.design.dates import day

NONE = AccessProblem("There is no contract on that day: set one first.")
PARTY = AccessProblem("Choose an organisation of the list; an administrator adds one under “People”.")
WHY = AccessProblem("Say why in a sentence: later readers will look for it.")
ENDS_FIRST = AccessProblem("The contract ends before it begins. Check both days.")
NOT_AN_OWNER = AccessProblem(
    "Only somebody with a manager’s or the director’s post can own a measure of the contract."
)
NEITHER_WAY = AccessProblem(
    "Neither way is better for this measure, so nothing can be agreed of it: choose another."
)
NO_ONE_FIGURE = AccessProblem("This measure is a mix of shares and has no one figure: choose another.")
NOT_A_SHARE = AccessProblem("This is a percentage: give two numbers from 0 to 100.")
BELOW_NOTHING = AccessProblem("A figure of this kind is never below 0: give 0 or more.")
GREEN_IS_WORSE = AccessProblem(
    "On target cannot be worse than near it: check both numbers, and which way is better."
)
TWICE = AccessProblem("This measure is in the contract already: change what was agreed on its own page.")
NOT_IN_IT = AccessProblem("This measure is not in the contract on that day, so there is nothing to change.")
BEFORE_THE_CONTRACT = AccessProblem("The contract does not run on that day: give a day within it.")
STILL_TO_COME = AccessProblem("The meeting is still to come: write it down on its day or after.")
NOTHING_AGREED_YET = AccessProblem(
    "No measure was in the contract on that day: agree one before the meeting."
)
CAME = AccessProblem("Say who came, and for which organisation.")
SAY_OF_EACH = AccessProblem("Say in a sentence what was said of each measure that was not on target.")
ACTION_WORDS = AccessProblem("Say in a sentence what was agreed.")
ACTION_WHOSE = AccessProblem("Say who does it.")
ACTION_DUE = AccessProblem("Say by which day it is done.")
ACTION_IN_THE_PAST = AccessProblem("What was agreed is due on the day of the meeting or later.")
LINE = AccessProblem("Write the line as a sentence.")
DONE_WORDS = AccessProblem("Say in a sentence what came of it.")
DONE_DAY = AccessProblem("Give the day on which it was done: from the meeting until today.")
DONE_ALREADY = AccessProblem("This was ticked off already: add a line to the meeting if that was wrong.")


def two_at_once(since: date, until: date | None) -> AccessProblem:
    end = f" until {day(until)}" if until else ""
    return AccessProblem(
        f"A contract runs since {day(since)}{end}, and there is one at a time: end it first, or begin later."
    )


def before_the_last(since: date) -> AccessProblem:
    return AccessProblem(f"What was agreed since {day(since)} stays as it was: give that day or a later one.")


def recorded(words: str) -> AccessProblem:
    return AccessProblem(f"{words} is recorded already: correct it by a line under it.")
