"""The milestone and the note about a clock, as their forms are written."""

from throughline.record.entries.fields import Choice, Clock, Colleague, Day, Section, Words
from throughline.record.entries.kind import Kind
from throughline.record.milestones import ending, happening, running, speaking
from throughline.record.milestones.models import ClockNote, ClockNoteChild, Milestone, MilestoneChild
from throughline.record.milestones.reasons import BECAUSE
from throughline.standards.feeding import by_hand

FACTS = happening.options(by_hand().values())
SPELLS = happening.options(word for word in by_hand().values() if word.holds)

milestone = Kind(
    key="milestone",
    name="Something happened",
    heading="Something happened: {children}",
    icon="calendar",
    model=Milestone,
    child_model=MilestoneChild,
    sections=(
        Section(
            title="What happened",
            asks=(Choice(name="which", label="It was this", options=FACTS, many=True, needed="Choose what happened."),),
        ),
        Section(
            title="When",
            asks=(
                Day(name="day", label="Day", needed="Give the day.", hint="Of something that goes on, its first day."),
                Clock(name="clock", label="Time", hint="Some limits are in hours."),
            ),
        ),
        Section(
            title="If it goes on, or was known before it came",
            asks=(
                Day(name="until", label="It ended on", hint="The first day it no longer held. Empty while it holds."),
                Choice(name="why", label="It ended with", options=SPELLS, many=True, hint="If something else ended it."),
                Day(name="known", label="Known since", hint="For a day that is planned or worked out."),
            ),
        ),
        Section(
            title="In words",
            asks=(
                Words(
                    name="words", label="How it went", hint="Shared by all. Name no child here: use the rows below.",
                    rows=4,
                ),
            ),
        ),
    ),
    each_child=(
        Day(name="until", label="If {child}’s ended another day"),
        Words(name="means", label="What it means for {child}", rows=2),
    ),
    happened=happening.happened,
    headline=happening.headline,
    facts=happening.facts,
    problems=happening.problems,
    presses=ending.presses,
    approves="",
    shared_words=("words",),
    law="Local: what starts and meets a promise is written down, until it has a kind of entry of its own",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

clock_note = Kind(
    key="clock-note",
    name="About a clock",
    heading="About a clock: {children}",
    icon="clock",
    model=ClockNote,
    child_model=ClockNoteChild,
    sections=(
        Section(
            title="Which clock",
            asks=(
                Choice(
                    name="standard", label="Which promise", options=speaking.options(), many=True,
                    needed="Choose which promise it is about.",
                ),
                Day(name="of", label="The one that began on", hint="Empty: the one that stands on the day below."),
            ),
        ),
        Section(
            title="What is said of it",
            asks=(
                Choice(
                    name="said", label="What about it", options=tuple(ClockNote.SAID), many=True,
                    needed="Say what about it.",
                    hint="A booking, try, wait or excuse does not move the limit. It is shown beside it.",
                ),
                Day(
                    name="begins", label="Day", needed="Give the day.",
                    hint="Booked for, tried or ended on; or the first day of the rest.",
                ),
                Day(
                    name="day", label="Said or decided on", needed="Give the day it was said or decided.",
                    hint="Not the day it is booked for.",
                ),
            ),
        ),
        Section(
            title="If it waits, is excused, ends or gets another day",
            asks=(
                Choice(
                    name="why", label="On whom, why, or by whom", options=speaking.reasons(), many=True,
                    hint="One of those under what is said.",
                ),
                Choice(
                    name="because", label="What is awaited", options=tuple(BECAUSE.items()), many=True,
                    hint="Of a wait, if it helps.",
                ),
                Day(
                    name="until", label="Until",
                    hint="The first day a wait or an excuse no longer holds; or the day that was set.",
                ),
                Colleague(
                    name="decided_by", label="Decided by", roles=speaking.DECIDERS,
                    hint="Not of a wait: a manager, never whoever holds the child.",
                ),
            ),
        ),
        Section(
            title="In words",
            asks=(
                Words(
                    name="words", label="How it stands", hint="Shared by all. Name no child here: use the rows below.", rows=3
                ),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it means for {child}", rows=2),),
    happened=happening.happened,
    headline=speaking.headline,
    facts=speaking.facts,
    problems=speaking.problems,
    concerns=running.concerned,
    decided_by="decided_by",
    shared_words=("words",),
    law="Local: what excuses, ends or moves a limit is written down, with who decided and why",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
