"""A record that was opened twice: Kai's school wrote his name otherwise, and somebody in haste opened a second one."""

from datetime import date, datetime

from throughline.access.accounts.sessions import principal_of
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON
from throughline.record.merging.actions import propose
from throughline.record.people.models import Flag, Person
from throughline.synthetic.builders import a_home, lives_at, somebody
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

OPENED = datetime(2026, 11, 17, 15, 40, tzinfo=LONDON)
REASON = "His school wrote Kye with a y. Same birth date, same mother, and his form tutor confirmed it on the telephone."


def tell(told: Told, now: datetime) -> None:
    """Nobody holds it, so no clock of the story moves; where he lives is asked of whoever decides."""
    kai, worker = told.people["KAI"], told.staff["raman"]
    twin = somebody("Kye Marsden", born=kai.born, told=OPENED)
    lives_at(
        a_home("9 Heron Court", postcode="NM2 4XX", told=OPENED), twin, since=date(2024, 3, 1), told=OPENED
    )
    _inhaler(twin)
    with as_person(principal_of(worker)):
        propose(kept=kai.pk, gone=twin.pk, reason=REASON)


def _inhaler(twin: Person) -> None:
    with as_keeper(PURPOSE, told=OPENED):
        Flag.objects.create(
            person=twin, kind="health", words="Asthma: carries a blue inhaler", source="Millbrook Academy",
            started=OPENED.date(),
        )  # fmt: skip
