"""An objective is set, gets and loses measures, changes hands, and ends."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import F

from throughline.access.principal import Principal, System, atomic
from throughline.config.clock import now, today
from throughline.oversight.improvement import problems
from throughline.oversight.improvement.models import Objective, ObjectiveMeasure
from throughline.oversight.improvement.rules import A_SENTENCE
from throughline.oversight.steering import could_own, whoever_steers

Who = Principal | System


def set_objective(
    *, words: str, why: str, owner: int, since: date, measures: Collection[str] = ()
) -> Objective:
    who = whoever_steers(today())
    words, why = " ".join(words.split())[:200], " ".join(why.split())[:400]
    if len(words.split()) < A_SENTENCE:
        raise problems.WORDS
    if len(why.split()) < A_SENTENCE:
        raise problems.WHY
    _check_owner(owner)
    asked = {"words": words, "why": why, "owner_id": owner, "since": since, "until": None}
    with atomic():
        if last := Objective.objects.filter(**asked).first():
            return last
        made = Objective.objects.create(by_id=who.id, post=who.post[:160], at=now(), **asked)
        _judge(made, measures, since, who)
        return made


def change_objective(
    *, objective: Objective, owner: int, until: date | None, measures: Collection[str]
) -> Objective:
    """Who answers for it, when it ends, and what it is judged by from today on. Its words stay."""
    on = today()
    who = whoever_steers(on)
    if owner != objective.owner_id:
        _check_owner(owner)
    if until is not None and until < objective.since:
        raise problems.ENDS_FIRST
    if objective.until is not None and objective.until <= on:
        raise problems.ENDED
    with atomic():
        _judge_by_these(objective, set(measures), on, who)
        objective.owner_id, objective.until = owner, until
        objective.save(update_fields=["owner", "until"])
    return objective


def _judge_by_these(objective: Objective, wanted: set[str], on: date, who: Who) -> None:
    now_judged = ObjectiveMeasure.objects.filter(objective=objective, until__isnull=True)
    stand = set(now_judged.values_list("measure", flat=True))
    # One that was chosen for a day to come never counted: it ends on the day it would have begun.
    now_judged.exclude(measure__in=wanted).filter(since__gt=on).update(until=F("since"))
    now_judged.exclude(measure__in=wanted).update(until=on)
    _judge(objective, sorted(wanted - stand), max(on, objective.since), who)


def _judge(objective: Objective, measures: Iterable[str], since: date, who: Who) -> None:
    ObjectiveMeasure.objects.bulk_create(
        ObjectiveMeasure(
            objective=objective, measure=measure, since=since, by_id=who.id, post=who.post[:160], at=now()
        )
        for measure in dict.fromkeys(measures)
    )


def _check_owner(owner: int) -> None:
    if owner not in {account.id for account in could_own(today())}:
        raise problems.NOT_AN_OWNER
