"""Protection plans, told again from their rows."""

from collections.abc import Collection, Iterator

from throughline.record.clocks.sources import Said, Source
from throughline.record.protection.actions import facts
from throughline.record.protection.models import ProtectionPlan


def told(children: Collection[int]) -> Iterator[Said]:
    for plan in ProtectionPlan.objects.filter(person_id__in=children):
        yield from ((plan.id, fact) for fact in facts(plan))


SOURCES = (Source(kind="protection_plan", told=told),)
