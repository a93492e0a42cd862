"""Each child of the household gets a decision of their own; section 47 is not one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from throughline.access.models import Account
from throughline.access.posts.models import Post
from throughline.config.clock import LONDON, now, today
from throughline.design.dates import clock, day
from throughline.record.front_door import following
from throughline.record.front_door.desk import as_the_desk, check, signed, step
from throughline.record.front_door.kinds import DECIDERS
from throughline.record.front_door.kinds import contact_decision as decision_kind
from throughline.record.front_door.models import Contact, ContactChild, ContactChildSaid, ContactSaid
from throughline.record.front_door.problems import (
    EACH_A_DECISION,
    GONE,
    NOT_HERE,
    WHO_DECIDED,
    WHY_DIFFERS,
)
from throughline.record.front_door.rules import differs as they_differ
from throughline.record.front_door.settling import apart, names
from throughline.record.front_door.sorts import DECIDED, DECISIONS, JOINED


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    decision: str
    reason: str
    rejected: str = ""


def decide(
    *, contact: Contact, decided_by: Account, each: Mapping[int, Decided], ours: str = "", differs: str = ""
) -> None:
    """`each` by the row of the contact. It is over when every child has one."""
    _allowed(contact, decided_by, each)
    if they_differ(contact.threshold_theirs, ours) and not differs.strip():
        raise WHY_DIFFERS
    with as_the_desk():
        if ours:
            Contact.objects.filter(pk=contact.pk).update(threshold_ours=ours)
        if differs.strip():
            ContactSaid.objects.filter(contact_id=contact.pk).update(differs=differs.strip())
        for row, said in each.items():
            _put(contact, row, said, decided_by)
        write_decisions(contact, list(each))
        _over(contact)


def _allowed(contact: Contact, decided_by: Account, each: Mapping[int, Decided]) -> None:
    check()
    if contact.stage in (DECIDED, JOINED):
        raise GONE
    if any(said.decision == "section-47" for said in each.values()):
        raise NOT_HERE
    known = dict(DECISIONS)
    if not each or any(said.decision not in known or not said.reason.strip() for said in each.values()):
        raise EACH_A_DECISION
    held = Post.objects.filter(holder=decided_by, role__in=DECIDERS, started__lte=today())
    if not held.exclude(ended__lte=today()).exists():
        raise WHO_DECIDED


def _put(contact: Contact, row: int, said: Decided, by: Account) -> None:
    undecided = ContactChild.objects.filter(pk=row, contact_id=contact.pk, decision="")
    if undecided.update(decision=said.decision, decided_by=by, decided_at=now()):
        words = {"reason": said.reason.strip(), "rejected": said.rejected.strip()}
        ContactChildSaid.objects.filter(child_id=row).update(**words)


def write_decisions(contact: Contact, rows: Sequence[int]) -> None:
    """On the record of each child who is known, once: whoever is settled later has it then."""
    found = ContactChild.objects.filter(
        pk__in=rows, contact_id=contact.pk, person__isnull=False, decision_entry=None
    ).exclude(decision="")
    fresh = Contact.objects.select_related("said").get(pk=contact.pk)
    for together in apart(list(found.select_related("person", "said"))):
        entry = signed(decision_kind, names(together), _raw(fresh, together))
        ContactChild.objects.filter(pk__in=[row.pk for row in together]).update(decision_entry=entry)


def _raw(contact: Contact, rows: Sequence[ContactChild]) -> dict[str, str]:
    at, came = rows[0].decided_at.astimezone(LONDON), contact.received_at.astimezone(LONDON)
    raw = {
        "decided_on": day(at), "decided_time": clock(max(at, came)), "decided_by": str(rows[0].decided_by_id),
        "received_on": day(came), "received_time": clock(came), "threshold_theirs": contact.threshold_theirs,
        "threshold_ours": contact.threshold_ours, "differs": contact.said.differs,
    }  # fmt: skip
    for row in rows:
        of = f"child-{row.person_id}"
        said = {"decision": row.decision, "reason": row.said.reason, "rejected": row.said.rejected}
        raw |= {f"{of}-{name}": words for name, words in said.items()}
    return raw


def _over(contact: Contact) -> None:
    if contact.children.filter(decision="").exists():
        return
    left = Contact.objects.filter(pk=contact.pk).exclude(stage=DECIDED)
    if left.update(stage=DECIDED, decided_at=now()):
        step(contact, "decided")
        following.decided(contact)


def catch_up(contact: Contact, row: int) -> None:
    """A child who is known only after the decision: it goes on their record now."""
    with as_the_desk():
        write_decisions(contact, [row])
