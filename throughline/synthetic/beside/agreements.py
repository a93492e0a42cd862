"""What the families of the stories agreed to: help that was agreed, checks without agreement, one agreement withdrawn."""

from collections.abc import Sequence
from datetime import date, datetime, time

from throughline.config.clock import LONDON
from throughline.record.agreements.kinds import agreement, agreement_withdrawn
from throughline.record.entries.kind import Kind
from throughline.synthetic.stories.told import Told
from throughline.synthetic.writing import day_words, written

Said = dict[str, str]


def tell(told: Told, now: datetime) -> None:
    _write(
        told, agreement, "raman", ("TIA", "KAI", "ESME"), date(2026, 4, 14),
        {
            "purpose": "assessment", "outcome": "agreed", "told": "Read through together at the table. Kelly kept a copy.",
            **_asked("Kelly Marsden", "responsible", "agreed", "met"),
        },
    )  # fmt: skip
    _write(
        told, agreement, "raman", ("TIA", "KAI", "ESME"), date(2026, 4, 20),
        {
            "purpose": "checks", "with_whom": "the school", "outcome": "agreed", "told": "Which questions, and why.",
            **_asked("Kelly Marsden", "responsible", "agreed", "rang"),
        },
    )  # fmt: skip
    _write(
        told, agreement_withdrawn, "raman", ("TIA", "KAI", "ESME"), date(2026, 10, 5),
        {
            "purpose": "checks", "with_whom": "the school", "by_whom": "Kelly Marsden, by telephone",
            "stopped": "No more questions to the school under this agreement.", "told": "The school, the same day.",
        },
    )  # fmt: skip
    _write(
        told, agreement, "raman", ("TIA", "KAI", "ESME"), date(2026, 10, 6),
        {
            "purpose": "checks", "with_whom": "the school", "outcome": "without", "ground": "section-47",
            "why": "The police were called to the home, and what the school sees matters this week.",
            "decided_by": str(told.staff["achebe"].id), **_asked("Kelly Marsden", "responsible", "refused", "rang"),
        },
    )  # fmt: skip


def _asked(who: str, stands: str, said: str, how: str) -> Said:
    return {"givers-0-who": who, "givers-0-stands": stands, "givers-0-said": said, "givers-0-how": how}


def _write(told: Told, kind: Kind, by: str, children: Sequence[str], day: date, said: Said) -> None:
    moment = datetime.combine(day, time(17), LONDON)
    people = [told.people[key] for key in children]
    written(kind=kind, by=told.staff[by], children=people, raw=said | {"day": day_words(day)}, told=moment)
