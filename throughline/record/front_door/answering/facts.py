"""That whoever told us was answered, told again from its row."""

from collections.abc import Collection, Iterator

from throughline.config.clock import london_day
from throughline.record.clocks.sources import Said, Source
from throughline.record.clocks.stored import Told
from throughline.record.front_door.answering.models import OUTCOME, SILENT, ReferrerAnswer
from throughline.record.front_door.models import ContactChild

KIND = "referrer answer"
TELLS = {OUTCOME: ("referrer_outcome_sent", "referrer_acknowledged")}
"""A professional who has the outcome knows that it arrived; anybody else is only acknowledged."""


def facts(one: ReferrerAnswer, person: int) -> list[Told]:
    if one.how in SILENT:
        return []
    words = TELLS.get(one.sort, ("referrer_acknowledged",))
    return [Told(person=person, what=what, day=london_day(one.sent_at), at=one.sent_at) for what in words]


def told(children: Collection[int]) -> Iterator[Said]:
    """Of children on whose record the contact stands."""
    named = ContactChild.objects.filter(person_id__in=children, entry__isnull=False).select_related(
        "contact__answer"
    )
    for child in named.filter(contact__answer__isnull=False):
        one = child.contact.answer
        yield from ((one.pk, fact) for fact in facts(one, child.person_id))


SOURCE = Source(kind=KIND, told=told)
