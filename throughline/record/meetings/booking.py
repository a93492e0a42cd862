"""A booking, as it is opened, checked and told to the clocks. It moves no limit: the day stands beside it."""

from collections.abc import Mapping
from datetime import datetime

from throughline.config.clock import london_day
from throughline.design.dates import clock, day
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.entries.queries import household
from throughline.record.meetings import catalogue
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.line import line_of
from throughline.record.meetings.rules import outside_the_line
from throughline.record.people.models import NamedRole

IN_THE_LINE = (
    "The chair must stand outside the child’s line. Choose somebody who does not manage this child’s worker."
)
CHAIRS = ("conference chair", "independent reviewing officer")


def type_of(said: Mapping[str, object]) -> MeetingType | None:
    return catalogue.by_key().get(str(said.get("type") or ""))


def happened(answers: Answers, now: datetime) -> datetime:
    return now


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    said = answers.shared
    return f"Booked: {type_of(said).name}, {day(said['meets_on'])}, {clock(said['meets_at'])}"


def facts(answers: Answers, at: datetime) -> list[Told]:
    """The day is known before it comes, for what is promised a while before; and stands beside what it may meet."""
    said, sort = answers.shared, type_of(answers.shared)
    if sort is None or not said.get("meets_on") or said.get("cancelled_on"):
        return []
    on, known = said["meets_on"], london_day(at)
    days = [(name, "", known) for name in sort.days] + [("booked", key, None) for key in sort.meets]
    return [
        Told(person=child, what=what, key=key, day=on, known=since)
        for child in answers.children
        for what, key, since in days
    ]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, sort, found = answers.shared, type_of(answers.shared), {}
    if said["meets_on"] < now.date():
        found["meets_on"] = "This day is past. Give the day of the meeting, or write up what was held."
    chair = said.get("chair_id")
    if chair and sort.independent and not outside_the_line(sort, chair, line_of(answers.children)):
        found["chair_id"] = IN_THE_LINE
    return found


def opens_with(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    """Its brothers and sisters who are not in it, each to be given a reason; and the chair who is named for them."""
    out = [person for person in household(children) if person.id not in children]
    raw = {f"left_out-{number}-who": str(person) for number, person in enumerate(out)}
    sort = type_of(known)
    named = NamedRole.objects.filter(person_id__in=children, kind__in=CHAIRS, ended=None)
    if sort and sort.independent and (chair := named.values_list("account_id", flat=True).first()):
        raw["chair_id"] = str(chair)
    return raw
