"""Asking another service: on agreement, or on a ground that somebody decided; and what came back."""

from collections.abc import Collection, Mapping
from datetime import date

from throughline.access.models import Account
from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.agreements.models import Agreement
from throughline.record.agreements.queries import Asked, standing
from throughline.record.front_door.desk import check, step
from throughline.record.front_door.models import CheckGrade, Contact, ContactCheck
from throughline.record.front_door.problems import (
    CANNOT_WAIT,
    GONE,
    NO_ANSWER,
    NO_BASIS,
    NOT_THAT_AGREEMENT,
    NOT_WHOLE,
)
from throughline.record.front_door.sorts import CHECKS, DECIDED, GRADES, JOINED, NEW, READY

PURPOSES = ("checks", "sharing")
MOST = 20


def ask(
    *, contact: Contact, agency: str, whom: str = "", agreed_by: str = "", agreed_how: str = "",
    agreed_on: date | None = None, agreement: int | None = None, ground: str = "", why: str = "",
    decided_by: Account | None = None,
) -> ContactCheck:  # fmt: skip
    """Refused without a basis. Of a contact that cannot wait the discussion asks, not a check."""
    check()
    if contact.act_now and not contact.discussion:
        raise CANNOT_WAIT
    if contact.stage in (DECIDED, JOINED):
        raise GONE
    agreed = bool(agreed_by.strip() and agreed_on)
    without = bool(ground and why.strip() and decided_by)
    if agreement and agreement not in {one.entry.pk for one in agreements(contact)}:
        raise NOT_THAT_AGREEMENT
    if not (agreed or without or agreement):
        raise NO_BASIS
    with atomic():
        made = ContactCheck.objects.create(
            contact=contact, agency=agency, whom=whom.strip(), agreed_by=agreed_by.strip(), agreed_how=agreed_how.strip(),
            agreed_on=agreed_on, agreement_id=agreement, ground=ground, why=why.strip(), decided_by=decided_by,
            asked_at=now(), asked_by_id=acting().id,
        )  # fmt: skip
        if Contact.objects.filter(pk=contact.pk, stage=NEW).update(stage=CHECKS):
            step(contact, "checks")
        return made


def agreements(contact: Contact) -> list[Asked]:
    """What stands agreed, or decided without agreement, on the record of a child of this contact."""
    people = [key for key in contact.children.values_list("person_id", flat=True) if key]
    return [one for person in people for purpose in PURPOSES for one in standing(person, purpose)]


def agreed_about(people: Collection[int]) -> list[Agreement]:
    """To choose from, in one statement: asking looks again whether the one that was chosen still stands."""
    found = Agreement.objects.filter(purpose__in=PURPOSES, entry__children__person_id__in=people)
    return list(found.exclude(outcome=Agreement.REFUSED).select_related("entry").distinct()[:MOST])


def answer(*, asked: ContactCheck, said: str, grades: Mapping[int, int]) -> None:
    """What it said, and how worried it is for each child. A later answer replaces the earlier: the database keeps both."""
    check()
    if not said.strip():
        raise NO_ANSWER
    if not set(grades.values()) <= {grade for grade, _ in GRADES}:
        raise NOT_WHOLE
    children = set(asked.contact.children.values_list("pk", flat=True))
    with atomic():
        ContactCheck.objects.filter(pk=asked.pk).update(said=said.strip(), answered_at=now())
        for child, grade in grades.items():
            if child in children:
                CheckGrade.objects.update_or_create(
                    check_asked=asked,
                    child_id=child,
                    defaults={"grade": grade, "at": now(), "by_id": acting().id},
                )


def ready(*, contact: Contact, suggested: str = "") -> None:
    check()
    if contact.act_now and not contact.discussion:
        raise CANNOT_WAIT
    with atomic():
        waiting = Contact.objects.filter(pk=contact.pk, stage__in=(NEW, CHECKS))
        if waiting.update(stage=READY, suggested=suggested):
            step(contact, "ready")
