"""What can stand in the way of opening a record."""


class FindingProblem(Exception):
    """One sentence: why this cannot be done, and what to do."""


NOT_A_WRITER = FindingProblem("Your role does not open records. Ask a social worker.")
NO_NAME = FindingProblem(
    "Give a first and a family name. For a child not yet born, the mother’s family name is enough."
)
BORN_LATER = FindingProblem(
    "The birth date lies ahead. For a child not yet born, give the day they are expected."
)
TWO_DAYS = FindingProblem("Give a birth date or an expected date, not both.")
TOO_FAR = FindingProblem("An expected date lies within the next ten months, or a few weeks back.")
NO_DAY = FindingProblem("Give a birth date or an expected date, or tick that the birth date is not known.")


class Unanswered(FindingProblem):
    """Somebody with such a name is on record, and nobody has said whether it is the same person."""

    def __init__(self) -> None:
        super().__init__("These may be the same person. Open the one it is, or tick each that it is not.")
