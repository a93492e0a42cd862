"""What the page of unborn children reads: seven statements, however many there are. Everything starts from reach."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet

from throughline.config.clock import london_day
from throughline.record.assessment.known import FATHERS
from throughline.record.clocks.models import Fact
from throughline.record.entries.models import Entry
from throughline.record.meetings.catalogue.newborn import discharge_planning
from throughline.record.meetings.models import Booking, BookingChild, MeetingChild
from throughline.record.people.models import ExpectedDay, Person, Relationship
from throughline.record.people.models.kinship import PARENTS
from throughline.record.protection.models import Section47Child
from throughline.web.children.queries import reached, with_holder

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
PAGE = 25
INITIAL = "initial conference"
BEGUN, ENDED = "prebirth_assessment_started", "assessment_authorised"
DISCUSSED, ENQUIRY, HELD = "strategy_discussion_held", "strategy_discussion_initiating_s47", "icpc_held"
IN_CARE, PLAN = "cla", "cp_plan"
SPELLS = (IN_CARE, PLAN)


@dataclass(kw_only=True)
class Around:
    """What is known around some unborn children, by child."""

    days: dict[int, dict[str, date]] = field(default_factory=lambda: defaultdict(dict))
    follows: dict[int, str] = field(default_factory=dict)
    booked: dict[int, dict[str, tuple[date, int]]] = field(default_factory=lambda: defaultdict(dict))
    """By kind of meeting: its day, and the entry in which it was booked."""
    planned: dict[int, MeetingChild] = field(default_factory=dict)
    moved: dict[int, list[ExpectedDay]] = field(default_factory=lambda: defaultdict(list))
    before: dict[int, list[Person]] = field(default_factory=lambda: defaultdict(list))
    fathered: set[int] = field(default_factory=set)


def unborn(account: int, *, mine: bool) -> QuerySet[Person]:
    ids = reached(account, mine=mine).values("person_id")
    found = Person.objects.filter(pk__in=ids, born=None, died=None).exclude(expected=None)
    return found.order_by("expected", "pk")


def page_of(account: int, *, mine: bool, page: int, on: date) -> tuple[list[Person], bool]:
    """The next expected first."""
    found = with_holder(unborn(account, mine=mine), on)[(page - 1) * PAGE : page * PAGE + 1]
    some = list(found)
    return some[:PAGE], len(some) > PAGE


def around(children: Collection[int], on: date) -> Around:
    found = Around()
    _family(found, children)
    _days(found, {*children, *(one.pk for had in found.before.values() for one in had)}, on)
    _enquiries(found, children)
    _meetings(found, children)
    for row in ExpectedDay.objects.filter(person_id__in=children).order_by("started", "pk"):
        found.moved[row.person_id].append(row)
    return found


def _family(found: Around, children: Collection[int]) -> None:
    """The children whom each parent had before; and of which baby a father is on the record."""
    ties = Relationship.objects.filter(other_id__in=children, kind__in=PARENTS, ended=None)
    parents: dict[int, list[int]] = defaultdict(list)
    for parent, child, kind in ties.values_list("person_id", "other_id", "kind"):
        parents[parent].append(child)
        if kind in FATHERS:
            found.fathered.add(child)
    earlier = Relationship.objects.filter(person_id__in=[*parents], kind__in=PARENTS).exclude(
        other__born=None
    )
    for one in earlier.select_related("other").order_by("other__born", "other_id"):
        for child in parents[one.person_id]:
            if one.other not in found.before[child]:
                found.before[child].append(one.other)


def _days(found: Around, people: Collection[int], on: date) -> None:
    """The last day of each; of a spell, its first while it runs."""
    told = Fact.objects.filter(
        Q(until=None) | Q(until__gt=on), subject_kind="child", subject_id__in=people, day__lte=on,
        what__in=(BEGUN, ENDED, DISCUSSED, ENQUIRY, HELD, *SPELLS),
    )  # fmt: skip
    for person, what, day in told.order_by("day").values_list("subject_id", "what", "day"):
        found.days[person][what] = day


def _enquiries(found: Around, children: Collection[int]) -> None:
    rows = Section47Child.objects.filter(person_id__in=children).exclude(entry__status__in=GONE)
    found.follows = dict(rows.order_by("entry__happened_at").values_list("person_id", "after"))


def _meetings(found: Around, children: Collection[int]) -> None:
    """Those booked and not cancelled, the latest of a kind; and the last discharge plan that was made."""
    planning = discharge_planning.key
    booked = Booking.objects.filter(type__in=(planning, INITIAL), cancelled_on=None)
    booked = booked.exclude(entry__status__in=GONE)
    rows = BookingChild.objects.filter(person_id__in=children, entry__booking__in=booked)
    for child, kind, day, entry in rows.order_by("entry__booking__meets_on").values_list(
        "person_id", "entry__booking__type", "entry__booking__meets_on", "entry_id"
    ):
        found.booked[child][kind] = (day, entry)
    made = MeetingChild.objects.filter(
        person_id__in=children, entry__meeting__type=planning, entry__meeting__held=True
    )
    made = made.exclude(entry__status__in=GONE).select_related("entry")
    found.planned = {row.person_id: row for row in made.order_by("entry__happened_at")}


def held_on(row: MeetingChild | None) -> date | None:
    return london_day(row.entry.happened_at) if row else None
