"""What a new term, closure, line or year of holidays may move is worked out again, each night: nobody could reach
every child by day."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import Q

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.clocks.actions import duty_facts_changed, work_out_again
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines.queries import counted_in_schools
from throughline.record.clocks.models import Duty, Fact, LocalLine, Obligation
from throughline.standards.ways import Subject

PURPOSE = "work out again what a new line or term moves"
SOURCE = ("local-line", 0)
"""Tells no fact: it only asks every standard anew."""
LATELY = timedelta(days=8)
"""A night or two may fail."""
BATCH = 500

Someone = tuple[Subject, int]


def follow_what_was_added(*, on: date) -> int:
    """For how many children, workers and others. What the new lines and terms leave as it is stays untouched."""
    with as_keeper(PURPOSE):
        found = sorted({*_of_schools(), *_of_new_lines(on), *_whose_calendar_ended()})
    for kind in {kind for kind, _ in found}:
        subjects = [subject for one, subject in found if one == kind]
        for at in range(0, len(subjects), BATCH):
            with as_keeper(PURPOSE):
                _again(Subject(kind), subjects[at : at + BATCH])
    return len(found)


def _again(kind: Subject, subjects: list[int]) -> None:
    if kind == Subject.CHILD:
        work_out_again(subjects)
    else:
        duty_facts_changed(kind=kind, subjects=subjects, source=SOURCE, told=(), again=True)


def _of_schools() -> Iterator[Someone]:
    """Whoever waits under a promise in school days or terms."""
    yield from _with(Q(met=None, stopped=None, standard__in=[one.key for one in counted_in_schools()]))


def _whose_calendar_ended() -> Iterator[Someone]:
    """A new year of holidays comes with a new program, and nobody says so. By `isnull`: `total=None` asks for JSON's null."""
    yield from _with(Q(due=None, total__isnull=True))


def _with(promised: Q) -> Iterator[Someone]:
    children = Obligation.objects.filter(promised)
    yield from ((Subject.CHILD, person) for person in children.values_list("person_id", flat=True).distinct())
    others = Duty.objects.filter(promised).values_list("subject_kind", "subject_id").distinct()
    yield from ((Subject(kind), subject) for kind, subject in others)


def _of_new_lines(on: date) -> Iterator[Someone]:
    """A line speaks of days to come; the facts that start its promise may already tell of such days."""
    midnight = datetime.combine(on, time(), LONDON)
    for line in LocalLine.objects.filter(
        Q(at__gte=midnight - LATELY) | Q(since__gte=on - LATELY, since__lte=on)
    ):
        names = promises().by_key[line.standard].reads
        told = Fact.objects.filter(
            Q(until=None) | Q(until__gt=line.since) | Q(day__gte=line.since), what__in=names
        )
        for kind, subject in told.values_list("subject_kind", "subject_id").distinct():
            yield Subject(kind), subject
