"""An alert as a row answers it: how it stands, and the presses. Brothers and sisters are answered together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.alerts import Answering, Choices
from throughline.record.alerts.models import ChildAlertStep
from throughline.record.alerts.queries import Thing
from throughline.record.alerts.rules import Raised
from throughline.record.alerts.standing import OPEN, Stand, Standing, still
from throughline.standards.calendar import ENGLAND

AT_RISK = "At risk: nothing is booked before the limit"
HOWS: Choices = tuple(ChildAlertStep.ANSWERS)
LEVELS = ("", "Your manager sees this since {}", "Your manager and head of service see this since {}")


@dataclass(frozen=True, kw_only=True)
class Press:
    """What every form of a page carries: the token, and where to go back to. `past` shows and does not press."""

    token: str
    back: str
    past: bool = False


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Alerts that stand in one row, and how each stands."""

    raised: tuple[Raised, ...]
    standings: tuple[Standing, ...]

    @property
    def asks(self) -> bool:
        return any(one.asks for one in self.standings)

    @property
    def first(self) -> tuple[Raised, Standing]:
        """The one that asks most: an open one before one that somebody answered."""
        order = list(Stand)
        pairs = zip(self.raised, self.standings, strict=True)
        return min(pairs, key=lambda pair: order.index(pair[1].stand))


def asked(raised: Sequence[Raised], standings: Mapping[Thing, Standing]) -> Asked | None:
    if not raised:
        return None
    return Asked(
        raised=tuple(raised), standings=tuple(still(standings.get(one.thing, OPEN)) for one in raised)
    )


def answering(found: Asked | None, about: str, on: date, go: Onward, press: Press) -> Answering | None:
    if found is None:
        return None
    one, stands = found.first
    url = "" if press.past or stands.stand == Stand.FINISHED else go("child-alert", one.person_id, one.key)
    return Answering(
        url=url, about=about, carried=carried(found.raised, press), days=days(found.raised, on), hows=HOWS,
        known=stands.stand != Stand.OPEN, state=state(one, stands, on),
        history=go("child-alert", one.person_id, one.key),
    )  # fmt: skip


def carried(raised: Sequence[Raised], press: Press) -> Choices:
    others = tuple(("with", str(one.person_id)) for one in raised[1:])
    return (("csrfmiddlewaretoken", press.token), ("back", press.back), *others)


def days(raised: Sequence[Raised], on: date) -> Choices:
    """The working days until which all of these may be put off."""
    last = min(one.last_snooze(on) for one in raised)
    ahead = (on + timedelta(days=step) for step in range(1, (last - on).days + 1))
    return tuple((f"{day:%Y-%m-%d}", short_day(day)) for day in ahead if ENGLAND.is_working_day(day))


def state(one: Raised, stands: Standing, on: date) -> str:
    said = [
        AT_RISK if one.rule.key == "at-risk" and not stands.over else "",
        _stands(stands), _up(one, on) if not stands.over else "",
    ]  # fmt: skip
    return ". ".join(words for words in said if words)


def _stands(stands: Standing) -> str:
    step = stands.last
    if step is None:
        return ""
    who, day = step.by.name if step.by else "Throughline", short_day(step.at)
    if stands.stand == Stand.SNOOZED:
        return f"Put off until {short_day(step.until)} by {who}: {step.why}"
    if step.did == ChildAlertStep.SNOOZED:
        return f"Back today after {who} put it off: {step.why}"
    if step.did == ChildAlertStep.HANDED:
        return f"Handed to {step.to.name} by {who}, {day}"
    if step.did == ChildAlertStep.FINISHED:
        return f"{step.get_answer_display()}: {who}, {day}{f'. {step.why}' if step.why else ''}"
    return f"{who} knows of this, {day}"


def _up(one: Raised, on: date) -> str:
    level = one.level(on)
    return LEVELS[level].format(short_day(one.goes_up()[level - 1])) if level else ""
