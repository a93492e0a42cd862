"""That a police notification was answered, told again from its row. That it came, its contact tells."""

from collections.abc import Collection, Iterator

from throughline.config.clock import london_day
from throughline.record.clocks.sources import Said, Source
from throughline.record.clocks.stored import Told
from throughline.record.front_door.models import ContactChild
from throughline.record.front_door.police.models import PoliceNotification

KIND = "police notification"


def facts(one: PoliceNotification, person: int) -> list[Told]:
    at = one.answered_at
    return [Told(person=person, what="police_notification_answered", day=london_day(at), at=at)]


def told(children: Collection[int]) -> Iterator[Said]:
    """Of children on whose record the contact stands."""
    named = ContactChild.objects.filter(person_id__in=children, entry__isnull=False).select_related(
        "contact__police"
    )
    for child in named.filter(contact__police__isnull=False):
        one = child.contact.police
        yield from ((one.pk, fact) for fact in facts(one, child.person_id))


SOURCE = Source(kind=KIND, told=told)
