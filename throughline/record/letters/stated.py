"""Typed facts that a letter states, read from where they stand: nothing is typed twice, and nothing goes out of date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from throughline.design.dates import day
from throughline.record.people.identity_bar import names as listed
from throughline.record.people.models import NamedRole, Person
from throughline.record.people.queries import running


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    """In English; a template's headings say it in its own language."""
    words: Callable[[Person, date], str]


def worker(child: Person, on: date) -> str:
    return f"{child.worker}, {child.team}" if child.worker else ""


def plan(child: Person, on: date) -> str:
    return (
        f"Child protection plan since {day(child.plan_since)}: {child.plan_category}"
        if child.plan_since
        else ""
    )


def reviewer(child: Person, on: date) -> str:
    held = NamedRole.objects.filter(running(on), person_id=child.pk, kind__in=NamedRole.REVIEWERS)
    return listed(list(held.order_by("started", "id").values_list("account__name", flat=True)))


def telephone(child: Person, on: date) -> str:
    by_day, by_night = settings.THROUGHLINE_DUTY_DAY, settings.THROUGHLINE_DUTY_NIGHT
    return (
        f"{by_day} in the day, {by_night} at night and at weekends"
        if by_day and by_night
        else by_day or by_night
    )


FACTS = {
    "worker": Fact("Social worker", worker),
    "plan": Fact("Plan", plan),
    "reviewer": Fact("Independent reviewing officer", reviewer),
    "telephone": Fact("Telephone", telephone),
}
