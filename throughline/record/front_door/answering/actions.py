"""The letter is drafted when it is decided, and somebody says when the answer has gone."""

from uuid import NAMESPACE_URL, uuid5

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.clocks.actions import facts_changed
from throughline.record.front_door.answering import problems
from throughline.record.front_door.answering.facts import KIND, facts
from throughline.record.front_door.answering.models import (
    OUTCOME,
    SILENT,
    THANKS,
    ReferrerAnswer,
    ReferrerLetter,
)
from throughline.record.front_door.answering.rules import OUTCOMES, is_professional
from throughline.record.front_door.desk import as_the_desk
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.sorts import AGENCY
from throughline.record.letters import actions as letters
from throughline.record.letters.models import Letter
from throughline.record.letters.recipients import Recipient, To

TEMPLATE = "referral-outcome"


def draft(*, child: ContactChild) -> Letter:
    """One letter about one child, however often it is asked for: siblings of one home can be told apart."""
    contact = Contact.objects.select_related("said").get(pk=child.contact_id)
    _may_be_drafted(contact, child)
    key = uuid5(NAMESPACE_URL, f"throughline:outcome:{child.pk}")
    with atomic():
        if made := ReferrerLetter.objects.filter(child=child).select_related("letter").first():
            return made.letter
        letter = letters.begin(child=child.person, template=TEMPLATE, recipient=_recipient(contact), key=key)
        letters.say(letter=letter, answers={"outcome": OUTCOMES[child.decision]})
        ReferrerLetter.objects.create(
            contact=contact, child=child, letter=letter, at=now(), by_id=acting().id
        )
        return letter


def _may_be_drafted(contact: Contact, child: ContactChild) -> None:
    if not is_professional(contact.agency):
        raise problems.NOT_FOR_PUBLIC
    if not child.decision:
        raise problems.NOT_DECIDED
    if child.person is None:
        raise problems.NO_RECORD
    if not contact.said.from_name:
        raise problems.NO_NAME


def _recipient(contact: Contact) -> Recipient:
    said = contact.said
    relation = ", ".join(
        part for part in (said.from_role, said.from_service or AGENCY[contact.agency]) if part
    )
    return Recipient(kind=To.PROFESSIONAL, name=said.from_name, relation=relation, address=said.answer_to)


def sent(*, contact: Contact, how: str, said: str = "") -> ReferrerAnswer:
    contact = Contact.objects.select_related("said").get(pk=contact.pk)
    if contact.decided_at is None:
        raise problems.NOT_DECIDED
    said, sort = said.strip()[:400], OUTCOME if is_professional(contact.agency) else THANKS
    _check_gone(contact, sort, how, said)
    with atomic():
        if ReferrerAnswer.objects.filter(pk=contact.pk).exists():
            raise problems.SENT
        made = ReferrerAnswer.objects.create(
            contact=contact, sort=sort, how=how, to=contact.said.answer_to or contact.said.from_name, said=said, sent_at=now(),
            sent_by_id=acting().id,
        )  # fmt: skip
        tell(contact.pk)
        return made


def _check_gone(contact: Contact, sort: str, how: str, said: str) -> None:
    if not how:
        raise problems.HOW
    if sort == THANKS:
        return
    standing = [
        one.letter for one in contact.outcome_letters.select_related("letter") if not one.letter.dropped_at
    ]
    if any(letter.sent_at is None for letter in standing) and how not in SILENT:
        raise problems.NOT_PRINTED
    if not standing and not said:
        raise problems.SAY_WHAT


def tell(contact_id: int) -> None:
    """To the clocks of the children on whose record the contact stands."""
    named = ContactChild.objects.filter(contact_id=contact_id, entry__isnull=False, person__isnull=False)
    people = list(named.values_list("person_id", flat=True))
    one = ReferrerAnswer.objects.filter(pk=contact_id).first()
    if not people or one is None:
        return
    with as_the_desk():
        told = [fact for person in people for fact in facts(one, person)]
        facts_changed(children=people, source=(KIND, contact_id), told=told, again=True)
