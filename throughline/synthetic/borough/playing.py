"""A story told through the product's own actions, as its people, in the order in which it was recorded.

Slow, and right: what the copy tells has to come to the same.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import singledispatch
from heapq import merge
from itertools import combinations

from throughline.access.models import Account, Team
from throughline.access.principal import as_keeper
from throughline.record.entries.actions import approve
from throughline.record.entries.forms import raw_answers
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry, Notice
from throughline.record.meetings.actions import sent
from throughline.record.meetings.models import Meeting
from throughline.record.people.about.actions import tell
from throughline.record.people.about.every import DETAILS
from throughline.record.people.actions import allocate, end_allocation, hold
from throughline.record.people.models import Allocation, Person
from throughline.record.planning import needing
from throughline.record.protection.actions import end_plan
from throughline.record.protection.models import ProtectionPlan
from throughline.synthetic.borough.answers import answers_of
from throughline.synthetic.borough.kin import BY_MAIL, is_theirs, lived_there, postcode, siblings_as
from throughline.synthetic.borough.story import (
    Adult,
    Arrives,
    Asked,
    Begins,
    Child,
    Ends,
    Event,
    Family,
    NeedBegins,
    NeedEnds,
    PlanBegins,
    PlanEnds,
    Read,
    Sent,
    Story,
    Worker,
    Wrote,
)
from throughline.synthetic.families import a_home, lives_at, reference, related
from throughline.synthetic.telling import PURPOSE, writing
from throughline.synthetic.writing import written

Known = tuple[Family, Event]


class Played:
    """The story, and what came of it so far: the key of each thing written."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.entries: dict[int, int] = {}


def play(story: Story) -> None:
    told = Played(story)
    for family, event in in_order(story):
        _tell(event.what, family, event, told)


def in_order(story: Story) -> Iterator[Known]:
    """Across the families, as it was recorded."""
    told = zip(story.families, story.events, strict=True)
    each = (_placed(number, family, events) for number, (family, events) in enumerate(told))
    for *_, family, event in merge(*each):
        yield family, event


def _placed(number: int, family: Family, events: Sequence[Event]) -> Iterator[tuple]:
    """What came at one moment stands in the order of the families, and no two of these are alike."""
    return ((event.at, number, place, family, event) for place, event in enumerate(events))


@singledispatch
def _tell(what: object, family: Family, event: Event, told: Played) -> None:
    raise TypeError(f"Nobody knows how to tell {what!r}.")


@_tell.register
def _(what: Arrives, family: Family, event: Event, told: Played) -> None:
    with as_keeper(PURPOSE, told=event.at):
        people = {one.person: _person(one, family) for one in (*family.children, *family.adults)}
    children = [people[child.person] for child in family.children]
    home = a_home(family.home, postcode=postcode(family), told=event.at)
    for child in family.children:
        lives_at(home, people[child.person], since=lived_there(family, child), told=event.at)
    for adult in family.adults:
        if adult.lives_there:
            lives_at(home, people[adult.person], since=lived_there(family), told=event.at)
    for child, adult in ((child, adult) for child in family.children for adult in family.adults):
        if is_theirs(adult, child):
            responsible = adult.kind != "grandparent"
            related(
                people[adult.person], adult.kind, people[child.person], responsible=responsible, told=event.at
            )
    for (one, child), (other, sibling) in combinations(zip(family.children, children, strict=True), 2):
        related(child, siblings_as(one, other), sibling, told=event.at)


def _person(one: Child | Adult, family: Family) -> Person:
    return Person.objects.create(
        id=one.person, reference=reference(one.person), given_name=one.given, family_name=family.name,
        born=getattr(one, "born", None), restriction=family.restriction,
    )  # fmt: skip


@_tell.register
def _(what: Asked, family: Family, event: Event, told: Played) -> None:
    with writing(by=account(event.by), told=event.at) as by:
        person = Person.objects.get(pk=what.child.person)
        for one in what.said:
            said = {one.column: one.answer, "started": what.on, "source": what.source}
            tell(detail=DETAILS[one.detail], person=person, by=by, key=one.key, said=said, extra={})


@_tell.register
def _(what: Begins, family: Family, event: Event, told: Played) -> None:
    held, worker = what.held, account(what.held.worker)
    with as_writer(event) as manager:
        given = {
            "child": a_child(what),
            "team": Team.objects.get(pk=held.team.id),
            "started": held.started,
            "by": manager,
        }
        if held.role == "held":
            hold(manager=worker, **given)
        else:
            allocate(worker=worker, **given)


@_tell.register
def _(what: Ends, family: Family, event: Event, told: Played) -> None:
    with as_writer(event):
        spell = Allocation.objects.get(person_id=what.child.person, started=what.held.started, ended=None)
        end_allocation(allocation=spell, ended=what.on, closing=what.closing)


@_tell.register
def _(what: PlanBegins | NeedBegins, family: Family, event: Event, told: Played) -> None:
    """The signature of the conference has begun it."""


@_tell.register
def _(what: PlanEnds, family: Family, event: Event, told: Played) -> None:
    if what.wrote is None:
        with as_writer(event):
            end_plan(plan=ProtectionPlan.objects.get(person_id=what.child.person, ended=None), ended=what.on)


@_tell.register
def _(what: NeedEnds, family: Family, event: Event, told: Played) -> None:
    if what.wrote is None:
        with as_writer(event):
            needing.end(children=[what.child.person], on=what.on)


@_tell.register
def _(what: Wrote, family: Family, event: Event, told: Played) -> None:
    answers, by = answers_of(what, family, told.story.seed), account(what.by)
    kind = kind_of(what.kind).fitted(answers.shared)
    with as_keeper(PURPOSE):
        children = list(Person.objects.filter(pk__in=answers.children))
    entry = written(kind=kind, by=by, children=children, raw=raw_answers(kind, answers), told=event.at)
    told.entries[what.number] = entry.id


@_tell.register
def _(what: Read, family: Family, event: Event, told: Played) -> None:
    with writing(by=account(what.by), told=event.at):
        entry = Entry.objects.get(pk=told.entries[what.wrote.number])
        approve(entry=entry)
        Notice.objects.filter(entry_id=entry.pk).update(read_at=what.seen)


@_tell.register
def _(what: Sent, family: Family, event: Event, told: Played) -> None:
    with as_writer(event):
        meeting = Meeting.objects.select_related("entry").get(pk=told.entries[what.wrote.number])
        sent(meeting=meeting, who=list(what.who), how=BY_MAIL, on=what.on)


def a_child(what: Begins) -> Person:
    return Person.objects.get(pk=what.child.person)


def account(worker: Worker) -> Account:
    with as_keeper(PURPOSE):
        return Account.objects.get(pk=worker.account)


@contextmanager
def as_writer(event: Event) -> Iterator[int]:
    """Whoever recorded it, at that moment."""
    with writing(by=account(event.by), told=event.at):
        yield event.by.account
