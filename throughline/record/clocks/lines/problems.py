"""What stands in the way of a local line, a term or a closure, each in one sentence."""

from throughline.access.problems import AccessProblem

NOT_YOURS = AccessProblem("Only the director sets what is promised here: ask the director.")
UNKNOWN = AccessProblem("There is no such standard: choose one of the handbook.")
IN_LAW = AccessProblem(
    "This limit is the law’s. It is not changed, loosened or switched off here: the law’s own next date will do that."
)
ONLY_SWITCHED = AccessProblem(
    "The limit of this one is the law’s: it can be switched on or off here, with the limit as the guidance has it."
)
FROM_TOMORROW = AccessProblem(
    "A line begins tomorrow or later: the past is never changed. Give a day from tomorrow on."
)
WHY = AccessProblem("Say why in a sentence: later readers will look for it.")
LIMIT = AccessProblem("Give the number and what is counted, or say that it is off from that day.")
TOO_FAR = AccessProblem(
    "The calendar cannot count that far from that day: give a shorter limit, or add the missing school terms first."
)
UNIT = AccessProblem("This promise cannot be counted in that: choose one of the list.")
NO_FIRST = AccessProblem("Only what is done again and again has a first interval of its own. Leave it empty.")
SAME = AccessProblem("That is what it asks from that day already. Change something, or leave it as it is.")

TERM_NAME = AccessProblem("Give the term a name that says which: Spring term 2027.")
TERM_ENDS_FIRST = AccessProblem("The last day of the term comes before its first. Check both days.")
TERM_TOO_LONG = AccessProblem("No term lasts longer than seven months: check the year of both days.")
TERM_BEYOND = AccessProblem(
    "The bank holidays of those days are not known, so nothing can be counted there. Check the year."
)
TERM_OVERLAPS = AccessProblem(
    "A term is known for some of these days. Give that term’s own name to replace it, or other days."
)
TERM_BEGUN = AccessProblem(
    "That term has begun, so days of it have been counted: it stays as it is. Add a closure for a day that is not taught."
)
CLOSURE_PAST = AccessProblem("A day that has passed has been counted already. Give a day from today on.")
CLOSURE_WHAT = AccessProblem("Say in a few words what it is: half-term, training day, snow.")
CLOSURE_TOO_LONG = AccessProblem(
    "A closure is three weeks at most. Give the two terms around a longer holiday instead."
)
NO_SCHOOL_DAY = AccessProblem(
    "None of these days is a school day now: it is no weekday of a term that is known, a bank holiday, or closed already."
)
NOT_CLOSED = AccessProblem("The schools are not marked as closed on that day.")
