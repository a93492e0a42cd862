"""What is asked of the log: rows by page, counts of a manager's own staff, and who has read, for the family."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet

from throughline.access.log.readers import TECHNICAL
from throughline.access.models import AccessEvent, Account, Team
from throughline.access.principal import cursor
from throughline.access.roles import ROLES
from throughline.config.clock import LONDON

PAGE = 50
OWN_WORK = "purpose"
"""The rule of what the program did in its own name: shown when it is asked for, or it crowds people out."""
ONE_PERSON_S, EVERYBODY_S = timedelta(days=90), timedelta(days=7)
"""How far back without a day: the log of one person, or of everybody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the privacy officer wants to see."""

    account_id: int | None = None
    person_id: int | None = None
    day: date | None = None
    rule: str = ""
    via: str = ""
    refused: bool = False

    def window(self, moment: datetime) -> tuple[datetime, datetime]:
        if self.day:
            start = datetime.combine(self.day, time(0), LONDON)
            return start, datetime.combine(self.day + timedelta(days=1), time(0), LONDON)
        back = ONE_PERSON_S if self.account_id or self.person_id else EVERYBODY_S
        return moment - back, moment + timedelta(seconds=1)


def rows(
    asked: Asked, *, moment: datetime, before: int | None = None, size: int = PAGE + 1
) -> list[AccessEvent]:
    """Newest first, by key: a page of a long list costs what the first costs."""
    start, end = asked.window(moment)
    wanted = {
        "account_id": asked.account_id, "person_id": asked.person_id, "rule": asked.rule, "via": asked.via,
        "allowed": False if asked.refused else None, "id__lt": before,
    }  # fmt: skip
    given = {name: value for name, value in wanted.items() if value not in (None, "")}
    found = AccessEvent.objects.filter(at__gte=start, at__lt=end, **given)
    if not (asked.rule or asked.via):
        found = found.exclude(rule=OWN_WORK)
    return list(found.order_by("-id")[:size])


def technical(*, moment: datetime, before: int | None = None) -> list[AccessEvent]:
    """Signing in, and what the program did in its own name: what an administrator may read."""
    found: QuerySet[AccessEvent] = AccessEvent.objects.filter(
        verb__in=TECHNICAL, person_id=None, entry_id=None, at__gt=moment - ONE_PERSON_S
    )
    return list((found.filter(id__lt=before) if before else found).order_by("-id")[: PAGE + 1])


def names(events: Sequence[AccessEvent]) -> dict[int, str]:
    ids = {event.account_id for event in events if event.account_id}
    return dict(Account.objects.filter(pk__in=ids).values_list("id", "name"))


def teams(events: Sequence[AccessEvent]) -> dict[int, str]:
    ids = {event.team_id for event in events if event.team_id}
    return dict(Team.objects.filter(pk__in=ids).values_list("id", "name"))


def references(events: Sequence[AccessEvent]) -> dict[int, str]:
    """The numbers by which the privacy officer knows children; for anybody else there are none."""
    return _references([event.person_id for event in events if event.person_id], "")


def person_by_reference(reference: str) -> int | None:
    return next(iter(_references([], reference)), None)


def _references(people: list[int], wanted: str) -> dict[int, str]:
    with cursor() as cur:
        cur.execute("select id, reference from law.log_references(%s::bigint[], %s)", [people, wanted])
        return dict(cur.fetchall())


def readers_of(entry_id: int) -> set[int]:
    """Whoever has opened an entry: to be told that it is gone, by whoever takes it away."""
    with cursor() as cur:
        cur.execute("select law.readers_of(%s)", [entry_id])
        return {account for (account,) in cur.fetchall()}


@dataclass(frozen=True, slots=True)
class Week:
    """One member of staff's looking at records in one week. Whose records is not in it."""

    account_id: int
    begins: date
    looks: int
    people: int
    unrelated: int
    refused: int
    glass: int


def staff_weeks() -> list[Week]:
    with cursor() as cur:
        cur.execute("select * from law.staff_looks() order by account_id, week desc")
        return [Week(*row) for row in cur.fetchall()]


def staff_alerts() -> dict[int, list[str]]:
    with cursor() as cur:
        cur.execute("select * from law.staff_alerts()")
        return dict(cur.fetchall())


READ_BY = """
select role, team_id, min(at), max(at), count(*) from access_accessevent
where allowed and role <> '' and (person_id = %(person)s
  or entry_id in (select named.entry_id from record_entrychild named where named.person_id = %(person)s))
group by role, team_id order by min(at), role, team_id
"""


@dataclass(frozen=True, slots=True)
class ReadBy:
    """For the person whose record it is: which kind of worker of which team read it, and when. Nobody's name."""

    role: str
    team: str
    first: datetime
    last: datetime
    times: int


def for_the_family(person_id: int) -> list[ReadBy]:
    """For an access request, every year of it: whoever answers one may read it, and a keeper."""
    with cursor() as cur:
        cur.execute(READ_BY, {"person": person_id})
        found = cur.fetchall()
    names = dict(
        Team.objects.filter(pk__in={team for _, team, *_ in found if team}).values_list("id", "name")
    )
    return [
        ReadBy(ROLES[role].name if role in ROLES else role, names.get(team, ""), *rest)
        for role, team, *rest in found
    ]
