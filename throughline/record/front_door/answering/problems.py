"""What can stand in the way of an answer: one sentence each."""


class AnswerProblem(Exception):
    """One sentence, that says what to do."""


NOT_DECIDED = AnswerProblem(
    "It is not decided yet. Whoever told us is answered when every child has a decision."
)
SENT = AnswerProblem("The answer has gone already.")
NOT_PRINTED = AnswerProblem(
    "A letter of this contact is not printed yet. Print it, or put it aside, then say that it has gone."
)
SAY_WHAT = AnswerProblem("No letter went, so write down what you told them.")
HOW = AnswerProblem("Choose how it went.")
NO_RECORD = AnswerProblem(
    "This child is on no record, so there is nothing to write a letter from. Tell them, and say so here."
)
NOT_FOR_PUBLIC = AnswerProblem(
    "Somebody who is no professional is thanked and told nothing more: there is no letter of the outcome."
)
NO_NAME = AnswerProblem("We have no name to write to. Answer them on the telephone, and say so here.")
