"""What a reader meets where an entry was withdrawn: that it went, when and why, and nothing of what it said."""

from throughline.access.models import AccessEvent
from throughline.access.principal import Principal
from throughline.design.dates import clock, day
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, Step, Withdrawal
from throughline.record.entries.queries import named
from throughline.record.entries.sealed import WHY
from throughline.record.people.models import Person


def page(entry: Entry, who: Principal) -> dict:
    gone = Withdrawal.objects.get(pk=entry.pk)
    last = Step.objects.filter(entry_id=entry.pk, did__in=("withdrawn", "undone")).select_related("by").last()
    people: list[Person] = list(named(entry.children.values_list("person_id", flat=True)).values())
    return {
        "entry": entry, "people": people, "why": WHY[gone.kind], "reason": last.reason if last else "",
        "what": f"{by_key()[entry.kind].name} of {day(entry.happened_at)}",
        "when": f"Withdrawn {day(gone.at)}, {clock(gone.at)}, by {last.by.name if last else 'Throughline'}.",
        "opened": _opened(entry, who, gone),
    }  # fmt: skip


def _opened(entry: Entry, who: Principal, gone: Withdrawal) -> str:
    looks = AccessEvent.objects.filter(entry_id=entry.pk, account_id=who.id, allowed=True, verb="see", at__lte=gone.at)
    first = looks.order_by("at").values_list("at", flat=True).first()
    return f"{day(first)}, {clock(first)}" if first else ""
