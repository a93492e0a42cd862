"""A list as a file: the lines of its page, all of them, and who may not be opened counted beneath."""

from collections.abc import Iterator, Sequence
from datetime import date

from throughline.config.sheets import Line
from throughline.measures.cohorts.cohort import Cohort, Detail
from throughline.measures.cohorts.listing import Member
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder
from throughline.web.cohorts import words
from throughline.web.cohorts.again import SAID, said_by, why_again
from throughline.web.cohorts.chosen import Chosen
from throughline.web.cohorts.frame import Frame
from throughline.web.scorecard.children_file import named_of, not_yours
from throughline.web.spreadsheets.file import File, Lines


def list_file(cohort: Cohort, page: Frame, chosen: Chosen) -> File:
    details = (one.words for one in cohort.details)
    last = SAID.get(cohort.key, "Held by")
    columns = (
        "Child",
        "Record",
        cohort.since,
        "Days",
        cohort.rows.words,
        cohort.columns.words,
        *details,
        last,
    )
    rest = len(chosen.shown) - len(chosen.opened)
    return File(
        name=f"{cohort.key}-{page.taking.on:%Y-%m-%d}", title=cohort.title,
        about=[
            ("List", cohort.title), *words.definition(cohort)[:1], ("Whose", words.lead(page)),
            *([("As known on", page.taking.on)] if page.asked.taken else []),
            ("Shown", words.heading(cohort, page, len(chosen.shown))), *_compared(chosen, page),
            ("Children", named_of(chosen.children - chosen.hidden, chosen.children)),
        ],
        tables=[Lines(columns, list(_rows(cohort, page, chosen)), (not_yours(chosen.hidden), "", "", "", cohort.of_these(rest)) if rest else ())],
        children=chosen.children - chosen.hidden,
    )  # fmt: skip


def _compared(chosen: Chosen, page: Frame) -> list[tuple[str, object]]:
    said = words.compared_words(page, chosen.two)
    return [("Compared", said)] if said else []


def _rows(cohort: Cohort, page: Frame, chosen: Chosen) -> Iterator[Line]:
    numbers = [chosen.mine[one.person_id] for one in chosen.opened]
    people = {one.pk: one for one in with_holder(Person.objects.filter(pk__in=set(numbers)), page.on)}
    again = why_again(people) if cohort.key in SAID else {}
    for number, one in zip(numbers, chosen.opened, strict=True):
        if number in people:
            person = people[number]
            said = said_by(again.get(number, []), one.since)
            last = (said.words if said else "Nothing was written") if cohort.key in SAID else holder(person)
            yield (str(person), person.reference, *_of_member(cohort, page, one), last)


def _of_member(cohort: Cohort, page: Frame, one: Member) -> Sequence[object]:
    days = (page.taking.on - one.since).days if one.since else None
    details = (_detail(detail, value) for detail, value in zip(cohort.details, one.details, strict=True))
    return (
        one.since or "Not known",
        days,
        cohort.rows.said(one.row),
        cohort.columns.said(one.column),
        *details,
    )


def _detail(detail: Detail, value: object) -> object:
    if value is None or value == "":
        return detail.none
    return value if isinstance(value, (date, int, float)) else dict(detail.codes).get(str(value), str(value))
