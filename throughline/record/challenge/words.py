"""A challenge in words: its title, its state as a chip, how long it has been open."""

from collections.abc import Iterable
from datetime import date

from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.challenge.models import Challenge
from throughline.record.challenge.rules import working_days_open
from throughline.record.challenge.sorts import ABOUT_SHORT, CHAIR, IRO, OUTCOMES, PARTNER, STAGES, THRESHOLD
from throughline.record.people.models import Person
from throughline.standards.words import count_words

STAGE = dict(STAGES)
WHO = {IRO: "Reviewing officer", CHAIR: "Conference chair", PARTNER: "Partner"}
HIDDEN = "Somebody you cannot see"


def names(people: Iterable[Person | str]) -> str:
    return ", ".join(str(person) for person in people) or HIDDEN


def what(row: Challenge) -> str:
    return row.words.strip().split("\n")[0].split(". ")[0].rstrip(".")


def who(row: Challenge) -> str:
    return row.agency if row.raised_as == PARTNER else f"{row.raised_by.name}, {WHO[row.raised_as].lower()}"


def days_open(row: Challenge, on: date) -> str:
    return count_words(working_days_open(london_day(row.entry.happened_at), row.closed_on or on))


def state(row: Challenge, on: date) -> tuple[Status, str]:
    """Unanswered and past its day before all; answered waits for whoever raised it."""
    if row.closed_on:
        return Status.DONE, f"Closed {short_day(row.closed_on)}"
    if row.answered:
        return Status.WAITING, f"Answered: {row.raised_by.name} closes it or takes it further"
    if row.due < on:
        return Status.LATE, f"No answer: {count_words(working_days_open(row.due, on))} late"
    if row.whole_due < on:
        return Status.LATE, f"All of it {count_words(working_days_open(row.whole_due, on))} late"
    if row.due == on:
        return Status.SOON, "Answer today"
    return Status.UNDER_WAY, f"Answer by {short_day(row.due)}"


def whole(row: Challenge, on: date) -> str:
    if row.closed_on:
        return f"Closed {day(row.closed_on)}. {dict(OUTCOMES)[row.outcome]}"
    late = working_days_open(row.whole_due, on) if row.whole_due < on else 0
    return f"{day(row.whole_due)}: {count_words(late)} late" if late else day(row.whole_due)


def item(row: Challenge, people: Iterable[Person | str], on: date, go: Onward) -> Item:
    """One line of a desk, or of a child's page."""
    status, words = state(row, on)
    about = "Threshold" if row.about == THRESHOLD else ABOUT_SHORT[row.about]
    return Item(
        title=f"{names(people)}: {what(row)}", url=go("challenge", row.pk), status=status, state=words,
        detail=f"{about}, raised by {who(row)} {short_day(row.entry.happened_at)}. With {row.now_with.name},"
        f" {STAGE[row.now_stage].lower()}.",
    )  # fmt: skip
