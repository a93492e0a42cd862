"""Children and found people in words."""

from datetime import date

from django.utils.html import format_html

from throughline.access.parts import Part
from throughline.access.principal import Principal
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.asking import Found
from throughline.design.parts.links import Link, Pager
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import age_words, born
from throughline.record.people.models import Person
from throughline.web import clock_words
from throughline.web.children.queries import PAGE

COLUMNS = (
    Column(words="Child"), Column(words="Social worker"), Column(words="Team"),
    Column(words="Last seen", number=True), Column(words="See by", number=True),
)  # fmt: skip


def table(people: list[Person], dues: list[Due], seen: dict[int, date], on: date, go: Onward) -> Table:
    first = {due.person_id: due for due in reversed(dues)}
    rows = tuple(
        (
            named(person, on, go), holder(person), person.team or "None",
            short_day(seen[person.id]) if person.id in seen else "Not yet", see_by(first.get(person.id), on),
        )
        for person in people
    )  # fmt: skip
    return Table(label="Children", columns=COLUMNS, rows=rows)


def named(person: Person, on: date, go: Onward) -> str:
    small = ", ".join(w for w in (age_words(person, on), "plan" if person.plan_since else "") if w)
    return format_html('<a href="{}">{}</a> <small>{}</small>', go("child", person.id), person, small)


def holder(person: Person) -> str:
    if not person.worker:
        return "Nobody"
    return f"{person.worker} (held by a manager)" if person.holding_role == "held" else person.worker


def see_by(due: Due | None, on: date) -> str:
    if due is None or due.obligation.due is None:
        return "No limit"
    words = "Today" if due.obligation.due == on else short_day(due.obligation.due)
    mark = clock_words.status(due)
    return chip(mark, words) if mark in (Status.LATE, Status.SOON) else words


def pager(page: int, total: int, whose: str, go: Onward) -> Pager:
    last = min(total, page * PAGE)
    return Pager(
        first=(page - 1) * PAGE + 1 if total else 0, last=last, total=total,
        previous_url=go("children", whose=whose, page=page - 1) if page > 1 else "",
        next_url=go("children", whose=whose, page=page + 1) if last < total else "",
    )  # fmt: skip


def filters(whose: str, who: Principal, go: Onward) -> list[Link]:
    everyone = "All I answer for" if who.may("oversee") else "My team’s"
    offered = (("mine", "Mine"), ("all", everyone))
    return [Link(words=words, url=go("children", whose=key), current=key == whose) for key, words in offered]


def found(person: Person, on: date, go: Onward) -> Found:
    """Enough to tell two of the same name apart; of a restricted record only that it is one."""
    if person.restriction == Person.RESTRICTED and not person.opened & Part.HEADER:
        detail = "Restricted"
    else:
        detail = ", ".join(part for part in (born(person, on), person.reference, person.team or "") if part)
    return Found(name=str(person), detail=detail, url=go("child", person.id))
