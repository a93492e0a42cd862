"""The handover as rows: of one night, of what is still open from earlier ones, and of a manager's desk."""

from dataclasses import dataclass
from datetime import datetime

from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Question
from throughline.design.parts.status import Status
from throughline.record.front_door.handover import queries
from throughline.record.front_door.handover.models import NightHandover, NightLine
from throughline.record.front_door.handover.rules import Stand, is_over, stand

LOOKS = {"accepted": Status.DONE, "late": Status.LATE, "waits": Status.SOON, "open": Status.SOON}


@dataclass(frozen=True, kw_only=True)
class Row:
    id: int
    title: str
    about: str
    url: str
    detail: str
    status: Status
    state: str
    open: bool


def stood(night: NightHandover, now: datetime) -> Stand:
    return stand(
        night=night.night, given_to=night.given_to.name if night.given_to else "", accepted_at=night.accepted_at,
        accepted_by=night.accepted_by.name if night.accepted_by else "", now=now,
    )  # fmt: skip


def rows(found: list[NightLine], now: datetime, go: Onward) -> list[Row]:
    return [_row(one, now, go) for one in found]


def _row(one: NightLine, now: datetime, go: Onward) -> Row:
    over = is_over(sort=one.sort, until=one.until, done_at=one.done_at, now=now)
    about, url = _about(one, go)
    status, state = _state(one, over, now)
    said = [
        f"Consulted: {one.consulted}" if one.consulted else "",
        f"{one.by.name}, {short_day(one.at)}, {clock(one.at)}",
    ]
    if one.done_at:
        said.append(f"{one.done_how.rstrip('.')}, {one.done_by.name}, {clock(one.done_at)}")
    return Row(
        id=one.pk, title=one.words, about=about, url=url, detail=f"{'. '.join(part for part in said if part)}.",
        status=status, state=state, open=not over and one.sort != NightLine.DECISION,
    )  # fmt: skip


def _about(one: NightLine, go: Onward) -> tuple[str, str]:
    if one.person:
        return str(one.person), go("child", one.person_id)
    if one.contact:
        return f"Contact C{one.contact_id}", go("contact", one.contact_id)
    return "", ""


def _state(one: NightLine, over: bool, now: datetime) -> tuple[Status, str]:
    if one.sort == NightLine.DECISION:
        return Status.PLAIN, "Decided"
    until = f"{short_day(one.until)}, {clock(one.until)}"
    if one.done_at:
        return Status.DONE, "Done"
    if over:
        return Status.PLAIN, f"Ended {until}"
    if one.sort == NightLine.RISK:
        return Status.SAFETY, f"Until {until}"
    return (Status.LATE, f"Was due {until}") if now > one.until else (Status.SOON, f"By {until}")


def questions(account: int, now: datetime, go: Onward) -> list[Question]:
    """A handover that waits for this manager; with whoever leads the front door, what nobody took stands first."""
    return [_question(one, stood(one, now), go) for one in queries.waiting(account, now)]


def _question(one: NightHandover, how: Stand, go: Onward) -> Question:
    url = go("handover", night=one.night.isoformat())
    return Question(
        title=f"The night of {short_day(one.night)}: {'nobody took it over' if how.late else 'take it over'}",
        words=f"{how.words}.", links=(Link(words="Open the handover", url=url, about=short_day(one.night)),),
    )  # fmt: skip
