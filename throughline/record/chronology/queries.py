"""Whose chronology this can be, and what was said of one line before."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, Q, QuerySet, Subquery

from throughline.access.models import AccessEvent
from throughline.access.parts import Part
from throughline.access.reach.queries import Opened
from throughline.record.chronology.models import ChronologyMark
from throughline.record.chronology.rules import Line
from throughline.record.people.models import Person, Relationship, Residence
from throughline.record.people.models.kinship import SIBLINGS

SITTING = timedelta(hours=1)
"""Pages opened within it are one look: what was new stays marked while somebody reads on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    """The child first, then the brothers and sisters whose record the reader opens; and how many it does not."""

    children: tuple[Person, ...]
    shut: int = 0
    looked: datetime | None = None
    """When this reader last opened this chronology, before this sitting. The log knows."""

    @property
    def names(self) -> dict[int, str]:
        return {one.id: one.given_name for one in self.children}

    @property
    def keys(self) -> tuple[int, ...]:
        return tuple(one.id for one in self.children)


def family(person_id: int, *, reader: int, moment: datetime) -> Family:
    """In one statement. Children of the home count too, whatever the record says of how they are related."""
    tied = Relationship.objects.filter(kind__in=SIBLINGS)
    homes = Residence.objects.filter(person_id=person_id, ended=None).values("home_id")
    living = Residence.objects.filter(home_id__in=homes, ended=None)
    kin = Q(pk__in=tied.filter(other_id=person_id).values("person_id"))
    kin |= Q(pk__in=tied.filter(person_id=person_id).values("other_id"))
    kin |= Q(pk__in=living.values("person_id"), born__gt=_grown(moment.date()))
    people = Person.objects.filter(Q(pk=person_id) | kin).annotate(
        opened=Opened(F("pk")), looked=Subquery(_looks(person_id, reader, moment))
    )
    found = sorted(people.order_by("born", "id"), key=lambda one: one.id != person_id)
    opened = tuple(one for one in found if (one.opened or 0) & Part.CONTENT)
    return Family(children=opened, shut=len(found) - len(opened), looked=found[0].looked)


def _looks(person_id: int, reader: int, moment: datetime) -> QuerySet:
    mine = AccessEvent.objects.filter(person_id=person_id, account_id=reader, page="chronology", allowed=True)
    return mine.filter(at__lt=moment - SITTING).order_by("-at").values("at")[:1]


def _grown(on: date) -> date:
    """Whoever was born after it is not yet eighteen."""
    return on.replace(year=on.year - 18, day=min(on.day, 28))


def said_before(line: Line) -> list[ChronologyMark]:
    """Every choice ever made of it, the newest first."""
    rows = ChronologyMark.objects.filter(source=line.source, key=line.key, person_id__in=line.children)
    return list(rows.select_related("by", "person").order_by("-id"))
