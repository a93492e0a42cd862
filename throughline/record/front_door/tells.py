"""What clocks learn from a contact and from its decision. A contact is not yet a referral: the decision makes it one."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from throughline.config.clock import london_day
from throughline.record.clocks.stored import Told
from throughline.record.front_door.rules import open_until
from throughline.record.front_door.sorts import ASSESSMENT, NEED, STRATEGY

OPENS = "front_door_contact"
"""The desk's key: read by the law of desks, from the day of the contact for five working days."""
REFERRAL = (STRATEGY, ASSESSMENT, NEED)
"""The decisions that take a contact in as a referral."""


def of_a_contact(child: int, said: Mapping[str, Any], at: datetime) -> Iterator[Told]:
    day = london_day(at)
    yield Told(person=child, what=OPENS, day=day, at=at, until=open_until(at))
    yield Told(person=child, what="contact_received", day=day, at=at)
    if said.get("sort") == "police":
        yield Told(person=child, what="police_notification_received", day=day, at=at)
    if said.get("act_now"):
        yield Told(person=child, what="act_now_threshold_met", day=day, at=at)


def of_a_decision(child: int, decision: str, *, came: datetime, at: datetime) -> Iterator[Told]:
    """The referral's clocks count from the day it reached us, not from the day on which it was decided."""
    yield Told(person=child, what="contact_outcome_recorded", day=london_day(at), at=at)
    if decision not in REFERRAL:
        return
    for what in (
        "referral_received",
        *(("referral_received_leading_to_assessment",) if decision == ASSESSMENT else ()),
    ):
        yield Told(person=child, what=what, day=london_day(came), at=came)
    for what in ("referral_decision_recorded", "referral_accepted"):
        yield Told(person=child, what=what, day=london_day(at), at=at)
    if decision == STRATEGY:
        yield Told(person=child, what="harm_threshold_met", day=london_day(at), at=at)
