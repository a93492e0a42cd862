"""The families of the stories, told in the order things were recorded, so that any past day can be read as it was known."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial

from throughline.access.log import writing as log
from throughline.access.principal import as_keeper
from throughline.record.entries.actions import withdraw
from throughline.record.entries.models import Entry
from throughline.synthetic.stories import marsden
from throughline.synthetic.stories.assessments import assessments
from throughline.synthetic.stories.closures import closures
from throughline.synthetic.stories.data import NAMES, events, local
from throughline.synthetic.stories.decisions import decisions
from throughline.synthetic.stories.enquiries import enquiries
from throughline.synthetic.stories.families import later, people
from throughline.synthetic.stories.front_door import contacts, discussed
from throughline.synthetic.stories.lines import promise
from throughline.synthetic.stories.meetings import meetings
from throughline.synthetic.stories.milestones import milestones
from throughline.synthetic.stories.notes import notes
from throughline.synthetic.stories.routine import routine
from throughline.synthetic.stories.spells import spells
from throughline.synthetic.stories.staffing import FIRST_WORKED_HERE, hire
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.stories.visits import visits
from throughline.synthetic.telling import PURPOSE

PARTS = (
    later, spells, visits, contacts, decisions, enquiries, assessments, meetings, discussed, milestones, routine, notes,
    closures,
)  # fmt: skip
"""Of one moment in this order: who holds a child before what they write, and what happened before what is said of it."""


def tell_marsden() -> Told:
    return tell(["marsden"])


def tell(names: Iterable[str] = NAMES) -> Told:
    told = Told()
    for _, telling in in_order(told, list(names)):
        telling()
    return told


def marsden_in_order(told: Told) -> list[Step]:
    return in_order(told, ["marsden"])


def in_order(told: Told, names: list[str]) -> list[Step]:
    """Staff and families at once; then every telling with its moment, so that it can be broken off on any day."""
    told.teams, told.staff = hire(names)
    promise(told.staff["calder"], FIRST_WORKED_HERE)
    for name in names:
        people(told, name)
    steps = [step for name in names for part in PARTS for step in part(told, name)]
    if "marsden" in names:
        steps += _wrong_record(told)
    return sorted(steps, key=lambda step: step[0])


def _wrong_record(told: Told) -> Iterator[Step]:
    known = events("marsden")[marsden.WRONG_RECORD]
    withdrawn = local(known["withdrawn"]["at"])
    for reader, at in marsden.OPENED_BY:
        moment = datetime.fromisoformat(at)
        yield moment, partial(_looked, told, reader, moment)
    yield withdrawn, partial(_withdrawn, told, known["withdrawn"]["why"], withdrawn)


def _looked(told: Told, reader: str, moment: datetime) -> None:
    entry, account = told.entries[marsden.WRONG_RECORD], told.staff[reader]
    with as_keeper(PURPOSE, told=moment, by=account.id):
        log.write(log.Look(
            verb="see", part="C", page="entry", rule="reach", allowed=True, account_id=account.id,
            person_id=told.people["KAI"].id, entry_id=entry.id,
        ))  # fmt: skip


def _withdrawn(told: Told, why: str, moment: datetime) -> None:
    with as_keeper(PURPOSE, told=moment, by=told.staff["raman"].id):
        entry = Entry.objects.get(pk=told.entries[marsden.WRONG_RECORD].id)
        withdraw(entry=entry, kind="wrong", reason=f"It is {why}")
