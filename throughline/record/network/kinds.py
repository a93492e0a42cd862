"""A try to reach a parent, as its form is written."""

from datetime import datetime, time
from typing import Any

from throughline.config.clock import LONDON
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Choice, Clock, Day, Line, Section, Words, YesNo
from throughline.record.entries.kind import Answers, Kind
from throughline.record.network.models import ContactTry, ContactTryChild
from throughline.record.network.parents import adults_around, meant

NOON = time(12)
HOW, OUTCOMES = dict(ContactTry.HOW), dict(ContactTry.OUTCOMES)


def happened(answers: Answers, now: datetime) -> datetime:
    """Today without a time is now: a day that is still going on has no noon to wait for."""
    day, clock = answers.shared["day"], answers.shared.get("clock")
    return now if day == now.date() and not clock else datetime.combine(day, clock or NOON, LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    given = answers.shared
    did = "Reached" if given["outcome"] in ContactTry.REACHED else "Tried to reach"
    return f"{did} {given['who']}: {HOW[given['how']].lower()}"


def facts(answers: Answers, at: datetime) -> list[Told]:
    """No promise is met by a try."""
    return []


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    if answers.shared["day"] > now.date():
        return {"day": "This day has not come yet. Write it down when it has."}
    if answers.shared["day"] == now.date() and happened(answers, now) > now:
        return {"clock": "This time has not come yet. Check the time."}
    return {}


def who_is_meant(answers: Answers) -> dict[str, Any]:
    """Nobody, where the name fits none or two of the family: it is then read by its words alone."""
    found = meant(answers.shared["who"], adults_around(list(answers.children)))
    return {"adult_id": found.pk if found else None}


contact_try = Kind(
    key="contact-try",
    name="Reaching a parent",
    heading="Reaching a parent: {children}",
    icon="phone",
    model=ContactTry,
    child_model=ContactTryChild,
    sections=(
        Section(
            title="The try",
            asks=(
                Line(
                    name="who", label="Whom", longest=120, needed="Say whom you tried to reach.",
                    hint="A parent or another adult who matters to the child.",
                ),
                Day(name="day", label="Day", needed="Give the day."),
                Clock(name="clock", label="Time"),
                Choice(name="how", label="How", options=tuple(ContactTry.HOW), many=True, needed="Say how you tried."),
                YesNo(name="announced", label="Told beforehand?"),
                Choice(
                    name="outcome", label="What came of it", options=tuple(ContactTry.OUTCOMES), many=True,
                    needed="Say what came of it.",
                ),
            ),
        ),
        Section(
            title="In words",
            asks=(
                Words(
                    name="said", label="What was said", hint="Shared by all. Name no child here: use the rows below.",
                    rows=4,
                ),
                Line(name="next_try", label="Next: how, who, by when"),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it means for {child}", rows=2),),
    happened=happened,
    headline=headline,
    facts=facts,
    problems=problems,
    works_out=who_is_meant,
    approves="",
    shared_words=("said", "next_try"),
    law="Working Together to Safeguard Children 2023: fathers and other significant adults are found and heard; no number of tries in law",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
