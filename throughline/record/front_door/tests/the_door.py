"""Who sits at the front door in these tests: on shift, off shift, their manager; and a family nobody works with."""

from dataclasses import dataclass
from datetime import date

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account
from throughline.access.principal import Principal, as_keeper
from throughline.record.people.models import Person
from throughline.synthetic.builders import a_parent, a_person, a_team, somebody
from throughline.synthetic.cast import Cast, the_cast
from throughline.synthetic.contacts import on_shift

HARVEY_BORN = date(2026, 7, 15)


@dataclass(frozen=True, slots=True)
class Door:
    cast: Cast
    lind: Account
    """The manager to whom the desk reports; not on a shift."""
    dee: Account
    """On shift."""
    don: Account
    """The same role, off shift."""
    ned: Account
    """Out of hours, on shift."""
    harvey: Person
    daisy: Person


def the_door() -> Door:
    cast = the_cast()
    front = a_team("Front Door")
    lind = a_person(
        name="Pia Lind", role="manager", title="Front door manager", team=front, reports_to=cast.ruth
    )
    dee = a_person(name="Dee Dunn", role="front-door", team=front, reports_to=lind)
    don = a_person(name="Don Drew", role="front-door", team=front, reports_to=lind)
    ned = a_person(name="Ned Nash", role="out-of-hours", team=a_team("Emergency Duty"), reports_to=cast.ruth)
    on_shift(dee, by=lind)
    on_shift(ned, desk="out-of-hours", by=cast.ruth)
    harvey = somebody("Harvey Rowe", born=HARVEY_BORN)
    daisy = somebody("Daisy Rowe", born=date(2024, 2, 2))
    a_parent("Jade Rowe", of=[harvey, daisy], born=date(2006, 3, 3))
    return Door(cast, lind, dee, don, ned, harvey, daisy)


def as_(account: Account) -> Principal:
    with as_keeper("a test signs in"):
        return principal_of(account)
