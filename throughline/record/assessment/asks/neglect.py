"""The neglect tool: the same items each time, in the same words, with no number for all of them."""

from datetime import datetime

from throughline.record.assessment.asks.beside import day_of
from throughline.record.assessment.models.neglect import ITEMS, LEVELS
from throughline.record.entries.fields import Choice, Day, Line, Section, Words
from throughline.record.entries.kind import Answers

NOT_KNOWN = "unknown"

SECTIONS = (
    Section(
        title="When, and with whom",
        asks=(
            Day(name="day", label="Done on", needed="Give the day."),
            Line(name="done_with", label="Done with", hint="A parent, the school, the health visitor."),
        ),
    ),
)
AFTER = (
    Section(
        title="What it means",
        asks=(
            Words(
                name="means", label="What this means for the children", rows=4, needed="Say what it means."
            ),
        ),
    ),
)
EACH_CHILD = (
    *(
        Choice(name=name, label=words, options=tuple(LEVELS), many=True, needed=f"{words}: choose, or “Not known”.")
        for name, words in ITEMS.items()
    ),
    Words(name="seen", label="What was seen and heard that shows it", rows=4, needed="Say what the answers for {child} rest on."),
    Words(name="words", label="{child}’s own words", rows=2, voice=True),
)  # fmt: skip

happened = day_of


def headline(answers: Answers, names: dict[int, str]) -> str:
    """How many needs are not met, by child: a count of what stands in the rows, and never a score."""
    said = [f"{names.get(child, '')}: {_count(row)}" for child, row in answers.children.items()]
    return f"Neglect tool. {'; '.join(said)}"[:200]


def _count(row: dict) -> str:
    lacking = sum(row[name] in ("often not", "not met") for name in ITEMS)
    open_ = sum(row[name] == NOT_KNOWN for name in ITEMS)
    not_known = f", {open_} not known" if open_ else ""
    return f"{lacking} of {len(ITEMS)} needs often not met{not_known}"


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    return {"day": "This day has not come yet. Check it."} if answers.shared["day"] > now.date() else {}
