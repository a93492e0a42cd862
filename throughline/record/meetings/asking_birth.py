"""What a discharge planning meeting asks of each baby, and what it still lacks at signing."""

from collections.abc import Iterator, Mapping
from typing import Any

from throughline.design.dates import day
from throughline.record.entries.fields import Day, Words
from throughline.record.meetings.models import MeetingChild

AT_A_BIRTH = (
    Words(name="may_hold", label="Who may be with {child}, on the ward and after", rows=2),
    Words(
        name="may_not", label="Who may not, and what the ward does if they come", rows=2,
        hint="Nobody? Write that.",
    ),
    Words(name="goes_with", label="Where {child} goes from the ward, and with whom", rows=2),
    Words(
        name="if_early", label="If labour comes early or at night: what happens, and who is rung", rows=2,
        hint="As somebody reads it at 04:40 who has never heard of the family.",
    ),
    Day(name="ward_has_it", label="The ward has it since"),
    Day(name="nights_have_it", label="Out of hours has it since", hint="Not yet? Leave it empty, and correct this when they have."),
)  # fmt: skip
NEEDED = (
    ("may_hold", "Say who may be with the baby, on the ward and after."),
    ("may_not", "Say who may not be with the baby, or that nobody is kept away."),
    ("goes_with", "Say where the baby goes from the ward, and with whom."),
    ("if_early", "Say what happens if labour comes early or at night."),
)
SHOWN = (
    ("May be with the baby", "may_hold"),
    ("May not", "may_not"),
    ("Goes from the ward", "goes_with"),
    ("If early, or at night", "if_early"),
)


def missing(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ((name, sentence) for name, sentence in NEEDED if not row.get(name))


def said(row: MeetingChild) -> list[tuple[str, str]]:
    """In words; who has it is said also where nobody has."""
    found = [(label, getattr(row, name)) for label, name in SHOWN if getattr(row, name)]
    if not found:
        return []
    has = (("The ward has it", row.ward_has_it), ("Out of hours has it", row.nights_have_it))
    return found + [(label, f"Since {day(since)}" if since else "Not yet") for label, since in has]
