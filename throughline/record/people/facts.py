"""Allocations, told again from their rows."""

from collections.abc import Collection, Iterator

from throughline.record.clocks.sources import Said, Source
from throughline.record.people.actions import facts
from throughline.record.people.models import Allocation


def told(children: Collection[int]) -> Iterator[Said]:
    for allocation in Allocation.objects.filter(person_id__in=children):
        yield from ((allocation.id, fact) for fact in facts(allocation))


SOURCES = (Source(kind="allocation", told=told),)
