"""What can stand in the way of keeping a file: a code and one sentence."""

from throughline.record.entries.problems import Problem

NOT_KEPT = Problem(
    "store", "The file could not be kept: the file store is full or closed. Nothing was added; tell whoever runs the service."
)  # fmt: skip
GONE = Problem("gone", "This upload is no longer there. Choose the file again.")
PIECES = Problem("pieces", "A piece arrived out of its turn or damaged. It will be sent again.")
UNFINISHED = Problem("unfinished", "Not all of the file has arrived. Send the rest.")
NO_FILE = Problem("no file", "Choose a file first.")
TOO_MUCH_AT_ONCE = Problem(
    "too much", "That is more than 60 MB at once, and the last of it was not kept. Send fewer files, or each on its own."
)  # fmt: skip
ROTTEN = Problem(
    "rotten", "This file is damaged in the store. Tell whoever runs the service: a backup has it."
)
NO_SPOT = Problem("signed", "This was signed or discarded meanwhile. Open it and correct it to add a file.")
A_FILE_FIRST = Problem("a file first", "Add the file itself, or say where the paper original is kept.")


def too_large(most: int) -> Problem:
    return Problem(
        "too-large", f"The file is larger than {most:,} MB. Send it in parts, or ask for a smaller copy."
    )


__all__ = [
    "A_FILE_FIRST", "GONE", "NOT_KEPT", "NO_FILE", "NO_SPOT", "PIECES", "ROTTEN", "TOO_MUCH_AT_ONCE",
    "UNFINISHED", "Problem", "too_large",
]  # fmt: skip
