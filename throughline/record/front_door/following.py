"""What follows around the front door when a child of a contact stands on a record, and when all is decided."""

from throughline.record.entries.problems import Problem
from throughline.record.front_door.answering import actions as answering
from throughline.record.front_door.answering.problems import AnswerProblem
from throughline.record.front_door.desk import step
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.open_children.actions import ask
from throughline.record.front_door.police import actions as police


def settled(contact: Contact, rows: list[int]) -> None:
    """A child who is open to us goes to worker and manager at once; what was answered before is told to the clocks."""
    named = ContactChild.objects.filter(pk__in=rows, person__isnull=False)
    asked = [ask(contact=contact, person_id=row.person_id, entry_id=row.entry_id) for row in named]
    if any(asked) and not contact.steps.filter(did="to worker").exists():
        step(contact, "to worker")
    police.tell(contact.pk)
    answering.tell(contact.pk)


def decided(contact: Contact) -> None:
    """The letters are drafted. What stands in the way of one is said on the page of answers, not here."""
    for row in ContactChild.objects.filter(contact_id=contact.pk).select_related("person"):
        try:
            answering.draft(child=row)
        except (AnswerProblem, Problem):
            continue
