"""Was it right to break the glass? What waits for an answer, what was opened, and the answer itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import F, Func, IntegerField

from throughline.access.grants import notices
from throughline.access.log.writing import Look, write
from throughline.access.models import AccessNotice, Account, GlassReview, Grant
from throughline.access.principal import acting, cursor
from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.standards.calendar import ENGLAND

PAGE = 50
FIGURES_FOR = timedelta(days=90)
OWN = AccessProblem("You broke this glass yourself. Somebody else says whether it was right.")
ANSWERED = AccessProblem("Somebody answered while you wrote. Read their answer below.")
NAMES = """
select id, given_name || ' ' || family_name || ', ' || reference from record_person where id = any(%(people)s)
union all select id, reference from law.log_references(%(people)s::bigint[], '')
"""


class Steps(Func):
    """How far above it the reader stands; null when it is not theirs to look at."""

    function = "law.glass_steps"
    output_field = IntegerField()


@dataclass(frozen=True, slots=True)
class Breaking:
    """One household opened by one person, and its review."""

    review: GlassReview
    who: Account
    grants: list[Grant]

    @property
    def started(self) -> datetime:
        return self.grants[0].started

    @property
    def ended(self) -> datetime:
        return self.grants[0].ended_at or self.grants[0].until


@dataclass(frozen=True, slots=True)
class Opened:
    person_id: int
    page: str
    times: int
    refused: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    broken: int
    user_days: int
    reviewed: int
    in_time: int
    should_be: int
    not_right: int


def theirs():
    """Never one's own, and nothing of a child whose record is one's own matter."""
    return GlassReview.objects.annotate(steps=Steps(F("account_id"), F("together"))).exclude(steps=None)


def waiting(*, on: date) -> list[Breaking]:
    """The longest overdue first. A working day after it was due it is shown a step further up the line."""
    found = [review for review in theirs().filter(verdict="").order_by("due", "id") if reaches_up(review, on)]
    return _whole(found)


def reaches_up(review: GlassReview, on: date) -> bool:
    return review.steps <= 1 + (ENGLAND.working_days_after(review.due, on) if on > review.due else 0)


def answered(*, page: int) -> tuple[list[Breaking], bool]:
    start = (page - 1) * PAGE
    done = theirs().exclude(verdict="").select_related("by").order_by("-at", "-id")
    found = list(done[start : start + PAGE + 1])
    return _whole(found[:PAGE]), len(found) > PAGE


def one(together: UUID) -> Breaking | None:
    found = list(theirs().filter(together=together).select_related("by"))
    return next(iter(_whole(found)), None)


def _whole(reviews: Sequence[GlassReview]) -> list[Breaking]:
    """Without the grants there is nothing to show."""
    grants: dict[UUID, list[Grant]] = {}
    for grant in Grant.objects.filter(together__in=[one.together for one in reviews]).order_by("id"):
        grants.setdefault(grant.together, []).append(grant)
    people = Account.objects.in_bulk({review.account_id for review in reviews})
    return [
        Breaking(review, people[review.account_id], grants[review.together])
        for review in reviews
        if review.together in grants
    ]


def names(people: Sequence[int]) -> dict[int, str]:
    """By name for who may find them; by number alone for the privacy officer."""
    with cursor() as cur:
        cur.execute(NAMES, {"people": list(people)})
        return dict(reversed(cur.fetchall()))


def opened(together: UUID) -> list[Opened]:
    with cursor() as cur:
        cur.execute("select * from law.glass_opened(%s)", [together])
        return [Opened(*row) for row in cur.fetchall()]


def figures(*, on: date) -> Figures:
    with cursor() as cur:
        cur.execute("select * from law.glass_figures(%s)", [on - FIGURES_FOR])
        return Figures(*cur.fetchone())


def unread() -> set[str]:
    """Which breakings this reader was told of and has not opened."""
    mine = AccessNotice.objects.filter(account_id=acting().id, what="glass", read_at=None)
    return set(mine.values_list("source_id", flat=True))


def looked_at(breaking: Breaking) -> None:
    """The notice is read; and that somebody read a part of the log stands in the log, for each child."""
    who = acting()
    notices.read("glass", source_id=str(breaking.review.together))
    for grant in breaking.grants:
        write(
            Look(
                verb="review glass", part="", page="glass-review", rule="role.verb", allowed=True, account_id=who.id,
                session=who.session, role=who.posts[0].role, team_id=who.posts[0].team_id, person_id=grant.person_id,
            )
        )  # fmt: skip


def answer(*, review: GlassReview, verdict: str, reason: str) -> None:
    if review.account_id == acting().id:
        raise OWN
    given = GlassReview.objects.filter(pk=review.pk, verdict="").update(
        verdict=verdict, reason=reason.strip(), by_id=acting().id, at=now()
    )
    if not given:
        raise ANSWERED
