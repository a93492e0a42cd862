"""What a handover and a closure say of themselves, and what no single answer shows."""

from datetime import datetime, time
from typing import Any

from throughline.access.models import Account
from throughline.config.clock import LONDON, today
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.entries.wording import listed
from throughline.record.holding.answers import CLOSED_FOR
from throughline.record.holding.closing import left_open, shown
from throughline.record.holding.fitness import warnings

REASONS = dict(CLOSED_FOR)


def moment(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def no_facts(answers: Answers, at: datetime) -> list[Told]:
    """Who holds a child is told by the allocation, on the day on which it changes."""
    return []


def handover_headline(answers: Answers, names: dict[int, str]) -> str:
    to = Account.objects.filter(pk=answers.shared["to_id"]).values_list("name", flat=True).first()
    return f"Handover of {_named(answers, names)} to {to or 'another worker'}"


def closure_headline(answers: Answers, names: dict[int, str]) -> str:
    return f"Closing {_named(answers, names)}: {REASONS[answers.shared['reason']].split(':')[0].lower()}"


def _named(answers: Answers, names: dict[int, str]) -> str:
    return listed([names[child] for child in answers.children if child in names]) or "a child"


def handover_problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, found = answers.shared, _days(answers, now)
    if not said.get("joint_visit_on") and not said.get("no_joint_visit"):
        found["no_joint_visit"] = "Give the day of a joint visit, or say why there is none."
    return found


def closure_problems(answers: Answers, now: datetime) -> dict[str, str]:
    found = _days(answers, now)
    forbids = [words for one in shown(list(answers.children), now.date()).values() for words in one.forbids]
    if forbids:
        found["reason"] = " ".join(forbids)
    told = {row["kind"] for row in answers.rows["told"]}
    if not {"family", "child"} & told:
        found["because"] = (
            "Say below who of the family was told, when and how. Nobody learns from silence that we have gone."
        )
    for number, row in enumerate(answers.rows["told"]):
        if row["day"] > now.date():
            found[f"told-{number}-day"] = (
                "This day has not come yet. Sign the closure when they have been told."
            )
    return found | _left_out(answers)


def _left_out(answers: Answers) -> dict[str, str]:
    named = {row["who"].strip().lower() for row in answers.rows["left_out"]}
    missing = [
        one for one in left_open(list(answers.children), today()) if str(one).lower() not in named
        and one.given_name.lower() not in named
    ]  # fmt: skip
    if not missing:
        return {}
    names = listed([str(one) for one in missing])
    return {"actions": f"{names} would stay open: close them by name too, or add them below with the reason."}


def _days(answers: Answers, now: datetime) -> dict[str, str]:
    found, on = {}, now.date()
    if answers.shared["day"] > on:
        found["day"] = "This day has not come yet. Keep the draft and sign it then."
    for child, row in answers.children.items():
        day, how = row.get("goodbye_on"), row.get("goodbye")
        if how == "had" and (day is None or day > on):
            found[f"child-{child}-goodbye_on"] = "Give the day on which goodbye was said."
        if how == "planned" and day is None:
            found[f"child-{child}-goodbye_on"] = "Give the day for which the goodbye is planned."
    return found


def warned(answers: Answers) -> dict[str, Any]:
    account = Account.objects.get(pk=answers.shared["to_id"])
    return {"warned": " ".join(warnings(account, today(), more=len(answers.children)))[:400]}


def explains_handover(answers: Answers) -> tuple[str, list[tuple[str, str]]]:
    words = answers.shared.get("warned")
    return ("Known when it was offered", [("To be seen", words)]) if words else ("", [])


def open_siblings(children: list[int]) -> list[dict[str, str]]:
    return [{"who": str(one)} for one in left_open(children, today())]
