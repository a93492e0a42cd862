"""Closing an alert: explained or referred, by whom, when and why."""

from throughline.access.misuse.models import Alert
from throughline.access.principal import acting
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

NOT_YOURS = AccessProblem("Only a privacy officer closes an alert: ask one of them.")
NO_REASON = AccessProblem("Say in a sentence what you found: the next officer will rely on it.")
NO_ANSWER = AccessProblem("Choose whether it is explained or goes further.")
CLOSED = AccessProblem("Somebody closed this alert already: their answer is on the page.")
SHORTEST = 10


def close(*, alert: Alert, answer: str, why: str) -> None:
    """Once: a closed alert keeps its answer."""
    check_close(answer=answer, why=why)
    closing = {"status": answer, "why": why.strip()[:400], "by_id": acting().id, "at": now()}
    if not Alert.objects.filter(pk=alert.pk, status=Alert.OPEN).update(**closing):
        raise CLOSED


def check_close(*, answer: str, why: str) -> None:
    if not acting().may("review"):
        raise NOT_YOURS
    if answer not in (Alert.EXPLAINED, Alert.REFERRED):
        raise NO_ANSWER
    if len(why.strip()) < SHORTEST:
        raise NO_REASON
