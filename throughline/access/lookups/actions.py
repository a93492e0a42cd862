"""Asking about one child, and letting somebody go on who asked too much."""

from dataclasses import dataclass
from datetime import date

from throughline.access.lookups.models import LookUpHold
from throughline.access.principal import acting, cursor
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

HELD = AccessProblem(
    "You, or your organisation, asked more than an hour allows. Ring the duty team: they can answer, and a privacy"
    " officer lets you go on."
)
NOT_YOURS = AccessProblem("Somebody released this already, or it is about yourself. Load the page again.")
ASK = "select * from law.look_up(%(number)s, %(given)s, %(family)s, %(born)s, %(postcode)s, %(code)s, %(present)s)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a partner is told. Without a match everything but the reference is None: not known, and never "no"."""

    match: bool
    on_plan: bool | None
    plan_started: date | None
    plan_ended: date | None
    looked_after: bool | None
    unborn_plan: bool | None
    team: str | None
    reference: str


def look_up(
    *, born: date, code: str, present: bool, number: str = "", given: str = "", family: str = "", postcode: str = ""
) -> Answer:  # fmt: skip
    asked = {
        "number": number, "given": given, "family": family, "born": born, "postcode": postcode, "code": code,
        "present": present,
    }  # fmt: skip
    with cursor() as cur:
        cur.execute(ASK, asked)
        outcome, *said = cur.fetchone()
    if outcome == "held":
        raise HELD
    return Answer(outcome == "match", *said)


def release(*, hold_id: int, reason: str) -> None:
    """By a privacy officer, with a reason; nobody releases themselves."""
    open_ = LookUpHold.objects.filter(pk=hold_id, released_at=None).exclude(account_id=acting().id)
    if not open_.update(released_by=acting().id, released_at=now(), reason=reason):
        raise NOT_YOURS
