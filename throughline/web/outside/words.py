"""The six answers in words. What is not known is said to be not known, and never "no"."""

from throughline.access.lookups.actions import Answer
from throughline.design.dates import day
from throughline.web.outside.phones import phones

NOT_KNOWN = "Not known here"
NOT_YET = "Not known here yet: ring duty"
NO_TEAM = "No team here holds this child"


def pairs(answer: Answer) -> list[tuple[str, str]]:
    by_day, at_night = phones()
    team = (answer.team or NO_TEAM) if answer.match else NOT_KNOWN
    return [
        ("Exact match", "Yes" if answer.match else "No exact match: ring duty, who can look further"),
        ("Child protection plan", plan(answer)),
        ("Looked after", "Yes" if answer.looked_after else NOT_YET),
        ("Unborn child’s plan", yes_or_no(answer.unborn_plan)),
        ("Team, and whom to ring", f"{team}. By day {by_day}; at night and at weekends {at_night}"),
        ("Reference of this answer", answer.reference),
    ]


def yes_or_no(known: bool | None) -> str:
    return NOT_KNOWN if known is None else "Yes" if known else "No"


def plan(answer: Answer) -> str:
    if answer.plan_started and answer.plan_ended:
        return f"No. One from {day(answer.plan_started)} ended {day(answer.plan_ended)}"
    if answer.plan_started:
        return f"Yes, since {day(answer.plan_started)}"
    return yes_or_no(answer.on_plan)
