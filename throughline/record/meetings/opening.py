"""What the form of a meeting opens with: what its booking knows, or else who is due by what the record knows."""

from collections.abc import Iterable, Iterator, Mapping

from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.dates import clock, day
from throughline.record.entries.queries import household
from throughline.record.meetings import arising, known_people
from throughline.record.meetings.booking import type_of
from throughline.record.meetings.declaration import MeetingType
from throughline.record.meetings.known_people import Known
from throughline.record.meetings.models import Booking, BookingChild, BookingLeftOut, Invitation
from throughline.record.planning import walking

CAME = {"apologies": "apologies", "sends": "sent somebody"}
"""A reply that says how somebody will be there; the rest is known on the day."""
ADVOCATES = {"accepted": "accepted", "declined": "declined", "not offered": "not offered"}


def opens_with(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    booking = Booking.objects.filter(pk=whole(known.get("booking"))).first()
    sort = type_of({"type": booking.type} if booking else known)
    if sort is None:
        return {}
    raw = {"type": sort.key}
    invited = list(Invitation.objects.filter(booking_id=booking.pk).order_by("id")) if booking else []
    if booking:
        raw |= _of_booking(booking) | dict(_of_children(booking))
    if sort.threshold:
        raw |= arising.opens_with(children, known)
    if sort.whole_home:
        raw |= dict(_left_out(booking, children))
    walk = walking.opens_with(children) if sort.walks else {}
    return raw | dict(_present(sort, children, invited)) | walk


def _left_out(booking: Booking | None, children: list[int]) -> Iterator[tuple[str, str]]:
    """As it was booked; or else every other child of the home, each to be given a reason."""
    if booking:
        rows = list(BookingLeftOut.objects.filter(entry_id=booking.pk).values("who", "why"))
    else:
        rows = [{"who": str(person)} for person in household(children) if person.id not in children]
    for number, row in enumerate(rows):
        yield from ((f"left_out-{number}-{name}", value) for name, value in row.items())


def _of_booking(booking: Booking) -> dict[str, str]:
    found = {"began": clock(booking.meets_at), "how": booking.how, "place": booking.place}
    if booking.chair_id:
        found["chair"] = str(booking.chair_id)
    if booking.meets_on <= today():
        found["day"] = day(booking.meets_on)
    return found


def _of_children(booking: Booking) -> Iterator[tuple[str, str]]:
    for one in BookingChild.objects.filter(entry_id=booking.pk):
        of = f"child-{one.person_id}"
        said = {
            "asked": {"yes": "yes", "no": "no"}.get(one.asked, ""),
            "prepared_by": one.prepared_by,
            "advocate": ADVOCATES.get(one.advocate, ""),
        }
        yield from ((f"{of}-{name}", value) for name, value in said.items() if value)


def _present(sort: MeetingType, children: list[int], invited: list[Invitation]) -> Iterator[tuple[str, str]]:
    """Everybody invited, with their reply; then each who is due and was not, so that nobody is forgotten by silence."""
    rows = [({"who": one.who, "role": one.role, "how": CAME.get(one.reply, "")}) for one in invited]
    asked, roles = {(one.who, one.role) for one in invited}, {one.role for one in invited}
    rows += [
        {"who": one.who, "role": one.role}
        for one in _due(sort, children)
        if (one.who, one.role) not in asked and (one.who or one.role not in roles)
    ]
    for number, row in enumerate(rows):
        yield from ((f"present-{number}-{name}", value) for name, value in row.items() if value)


def _due(sort: MeetingType, children: list[int]) -> Iterable[Known]:
    there = known_people.known(children, known_people.names_of(children))
    return known_people.due(sort, there)
