"""What can stand in the way of telling us: each says to ring, and the words stay on the page."""


class PublicProblem(Exception):
    """One sentence for somebody who is worried about a child."""

    def __init__(self, words: str, status: int) -> None:
        super().__init__(words)
        self.status = status


TOO_MANY = PublicProblem(
    "Very much was sent in the last hour, so this was not. Your words are still below. Please ring us: we answer at once.",
    429,
)
ELSEWHERE = PublicProblem(
    "This did not come from our own page, so it was not sent. Your words are still below. Press Send again, or ring us.",
    403,
)
FILLED_IN = PublicProblem(
    "Something filled in a box that people do not see, so this was not sent yet. Your words are still below. Press Send"
    " again, or ring us.",
    422,
)
