"""A meeting booked and one held, as things that an address can name: Alice's own, and about Charlie's sealed child."""

from datetime import date

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.record.entries.models import Entry
from throughline.record.meetings.models import Invitation
from throughline.record.people.models import Person
from throughline.record.planning.models import PlanAction
from throughline.synthetic.meetings import a_booking, a_meeting

BOOKED, HELD = date(2026, 12, 7), date(2026, 11, 19)


def the_meetings(by: Account, child: Person, other: Account, sealed: Person) -> dict[str, int]:
    mine, theirs = _both(by, child), _both(other, sealed)
    return mine | {f"theirs {name}": key for name, key in theirs.items()}


def _both(by: Account, child: Person) -> dict[str, int]:
    booking = a_booking("review conference", by=by, children=[child], on=BOOKED)
    ring = [{"what": "Ring the school", "who": by.name, "by_when": BOOKED}]
    meeting = a_meeting("core group", by=by, children=[child], on=HELD, rows={"actions": ring})
    return {"booking": booking.pk, "meeting": meeting.pk, **_inside(booking, meeting, by)}


def _inside(booking: Entry, meeting: Entry, by: Account) -> dict[str, int]:
    with as_keeper("making things that have addresses"):
        invited = Invitation.objects.create(
            booking_id=booking.pk, who="Nan", role="relative", how="phone", invited_on=HELD, by=by
        )
        action = PlanAction.objects.get(entry_id=meeting.pk)
        return {"invitation_id": invited.pk, "action_id": action.pk}
