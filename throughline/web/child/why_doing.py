"""What can I do: write up what would meet the clock, or say of it what holds it up."""

from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.record.clocks.queries import Due
from throughline.record.people.models import Person
from throughline.standards.feeding import told_by
from throughline.standards.vocabulary import clause
from throughline.standards.words import day_words
from throughline.web.clock_words import CLOSED

BY_A_VISIT = frozenset({"cp_visit_child_seen", "seen_alone", "lac_visit_child_seen", "cin_visit_child_seen"})
NOTES = {
    "booked": "It is booked", "tried": "It was tried", "waiting": "We wait on others", "excused": "It is excused",
    "stopped": "It stops", "set": "Another day was set",
}  # fmt: skip
"""What can be said of a clock; none of it meets one."""


def doing(one: Due, child: Person, go: Onward) -> list[Link]:
    """Nothing where the clock is closed. What meets it stands first."""
    if one.state.code in CLOSED:
        return []
    return [*_meeting(one, child, go), *_notes(one, child, go)]


def _meeting(one: Due, child: Person, go: Onward) -> list[Link]:
    if BY_A_VISIT & set(one.standard.met_names):
        return [
            Link(
                words="Write up a visit",
                url=go("write", "visit", children=child.id),
                icon="pen",
                primary=True,
            )
        ]
    return [
        Link(words=clause(name), url=go("write", "milestone", children=child.id, which=name), icon="check")
        for name in told_by(one.standard)
    ]


def _notes(one: Due, child: Person, go: Onward) -> list[Link]:
    start = day_words(one.obligation.start)
    return [
        Link(
            words=words,
            url=go("write", "clock-note", children=child.id, standard=one.standard.key, of=start, said=said),
        )
        for said, words in NOTES.items()
    ]
