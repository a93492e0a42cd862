"""Children who are still held by somebody whose account was switched off."""

from django.db.models import Q, QuerySet

from throughline.access.posts.leavers.holds import HOLDINGS, Holding
from throughline.config.clock import today
from throughline.record.people.models import Allocation


def children_left_behind() -> QuerySet[Allocation]:
    """Of those whom the reader may see: for the manager who has to give them to somebody.."""
    still_held = Allocation.objects.filter(Q(ended=None) | Q(ended__gt=today()), worker__is_active=False)
    return still_held.select_related("person", "worker").order_by("worker_id", "started", "person_id")


def _held(account: int) -> int:
    return Allocation.objects.filter(Q(ended=None) | Q(ended__gt=today()), worker_id=account).count()


HOLDINGS.add(Holding(words="Children", count=_held, then="Their manager gives each to somebody."))
