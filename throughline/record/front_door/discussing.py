"""One press opens the strategy discussion: the children are chosen, who has to be asked is named, and it is being written."""

from collections.abc import Sequence
from uuid import UUID

from throughline.access.models import Account
from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.design.dates import clock, day
from throughline.record.entries import drafts
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Draft
from throughline.record.entries.queries import writable
from throughline.record.front_door.deciding import Decided, decide
from throughline.record.front_door.desk import check, on_shift, step
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.problems import NOBODY_CHOSEN, ONLY_ON_SHIFT, REACH_FIRST, WHO_IS_IT
from throughline.record.front_door.sorts import ACT_NOW, STRATEGY

SORT = "strategy"
BECAUSE = "It cannot wait: {why}. A strategy discussion with police and health was opened at once."


def open_discussion(*, contact: Contact, rows: Sequence[int], key: UUID) -> Draft:
    """Each chosen child is decided for, and the discussion's own form begins with what is known."""
    check()
    chosen = list(ContactChild.objects.filter(pk__in=rows, contact_id=contact.pk))
    if not chosen:
        raise NOBODY_CHOSEN
    if any(row.person_id is None for row in chosen):
        raise WHO_IS_IT
    people = [row.person_id for row in chosen]
    if len(writable(people)) != len(people):
        raise REACH_FIRST if on_shift() else ONLY_ON_SHIFT
    undecided = [row.pk for row in chosen if not row.decision]
    if undecided:
        why = BECAUSE.format(why=dict(ACT_NOW).get(contact.act_now, "likely significant harm").lower())
        each = {row: Decided(decision=STRATEGY, reason=why) for row in undecided}
        decide(contact=contact, decided_by=Account.objects.get(pk=acting().id), each=each)
    with atomic():
        draft = _begun(contact, people, key)
        opened = Contact.objects.filter(pk=contact.pk, discussion=None)
        if opened.update(discussion=draft.pk, discussion_at=now(), discussion_by=acting().id):
            step(contact, "discussion")
        Contact.objects.filter(pk=contact.pk, acting=None).update(acting=acting().id, acting_at=now())
        return draft


def _begun(contact: Contact, people: Sequence[int], key: UUID) -> Draft:
    kind = kind_of("meeting").fitted({"type": SORT})
    asked = {question.name for question in kind.shared}
    known = {name: words for name, words in _known(contact).items() if name in asked}
    return drafts.begin(kind=kind_of("meeting"), children=sorted(people), key=key, preset=known)


def _known(contact: Contact) -> dict[str, str]:
    """What the discussion need not ask again."""
    moment = now()
    where = (contact.where_now, contact.with_whom, contact.until_when and f"until {contact.until_when}")
    said = Contact.objects.select_related("said").get(pk=contact.pk).said
    told = (
        ", ".join(part for part in (said.from_role, said.from_service) if part)
        or contact.get_agency_display()
    )
    return {
        "type": SORT, "day": day(moment), "began": clock(moment), "how": "phone",
        "safe_now": ", ".join(part for part in where if part),
        "discussion": f"{told}, {clock(contact.received_at)}: {said.headline}\n{said.words}".strip(),
    }  # fmt: skip
