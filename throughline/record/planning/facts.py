"""Child in need plans, told again from their rows."""

from collections.abc import Collection, Iterator

from throughline.record.clocks.sources import Said, Source
from throughline.record.planning.models import NeedPlan
from throughline.record.planning.needing import KIND, facts


def told(children: Collection[int]) -> Iterator[Said]:
    for plan in NeedPlan.objects.filter(person_id__in=list(children)):
        yield from ((plan.pk, fact) for fact in facts(plan))


SOURCES = (Source(kind=KIND, told=told),)
