"""Somebody is named to hold the next step, or a manager explains why standing still is right. Each is a row that stays."""

from collections.abc import Collection
from datetime import date

from django.db import DatabaseError

from throughline.access.principal import as_keeper, atomic, somebody
from throughline.access.reach.queries import opened_now
from throughline.config.clock import now, today
from throughline.record.drift import problems
from throughline.record.drift.models import STEP, WORDS, NextStep, StillExplained
from throughline.record.drift.rules import LONG, LOOK_AGAIN_WITHIN
from throughline.record.holding.covering import for_the_week
from throughline.record.people.models import Allocation
from throughline.record.people.queries import running


def name_next(
    *, children: Collection[int], about: str, sort: str, to: int | None, who: str, step: str, by_when: date | None,
    why: str = "",
) -> list[NextStep]:  # fmt: skip
    """For the children of a home together: all of them, or none. Whoever a manager names for a child without a worker
    covers the child this week: nobody can hold a step of a record that they cannot open."""
    _known(children, about)
    _held(sort, to, who)
    if not step.strip():
        raise problems.STEP
    if by_when is None or by_when < today():
        raise problems.BY
    said = {
        "about": about, "sort": sort, "to_id": to if sort == NextStep.OURS else None, "by_when": by_when,
        "who": "" if sort == NextStep.OURS else who.strip()[:120], "step": step.strip()[:STEP],
        "why": why.strip()[:WORDS], "named_by_id": somebody().id, "named_at": now(),
    }  # fmt: skip
    with atomic():
        if sort == NextStep.OURS and to is not None:
            _open_to(to, children)
        return _written([NextStep(person_id=child, **said) for child in sorted(children)])


def explain(
    *, children: Collection[int], about: str, why: str, look_again: date | None
) -> list[StillExplained]:
    """By a manager, until a day. There is no other way off the list but that it moves."""
    _known(children, about)
    if not somebody().may("oversee"):
        raise problems.NOT_YOURS
    if not why.strip():
        raise problems.WHY
    if look_again is None or not today() < look_again <= today() + LOOK_AGAIN_WITHIN:
        raise problems.AGAIN
    said = {
        "about": about, "why": why.strip()[:WORDS], "look_again": look_again, "explained_by_id": somebody().id,
        "explained_at": now(),
    }  # fmt: skip
    return _written([StillExplained(person_id=child, **said) for child in sorted(children)])


def _known(children: Collection[int], about: str) -> None:
    if about not in LONG or not children:
        raise problems.NOT_STILL


def _held(sort: str, to: int | None, who: str) -> None:
    if sort not in dict(NextStep.SORTS) or (sort == NextStep.OURS and to is None):
        raise problems.WHO
    if sort != NextStep.OURS and not who.strip():
        raise problems.NAME


def _open_to(account: int, children: Collection[int]) -> None:
    closed = [child for child in children if not _opens(account, child)]
    if not closed:
        return
    held = Allocation.objects.filter(running(today()), person_id__in=closed).exclude(role="co-worker")
    if held.exists() or not somebody().may("oversee"):
        raise problems.CANNOT_SEE
    for_the_week(children=closed, account=account)


def _opens(account: int, child: int) -> bool:
    """Asked by the keeper: whose records somebody else opens is nobody's to read."""
    with as_keeper("whether somebody named for a next step opens the record"):
        return opened_now(account).filter(person_id=child).exists()


def _written(rows: list) -> list:
    try:
        with atomic():
            for row in rows:
                row.save(force_insert=True)
    except DatabaseError as refused:
        if "row-level security" in str(refused):
            raise problems.NOT_YOURS from refused
        raise
    return rows
