"""A cell of a file that a spreadsheet will open: whatever it says, it is words and never a formula."""

FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four as wide as a Chinese letter, which some spreadsheets read as the first four."""
BREAKS = ("\t", "\r", "\n")
"""At the beginning they are dropped by some, and the rest is run."""
UNSEEN = " \t\r\n\v\f\0\u00a0\u200b\u200e\u200f\u202d\u202e\u2060\ufeff\"'"


def inert(cell: object) -> object:
    """Numbers stay numbers: only words can pretend to be a formula."""
    if not isinstance(cell, str):
        return cell
    runs = cell.startswith(BREAKS) or cell.lstrip(UNSEEN).startswith(FORMULA)
    return f"'{cell}" if runs else cell
