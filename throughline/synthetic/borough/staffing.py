"""Teams for a borough: whoever is there already, and as many more as it needs."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from random import Random

from throughline.access.models import Account, Password, Post, Team
from throughline.config.clock import now
from throughline.synthetic.borough import names
from throughline.synthetic.borough.notes import PLAIN, STYLES, Style
from throughline.synthetic.borough.story import TeamOfWorkers, Worker
from throughline.synthetic.staff import POSTED, email, password


def invented_names(dice: Random, taken: Collection[str]) -> Iterator[str]:
    """Each once: an account's address is its name."""
    everyone = [f"{given} {family}" for given in names.ELDER for family in names.FAMILY]
    dice.shuffle(everyone)
    return (name for name in everyone if name not in taken)


def team_of(
    name: str, head: Account, seats: int, people: Iterator[str], since: date = POSTED
) -> TeamOfWorkers:
    """The team with its manager and so many workers: those it has, then new ones."""
    team, _ = Team.objects.get_or_create(name=name)
    above = Post.objects.get(holder=head, ended=None)
    manager = Post.objects.filter(team=team, role="manager", ended=None).select_related("holder").first()
    manager = manager or posts_of([(next(people), since, None)], "manager", "Team manager", team, above)[0]
    there = list(
        Post.objects.filter(team=team, role="worker", ended=None).select_related("holder").order_by("id")
    )
    missing = [(next(people), since, None) for _ in range(seats - len(there))]
    posts = there + posts_of(missing, "worker", "Social worker", team, manager)
    seats = tuple((writer(post, STYLES[seat % len(STYLES)]),) for seat, post in enumerate(posts))
    return TeamOfWorkers(team.id, name, writer(manager, PLAIN), seats)


def writer(post: Post, style: Style = PLAIN) -> Worker:
    return Worker(post.holder_id, post.holder.name, str(post), style, post.started, post.ended)


def posts_of(
    people: Sequence[tuple[str, date, date | None]], role: str, title: str, team: Team, above: Post
) -> list[Post]:
    """Each by name, with the first day in the post and the first day after it."""
    accounts = Account.objects.bulk_create(
        Account(name=name, email=email(name), joined_at=now()) for name, _, _ in people
    )
    Password.objects.bulk_create(Password(account=account, hash=password()) for account in accounts)
    return Post.objects.bulk_create(
        Post(holder=account, role=role, title=title, team=team, reports_to=above, started=began, ended=ended)
        for account, (_, began, ended) in zip(accounts, people, strict=True)
    )
