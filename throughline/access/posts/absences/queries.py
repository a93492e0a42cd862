"""Whose days away the reader is shown, and whom they may speak for."""

from collections.abc import Collection
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from throughline.access.models import Absence, AbsenceKind, Account, Post
from throughline.access.principal import somebody
from throughline.config.clock import today

MOST = 100
"""Absences shown: those that last, those to come, and the latest of those that are over."""


def my_staff() -> list[Account]:
    """Whoever answers to a post of the reader's today."""
    on, reader = today(), somebody().id
    mine = Q(posts__reports_to__holder=reader) & (
        Q(posts__reports_to__ended=None) | Q(posts__reports_to__ended__gt=on)
    )
    held = Q(posts__started__lte=on) & (Q(posts__ended=None) | Q(posts__ended__gt=on))
    return list(Account.objects.filter(mine & held).exclude(pk=reader).distinct().order_by("name"))


def spoken_for() -> list[int]:
    """Oneself, and one's own staff."""
    return [somebody().id, *(one.pk for one in my_staff())]


def shown() -> list[Absence]:
    """One's own, one's staff's and one's teams', with the kind where the reader may know it."""
    who = somebody()
    teams = {post.team_id for post in who.posts if post.team_id}
    mates = Post.objects.filter(Q(ended=None) | Q(ended__gt=today()), team_id__in=teams).values("holder_id")
    kind = AbsenceKind.objects.filter(absence_id=OuterRef("pk")).values("kind")
    found = Absence.objects.filter(Q(account_id__in=spoken_for()) | Q(account_id__in=mates))
    named = found.select_related("account").annotate(kind=Subquery(kind))
    return list(named.order_by("-started", "account__name")[:MOST])


def away(accounts: Collection[int], on: date) -> dict[int, Absence]:
    """Of these, whoever is away on the day, with since when and until when."""
    found = running(on).filter(account_id__in=list(accounts))
    return {absence.account_id: absence for absence in found}


def running(on: date) -> QuerySet[Absence]:
    return Absence.objects.filter(Q(ended=None) | Q(ended__gt=on), started__lte=on)


def is_over(absence: Absence, on: date) -> bool:
    return absence.ended is not None and absence.ended <= on
