"""The pages of promises beside the children, as values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughline.access.principal import Principal
from throughline.design.dates import clock, short_day
from throughline.design.parts.clocks import Step
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.clocks.queries import Due
from throughline.record.matters import queries
from throughline.record.matters.models import KINDS, Happening, Matter
from throughline.standards.calendar import ENGLAND
from throughline.standards.explain import explain
from throughline.standards.state import Code
from throughline.standards.vocabulary import clause
from throughline.standards.ways import Subject
from throughline.standards.words import count_words, sentence

STATUS = {
    Code.LATE: Status.LATE, Code.DUE: Status.UNDER_WAY, Code.WAITING: Status.WAITING, Code.MET: Status.DONE,
    Code.MET_LATE: Status.DONE,
}  # fmt: skip
SOON = 2
"""Working days left at which a promise stops being quiet."""
ORDER = (Code.LATE, Code.DUE, Code.WAITING)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One matter, with what stands for it: what is late first."""

    title: str
    url: str
    items: list[Item]


@dataclass(frozen=True, kw_only=True)
class Told:
    id: int
    title: str
    detail: str
    taken_back: str


def rows(found: list[Matter], on: date) -> list[Row]:
    dues = queries.duties(found, on)
    made = [
        Row(
            title=title(matter), url=reverse("matter", args=[matter.pk]), items=items(dues.get(matter.pk, ()))
        )
        for matter in found
    ]
    return sorted(
        made, key=lambda row: (not any(item.status is Status.LATE for item in row.items), row.title)
    )


def title(matter: Matter) -> str:
    whose = (matter.account and matter.account.name) or (matter.team and matter.team.name)
    kind = whose or dict(KINDS)[matter.subject_kind]
    return f"{kind}: {matter.name}" if matter.name else str(kind)


def items(dues: Iterable[Due]) -> list[Item]:
    ordered = sorted(
        dues, key=lambda due: (_rank(due), str(due.obligation.due or date.max), due.standard.title)
    )
    return [
        Item(
            title=due.standard.title, url=reverse("duty-why", args=[due.person_id, due.id]),
            detail=_limit(due), status=_status(due), state=_state(due),
        )
        for due in ordered
    ]  # fmt: skip


def _rank(due: Due) -> int:
    return ORDER.index(due.state.code) if due.state.code in ORDER else len(ORDER)


def _limit(due: Due) -> str:
    return (
        f"Limit {short_day(due.obligation.due)}"
        if due.obligation.due
        else "The calendar ends before its limit"
    )


def _status(due: Due) -> Status:
    if due.state.code == Code.DUE and due.state.days_left is not None and due.state.days_left <= SOON:
        return Status.SOON
    return STATUS.get(due.state.code, Status.PLAIN)


def _state(due: Due) -> str:
    if due.state.code == Code.LATE:
        return f"{count_words(due.state.late_by)} late"
    return sentence(due.state.sentence.split(";")[0])[:-1]


def told(found: Iterable[Happening]) -> list[Told]:
    return [
        Told(
            id=one.pk, title=clause(one.what), detail=f"{_when(one)}. {one.words}".strip(),
            taken_back=f"Taken back by {one.taken_back_by.name}: {one.taken_back_why}" if one.taken_back_by else "",
        )
        for one in found
    ]  # fmt: skip


def _when(one: Happening) -> str:
    day = f"{short_day(one.day)} {clock(one.at)}" if one.at else short_day(one.day)
    until = f" until {short_day(one.until)}" if one.until else ""
    return f"{day}{until}, recorded by {one.by.name}"


def why(due: Due, on: date) -> list[Step]:
    told = explain(due.obligation, due.standard, on, ENGLAND)
    return [Step(title=step.title, words=step.text) for step in told.steps]


def choices(who: Principal, on: date) -> list[tuple[str, str]]:
    """Whom this reader answers for: their reports, their teams and the authority."""
    people = queries.reports([post.id for post in who.posts], on)
    return [
        *((f"{Subject.WORKER}-{account.pk}", account.name) for account in people),
        *((f"{Subject.TEAM}-{team.pk}", team.name) for team in queries.teams()),
        (Subject.CARER.value, "A carer or applicant"),
        (Subject.AUTHORITY.value, "The authority"),
    ]
