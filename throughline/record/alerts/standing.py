"""How an alert stands on a day, from the steps that were taken: worked out, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from throughline.config.clock import london_day
from throughline.record.alerts.models import ChildAlertStep as Step


class Stand(StrEnum):
    OPEN = "open"
    SEEN = "seen"
    SNOOZED = "snoozed"
    FINISHED = "finished"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Standing:
    """`last` is the step that makes it stand so; `to` is who took it over, when somebody did."""

    stand: Stand
    last: Step | None = None
    to: int | None = None

    @property
    def asks(self) -> bool:
        """Whether it still wants something of somebody today."""
        return self.stand in (Stand.OPEN, Stand.SEEN)

    @property
    def over(self) -> bool:
        return self.stand in (Stand.FINISHED, Stand.ENDED)


OPEN = Standing(Stand.OPEN)


def still(found: Standing) -> Standing:
    """As it stands while it is raised: what ended by itself and came back is open again; what was answered is not."""
    return OPEN if found.stand == Stand.ENDED else found


def standing(steps: Sequence[Step], on: date) -> Standing:
    """In the order in which they were taken. What is put off comes back on its day as seen, not as new."""
    found = OPEN
    for step in steps:
        if london_day(step.at) <= on:
            found = _then(found, step, on)
    return found


def _then(found: Standing, step: Step, on: date) -> Standing:
    if step.did == Step.WENT_UP:
        return found
    if step.did == Step.HANDED:
        return Standing(Stand.OPEN, step, step.to_id)
    if step.did == Step.SNOOZED:
        stand = Stand.SNOOZED if on < step.until else Stand.SEEN
        return Standing(stand, step, found.to)
    ends = {Step.SEEN: Stand.SEEN, Step.FINISHED: Stand.FINISHED, Step.ENDED: Stand.ENDED}
    return Standing(ends[step.did], step, found.to)
