"""Children whom somebody from outside was let into or is named for; whoever was held for asking too much."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from throughline.access.lookups.models import LookUpHold
from throughline.access.models import Grant
from throughline.access.principal import acting
from throughline.config.clock import now, today
from throughline.record.people.models import NamedRole, Person
from throughline.record.people.queries import running
from throughline.web.children.queries import with_holder

PAGE = 50
SAMPLES = ("inspection", "sample", "complaint", "records", "evidence")


@dataclass(frozen=True, slots=True)
class Sampled:
    child: Person
    started: datetime
    until: datetime
    reason: str


def sampled(*, skip: int) -> tuple[list[Sampled], bool]:
    """What is open to the reader now; a grant that ended is not on the list."""
    mine = Grant.objects.filter(
        account_id=acting().id, kind__in=SAMPLES, ended_at=None, started__lte=now(), until__gt=now()
    )
    given = list(mine.order_by("until", "id")[skip : skip + PAGE + 1])
    people = Person.objects.in_bulk([one.person_id for one in given[:PAGE]])
    seen = [one for one in given[:PAGE] if one.person_id in people]
    return [Sampled(people[g.person_id], g.started, g.until, g.reason) for g in seen], len(given) > PAGE


def named(*, skip: int) -> list[tuple[NamedRole, Person]]:
    """One's own children, with the plan and the worker where the role opens them."""
    mine = NamedRole.objects.filter(running(today()), account_id=acting().id)
    roles = list(mine.order_by("started", "id")[skip : skip + PAGE + 1])
    people = with_holder(Person.objects.filter(pk__in=[one.person_id for one in roles]), today()).in_bulk()
    return [(one, people[one.person_id]) for one in roles if one.person_id in people]


def held() -> QuerySet[LookUpHold]:
    waiting = LookUpHold.objects.filter(released_at=None).exclude(account_id=acting().id)
    return waiting.select_related("account", "organisation").order_by("at", "id")[:PAGE]
