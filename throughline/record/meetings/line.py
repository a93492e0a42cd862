"""Who manages a child: whoever holds the child, and everybody above them. A chair who has to be independent is none of these."""

from collections.abc import Collection

from throughline.access.posts.queries import running
from throughline.config.clock import today
from throughline.record.people.models import Allocation

HIGHEST = 8
"""More steps up than any authority has: a line that leads back to itself ends here."""


def line_of(children: Collection[int]) -> frozenset[int]:
    held = Allocation.objects.filter(person_id__in=children, ended=None)
    found = set(held.values_list("worker_id", flat=True))
    above = _above(running(today()).filter(holder_id__in=found))
    for _ in range(HIGHEST):
        posts = running(today()).filter(pk__in=above)
        holders = set(posts.values_list("holder_id", flat=True))
        if not holders - found:
            break
        found |= holders
        above = _above(posts)
    return frozenset(found)


def _above(posts) -> list[int]:
    return list(posts.exclude(reports_to=None).values_list("reports_to_id", flat=True))


def roles_of(account: int | None) -> frozenset[str]:
    return frozenset(running(today()).filter(holder_id=account).values_list("role", flat=True))
