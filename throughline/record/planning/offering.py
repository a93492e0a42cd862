"""The offer of a family's own meeting: asked for, offered, accepted or declined by whom."""

from collections.abc import Mapping
from datetime import datetime, time

from throughline.config.clock import LONDON
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers

ACCEPTED, DECLINED = "accepted", "declined"


def happened(answers: Answers, now: datetime) -> datetime:
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    return f"Family meeting {stands(answers)}"


def stands(answers: Answers) -> str:
    said = {row["said"] for row in answers.rows["answers"]}
    if ACCEPTED in said:
        return "accepted by " + ", ".join(
            row["who"] for row in answers.rows["answers"] if row["said"] == ACCEPTED
        )
    if said == {DECLINED}:
        return "offered and declined"
    return "offered" if answers.shared["offered_on"] else "asked for, not offered yet"


def facts(answers: Answers, at: datetime) -> list[Told]:
    on = answers.shared["offered_on"]
    return [Told(person=child, what="fgdm_offered", day=on) for child in answers.children] if on else []


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, found = answers.shared, {}
    for name in ("day", "asked_for_on", "offered_on"):
        if said[name] and said[name] > now.date():
            found[name] = "This day has not come yet. Give today or a day before."
    if said["offered_on"] and said["offered_on"] < said["asked_for_on"]:
        found["offered_on"] = "It was offered before it was asked for. Check both days."
    for number, row in enumerate(answers.rows["answers"]):
        if not said["offered_on"]:
            found["offered_on"] = "Somebody was asked, so give the day on which it was offered."
        if row["said"] != "waiting" and not row["on"]:
            found[f"answers-{number}-on"] = f"Give the day on which {row['who']} answered."
    return found
