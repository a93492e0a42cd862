"""Alerts as the privacy officer asks for them, and the rows of the log behind one."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from throughline.access.log import queries as log
from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.misuse.models import Alert
from throughline.access.models import AccessEvent, Account

PAGE = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    detector: str = ""
    day: date | None = None
    closed: bool = False

    def of(self, alerts: QuerySet[Alert]) -> QuerySet[Alert]:
        given: dict[str, Any] = {"detector": self.detector, "day": self.day}
        wanted = alerts.filter(**{name: value for name, value in given.items() if value})
        return wanted.exclude(status=Alert.OPEN) if self.closed else wanted.filter(status=Alert.OPEN)


def alerts(asked: Asked, *, page: int = 1) -> tuple[list[Alert], bool]:
    """Newest day first, a page at a time, and whether there is another."""
    start = (page - 1) * PAGE
    found = asked.of(Alert.objects.select_related("account")).order_by("-day", "detector", "id")
    rows = list(found[start : start + PAGE + 1])
    return rows[:PAGE], len(rows) > PAGE


def counts(*, closed: bool) -> dict[str, int]:
    """How many of each detector, in the detectors' own order."""
    state = ~Q(status=Alert.OPEN) if closed else Q(status=Alert.OPEN)
    found = dict(Alert.objects.filter(state).values_list("detector").annotate(Count("id")).order_by())
    in_order = sorted(DETECTORS.values(), key=lambda each: each.number)
    return {each.key: found[each.key] for each in in_order if each.key in found}


def span(alert: Alert) -> tuple[datetime, datetime]:
    return tuple(datetime.fromisoformat(alert.figures[end]) for end in ("from", "until"))


def rows_behind(alert: Alert, *, before: int | None = None) -> list[AccessEvent]:
    """What the log says of that account, or of that child, from the first row counted to the last."""
    start, end = span(alert)
    found = AccessEvent.objects.filter(at__gte=start, at__lte=end)
    readers, people = alert.figures.get("accounts"), alert.figures.get("persons")
    found = found.filter(account_id__in=readers or [alert.account_id])
    if people or alert.person_id:
        found = found.filter(person_id__in=people or [alert.person_id])
    found = found.filter(**DETECTORS[alert.detector].behind)
    found = found.filter(id__lt=before) if before else found
    return list(found.order_by("-id")[: log.PAGE + 1])


def readers(alert: Alert) -> list[Account]:
    return list(Account.objects.filter(pk__in=alert.figures.get("accounts", [])))
