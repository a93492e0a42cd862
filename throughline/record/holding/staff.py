"""Whom a manager may choose from: by team and name, with what each holds in words. Two statements."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, Subquery

from throughline.access.models import Absence, Post
from throughline.access.principal import somebody
from throughline.design.dates import short_day
from throughline.record.holding.loads import ASSESSED, Load, loads
from throughline.record.people.queries import running

SHOWN = 200


@dataclass(frozen=True, kw_only=True)
class Candidate:
    account: int
    name: str
    title: str
    team: str
    role: str
    away: bool
    back: date | None
    load: Load

    @property
    def words(self) -> str:
        """What is known before the choice: away, and how many children."""
        parts = [self.name, self.title]
        if self.away:
            parts.append(f"away until {short_day(self.back)}" if self.back else "away")
        return ", ".join([*parts, *([self.load.words] if self.load.words else [])])

    @property
    def option(self) -> tuple[str, str]:
        return str(self.account), self.words


def candidates(roles: Collection[str], on: date, *, beside: int | None = None) -> list[Candidate]:
    """Holders of these posts in the reader's own teams and line, and in the team `beside`."""
    who = somebody()
    own = [post.team_id for post in who.posts if post.team_id] + ([beside] if beside else [])
    near = (
        Q(team_id__in=own) | Q(reports_to__holder=who.id) | Q(reports_to__reports_to__holder=who.id)
        | Q(holder=who.id)
    )  # fmt: skip
    return _found(Post.objects.filter(near, role__in=roles), on)


def everywhere(roles: Collection[str], on: date) -> list[Candidate]:
    """For the few who review, advise or teach: whatever team they are in."""
    return _found(Post.objects.filter(role__in=roles), on)


def _found(posts, on: date) -> list[Candidate]:
    absent = Absence.objects.filter(running(on), account_id=OuterRef("holder_id"))
    held = (
        posts.filter(running(on), holder__is_active=True)
        .annotate(away=Subquery(absent.values("started")[:1]), back=Subquery(absent.values("ended")[:1]))
        .select_related("holder", "team").order_by("team__name", "holder__name", "started").distinct()
    )  # fmt: skip
    first: dict[int, Post] = {}
    for post in held[:SHOWN]:
        first.setdefault(post.holder_id, post)
    found = loads(first, on, assessed={key for key, post in first.items() if in_assessed_year(post.title)})
    return [
        Candidate(
            account=key, name=post.holder.name, title=post.title, team=post.team.name if post.team_id else "",
            role=post.role, away=post.away is not None, back=post.back, load=found[key],
        )
        for key, post in first.items()
    ]  # fmt: skip


def in_assessed_year(title: str) -> bool:
    """By the title of the post, which is what colleagues are shown; what was told of the year is the manager's alone."""
    return ASSESSED in title.lower() or "asye" in title.lower()
