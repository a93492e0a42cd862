"""Who opened a child's record and the entries about them, a row for each person, what to ask about first."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q

from throughline.access.instant import Instant
from throughline.access.log.models import LogQuestion
from throughline.access.log.readers import HOLDERS, KEPT_IN_VIEW
from throughline.access.models import GlassReview, Grant, Reach
from throughline.access.principal import cursor

PAGE = 50
SHOWN = {
    "all": "true",
    "glass": "grouped.glass",
    "questioned": "grouped.asked",
    "refused": "grouped.refused > 0",
}
GROUPED = """
with looked as (
  select at, account_id, page, rule, via, role, team_id, allowed, reason from access_accessevent
  where person_id = %(person)s and at > %(since)s and at <= %(until)s
  union all
  select at, account_id, page, rule, via, role, team_id, allowed, reason from access_accessevent
  where at > %(since)s and at <= %(until)s and entry_id in (
    select entry_id from record_entrychild where person_id = %(person)s)),
grouped as (
  select looked.account_id, count(*) filter (where allowed) times, count(*) filter (where not allowed) refused,
    min(at) first, max(at) last, array_agg(distinct page) pages, array_agg(distinct rule) rules,
    array_remove(array_agg(distinct via), '') vias, array_remove(array_agg(distinct reason), '') reasons,
    (array_agg(role order by at desc))[1] role, (array_agg(team_id order by at desc))[1] team_id,
    coalesce(bool_or(via = 'break-glass'), false) glass,
    count(*) filter (where allowed and page = 'child-address') addresses,
    exists (select 1 from access_logquestion question where question.person_id = %(person)s
      and question.about_id = looked.account_id) asked
  from looked group by looked.account_id)
"""
LOOKS = """
select grouped.account_id, coalesce(account.name, 'Throughline'), coalesce(team.name, ''), role, times, refused,
  first, last, pages, rules, vias, reasons, glass
from grouped left join access_account account on account.id = grouped.account_id
  left join access_team team on team.id = grouped.team_id
where {which}
order by asked desc, glass desc, times = 0 desc, account_id is not null and cardinality(vias) = 0 desc, last desc,
  account_id nulls last
limit %(size)s offset %(skip)s
"""
COUNTS = """
select count(*), coalesce(sum(times), 0)::int, count(*) filter (where glass), count(*) filter (where asked),
  count(*) filter (where refused > 0), coalesce(sum(addresses), 0)::int, count(*) filter (where addresses > 0)
from grouped
"""


@dataclass(frozen=True, slots=True)
class Looking:
    account_id: int | None
    name: str
    team: str
    role: str
    times: int
    refused: int
    first: datetime
    last: datetime
    pages: list[str]
    rules: list[str]
    vias: list[str]
    reasons: list[str]
    glass: bool


@dataclass(frozen=True, slots=True)
class Counts:
    people: int
    looks: int
    glass: int
    questioned: int
    refused: int
    addresses: int
    by: int
    """How many people pressed to see the confidential address."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was said about somebody's looking: questions asked, glass broken and its review. By account."""

    questions: dict[int, LogQuestion] = field(default_factory=dict)
    grants: dict[int, Grant] = field(default_factory=dict)
    reviews: dict[object, GlassReview] = field(default_factory=dict)


def may_see(person_id: int, *, reader: int) -> bool:
    """Whoever holds the child and who answers for them; and who answers an access request."""
    return Reach.objects.filter(
        Q(via__in=HOLDERS) | Q(via="records"), user_id=reader, person_id=person_id, since__lte=Instant(), until__gt=Instant()
    ).exists()  # fmt: skip


def looks(
    person_id: int, *, until: datetime, show: str = "all", skip: int = 0, size: int = PAGE + 1
) -> list[Looking]:
    with cursor() as cur:
        cur.execute(
            GROUPED + LOOKS.format(which=SHOWN[show]), _asked(person_id, until) | {"size": size, "skip": skip}
        )
        return [Looking(*row) for row in cur.fetchall()]


def counts(person_id: int, *, until: datetime) -> Counts:
    with cursor() as cur:
        cur.execute(GROUPED + COUNTS, _asked(person_id, until))
        return Counts(*cur.fetchone())


def _asked(person_id: int, until: datetime) -> dict:
    return {"person": person_id, "since": until - timedelta(days=KEPT_IN_VIEW), "until": until}


def checked(person_id: int, found: list[Looking]) -> Checked:
    """The newest of each, for the people on this page."""
    people = [look.account_id for look in found if look.account_id]
    asked = LogQuestion.objects.filter(person_id=person_id, about_id__in=people).order_by("id")
    if not any(look.glass for look in found):
        return Checked({one.about_id: one for one in asked.select_related("answered_by")})
    broken = Grant.objects.filter(person_id=person_id, account_id__in=people, kind="break-glass").order_by(
        "id"
    )
    grants = {one.account_id: one for one in broken}
    reviews = GlassReview.objects.filter(together__in=[one.together for one in grants.values()])
    return Checked(
        {one.about_id: one for one in asked.select_related("answered_by")},
        grants,
        {one.together: one for one in reviews.select_related("by")},
    )


def has_looked(person_id: int, account_id: int) -> bool:
    """A question is about a look that whoever asks can see."""
    asked = {"person": person_id, "account": account_id}
    with cursor() as cur:
        cur.execute(
            "select exists (select 1 from access_accessevent where account_id = %(account)s and (person_id = %(person)s"
            " or entry_id in (select entry_id from record_entrychild where person_id = %(person)s)))",
            asked,
        )
        return cur.fetchone()[0]
