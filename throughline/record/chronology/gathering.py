"""Everything that one chronology is made of, read before a page of it is cut."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from throughline.design.onward import Onward
from throughline.design.parts.record import Identity
from throughline.record.chronology.queries import Family, family
from throughline.record.chronology.rules import Gap, Line, gaps, shared
from throughline.record.chronology.sources import Spell, read
from throughline.record.people.identity_bar import bar
from throughline.record.people.models import Person


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathered:
    """The child, the family as far as the reader reaches, and every line about them."""

    child: Person
    person: Identity
    family: Family
    together: bool
    lines: list[Line]
    spells: list[Spell]
    gaps: list[Gap]
    moment: datetime

    @property
    def names(self) -> dict[int, str]:
        return self.family.names

    @property
    def keys(self) -> tuple[int, ...]:
        return self.family.keys if self.together else (self.child.id,)


def gather(person_id: int, *, together: bool, reader: int, moment: datetime, go: Onward) -> Gathered:
    child, person = bar(person_id, on=moment.date(), here="chronology", go=go)
    kin = family(person_id, reader=reader, moment=moment)
    if go.as_known:
        kin = replace(kin, looked=None)  # a past day is the same for whoever reads it, whenever they do
    keys = kin.keys if together else (person_id,)
    lines, spells = read(keys, moment=moment)
    missed = [gap for key in keys for gap in _gaps(key, spells, moment.date())]
    return Gathered(
        child=child, person=person, family=kin, together=together, lines=lines, spells=spells, moment=moment,
        gaps=shared(missed),
    )  # fmt: skip


def _gaps(person: int, spells: list[Spell], today: date) -> list[Gap]:
    own = [one for one in spells if one.person == person]
    seen = [one.started for one in own if one.source == "seen"]
    return gaps(person, seen, [(one.started, one.ended) for one in own if one.source == "holder"], today)
