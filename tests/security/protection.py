"""An enquiry that somebody asked a conference of, and an agency that was chased, as things that an address can name."""

from datetime import date

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.record.people.models import Person
from throughline.record.protection.models import AgencyChased, ConferenceRequest
from throughline.synthetic.protecting import a_section_47

BEGAN, DECIDED = date(2026, 11, 2), date(2026, 11, 19)


def the_enquiries(
    by: Account, child: Person, other: Account, sealed: Person, manager: Account
) -> dict[str, int]:
    mine, theirs = _asked(by, child, manager), _asked(other, sealed, manager)
    with as_keeper("making things that have addresses"):
        chased = AgencyChased.objects.create(
            agency="health",
            month=date(2026, 10, 1),
            whom="Named nurse",
            asked="Who comes?",
            on=DECIDED,
            by=by,
        )
    return mine | {f"theirs {name}": key for name, key in theirs.items()} | {"chased_id": chased.pk}


def _asked(by: Account, child: Person, manager: Account) -> dict[str, int]:
    stops = {"outcome": "not substantiated", "after": "nothing"}
    entry = a_section_47(by=by, children=[child], began=BEGAN, on=DECIDED, decided_by=manager, each=stops)
    with as_keeper("making things that have addresses"):
        asked = ConferenceRequest.objects.create(
            entry_id=entry.pk, agency="health", who="Dr Kerr", why="Not sure.", asked_on=DECIDED, by=by
        )
    return {"enquiry": entry.pk, "request_id": asked.pk}
