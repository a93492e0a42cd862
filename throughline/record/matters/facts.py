"""What happened to each matter, and the days that every authority's year brings, told again from their rows."""

from collections.abc import Collection, Iterator

from throughline.config.clock import today
from throughline.record.clocks.sources import Said, Source
from throughline.record.clocks.stored import Told
from throughline.record.matters.models import Happening, Matter
from throughline.record.matters.routine import BROUGHT, days_of_the_year
from throughline.standards.ways import Subject

KIND, ROUTINE = "happening", "routine"
BESIDE = frozenset(Subject) - {Subject.CHILD}


def facts(one: Happening) -> list[Told]:
    return [Told(person=one.matter_id, what=one.what, day=one.day, until=one.until, at=one.at)]


def routine(matter: Matter) -> list[Told]:
    """Of the authority as a whole and of each team or home, from the day its matter was opened."""
    if matter.name or matter.subject_kind not in BROUGHT:
        return []
    found = days_of_the_year(matter.opened, today(), BROUGHT[matter.subject_kind])
    return [Told(person=matter.pk, what=what, day=day) for what, day in found]


def told(matters: Collection[int]) -> Iterator[Said]:
    for one in Happening.objects.filter(matter_id__in=matters, taken_back_at=None):
        yield from ((one.pk, fact) for fact in facts(one))


def told_by_the_year(matters: Collection[int]) -> Iterator[Said]:
    for matter in Matter.objects.filter(pk__in=matters):
        yield from ((matter.pk, fact) for fact in routine(matter))


SOURCES = (
    Source(kind=KIND, told=told, about=BESIDE),
    Source(kind=ROUTINE, told=told_by_the_year, about=BESIDE),
)
