"""What a detector is: a question about one day of the log, asked in SQL, with the limits it goes by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """A limit that an authority may set otherwise, with where its default comes from."""

    name: str
    default: float
    means: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Detector:
    """`sql` gives account_id, person_id and figures; either id may be null.

    It may name `%(night)s`, the day that is judged; `%(since)s` and `%(until)s`, its first moment and the next
    day's; and each threshold.
    """

    number: int
    key: str
    name: str
    says: str
    """The figures in one sentence."""
    asks: str
    """What the privacy officer would want to know next."""
    mistaken_when: str
    """What a false alert looks like."""
    sql: str
    thresholds: tuple[Threshold, ...]
    looks_back: str = "the day itself"
    waits: int = 0
    """Days to wait, because what explains a look may be written after it."""
    behind: Mapping[str, Any] = field(default_factory=dict)
    """Which rows of the log it counted, beyond whose and when: fields of the log and their values."""
    quiet: int = 0
    """Days before an alert in which an earlier one about the same already counted these events."""
    live: bool = False
    """Also asked each minute, about today so far."""
    yields_to: tuple[str, ...] = ()
    """The more exact detectors: what one of them has said of this look is not said again."""

    @property
    def defaults(self) -> dict[str, float]:
        return {each.name: each.default for each in self.thresholds}


ISSUE = "Our access model’s fifteen detectors"
CHOSEN = "Chosen on the generated 90 days; to be set again on an authority’s own first months"
