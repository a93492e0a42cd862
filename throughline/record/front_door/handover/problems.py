"""What can stand in the way of handing over: one sentence each."""


class HandoverProblem(Exception):
    """One sentence, that says what to do."""


NOT_AT_THE_DESK = HandoverProblem(
    "The night’s desk writes its handover on a published shift. Ask who publishes the shifts."
)
NO_WORDS = HandoverProblem("Say what happened, in a sentence at least.")
NOBODY_CONSULTED = HandoverProblem("Name the manager you rang and when, or say why you rang nobody.")
NO_UNTIL = HandoverProblem("Give the day and the time: by when it is due, or when this note ends.")
OVER = HandoverProblem("That time is over already. Check the day and the time.")
NOT_A_MANAGER = HandoverProblem("Choose a manager who works tomorrow: a handover goes to somebody by name.")
NOT_GIVEN = HandoverProblem("Nobody was named to take this over. Name a manager first.")
ACCEPTED = HandoverProblem("It is accepted already.")
NOT_YOU = HandoverProblem("It was not handed to you, and it is not late yet. Whoever was named accepts it.")
NOT_THEIRS = HandoverProblem(
    "That child is not open to you. Find the child first, or write the line about the contact."
)
HOW_DONE = HandoverProblem("Say in a few words how it was done, or why it no longer needs doing.")
GONE = HandoverProblem("Somebody has ended this line already.")
