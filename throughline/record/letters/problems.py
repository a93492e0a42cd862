"""What can stand in the way of a letter: one sentence each, that says what to do."""

from throughline.record.entries.problems import Problem

REASON = Problem(
    "reason", "Say in a sentence why it may go: whoever answers for the letter will look for it."
)
LONG_REASON = Problem("long reason", "Say the reason in 400 characters or fewer.")
NOT_HELD = Problem("not held", "This passage is not waiting for anybody, or its words have changed since.")
DECIDED = Problem(
    "decided",
    "Somebody decided on this passage meanwhile. This is how it stands now: decide again if you must.",
)
UNDECIDED = Problem(
    "undecided", "Nothing is printed while a passage is held. Release each one, or keep it out."
)
EMPTY = Problem(
    "empty", "There is nothing in this letter yet: write what it has to say, or release a passage."
)
SENT = Problem("sent", "This letter has gone. Write a new one: what was sent stays as it was.")
DROPPED = Problem("dropped", "This letter was put aside. Write a new one.")
TEMPLATE = Problem("template", "Choose which letter it is.")
RECIPIENT = Problem("recipient", "Say whom it is for: what may go depends on who reads it.")
NOT_FAMILY = Problem(
    "not related",
    "This person is not the child’s parent or family, so no letter about the child goes to them.",
)
NOT_FOR_THEM = Problem("not for them", "This letter is not for such a reader. Choose another letter.")
SOURCES = Problem(
    "sources",
    "An entry it was made from is not yours to open, so you cannot answer for this letter. Ask its writer.",
)
NOT_A_SOURCE = Problem(
    "not a source", "This entry cannot go into a letter: it was withdrawn, is sealed, or is not signed."
)
NOT_THE_SIGNER = Problem(
    "signer", "A manager signs this letter. It waits here: ask yours to read it and print it."
)
GONE = Problem(
    "gone", "An entry that this letter was made from was withdrawn or sealed since, so it opens to nobody."
)
TOO_LONG = Problem("too long", "This could not be printed. Make it shorter, or split it into two letters.")
GLYPHS = Problem(
    "glyphs",
    "It holds a sign that we cannot print, such as a picture in the text. Take it out and print again.",
)


def stopped(sentence: str) -> Problem:
    """A death stops every letter; the rule says which and what to do."""
    return Problem("stopped", sentence)


def not_written(label: str) -> Problem:
    return Problem("not written", f"“{label}” is empty. A letter of this kind cannot go without it.")
