"""What a student writes waits for a social worker or a manager of the child, who countersigns it.

A visit that nobody qualified has answered for meets no clock: a child seen only by a student has not been seen by
whoever the plan says. Once countersigned it counts from the day on which it happened. A worker in the assessed year
is a registered social worker and signs.
"""

from throughline.access.principal import Principal, System, acting
from throughline.access.reach.queries import ANSWERED_FOR, opened_now
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import OWN_WRITING, Problem
from throughline.record.entries.signers import COUNTERSIGNED, COUNTERSIGNS, SIGNS

NOT_YET = "Not yet countersigned"
NOT_YOURS = Problem("countersign", "A social worker or a manager of these children countersigns it.")
FIRST = Problem(
    "countersigned first",
    "It is not yet countersigned: a social worker or a manager of the child does that first.",
)
DONE = Problem("countersigned", "It is countersigned already.")


def waits(who: Principal | System) -> bool:
    """They write as a student, and hold no post in which they sign."""
    held = {role.key for role in getattr(who, "roles", ())}
    return bool(held & COUNTERSIGNED) and not held & SIGNS


def check(entry: Entry) -> None:
    who = acting()
    if entry.status != Entry.WAITING:
        raise DONE
    if entry.author_id == who.id:
        raise OWN_WRITING
    if not (COUNTERSIGNS & {role.key for role in who.roles} and _answers_for(who.id, entry)):
        raise NOT_YOURS


def _answers_for(account: int, entry: Entry) -> bool:
    """Every child whom it names is theirs, their team's or their line's: not one opened by breaking the glass."""
    named = set(entry.children.values_list("person_id", flat=True))
    theirs = opened_now(account, via=ANSWERED_FOR).filter(person_id__in=named)
    return len(named) == entry.named and named <= set(theirs.values_list("person_id", flat=True))
