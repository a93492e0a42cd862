"""Whom an entry may name, whose it is, and what waits in drafts. Each question is one statement."""

from collections.abc import Iterable
from datetime import date

from django.db.models import BooleanField, F, Func, OuterRef, Q, Subquery

from throughline.access.parts import Part
from throughline.access.principal import acting
from throughline.access.reach.queries import opened_now
from throughline.record.entries import hanging
from throughline.record.entries.models import Draft, Entry, ItemSeal
from throughline.record.people.models import Allocation, Person, Residence


def writable(children: Iterable[int]) -> list[Person]:
    """Of these, the children whose record is open to whoever writes."""
    return list(Person.objects.filter(_reached(), pk__in=list(children)).order_by("born", "id"))


class AtMyDesk(Func):
    """The child is the desk's at which whoever writes sits now. False at once for whoever sits at none."""

    template = "(law.on_shift() and law.desk_opens(%(expressions)s))"
    output_field = BooleanField()


def _reached() -> Q:
    mine = opened_now(acting().id)
    tied = mine.annotate(opens=F("parts").bitand(Part.CONTENT.value)).filter(opens__gt=0).values("person_id")
    return Q(pk__in=tied) | Q(AtMyDesk(F("pk")))


def household(children: Iterable[int]) -> list[Person]:
    """These children, and the children of their homes whose record is open to whoever writes."""
    homes = Residence.objects.filter(person_id__in=list(children), ended=None).values("home_id")
    living = Residence.objects.filter(home_id__in=homes, ended=None).values("person_id")
    held = Allocation.objects.filter(ended=None).values("person_id")
    together = Person.objects.filter(pk__in=living).filter(pk__in=held) | Person.objects.filter(
        pk__in=list(children)
    )
    return list(together.filter(_reached()).distinct().order_by("born", "id"))


def my_families(on: date) -> list[list[Person]]:
    """The children whoever writes holds, those of one home together."""
    mine = Allocation.objects.filter(worker_id=acting().id, started__lte=on).exclude(ended__lte=on)
    people = Person.objects.filter(pk__in=mine.values("person_id")).order_by("born", "id")
    lived = Residence.objects.filter(person_id__in=mine.values("person_id"), ended=None)
    homes = dict(lived.values_list("person_id", "home_id"))
    families: dict[object, list[Person]] = {}
    for person in people:
        families.setdefault(homes.get(person.id, f"alone {person.id}"), []).append(person)
    return list(families.values())


def named(children: Iterable[int]) -> dict[int, Person]:
    """Those of them that the reader may know of, the oldest first."""
    return {
        person.id: person for person in Person.objects.filter(pk__in=list(children)).order_by("born", "id")
    }


def workers_of(children: Iterable[int]) -> dict[int, Allocation]:
    held = Allocation.objects.filter(person_id__in=list(children), ended=None).exclude(role="co-worker")
    return {one.person_id: one for one in held.select_related("worker", "team")}


def draft_of_mine(draft_id: int) -> Draft | None:
    return Draft.objects.filter(pk=draft_id).first()


def my_drafts() -> list[Draft]:
    return list(Draft.objects.order_by("-saved_at")[:50])


def entry_with_people(entry_id: int) -> Entry | None:
    kept = ItemSeal.objects.filter(entry_id=OuterRef("pk"), lifted_at=None)
    found = Entry.objects.filter(pk=entry_id).select_related("author", "decided_by")
    kept_for = {"kept": Subquery(kept.values("kind")), "kept_by": Subquery(kept.values("by_id"))}
    return found.annotate(**kept_for, **hanging.reads()).first()


def first_child(entry: Entry) -> int:
    """The child whose page follows a signature: the same for every repeat of it."""
    return entry.children.order_by("person_id").values_list("person_id", flat=True)[0]
