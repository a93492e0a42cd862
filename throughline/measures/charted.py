"""What a control chart is drawn of: points of one kind, how far that kind can go, and how it is said."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from throughline.measures.control_rules import Limits

# Nelson 1994: to the power of 1 / 3.6 the waiting times between rare events lie nearly as normal ones do.
NELSON = 3.6
WHOLE = 100


@dataclass(frozen=True, slots=True)
class Charted:
    """One month, by its first day, or one event, by its own. `small`: too few for a percentage or a mean."""

    month: date
    value: float | None
    n: float
    of: float
    small: bool = False

    @property
    def is_point(self) -> bool:
        return self.value is not None and not self.small

    @property
    def drawn(self) -> float:
        """The value of a point; a month that is none has nothing to draw."""
        assert self.value is not None
        return self.value


class Measured(StrEnum):
    PERCENT = "percent"
    COUNT = "count"
    MEAN = "mean"
    RATE = "rate"
    DIFFERENCE = "difference"
    """The only one that may be below nought: an overspend in percent, a change."""
    DAYS_BETWEEN = "days between"
    """For what is rare: how long since the one before."""

    @property
    def points(self) -> str:
        return "events" if self is Measured.DAYS_BETWEEN else "months"

    def levelled(self, value: float) -> float:
        """The value as the limits are worked out on it."""
        return value ** (1 / NELSON) if self is Measured.DAYS_BETWEEN else value

    def shown(self, limits: Limits) -> Limits:
        """Limits as they are drawn: in days again, and none past what is possible."""
        if self is Measured.DAYS_BETWEEN:
            return Limits(*(max(edge, 0) ** NELSON for edge in _edges(limits)))
        lower = limits.lower if self is Measured.DIFFERENCE else max(limits.lower, 0)
        upper = min(limits.upper, WHOLE) if self is Measured.PERCENT else limits.upper
        return replace(limits, lower=lower, upper=upper)

    def said(self, value: float) -> str:
        match self:
            case Measured.PERCENT:
                return f"{value:.0f}%"
            case Measured.COUNT | Measured.DAYS_BETWEEN:
                return f"{value:,.0f}"
            case _:
                return f"{value:,.1f}"

    def said_range(self, lower: float, upper: float) -> str:
        days = " days between" if self is Measured.DAYS_BETWEEN else ""
        return f"{self.said(lower)} to {self.said(upper)}{days}"


def _edges(limits: Limits) -> tuple[float, ...]:
    return limits.mean, limits.lower, limits.upper, limits.near_lower, limits.near_upper
