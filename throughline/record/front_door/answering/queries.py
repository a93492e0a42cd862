"""Answers that have still to go, the oldest first; and how many of a month went within a working day."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Prefetch, QuerySet

from throughline.config.clock import LONDON
from throughline.record.front_door.answering.models import ReferrerLetter
from throughline.record.front_door.answering.rules import in_time
from throughline.record.front_door.models import Contact

PAGE = 25
PAGES = 1_000
"""What nobody turns to, and what a database can still count to."""


@dataclass(frozen=True, kw_only=True)
class Rate:
    decided: int
    answered: int
    in_time: int

    @property
    def words(self) -> str:
        if not self.decided:
            return "Nothing was decided in this month yet."
        return f"{self.in_time} of {self.decided} answered within a working day, {self.answered} answered at all."


def to_send(*, page: int = 1) -> tuple[list[Contact], bool]:
    start = (page - 1) * PAGE
    found = list(_decided().filter(answer=None).order_by("decided_at", "id")[start : start + PAGE + 1])
    return found[:PAGE], len(found) > PAGE


def whole(contact_id: int) -> Contact | None:
    return _decided(also_open=True).filter(pk=contact_id).first()


def rate(first: date, after: date) -> Rate:
    midnight = [datetime.combine(day, time(0), LONDON) for day in (first, after)]
    found = Contact.objects.filter(decided_at__gte=midnight[0], decided_at__lt=midnight[1])
    pairs = list(found.values_list("decided_at", "answer__sent_at"))
    answered = [(decided, sent) for decided, sent in pairs if sent]
    return Rate(decided=len(pairs), answered=len(answered), in_time=sum(in_time(*pair) for pair in answered))


def _decided(*, also_open: bool = False) -> QuerySet[Contact]:
    letters = Prefetch("outcome_letters", ReferrerLetter.objects.select_related("letter"))
    found = Contact.objects.select_related("said", "answer__sent_by").prefetch_related(
        "children__person", letters
    )
    return found if also_open else found.filter(decided_at__isnull=False).exclude(stage="joined")
