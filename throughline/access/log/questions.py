"""A question about a look: asked by who holds the child, answered by the privacy officer within two working days."""

from collections.abc import Iterable

from throughline.access.log.models import LogQuestion
from throughline.access.principal import acting, atomic
from throughline.access.problems import AccessProblem
from throughline.config.clock import now, today
from throughline.standards.calendar import ENGLAND, Unit

WORKING_DAYS = 2
OWN = AccessProblem("This is about your own looking. Another privacy officer answers it.")
ANSWERED = AccessProblem("This question was answered while you wrote. Read the answer below.")
YOURSELF = AccessProblem("This is your own line. Ask about somebody else’s.")


def ask(*, person_id: int, about_id: int, words: str) -> LogQuestion:
    """Asked twice, it is one question."""
    if about_id == acting().id:
        raise YOURSELF
    with atomic():
        waiting = LogQuestion.objects.filter(
            person_id=person_id, about_id=about_id, asked_by_id=acting().id, answered_at=None
        ).first()
        return waiting or LogQuestion.objects.create(
            person_id=person_id, about_id=about_id, asked_by_id=acting().id, words=words.strip(), asked_at=now(),
            due=ENGLAND.add(today(), WORKING_DAYS, Unit.WORKING_DAYS),
        )  # fmt: skip


def answer(*, question: LogQuestion, outcome: str, words: str) -> None:
    if question.about_id == acting().id:
        raise OWN
    given = LogQuestion.objects.filter(pk=question.pk, answered_at=None).update(
        outcome=outcome, answer=words.strip(), answered_by_id=acting().id, answered_at=now()
    )
    if not given:
        raise ANSWERED


def waiting_first() -> list[LogQuestion]:
    """Every question that waits, and the latest that were answered."""
    open_ones = LogQuestion.objects.filter(answered_at=None).select_related("asked_by").order_by("due", "id")
    answered = LogQuestion.objects.exclude(answered_at=None).select_related("asked_by", "answered_by")
    return [*open_ones[:50], *answered.order_by("-answered_at")[:20]]


def about(person_id: int) -> Iterable[LogQuestion]:
    """Of one child, the newest of each person who was asked about last."""
    return LogQuestion.objects.filter(person_id=person_id).select_related("answered_by").order_by("id")
