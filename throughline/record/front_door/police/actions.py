"""A notification is accepted, or returned with what is missing; what the agencies decide together stands beside it."""

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.clocks.actions import facts_changed
from throughline.record.front_door.desk import as_the_desk
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.police import problems
from throughline.record.front_door.police.facts import KIND, facts
from throughline.record.front_door.police.models import RETURNED, PoliceNotification
from throughline.record.front_door.police.rules import SENDS


def triage(
    *, contact: Contact, answer: str, incident: str, number: str = "", officer: str = "", risk: str = "", reason: str = "",
    missing: str = "",
) -> PoliceNotification:  # fmt: skip
    if contact.agency != SENDS and contact.sort != SENDS:
        raise problems.NOT_POLICE
    returns = answer == RETURNED
    if returns:
        _check_return(contact, reason, missing.strip())
    said = {
        "number": number.strip()[:40], "officer": officer.strip()[:120], "incident": incident, "risk": risk, "answer": answer,
        "reason": reason if returns else "", "missing": missing.strip()[:400] if returns else "", "answered_at": now(),
        "answered_by_id": acting().id,
    }  # fmt: skip
    with atomic():
        changed = PoliceNotification.objects.filter(pk=contact.pk)
        if changed.exists():
            changed.update(**{name: value for name, value in said.items() if name in CHANGES})
        else:
            PoliceNotification.objects.create(contact=contact, **said)
        tell(contact.pk)
        return PoliceNotification.objects.get(pk=contact.pk)


CHANGES = ("answer", "reason", "missing", "answered_at", "answered_by_id")


def _check_return(contact: Contact, reason: str, missing: str) -> None:
    """What cannot wait is never sent away: the danger is ours to look into while the form is mended."""
    if contact.act_now:
        raise problems.NOT_DANGER
    if not reason:
        raise problems.NO_REASON
    if not missing:
        raise problems.NO_MISSING


def sent_again(*, contact: Contact) -> None:
    """With what was missing: it is read anew, and the first return still counts."""
    found = PoliceNotification.objects.filter(pk=contact.pk, answer=RETURNED, again_at=None)
    if not found.update(again_at=now()):
        raise problems.NOT_RETURNED


def decide_together(*, contact: Contact, decision: str, with_whom: str, why: str) -> None:
    with_whom, why = with_whom.strip()[:200], why.strip()[:400]
    if not with_whom:
        raise problems.WITH_WHOM
    if not why:
        raise problems.WHY
    found = PoliceNotification.objects.filter(pk=contact.pk)
    said = {"together": decision, "together_with": with_whom, "together_why": why}
    if not found.update(**said, together_at=now(), together_by_id=acting().id):
        raise problems.FIRST_ANSWER


def tell(contact_id: int) -> None:
    """To the clocks of the children on whose record the contact stands: by named work, as the contact itself was told."""
    people = list(
        ContactChild.objects.filter(
            contact_id=contact_id, entry__isnull=False, person__isnull=False
        ).values_list("person_id", flat=True)
    )
    one = PoliceNotification.objects.filter(pk=contact_id).first()
    if not people or one is None:
        return
    with as_the_desk():
        told = [fact for person in people for fact in facts(one, person)]
        facts_changed(children=people, source=(KIND, contact_id), told=told, again=True)
