"""What was said of a figure, what nobody has said yet, and what should be looked at again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from throughline.access.models import Account
from throughline.oversight import owners
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.rules import unexplained
from throughline.oversight.explaining.signals import Signal

Latest = dict[tuple[str, int | None], Explanation]
"""By measure and team; a team of None is the whole service."""


def explanations(*, known: date | None = None) -> QuerySet[Explanation]:
    """Every one written by that day, the newest first."""
    written = Q(at__date__lte=known) if known else Q()
    return Explanation.objects.filter(written).select_related("owner", "by", "team").order_by("-at", "-id")


def explanations_of(measure: str, team: int | None, *, known: date | None = None) -> list[Explanation]:
    return list(explanations(known=known).filter(measure=measure, team_id=team))


def latest(*, known: date | None = None, measures: Collection[str] | None = None) -> Latest:
    """The last word on each figure: one statement, however many."""
    asked = explanations(known=known)
    if measures is not None:
        asked = asked.filter(measure__in=measures)
    last = asked.order_by("measure", "team_id", "-at", "-id").distinct("measure", "team_id")
    return {(one.measure, one.team_id): one for one in last}


@dataclass(frozen=True, kw_only=True, slots=True)
class Unexplained:
    signal: Signal
    of: tuple[Account, ...]
    """Whom it is asked of; nobody, where nobody answers for the figure."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What figures ask of people: explanations, and a second look. In the order of the signals, never by person."""

    unexplained: tuple[Unexplained, ...]
    to_check: tuple[Explanation, ...]
    """The last word on a figure, whose check day has come; the longest past first."""

    def of_account(self, account_id: int) -> "Asked":
        """What is asked of one person: for their own desk."""
        return Asked(
            unexplained=tuple(one for one in self.unexplained if account_id in {who.id for who in one.of}),
            to_check=tuple(one for one in self.to_check if one.owner_id == account_id),
        )


def asked(signals: Iterable[Signal], *, on: date, known: date | None = None) -> Asked:
    """Which signals nobody has explained since they began, of whom it is asked, and which check days have come."""
    every = list(signals)
    silent = unexplained(every, _explained(every, known))
    whom = owners.answer_for([(one.measure, one.team) for one in silent], on) if silent else {}
    due = (one for one in latest(known=known).values() if one.check_on <= on)
    return Asked(
        unexplained=tuple(Unexplained(signal=one, of=tuple(whom[one.measure, one.team])) for one in silent),
        to_check=tuple(sorted(due, key=lambda one: (one.check_on, one.measure, one.pk))),
    )


def _explained(signals: list[Signal], known: date | None) -> list[tuple[str, int | None, date]]:
    if not signals:
        return []
    since = min(one.since for one in signals)
    said = explanations(known=known).filter(measure__in={one.measure for one in signals}, month__gte=since)
    return list(said.order_by().values_list("measure", "team_id", "month"))
