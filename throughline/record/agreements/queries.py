"""Who can be asked, and what stands agreed about a child."""

from dataclasses import dataclass
from datetime import date

from throughline.config.clock import london_day
from throughline.record.agreements.models import Agreement, AgreementGiver, AgreementWithdrawn
from throughline.record.agreements.purposes import BY_KEY, Purpose
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.models import ParentalResponsibility, Person


def family(children: list[int]) -> list[dict[str, str]]:
    """Whoever has parental responsibility for these children, each once."""
    ties = ParentalResponsibility.objects.filter(child_id__in=children, ended=None)
    people = Person.objects.filter(pk__in=ties.values("person_id"), died=None)
    return [
        {"who": str(person), "stands": "responsible"}
        for person in people.order_by("family_name", "given_name")
    ]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One time that agreement was asked about a child, and how it stands."""

    entry: Entry
    agreement: Agreement
    givers: tuple[AgreementGiver, ...]
    withdrawn: Entry | None = None
    """The entry that took it back."""
    replaced: bool = False
    """It was asked again later for the same."""

    @property
    def purpose(self) -> Purpose:
        return BY_KEY[self.agreement.purpose]

    @property
    def day(self) -> date:
        return london_day(self.entry.happened_at)

    @property
    def stands(self) -> bool:
        refused = self.agreement.outcome == Agreement.REFUSED
        return not refused and self.withdrawn is None and not self.replaced


def asked_about(child: int) -> list[Asked]:
    """Every time, the newest first. An answer stands until it is withdrawn or the same is asked again."""
    keys = list(EntryChild.objects.filter(person_id=child).values_list("entry_id", flat=True))
    agreements, withdrawn = Agreement.objects.in_bulk(keys), AgreementWithdrawn.objects.in_bulk(keys)
    entries = _standing_entries([*agreements, *withdrawn])
    givers: dict[int, list[AgreementGiver]] = {}
    for giver in AgreementGiver.objects.filter(entry_id__in=agreements):
        givers.setdefault(giver.entry_id, []).append(giver)
    found, taken, again = [], {}, set()
    for entry in entries:
        if said := withdrawn.get(entry.pk):
            taken.setdefault(_same(said), entry)
        elif said := agreements.get(entry.pk):
            same = _same(said)
            withdrawal = taken.pop(same, None)
            found.append(
                Asked(
                    entry=entry, agreement=said, givers=tuple(givers.get(entry.pk, ())), withdrawn=withdrawal,
                    replaced=withdrawal is None and same in again,
                )
            )  # fmt: skip
            again.add(same)
    return found


def _same(said: Agreement | AgreementWithdrawn) -> tuple[str, str]:
    return said.purpose, " ".join(said.with_whom.lower().split())


def _standing_entries(keys: list[int]) -> list[Entry]:
    found = Entry.objects.filter(pk__in=keys).exclude(status__in=(Entry.WITHDRAWN, Entry.UNDONE))
    return list(found.select_related("decided_by").order_by("-happened_at", "-pk"))


def standing(child: int, purpose: str) -> list[Asked]:
    """What stands agreed, or decided without agreement, for one purpose."""
    return [one for one in asked_about(child) if one.stands and one.agreement.purpose == purpose]
