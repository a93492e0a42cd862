"""A meeting in words: its day, its people, its state. Shared by every page that shows one."""

from collections.abc import Iterable
from datetime import date

from throughline.design.dates import clock, day, short_day
from throughline.design.parts.status import Status
from throughline.record.meetings import catalogue
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.models import Booking
from throughline.record.meetings.models.booking import HOW
from throughline.record.meetings.rules import Sent
from throughline.record.people.models import Person

HOW_WORDS = {key: words[0].lower() + words[1:] for key, words in HOW}


def sort_of(key: str) -> MeetingType:
    return catalogue.by_key()[key]


def names(people: Iterable[Person], on: date) -> str:
    found = [aged(person, on) for person in people]
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


def aged(person: Person, on: date) -> str:
    age = person.age(on)
    return person.given_name if age is None else f"{person.given_name}, {age}"


def when(booking: Booking) -> str:
    place = f", {booking.place}" if booking.place else ""
    return f"{day(booking.meets_on)}, {clock(booking.meets_at)}, {HOW_WORDS[booking.how]}{place}"


def state_of(booking: Booking, on: date) -> tuple[Status, str]:
    if booking.cancelled_on:
        return Status.DONE, f"Cancelled {short_day(booking.cancelled_on)}"
    if booking.meets_on < on:
        return Status.LATE, "To write up"
    if booking.meets_on == on:
        return Status.SOON, f"Today {clock(booking.meets_at)}"
    return Status.UNDER_WAY, short_day(booking.meets_on)


def of_record(sent: Sent, on: date) -> tuple[Status, str]:
    """Whether the record is out, and whether it went in time."""
    if sent.on:
        late = ", late" if sent.on > sent.due else ""
        return Status.DONE, f"Sent {short_day(sent.on)}{late}"
    if on > sent.due:
        return Status.LATE, f"To send since {short_day(sent.due)}"
    return Status.SOON, f"To send by {short_day(sent.due)}"
