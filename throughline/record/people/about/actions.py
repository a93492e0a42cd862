"""What people do with what is told of a person: tell it, put it right, end it. Each is one transaction."""

import hashlib
import json
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db.models import F, Q

from throughline.access.parts import Part
from throughline.access.principal import Principal, atomic, cursor
from throughline.access.reach.queries import Opened
from throughline.config.clock import today
from throughline.record.people.about.arriving import Happening
from throughline.record.people.about.detail import Act, Detail
from throughline.record.people.about.problems import (
    BEFORE_IT_BEGAN,
    CHANGED,
    ENDED,
    NOT_OPEN,
    NOT_TO_COME,
    NOT_YOUR_ROLE,
    NOT_YOURS,
    WHY,
    PersonProblem,
)
from throughline.record.people.models import Person
from throughline.record.people.models.said import Said

FOLLOWED = "Followed by what was told next"


def may_tell(person: Person, *, by: Principal, opened: int) -> PersonProblem | None:
    """Nothing when they may: by their own reach to the person, or to a child of the family."""
    if not by.may("add"):
        return NOT_YOUR_ROLE
    if opened & Part.CONTENT or _of_a_child_reached(person.pk):
        return None
    return NOT_YOURS


def _of_a_child_reached(person_id: int) -> bool:
    """The very question that the law of the database asks."""
    with cursor() as cur:
        cur.execute("select law.of_a_family_reached(%s)", [person_id])
        return cur.fetchone()[0]


def check_may_tell(person: Person, detail: Detail | Happening, *, by: Principal) -> None:
    opened = Person.objects.filter(pk=person.pk).values_list(Opened(F("pk")), flat=True).first() or 0
    problem = may_tell(person, by=by, opened=opened)
    if problem:
        raise problem
    if isinstance(detail, Detail) and detail.part is Part.CONTENT and not opened & Part.CONTENT:
        raise NOT_OPEN


def tell(
    *,
    detail: Detail,
    person: Person,
    by: Principal,
    key: UUID | None,
    said: dict[str, Any],
    extra: dict[str, Any],
) -> Said:
    """Pressed twice it is told once: the key of its form is looked for first."""
    check_may_tell(person, detail, by=by)
    key = key or uuid4()
    with atomic():
        told = detail.model.objects.filter(key=key).first()
        if told:
            return told
        if detail.replaces:
            _follow_on(detail, person, said.get("started") or today())
        row = _make(detail, person, key, said, extra)
        if detail.follow:
            detail.follow(row, **({} if detail.make else extra))
        return row


def _make(detail: Detail, person: Person, key: UUID, said: dict, extra: dict) -> Said:
    if detail.make:
        return detail.make(person=person, key=key, **said, **extra)
    return detail.model.objects.create(person=person, key=key, **said)


def _follow_on(detail: Detail, person: Person, since: date) -> None:
    running = detail.model.objects.filter(Q(ended=None) | Q(ended__gt=since), person=person)
    running.update(ended=since, ended_why=FOLLOWED)


def stamp(row: Said) -> str:
    """What a row says, in a few letters: if it says something else when the form comes back, somebody was quicker."""
    fields = (field for field in row._meta.concrete_fields if not field.generated)
    said = {field.attname: str(getattr(row, field.attname)) for field in fields}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def correct(*, detail: Detail, row: Said, by: Principal, seen: str, said: dict[str, Any]) -> None:
    """What was there before stays in the history, with who wrote it."""
    check_may_tell(row.person, detail, by=by)
    with atomic():
        now = detail.model.objects.select_for_update().get(pk=row.pk)
        if stamp(now) != seen:
            raise CHANGED
        for column, value in said.items():
            setattr(now, column, value)
        now.save(update_fields=list(said))
        if detail.again:
            detail.again(now)


def end(*, detail: Detail, row: Said, by: Principal, ended: date, ended_why: str) -> None:
    check_may_tell(row.person, detail, by=by)
    if not ended_why.strip():
        raise WHY
    if row.ended and row.ended_why:
        raise ENDED
    if ended > today():
        raise NOT_TO_COME
    if row.started and ended < row.started:
        raise BEFORE_IT_BEGAN
    with atomic():
        row.ended, row.ended_why = ended, ended_why.strip()
        row.save(update_fields=["ended", "ended_why"])
        if detail.again:
            detail.again(row)


def act(*, detail: Detail, what: Act, row: Said, by: Principal, said: dict[str, Any]) -> None:
    check_may_tell(row.person, detail, by=by)
    if not what.offered(row):
        raise ENDED
    with atomic():
        what.do(row, by=by, **said)


def happen(*, happening: Happening, person: Person, by: Principal, said: dict[str, Any]) -> Person:
    check_may_tell(person, happening, by=by)
    with atomic():
        return happening.do(person=person, by=by, **said)
