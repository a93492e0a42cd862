"""Before a birth, pure: how far the pregnancy is, and what is missing on a day. Numbers of our own say so."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.record.meetings.declaration import Within

FULL_TERM = timedelta(weeks=40)
BEGUN_BY = timedelta(weeks=Within(standard="prebirth_assessment_start_16w").n)
"""Of the pregnancy, as the local standard of that name counts it."""
CONFERENCE = Within(standard="prebirth_icpc_10w_before")
BOOK = timedelta(weeks=10)
HOLD = timedelta(weeks=6)
"""Local: a discharge planning meeting is booked by ten weeks before the day, and held by six."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unborn:
    """One baby as the record knows it on a day."""

    expected: date
    worker: str = ""
    fathered: bool = True
    begun: date | None = None
    ended: date | None = None
    discussed: date | None = None
    enquiry: date | None = None
    follows: str = ""
    """What the outcome of the enquiry said comes next; empty while it is not recorded."""
    conference: date | None = None
    conference_booked: date | None = None
    meeting_booked: date | None = None
    meeting: date | None = None
    ward: date | None = None
    nights: date | None = None

    @property
    def to_a_conference(self) -> bool:
        """Asked for, and not held: an enquiry runs, or it ended in one."""
        return bool(self.enquiry) and not self.conference and self.follows in ("", "conference")


@dataclass(frozen=True, slots=True)
class Missing:
    words: str
    late: bool = False


def weeks(span: timedelta) -> str:
    whole, days = divmod(abs(span.days), 7)
    said = [_counted(whole, "week")] if whole else []
    said += [_counted(days, "day")] if days or not whole else []
    return " and ".join(said)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def gestation(expected: date, on: date) -> timedelta:
    return FULL_TERM - (expected - on)


def due_words(expected: date, on: date) -> str:
    left = expected - on
    if not left:
        return "Due today"
    return f"Due in {weeks(left)}" if left > timedelta(0) else f"Was due {weeks(left)} ago"


def conference_limit(expected: date) -> date:
    return CONFERENCE.before(expected)


def missing(one: Unborn, on: date) -> list[Missing]:
    """What has to be there by now and is not; late where its day has gone by."""
    found = [*_of_the_day(one, on), *_of_the_assessment(one, on), *_of_the_conference(one, on)]
    return [*found, *_of_the_plan(one, on)]


def _of_the_day(one: Unborn, on: date) -> list[Missing]:
    found = [Missing("the day has gone by: has the baby been born?", late=True)] if one.expected < on else []
    return found if one.worker else [*found, Missing("nobody holds this baby", late=True)]


def _of_the_assessment(one: Unborn, on: date) -> list[Missing]:
    if one.ended:
        return []
    if one.begun:
        near = one.expected - on <= BOOK
        return [Missing("the pre-birth assessment has not ended", late=True)] if near else []
    late = gestation(one.expected, on) > BEGUN_BY
    return [Missing("no pre-birth assessment has begun", late=late)] if late else []


def _of_the_conference(one: Unborn, on: date) -> list[Missing]:
    if not one.to_a_conference or one.conference_booked:
        return []
    return [Missing("no conference is booked", late=conference_limit(one.expected) < on)]


def _of_the_plan(one: Unborn, on: date) -> list[Missing]:
    left = one.expected - on
    if one.meeting:
        return _of_who_has_it(one, left)
    if left < HOLD:
        return [Missing("no discharge plan", late=True)]
    if left <= BOOK and not one.meeting_booked:
        return [Missing("no discharge planning meeting is booked")]
    return []


def _of_who_has_it(one: Unborn, left: timedelta) -> list[Missing]:
    lack = [who for who, has in (("the ward", one.ward), ("out of hours", one.nights)) if not has]
    return [Missing(f"the discharge plan is not with {' or '.join(lack)}", late=left < HOLD)] if lack else []
