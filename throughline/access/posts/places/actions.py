"""Teams and organisations: added, renamed, put under another, closed. Posts that are there keep their days."""

from django.db import IntegrityError
from django.db.models import Q

from throughline.access.accounts.administrators import administrator
from throughline.access.models import Organisation, Post, Team
from throughline.access.principal import atomic
from throughline.access.problems import AccessProblem
from throughline.config.clock import today

TAKEN = AccessProblem("There is one of this name already: choose another name.")
HELD = AccessProblem("Somebody still holds a post there: end or move those posts first.")
TEAMS = AccessProblem("It still has open teams: close them or put them under another organisation first.")
CLOSED = AccessProblem("That organisation is closed: choose one that is open.")

Place = Team | Organisation


def add_team(*, name: str, organisation: Organisation | None = None) -> Team:
    administrator()
    return _named(lambda: Team.objects.create(name=name.strip(), organisation=_open(organisation)))


def add_organisation(*, name: str, kind: str) -> Organisation:
    administrator()
    return _named(lambda: Organisation.objects.create(name=name.strip(), kind=kind))


def change(*, place: Place, name: str, **more: object) -> None:
    """Another name, and a team's organisation. A post belongs to its team's unless it says its own."""
    administrator()
    _open(more.get("organisation"))
    _named(lambda: type(place).objects.filter(pk=place.pk).update(name=name.strip(), **more))


def close(*, place: Place) -> None:
    administrator()
    if isinstance(place, Organisation) and place.team_set.filter(closed_on=None).exists():
        raise TEAMS
    running = Post.objects.filter(Q(ended=None) | Q(ended__gt=today()))
    if running.filter(**{type(place).__name__.lower(): place}).exists():
        raise HELD
    type(place).objects.filter(pk=place.pk, closed_on=None).update(closed_on=today())


def _open(organisation: Organisation | None) -> Organisation | None:
    if organisation is not None and organisation.closed_on:
        raise CLOSED
    return organisation


def _named(write):
    try:
        with atomic():
            return write()
    except IntegrityError:
        raise TAKEN from None
