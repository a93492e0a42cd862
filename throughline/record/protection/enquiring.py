"""A section 47 enquiry concluded: what its answers lack, and what they tell the clocks of each child."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from throughline.config.clock import london_day, today
from throughline.design.dates import day as day_words
from throughline.record.clocks.models import Fact
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.people.models import Person
from throughline.record.protection.actions import running_on
from throughline.record.protection.models import Section47Child

CONFERENCE = "icpc_15wd"
NOT_NEEDED = "a manager decided that it is not needed"
INSTEAD = "another meeting or visit takes its place"
Problem = tuple[str, str]


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    """Each child once, under what was found for them."""
    words = dict(Section47Child.OUTCOMES)
    by_outcome: dict[str, list[str]] = {}
    for child, row in answers.children.items():
        by_outcome.setdefault(row["outcome"], []).append(names.get(child, ""))
    said = (f"{', '.join(who)}: {_lower(words[key])}" for key, who in by_outcome.items())
    return f"Section 47 enquiry: {'; '.join(said)}"[:200]


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"


def continues(row: Mapping[str, Any]) -> bool:
    return row.get("outcome") == Section47Child.CONTINUES


def facts(answers: Answers, at: datetime) -> list[Told]:
    """The conference is asked for by the discussion that began the enquiry. It is let go where none follows, and
    excused where an earlier review takes its place: no limit is moved."""
    day, began = london_day(at), answers.shared.get("began")
    told = [Told(person=child, what="s47_outcome_recorded", day=day, at=at) for child in answers.children]
    for child, row in answers.children.items():
        if not continues(row):
            told.append(Told(person=child, what="stop", key=CONFERENCE, day=day, of=began, why=NOT_NEEDED))
        elif row.get("after") == Section47Child.EARLY_REVIEW:
            told.append(Told(person=child, what="exempt", key=CONFERENCE, day=day, of=began, why=INSTEAD))
    return told


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    found = [*_of_the_days(answers, now), *_of_the_sharing(answers)]
    plans = {child: running_on(child, answers.shared["day"]) for child in answers.children}
    for child, row in answers.children.items():
        asked = [*_of_a_child(row), *_of_the_plan(row, bool(plans[child]))]
        found += [(f"child-{child}-{name}", sentence) for name, sentence in asked]
    return dict(reversed(found))


def _of_the_days(answers: Answers, now: datetime) -> Iterator[Problem]:
    said = answers.shared
    if said["day"] > now.date():
        yield "day", "This day has not come yet. Sign it on the day the outcome is decided, or after."
    if said["began"] > said["day"]:
        yield "began", "An enquiry begins before it is concluded. Check both days."


def _of_the_sharing(answers: Answers) -> Iterator[Problem]:
    """Working Together: a decision not to hold a conference is shared with the agencies, any of which may ask for one."""
    stays = [row for row in answers.children.values() if not continues(row)]
    if stays and not answers.rows["shared"] and not answers.shared.get("not_told_why"):
        yield (
            "not_told_why",
            "Say which agencies were told that no conference is held: any of them may ask for one. Or say why none was yet.",
        )


def _of_a_child(row: Mapping[str, Any]) -> Iterator[Problem]:
    if row["seen"] == "not seen" and not row.get("seen_why"):
        yield "seen_why", "Say why this child was not seen in the enquiry."
    to_conference = row["after"] in ("conference", Section47Child.EARLY_REVIEW)
    if continues(row) and not to_conference:
        yield "after", "A continuing risk goes to a conference, or to an earlier review of the plan there is."
    if not continues(row) and to_conference:
        yield "after", "Nothing continues, so no conference follows. Say what follows instead."


def _of_the_plan(row: Mapping[str, Any], planned: bool) -> Iterator[Problem]:
    """A child who has a plan does not get a second initial conference."""
    if continues(row) and planned and row["after"] == "conference":
        yield "after", "This child has a protection plan already: choose the earlier review conference."
    if continues(row) and not planned and row["after"] == Section47Child.EARLY_REVIEW:
        yield "after", "This child has no protection plan: choose the initial conference."


def began_for(children: list[int]) -> dict[int, Any]:
    """The last enquiry that a strategy discussion began for each, from the clocks."""
    told = Fact.objects.filter(
        subject_kind="child", subject_id__in=children, what="s47_started", day__lte=today()
    )
    return dict(told.order_by("day").values_list("subject_id", "day"))


def opens_with(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    began = began_for(children)
    planned = {child for child in children if running_on(child, today())}
    raw = {f"child-{child}-after": Section47Child.EARLY_REVIEW for child in planned}
    return raw | ({"began": day_words(max(began.values()))} if began else {})


def looks_for(children: list[int]) -> list[str]:
    names = {person.pk: person.given_name for person in Person.objects.filter(pk__in=children)}
    began, lines = began_for(children), []
    for child, name in names.items():
        said = f"enquiry began {day_words(began[child])}" if child in began else "no enquiry has been begun"
        plan = running_on(child, today())
        lines.append(f"{name}: {said}{f'; on a plan since {day_words(plan.started)}' if plan else ''}.")
    return lines
