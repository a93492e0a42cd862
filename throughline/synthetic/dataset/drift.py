"""Levels that drift over a made-up history, and days that have come."""

from datetime import date

from throughline.synthetic.dataset.borough import Borough


def share(borough: Borough, day: date, at_first: float, at_last: float) -> float:
    """A share that goes evenly from one level to another over the history."""
    gone = (day - borough.first).days / max(1, (borough.last - borough.first).days)
    return at_first + (at_last - at_first) * max(0.0, min(1.0, gone))


def known(borough: Borough, day: date) -> date | None:
    """A day that has come, or nothing."""
    return day if day <= borough.last else None
