"""A child of a contact turns out to be open to us: worker and manager are told at once, and the manager is asked."""

from throughline.access.posts.queries import running as posts_on
from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today
from throughline.record.front_door.models import Contact
from throughline.record.front_door.open_children.models import ManagerQuestion
from throughline.record.front_door.open_children.rules import due
from throughline.record.people.models import Allocation
from throughline.record.people.queries import running


def ask(*, contact: Contact, person_id: int, entry_id: int | None = None) -> ManagerQuestion | None:
    """Once for a contact and a child. None where nobody holds the child: then it stays in the queue."""
    held = Allocation.objects.filter(running(today()), person_id=person_id).exclude(role="co-worker").first()
    if held is None:
        return None
    with atomic():
        asked, _ = ManagerQuestion.objects.get_or_create(
            contact=contact, person_id=person_id,
            defaults={
                "entry_id": entry_id, "worker_id": held.worker_id, "manager_id": manager_of(held), "asked_at": now(),
                "asked_by_id": acting().id, "due": due(today()),
            },
        )  # fmt: skip
        return asked


def manager_of(held: Allocation) -> int | None:
    """Whom the worker's post in that team reports to; a child held by a manager is that manager's to answer for."""
    if held.role == "held":
        return held.worker_id
    posts = posts_on(today()).filter(holder_id=held.worker_id).exclude(reports_to=None)
    post = posts.filter(team_id=held.team_id).first() or posts.first()
    return post.reports_to.holder_id if post and post.reports_to else None
