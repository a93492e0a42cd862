"""What decides how long, read for many people at once: five statements, however many."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Max, OuterRef, QuerySet, Subquery, Sum

from throughline.config import environment
from throughline.config.clock import london_day
from throughline.record.clocks.models import Fact as StoredFact
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.keeping.models import KeepingDate, KeepingDecision
from throughline.record.keeping.rules import Kept, Life, kept, longest_day
from throughline.record.keeping.schedule import READS, Hold, Local
from throughline.record.people.models import Allocation, Person
from throughline.standards.facts import Fact


def local() -> Local:
    """The authority's own periods, from the settings."""
    values = environment.settings()
    return Local(
        protection=values.keep_protection, need=values.keep_need, floor=values.keep_floor,
        holds=tuple(Hold(*hold) for hold in values.legal_holds),
    )  # fmt: skip


def lives(people: Collection[int], *, on: date) -> dict[int, Life]:
    asked = list(people)
    facts, spells = _facts(asked), _spells(asked)
    written = dict(
        EntryChild.objects.filter(person_id__in=asked).values_list("person_id").annotate(Max("happened_at"))
    )
    decided = dict(
        made(on).filter(person_id__in=asked).order_by().values_list("person_id").annotate(Max("until"))
    )
    people_found = Person.objects.filter(pk__in=asked).values_list("pk", "born", "expected", "died")
    return {
        person: Life(
            born=born, expected=expected, died=died, facts=tuple(facts[person]), spells=tuple(spells[person]),
            written=london_day(written[person]) if person in written else None, decided=decided.get(person),
        )
        for person, born, expected, died in people_found
    }  # fmt: skip


def made(on: date) -> QuerySet[KeepingDecision]:
    """Decisions made by that day, the newest first. They have no history: none is ever changed."""
    return KeepingDecision.objects.filter(at__date__lte=on).order_by("-at", "-id")


def _facts(people: list[int]) -> dict[int, list[Fact]]:
    found = defaultdict(list)
    rows = StoredFact.objects.filter(subject_kind="child", subject_id__in=people, what__in=READS)
    for person, what, day, until, why in rows.values_list("subject_id", "what", "day", "until", "why"):
        found[person].append(Fact(what, day, until, why=why))
    return found


def _spells(people: list[int]) -> dict[int, list[tuple[date, date | None]]]:
    found = defaultdict(list)
    for person, started, ended in Allocation.objects.filter(person_id__in=people).values_list(
        "person_id", "started", "ended"
    ):
        found[person].append((started, ended))
    return found


def of_people(people: Collection[int], *, on: date) -> dict[int, Kept]:
    periods = local()
    return {person: kept(life, on=on, local=periods) for person, life in lives(people, on=on).items()}


@dataclass(frozen=True, kw_only=True)
class Shared:
    """Entries that name this child together with others, as far as the reader may open them."""

    entries: int
    until: date | None
    hidden: bool
    """They also name somebody whose record is not open to this reader."""


@dataclass(frozen=True, kw_only=True)
class Whole:
    kept: Kept
    shared: Shared | None
    decisions: list[KeepingDecision]


def of_child(person_id: int, *, on: date) -> Whole:
    together = Entry.objects.filter(children__person_id=person_id, named__gt=1)
    others = list(
        EntryChild.objects.filter(entry__in=together)
        .values_list("person_id")
        .annotate(n=Count("id"))
        .order_by()
    )
    found = of_people({person_id} | {person for person, _ in others}, on=on)
    decisions = made(on).filter(person_id=person_id).select_related("by")
    return Whole(
        kept=found[person_id], shared=_shared(together, others, found), decisions=list(decisions[:20])
    )  # fmt: skip


def _shared(
    together: QuerySet[Entry], others: list[tuple[int, int]], found: dict[int, Kept]
) -> Shared | None:
    counted = together.aggregate(entries=Count("id"), names=Sum("named"))
    if not counted["entries"]:
        return None
    return Shared(
        entries=counted["entries"],
        until=longest_day(found[person].until for person, _ in others if person in found),
        hidden=counted["names"] > sum(n for _, n in others),
    )


def past(*, on: date) -> QuerySet[KeepingDate]:
    """Closed records whose last day is past and that nobody decided to keep since, the longest past first."""
    decisions = made(on).filter(person_id=OuterRef("person_id"))
    return (
        KeepingDate.objects.filter(~Exists(decisions.filter(until__gte=on)), open=False, until__lt=on)
        .annotate(decided=Subquery(decisions.values("did")[:1]))
        .order_by("until", "id")
    )


def everybody(size: int) -> Iterator[list[int]]:
    """Whose record is not sealed, so many at a time. Only the keeper sees them all."""
    last = 0
    while some := list(
        Person.objects.filter(pk__gt=last, restriction__lt=Person.SEALED)
        .order_by("pk")
        .values_list("pk", flat=True)[:size]
    ):
        yield some
        last = some[-1]
