"""The children of a list by name, for whoever opens them: since when, the days, who holds them, and what else is known."""

from datetime import date

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.cohorts.cohort import Cohort, Detail, Shown
from throughline.measures.cohorts.listing import Member
from throughline.record.people.models import Person
from throughline.web.children.queries import with_holder
from throughline.web.children.rows import holder, named
from throughline.web.cohorts.again import SAID, Again, Said, said_by, why_again
from throughline.web.cohorts.frame import Frame


def table(cohort: Cohort, page: Frame, here: list[Member], mine: dict[str, int]) -> Table:
    """Only of children who are the reader's to open."""
    people = {
        one.pk: one
        for one in with_holder(Person.objects.filter(pk__in={mine[one.person_id] for one in here}), page.on)
    }
    again = why_again(people) if cohort.key in SAID else {}
    rows = tuple(
        (
            *_cells(cohort, page, one, people[mine[one.person_id]]),
            _last(cohort, page, one, people[mine[one.person_id]], again),
        )
        for one in here
        if mine[one.person_id] in people
    )
    return Table(label=cohort.title, columns=_columns(cohort), rows=rows)


def _columns(cohort: Cohort) -> tuple[Column, ...]:
    details = (Column(words=one.words, number=one.shown is Shown.NUMBER) for one in cohort.details)
    return (
        Column(words="Child"), Column(words=cohort.since), Column(words=cohort.rows.words),
        Column(words=cohort.columns.words), *details, Column(words=SAID.get(cohort.key, "Held by")),
    )  # fmt: skip


def _cells(cohort: Cohort, page: Frame, one: Member, person: Person) -> tuple[SafeString | str, ...]:
    details = (_detail(detail, value) for detail, value in zip(cohort.details, one.details, strict=True))
    return (
        named(person, page.on, page.go), _since(one.since, page), cohort.rows.said(one.row),
        cohort.columns.said(one.column), *details,
    )  # fmt: skip


def _since(since: date | None, page: Frame) -> SafeString | str:
    if since is None:
        return "Not known"
    ago = (page.taking.on - since).days
    words = {0: "that day", 1: "1 day ago"}.get(ago, f"{ago:,} days ago")
    return draw("{}<br><small>{}</small>", day(since), words)


def _detail(detail: Detail, value: object) -> SafeString | str:
    if value is None or value == "":
        return draw('<span class="quiet">{}</span>', detail.none)
    if isinstance(value, date):
        return day(value)
    return f"{value:,}" if isinstance(value, int) else dict(detail.codes).get(str(value), str(value))


def _last(cohort: Cohort, page: Frame, one: Member, person: Person, again: Again) -> SafeString | str:
    """Who holds the child; where a conference has to say why, what it said."""
    if cohort.key in SAID:
        return _said(again.get(person.pk, []), one, page)
    return holder(person) if person.worker else draw("<strong>Nobody yet</strong>")


def _said(said: list[Said], one: Member, page: Frame) -> SafeString | str:
    found = said_by(said, one.since)
    if found is None:
        return draw('<span class="quiet">Nothing was written</span>')
    return draw('{} <a href="{}">The conference</a>', found.words, page.go("meeting", found.entry))
