"""Two people of Northmere who give the privacy officer something to ask about."""

from datetime import datetime, timedelta

from throughline.access.log import writing as log
from throughline.access.misuse.nightly import watch_lately
from throughline.access.models import Account, Post
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.people.models import Allocation
from throughline.synthetic.telling import PURPOSE

LATE_AT_HOME = datetime(2026, 11, 17, 21, 10, tzinfo=LONDON)
ONE_DOOR_AFTER_ANOTHER = datetime(2026, 11, 19, 12, 35, tzinfo=LONDON)


def something_to_ask_about() -> None:
    """A child of another team opened twice one evening; and a dozen refusals in one lunch hour. Then the nights' watch."""
    with as_keeper(PURPOSE):
        curious, lost = _worker("Safeguarding West"), _worker("Family Support")
        child, *others = _children("Safeguarding South", 13)
    for minutes in (0, 4):
        _look(curious, child, LATE_AT_HOME + timedelta(minutes=minutes), rule="standing")
    for place, other in enumerate(others):
        _look(lost, other, ONE_DOOR_AFTER_ANOTHER + timedelta(minutes=2 * place), rule="no relationship")
    watch_lately()


def _worker(team: str) -> Account:
    return Post.objects.filter(team__name=team, role="worker", ended=None).order_by("-id").first().holder


def _children(team: str, how_many: int) -> list[int]:
    """In no order of their numbers."""
    held = Allocation.objects.filter(team__name=team, ended=None, role="worker", person__restriction=0)
    return list(held.order_by("started", "id").values_list("person_id", flat=True)[:how_many])


def _look(who: Account, child: int, moment: datetime, *, rule: str) -> None:
    allowed = rule == "standing"
    page = "child" if allowed else "chronology"
    with as_keeper(PURPOSE, told=moment, by=who.id):
        log.write(
            log.Look(
                verb="see", part="E" if allowed else "C", page=page, rule=rule, allowed=allowed, account_id=who.id,
                role="worker", person_id=child, request="told",
            )
        )  # fmt: skip
