"""The handover and the closure, as their forms are written."""

from throughline.record.entries.fields import Choice, Colleague, Day, Line, Rows, Section, Words
from throughline.record.entries.kind import Kind
from throughline.record.holding import closing, transferring
from throughline.record.holding.answers import CLOSED_FOR, GOODBYES, HOW, TOLD
from throughline.record.holding.models import (
    Closure,
    ClosureChild,
    ClosureLeftOut,
    ClosureTold,
    Handover,
    HandoverChild,
)
from throughline.record.holding.said import (
    closure_headline,
    closure_problems,
    explains_handover,
    handover_headline,
    handover_problems,
    moment,
    no_facts,
    open_siblings,
    warned,
)
from throughline.record.people.child_roles import ROLES

GOODBYE = (
    Choice(
        name="goodbye", label="Goodbye to {child}", options=tuple(GOODBYES), many=True, needed="Say whether {child} was told goodbye.",
    ),
    Day(name="goodbye_on", label="On", hint="The day it was said, or is planned for."),
    Words(name="said", label="What {child} said about it", voice=True, rows=2),
)  # fmt: skip

handover = Kind(
    key="handover",
    name="Handover",
    heading="Handing over {children}",
    icon="people",
    model=Handover,
    child_model=HandoverChild,
    sections=(
        Section(
            title="To whom",
            asks=(
                Day(name="day", label="Written on", needed="Give the day."),
                Colleague(
                    name="to_id", label="Who is asked to take over", roles=ROLES["worker"].posts, needed="Choose who is asked.",
                    hint="They read the record from now on, and answer. Until they accept, nothing changes.",
                ),
            ),
        ),
        Section(
            title="What they must know",
            asks=(
                Words(name="matters", label="What matters now", needed="Say what matters now.", rows=4),
                Words(name="risks", label="Risks, and what keeps the children safe", needed="Say what the risks are, or that there are none known.", rows=3),
                Words(name="open_actions", label="Open actions, and whose they are", needed="Say what is open, or that nothing is.", rows=3),
                Words(name="family_told", label="What the family has been told, by whom and when", needed="Say what the family knows of the change.", rows=2),
                Words(name="next_dates", label="Next dates: meetings, hearings, visits", rows=2),
            ),
        ),
        Section(
            title="Meeting together",
            asks=(
                Day(name="joint_visit_on", label="Joint visit on", hint="With the worker who hands over."),
                Line(name="no_joint_visit", label="If there is none, why", longest=200),
            ),
        ),
    ),
    each_child=(*GOODBYE, Words(name="means", label="What is different for {child}", rows=2)),
    happened=moment,
    headline=handover_headline,
    facts=no_facts,
    problems=handover_problems,
    works_out=warned,
    explains=explains_handover,
    looks_for=closing.what_to_check,
    looks_for_words=("What the record shows", "As it stands today."),
    became=transferring.follow,
    voice="said",
    approves="",
    significant=True,
    shared_words=("matters", "risks", "open_actions", "family_told", "next_dates"),
    law="Local: a child goes from worker to worker with a handover record, and the receiving worker accepts",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip

closure = Kind(
    key="closure",
    name="Closure",
    heading="Closing {children}",
    icon="check",
    model=Closure,
    child_model=ClosureChild,
    sections=(
        Section(
            title="Why we stop",
            asks=(
                Day(name="day", label="Written on", needed="Give the day."),
                Choice(name="reason", label="Reason", options=tuple(CLOSED_FOR), many=True, needed="Choose the reason."),
                Words(name="because", label="In words: what was worrying, and what is different", needed="Say why we can stop.", rows=4),
            ),
        ),
        Section(
            title="Checked",
            asks=(
                Words(name="actions", label="Open actions: done, or who goes on with each", needed="Say what became of the open actions, or that there are none.", rows=3),
                Words(name="dues", label="What is still due, and why it need not be done by us", needed="Say what becomes of what is still due, or that nothing is.", rows=2),
                Rows(
                    name="left_out", label="Brothers and sisters who stay open", model=ClosureLeftOut, opens_with=open_siblings,
                    add="Add a brother or sister", hint="Each is closed by name. Whoever is left out gets a reason.",
                    questions=(
                        Line(name="who", label="Who", longest=120, needed="Say who it is."),
                        Line(name="why", label="Why {who} stays open", longest=300, needed="Say why {who} stays open, or close {who} too."),
                    ),
                ),
            ),
        ),
    ),
    each_child=(
        Words(name="changed", label="What changed for {child}", needed="Say what changed for {child}.", rows=3), *GOODBYE,
    ),
    after=(
        Section(
            title="Who was told",
            asks=(
                Rows(
                    name="told", label="The family, and each agency", model=ClosureTold, add="Add somebody who was told",
                    hint="With the day and how.",
                    questions=(
                        Choice(name="kind", label="Who is it", options=tuple(TOLD), many=True, needed="Say who {who} is."),
                        Line(name="who", label="Name, or the agency", longest=120, needed="Say who was told."),
                        Day(name="day", label="Told on", needed="Give the day on which {who} was told."),
                        Choice(name="how", label="How", options=tuple(HOW), many=True, needed="Say how {who} was told."),
                    ),
                ),
            ),
        ),
        Section(
            title="If it goes wrong again",
            asks=(
                Words(name="contingency", label="What would bring us back", needed="Say what would bring us back.", rows=3),
                Line(name="ring", label="Who the family rings, and the number", longest=200, needed="Say whom the family rings."),
            ),
        ),
    ),
    happened=moment,
    headline=closure_headline,
    facts=no_facts,
    problems=closure_problems,
    looks_for=closing.what_to_check,
    looks_for_words=("What the record shows", "As it stands today."),
    became=closing.follow,
    voice="said",
    significant=True,
    shared_words=("because", "actions", "dues", "contingency"),
    law="Local: a child is closed by a manager’s decision, with what was checked, who was told and what would bring us back",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
