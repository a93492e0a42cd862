"""What the pages of restricted records read: who could be rung, who lives there, what was restricted before."""

from django.db.models import F, Q

from throughline.access.models import Grant, Post
from throughline.access.principal import acting
from throughline.access.reach.queries import Opened
from throughline.config.clock import today
from throughline.record.people.models import Allocation, Person, Residence, Restriction
from throughline.record.restricting.sealing import READERS, names

PAGE = 50


def child(person_id: int) -> Person | None:
    return Person.objects.annotate(opened=Opened(F("pk"))).filter(pk=person_id).first()


def running() -> Q:
    return Q(started__lte=today()) & (Q(ended=None) | Q(ended__gt=today()))


def household(person_id: int) -> list[Person]:
    """Everybody who lives with them now and whose record is ordinary, themselves first."""
    homes = Residence.objects.filter(running(), person_id=person_id).values("home_id")
    living = Residence.objects.filter(running(), home_id__in=homes).values("person_id")
    people = Person.objects.filter(Q(pk=person_id) | Q(pk__in=living), restriction=Person.ORDINARY)
    return sorted(people.order_by("born", "pk"), key=lambda one: one.pk != person_id)


def to_ring(person_id: int) -> list[tuple[str, str]]:
    """The worker's manager first; then those above, the worker, and whoever restricts."""
    held = Allocation.objects.filter(running(), person_id=person_id).exclude(role="co-worker")
    worker = held.values("worker_id")[:1]
    posts = Post.objects.filter(running(), holder_id__in=worker).select_related(
        "holder", "reports_to__holder", "reports_to__reports_to__holder"
    )
    found: dict[int, str] = {}
    for post in posts:
        for one in (post.reports_to, post.reports_to and post.reports_to.reports_to, post):
            if one:
                found.setdefault(one.holder_id, f"{one.holder.name}, {one.title}")
    found.setdefault(acting().id, f"{acting().name}, yourself")
    return [(str(key), words) for key, words in found.items()]


def adoption_team() -> list[tuple[str, str]]:
    """Those whom a list lets into a sealed record."""
    held = Post.objects.filter(running(), role__in=READERS).select_related("holder").order_by("holder__name")
    return [(str(post.holder_id), f"{post.holder.name}, {post.title}") for post in held]


def colleagues(roles: tuple[str, ...]) -> list[tuple[str, str]]:
    held = (
        Post.objects.filter(running(), role__in=roles).exclude(holder_id=acting().id).select_related("holder")
    )
    found = {post.holder_id: f"{post.holder.name}, {post.title}" for post in held.order_by("holder__name")}
    return [(str(key), words) for key, words in found.items()]


def history(person_id: int) -> list[Restriction]:
    rows = Restriction.objects.filter(person_id=person_id)
    return list(rows.select_related("by", "ring", "lower_asked_by", "lowered_by").order_by("-at", "-id"))


def on_the_list(person_id: int) -> list[Grant]:
    """One line for each name."""
    rows = names(person_id).select_related("account").order_by("account__name", "id")
    return list({row.account_id: row for row in rows}.values())


def restricted(*, skip: int) -> list[Restriction]:
    """Restrictions that stand, as far as the reader may know of them: what waits for a second person first."""
    rows = Restriction.objects.filter(lowered_at=None).select_related("person", "ring", "lower_asked_by")
    ordered = rows.order_by(F("lower_asked_at").asc(nulls_last=True), "-at", "-id")
    return list(ordered[skip : skip + PAGE + 1])
