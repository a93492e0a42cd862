"""Legal holds as a setting: dated, so that the past can be worked out as it was."""

from datetime import date

SHAPE = "write each hold as 2015-07-02/2023-01-20 and its name, with ; between; leave the second day out while it runs."

Hold = tuple[date, date | None, str]


def holds(text: str) -> list[Hold]:
    """The second day is the first without the hold."""
    return [_hold(one.strip()) for one in text.split(";") if one.strip()]


def _hold(text: str) -> Hold:
    days, _, words = text.partition(" ")
    started, slash, ended = days.partition("/")
    if not slash or not words.strip():
        raise ValueError(SHAPE)
    try:
        found = date.fromisoformat(started), date.fromisoformat(ended) if ended else None
    except ValueError:
        raise ValueError(SHAPE) from None
    if found[1] and found[1] <= found[0]:
        raise ValueError("a hold ends after it starts.")
    return *found, words.strip()
