"""Taking a contact, moving it to Act now, saying where the child is, and naming who acts."""

from throughline.access.models import Account
from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.front_door.desk import check, step
from throughline.record.front_door.models import Contact
from throughline.record.front_door.problems import GONE, NO_REASON
from throughline.record.front_door.sorts import ACT_NOW, DECIDED, JOINED

OVER = (DECIDED, JOINED)


def take(*, contact: Contact) -> None:
    """The first of two who press at once has it; the other sees whose it is."""
    check()
    with atomic():
        if _open(contact).filter(taken_by=None).update(taken_by=acting().id):
            step(contact, "taken")


def act_now(*, contact: Contact, reason: str) -> None:
    """Above every column and outside every timer, whatever stage it was in."""
    check()
    if reason not in dict(ACT_NOW):
        raise NO_REASON
    with atomic():
        if not _open(contact).update(act_now=reason):
            raise GONE
        step(contact, "act-now")


def safe_now(*, contact: Contact, where: str, with_whom: str, until: str) -> None:
    """Where the child is now: what the desk must know before anything else, and keeps true."""
    check()
    with atomic():
        said = {
            "where_now": where.strip()[:160],
            "with_whom": with_whom.strip()[:160],
            "until_when": until.strip()[:80],
        }
        if not _open(contact).update(**said):
            raise GONE
        step(contact, "safe")


def name_acting(*, contact: Contact, account: Account) -> None:
    check()
    with atomic():
        if not _open(contact).update(acting=account, acting_at=now()):
            raise GONE
        step(contact, "acting")


def _open(contact: Contact):
    return Contact.objects.filter(pk=contact.pk).exclude(stage__in=OVER)
