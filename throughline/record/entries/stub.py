"""What a reader meets where an entry was withdrawn: that it went, when and why, and nothing of what it said."""

from throughline.access.principal import Principal
from throughline.config.clock import now
from throughline.design.dates import clock, day
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, Notice, Step, Withdrawal
from throughline.record.entries.sealed import WHY, openings
from throughline.record.people.models import Person


def page(entry: Entry, who: Principal) -> dict:
    gone = Withdrawal.objects.get(pk=entry.pk)
    Notice.objects.filter(entry_id=entry.pk, account_id=who.id, read_at=None).update(read_at=now())
    last = Step.objects.filter(entry_id=entry.pk, did__in=("withdrawn", "undone")).select_related("by").last()
    people = list(Person.objects.filter(entries__entry_id=entry.pk).order_by("born", "id"))
    return {
        "entry": entry, "people": people, "why": WHY[gone.kind], "reason": last.reason if last else "",
        "what": f"{by_key()[entry.kind].name} of {day(entry.happened_at)}",
        "when": f"Withdrawn {day(gone.at)}, {clock(gone.at)}, by {last.by.name if last else 'Throughline'}.",
        "opened": _opened(entry, who, gone),
    }  # fmt: skip


def _opened(entry: Entry, who: Principal, gone: Withdrawal) -> str:
    first = openings(entry.pk, gone.at).filter(account_id=who.id).values_list("at", flat=True).first()
    return f"{day(first)}, {clock(first)}" if first else ""
