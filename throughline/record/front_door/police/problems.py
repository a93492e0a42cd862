"""What can stand in the way of answering the police: one sentence each."""


class PoliceProblem(Exception):
    """One sentence, that says what to do."""


NOT_POLICE = PoliceProblem(
    "This contact did not come from the police, so there is no notification to answer."
)
NO_REASON = PoliceProblem("Choose why it goes back: the police count the reasons to write better ones.")
NO_MISSING = PoliceProblem("Say what is missing, as you would say it to the officer.")
NOT_DANGER = PoliceProblem(
    "A child of it cannot wait: it stays with us, and we ring the police for what is missing."
)
NOT_RETURNED = PoliceProblem("It was not returned, so nothing comes back.")
WITH_WHOM = PoliceProblem("Say which agencies decided it together.")
WHY = PoliceProblem("Say why, in a sentence.")
FIRST_ANSWER = PoliceProblem("Accept it or return it first.")
