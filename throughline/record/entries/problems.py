"""What can stand in the way of an action: a code and one sentence. The page, the log and the test read the same."""


class Problem(Exception):
    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code, sentence)
        self.code, self.sentence = code, sentence

    def __str__(self) -> str:
        return self.sentence


NOT_YOURS = Problem("not yours", "This draft is somebody else's.")
NOT_A_WRITER = Problem("not a writer", "Your role does not write entries of this kind.")
OWN_WRITING = Problem("own writing", "You wrote this, so somebody else has to approve it.")
REASON = Problem("reason", "Give the reason in a sentence: the writer and later readers will look for it.")
LONGEST_REASON = 400
LONG_REASON = Problem("long reason", f"Say the reason in {LONGEST_REASON} characters or fewer.")
TOO_LATE = Problem("too late", "Ten seconds have passed. Correct or withdraw the entry instead.")
GONE = Problem("gone", "This entry was withdrawn. Nothing more can be done with it.")
NOT_ALL = Problem(
    "not all",
    "This entry also names a child who is not yours to open. Ask a manager who works with all of them to withdraw it.",
)
SEALED_WITH_OTHERS = Problem(
    "sealed with others",
    "One of these children has a sealed record. Write an entry of its own for each, so that neither names the other.",
)


class Clash(Exception):
    """Somebody signed a newer version first. Both texts are kept."""

    def __init__(self, entry_id: int) -> None:
        super().__init__(entry_id)
        self.entry_id = entry_id
