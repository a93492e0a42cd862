"""Which status a child's plan has: read from what stands about the child, so that paper and record cannot differ."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from throughline.config.clock import today
from throughline.record.planning.models import NeedPlan
from throughline.record.planning.models.plan import IN_NEED, PROTECTION
from throughline.record.protection.models import ProtectionPlan


def protected(children: Collection[int], on: date) -> set[int]:
    still = Q(ended=None) | Q(ended__gt=on)
    found = ProtectionPlan.objects.filter(still, person_id__in=list(children), started__lte=on)
    return set(found.values_list("person_id", flat=True))


def in_need(children: Collection[int]) -> set[int]:
    found = NeedPlan.objects.filter(person_id__in=list(children), ended=None)
    return set(found.values_list("person_id", flat=True))


def of(children: Collection[int]) -> str:
    """The heaviest that stands for any of them; empty where none does."""
    if protected(children, today()):
        return PROTECTION
    return IN_NEED if in_need(children) else ""
