"""What can stand in the way at the front door: one sentence each, that says what to do."""


class DoorProblem(Exception):
    """`field` is the input beside which it is said."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence, self.field = sentence, field

    def __str__(self) -> str:
        return self.sentence


NOT_AT_THE_DOOR = DoorProblem(
    "The front door opens to its desk on a published shift and to its manager. Ask whoever publishes the shifts."
)
GONE = DoorProblem("This contact was decided already. Open it again to see what was decided.")
NO_CHILD = DoorProblem(
    "Name at least one child, as they were named to you. “Baby” is a name too.", "child-0-name"
)
IN_FUTURE = DoorProblem("It has not come yet. Check the day and the time.", "received_on")
NO_REASON = DoorProblem("Say why it cannot wait.", "act_now")
CANNOT_WAIT = DoorProblem(
    "This cannot wait in checks. Open the strategy discussion now: police and health are asked there."
)
NO_BASIS = DoorProblem(
    "Say who agreed, how and when; or on what ground you ask without agreement, why, and who decided."
    " Nobody is asked on neither (AB v Haringey [2013]).",
    "agreed_by",
)
NOT_THAT_AGREEMENT = DoorProblem(
    "That agreement does not stand for a child of this contact. Choose another.", "agreement"
)
NO_ANSWER = DoorProblem("Write down what they said, or that they know nothing.", "said")
NOT_WHOLE = DoorProblem("A grade is a whole number from 0 to 5.", "grade")
NOBODY_CHOSEN = DoorProblem("Choose at least one child for the discussion.", "child")
WHO_IS_IT = DoorProblem("Say who each chosen child is: somebody on record, or a new record.", "who")
TWICE = DoorProblem(
    "Two rows of this contact would be the same child. Choose another for one of them.", "who"
)
NOT_YOURS = DoorProblem("That record is not yours to see. Find the person, or leave it not yet known.")
REACH_FIRST = DoorProblem(
    "One of these children is restricted, or open to somebody else: their worker and manager open the discussion."
    " Ring them now.",
)
ONLY_ON_SHIFT = DoorProblem(
    "You lead the front door and sit at no shift of it now, so these records do not open to you: somebody on shift, or"
    " their worker and manager open the discussion. Ring them now."
)
EACH_A_DECISION = DoorProblem("Each child has a decision of their own, with the reason.", "decision")
NOT_HERE = DoorProblem("Section 47 is not decided here: the strategy discussion decides it.", "decision")
WHO_DECIDED = DoorProblem("Say who decided: the front door's social worker or its manager.", "decided_by")
WHY_DIFFERS = DoorProblem(
    "Our threshold is not theirs: say why, so that they can learn from it or disagree.", "differs"
)
RETURN_SAYS_WHAT = DoorProblem("It goes back to whoever told us: say what is missing from it.", "decision")
NOT_ITSELF = DoorProblem("Choose another contact that is still open: this one cannot be joined to itself.")
