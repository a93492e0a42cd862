"""Whose records an account opens now, as a set to start a list from."""

from django.db.models import F, Func, QuerySet, SmallIntegerField

from throughline.access.instant import Instant
from throughline.access.models import Reach
from throughline.access.parts import Part

MINE = ("worker", "co-worker", "held", "cover")
"""Children whom somebody holds, or covers for whoever does."""
ANSWERED_FOR = (*MINE, "team", "line", "unheld")
"""Children whom somebody, their team or their line holds; not those opened for an audit or by breaking the glass."""


class Opened(Func):
    """Every part of this person's record that is open to the reader now, a desk's turn included."""

    function = "law.opened"
    output_field = SmallIntegerField()


def opened_now(account: int, *, via: tuple[str, ...] = ()) -> QuerySet[Reach]:
    now = Reach.objects.filter(user_id=account, since__lte=Instant(), until__gt=Instant())
    found = now.annotate(content=F("parts").bitand(Part.CONTENT.value)).filter(content__gt=0)
    return found.filter(via__in=via) if via else found.exclude(via="merged")
