"""Matters as the page asks for them: mine, those of whoever reports to me, my teams', and the authority's."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from django.db.models import Q

from throughline.access.models import Account, Post, Team
from throughline.record.clocks.queries import Due, duties_of
from throughline.record.matters.models import Happening, Matter
from throughline.record.matters.routine import BROUGHT
from throughline.standards import catalogue, vocabulary
from throughline.standards.ways import Subject

SHOWN = 200


@cache
def offered(kind: Subject) -> dict[str, str]:
    """What can be said of such a subject: every fact that one of its promises reads, in words."""
    named = {name for one in catalogue.by_key().values() if one.subject == kind for name in one.reads}
    words = {
        name: word.clause
        for name, word in vocabulary.by_name().items()
        if name in named - BROUGHT.get(kind.value, frozenset())
    }
    return dict(sorted(words.items(), key=lambda pair: pair[1]))


def reports(posts: Iterable[int], on: date) -> list[Account]:
    """Whoever reports to one of these posts on the day."""
    running = Q(started__lte=on) & (Q(ended=None) | Q(ended__gt=on))
    held = Post.objects.filter(running, reports_to_id__in=list(posts)).values("holder_id")
    return list(Account.objects.filter(pk__in=held).order_by("name"))


def teams() -> list[Team]:
    return list(Team.objects.order_by("name"))


def matters() -> list[Matter]:
    """Those this reader may see: the database decides."""
    return list(
        Matter.objects.select_related("account", "team").order_by("subject_kind", "name", "id")[:SHOWN]
    )


def duties(found: list[Matter], on: date) -> dict[int, list[Due]]:
    """What stands for each matter: one statement for each kind of subject that there is."""
    by_kind: dict[str, list[int]] = {}
    for matter in found:
        by_kind.setdefault(matter.subject_kind, []).append(matter.pk)
    dues: dict[int, list[Due]] = {}
    for kind, numbers in by_kind.items():
        for due in duties_of(Subject(kind), numbers, on):
            dues.setdefault(due.person_id, []).append(due)
    return dues


def happenings(matter: Matter) -> list[Happening]:
    return list(matter.happenings.select_related("by", "taken_back_by").order_by("-day", "-pk")[:SHOWN])
