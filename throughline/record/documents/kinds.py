"""A document that stands alone, and a line of the register of what lies elsewhere, as their forms are written."""

from datetime import datetime, time

from throughline.config.clock import LONDON
from throughline.record.documents.categories import CATEGORIES, ORIGINALS, PLANS
from throughline.record.documents.models import Document, DocumentChild, Elsewhere, ElsewhereChild
from throughline.record.entries.fields import Choice, Day, Line, Section, Words, YesNo
from throughline.record.entries.kind import Answers, Kind

WHERE, PLAN = dict(ORIGINALS), dict(PLANS)


def happened(answers: Answers, now: datetime) -> datetime:
    """A document stands on its own day, so that a chronology has it where it belongs."""
    day = answers.shared["day"]
    return now if day == now.date() else datetime.combine(day, time(12), LONDON)


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    day, received = answers.shared.get("day"), answers.shared.get("received")
    found = {}
    if day and day > now.date():
        found["day"] = "A document has the day on which it was written, so not one to come. Check the day."
    if day and received and received < day:
        found["received"] = "It cannot have come before it was written. Check both days."
    return found


def of_elsewhere(answers: Answers, now: datetime) -> dict[str, str]:
    said, found = answers.shared, {}
    if said.get("plan") in ("bring-in", "destroy") and not said.get("by_day"):
        found["by_day"] = "Say by when it will be brought in or destroyed."
    if said.get("first_day") and said.get("last_day") and said["last_day"] < said["first_day"]:
        found["last_day"] = "The last day comes after the first. Check both days."
    if said.get("done_on") and said["done_on"] > now.date():
        found["done_on"] = "Say it when it is done: this day is still to come."
    return found


document = Kind(
    key="document",
    name="Document",
    heading="A document about {children}",
    icon="document",
    model=Document,
    child_model=DocumentChild,
    sections=(
        Section(
            title="The document",
            asks=(
                Line(name="title", label="What it is", needed="Say what it is, as somebody would look for it."),
                Choice(name="category", label="Category", options=CATEGORIES, many=True, needed="Choose its category."),
                Day(name="day", label="Written on", needed="Give the day it was written, or came."),
                Day(name="received", label="Came to us on"),
                Line(name="from_whom", label="From whom", hint="Name and service, as it says."),
                Words(name="significance", label="Why it matters", hint="One line for whoever has no time to read it.", rows=2),
                YesNo(name="in_confidence", label="Given to us in confidence"),
                YesNo(name="third_party", label="Tells about somebody else"),
                Line(name="original", label="Where the original is", hint="The paper, or the other system’s copy, if there is one."),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it says about {child}", rows=2),),
    happened=happened,
    headline=lambda answers, names: f"Document: {answers.shared['title'].strip()}"[:200],
    facts=lambda answers, at: [],
    problems=problems,
    approves="",
    shared_words=("significance",),
    law="Local: the record holds every relevant document, with where it came from and when",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

elsewhere = Kind(
    key="elsewhere",
    name="Papers kept elsewhere",
    heading="Papers about {children}, kept elsewhere",
    icon="home",
    model=Elsewhere,
    child_model=ElsewhereChild,
    sections=(
        Section(
            title="What lies elsewhere",
            asks=(
                Line(name="what", label="What it is", needed="Say what it is."),
                Choice(name="where", label="It lies in", options=ORIGINALS, many=True, needed="Choose where it lies."),
                Line(name="place", label="Exactly where", hint="Room and shelf, folder, or the system’s name and number.",
                     needed="Say exactly where, so that a colleague finds it."),
                Line(name="holder", label="Who holds it", needed="Say who holds it, with a team or telephone."),
                Day(name="first_day", label="From"),
                Day(name="last_day", label="To"),
                Line(name="pages", label="How much", hint="Pages, folders or files.", longest=60),
                Day(name="day", label="Found or checked on", needed="Give the day it was found or last checked."),
            ),
        ),
        Section(
            title="What becomes of it",
            asks=(
                Choice(name="plan", label="What will be done", options=PLANS, needed="Say what will be done with it."),
                Day(name="by_day", label="By"),
                Day(name="done_on", label="Done on", hint="Correct this entry when it is done."),
                Words(name="words", label="Why, or what to know", rows=2),
            ),
        ),
    ),
    each_child=(Words(name="about", label="What of it is about {child}", rows=2),),
    happened=happened,
    headline=lambda answers, names: f"Kept elsewhere: {answers.shared['what'].strip()}"[:200],
    facts=lambda answers, at: [],
    problems=of_elsewhere,
    approves="",
    shared_words=("words",),
    law="Local: what of a record lies outside the system is known, with who holds it and what becomes of it",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
