"""Which child or contact a line is about, from the number that somebody types."""

import re

from throughline.record.front_door.handover.problems import HandoverProblem
from throughline.record.front_door.models import Contact
from throughline.record.people.models import Person

NOT_FOUND = HandoverProblem("There is no such number that is open to you. Check it, or leave it empty.")
CONTACT = re.compile(r"[cC] ?0*(\d{1,9})")


def about(typed: str) -> dict[str, int]:
    typed = typed.strip()
    if not typed:
        return {}
    if match := CONTACT.fullmatch(typed):
        if Contact.objects.filter(pk=match[1]).exists():
            return {"contact_id": int(match[1])}
    elif found := Person.objects.filter(reference__iexact=typed).first():
        return {"person_id": found.pk}
    raise NOT_FOUND
