"""What everybody did on time and no story tells: letters sent, records passed on, answers to whoever referred.

The failures of a story stay its own; without these, each desk would be late with what nobody wrote about.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.clocks.in_force import promises
from throughline.record.milestones.models import ClockNote
from throughline.record.people.models import Allocation
from throughline.record.visits.kinds import SEEN_TELLS
from throughline.standards.engine import child as due
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard
from throughline.standards.ways import Subject
from throughline.synthetic.milestones import a_clock_note, a_milestone
from throughline.synthetic.stories.data import events, local, opened
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.stories.visits import seen_in
from throughline.synthetic.stories.worked_out import NOW, worked_out
from throughline.synthetic.telling import PURPOSE

DONE = (
    "review_decisions_sent", "review_record_distributed", "review_record_completed", "referral_acknowledged",
    "referrer_acknowledged", "strategy_record_circulated", "placement_plan_recorded", "placement_notifications_sent",
    "immunisations_up_to_date", "iha_request_sent", "pep_started", "plo_panel_considered", "assessment_updated",
)  # fmt: skip
TOLD_BY_STORIES = {
    "HARVEY": ("referral_acknowledged", "referrer_acknowledged"), "KACPER": ("iha_request_sent", "pep_started"),
    "YONAS": ("pep_started",), "UNBORN": ("plo_panel_considered",),
    **dict.fromkeys(("TIA", "KAI", "ESME"), ("assessment_updated",)),
}  # fmt: skip
"""Done or left undone as the story says."""
NOT_OF_THAT_AGE = {"ROSIE": ("pep_first_20wd", "became_looked_after", "achebe")}
"""A promise to children of another age: its start, and the manager who says that it is not for this child."""
IN_THE_AFTERNOON = time(16, 45)
AT_MOST = 40
"""Rounds: what is done once may have to be done again."""


def routine(told: Told, name: str) -> Iterator[Step]:
    found: dict[tuple[str, date], list[str]] = defaultdict(list)
    for child in _children(name):
        for what, on in done(name, child):
            found[what, on].append(child)
    for (what, on), children in found.items():
        moment = max(datetime.combine(on, IN_THE_AFTERNOON, LONDON), opened(name))
        yield moment, partial(_done, told, what, on, children, moment)
    for child in _children(name):
        if child in NOT_OF_THAT_AGE:
            yield _excused(told, name, child)


def _children(name: str) -> list[str]:
    return list(dict.fromkeys(fact["child"] for event in events(name).values() for fact in event["facts"]))


def done(name: str, child: str) -> list[tuple[str, date]]:
    """Whatever would be late today, done on its last working day."""
    with as_keeper(PURPOSE):
        here = promises()
    words = set(DONE) - set(TOLD_BY_STORIES.get(child, ()))
    asked = [one for one in here.about(Subject.CHILD) if words & {*one.met_names}]
    facts = list(_facts(name, child))
    added: list[Fact] = []
    for _ in range(AT_MOST):
        missed = {
            _met(one, here.by_key, words) for one in due(asked, facts + added, here.calendar) if _late(one)
        }
        if not missed:
            break
        added += [Fact(what, on) for what, on in sorted(missed)]
    return [(fact.what, fact.day) for fact in added]


def _late(one: Obligation) -> bool:
    return bool(one.due and one.due < NOW and not one.met and not one.stopped)


def _met(one: Obligation, by_key: dict[str, Standard], words: Iterable[str]) -> tuple[str, date]:
    what = next(name for name in by_key[one.standard].met_names if name in words)
    return what, max(one.due or one.start, one.stands_from)


def _facts(name: str, child: str) -> Iterator[Fact]:
    """Near enough to what the record will hold: as the story has them, with what is worked out from them."""
    told = list(events(name).values())
    ends = [
        fact for event in told for fact in event["facts"] if fact["child"] == child and fact["what"][0] == "-"
    ]
    for event in told:
        if child in seen_in(event):
            yield from (Fact(what, date.fromisoformat(event["on"])) for what in SEEN_TELLS)
        for fact in event["facts"]:
            if fact["child"] == child and fact["what"][0] != "-" and "withdrawn" not in event:
                yield _fact(fact, ends)
    for one in worked_out(name, told):
        if one.child == child:
            yield Fact(one.what, one.day, one.until, why=one.why, known=one.known)


def _fact(fact: dict, ends: list[dict]) -> Fact:
    what, began = fact["what"].removeprefix("+"), local(fact.get("from") or fact["at"]).date()
    over = [local(end["at"]).date() for end in ends if end["what"][1:] == what and end["at"] > fact["at"]]
    return Fact(what, began, min(over, default=None), key=fact.get("key", ""))


def _done(told: Told, what: str, on: date, children: list[str], moment: datetime) -> None:
    people = [told.people[child] for child in children]
    a_milestone(what, by=_holder(told, people[0].id, moment), children=people, on=on, told=moment)


def _excused(told: Told, name: str, child: str) -> Step:
    promise, starts, decides = NOT_OF_THAT_AGE[child]
    began = next(fact.day for fact in _facts(name, child) if fact.what == starts)
    moment = datetime.combine(began + timedelta(days=1), IN_THE_AFTERNOON, LONDON)

    def said() -> None:
        person = told.people[child]
        a_clock_note(
            promise, ClockNote.EXCUSED, by=_holder(told, person.id, moment), children=[person], begins=began,
            on=moment.date(), told=moment, why="age", decided_by=told.staff[decides],
        )  # fmt: skip

    return moment, said


def _holder(told: Told, child: int, moment: datetime) -> Account:
    """Whoever holds the child then, or the front door."""
    with as_keeper(PURPOSE, told=moment):
        held = Allocation.objects.filter(person_id=child, ended=None).select_related("worker").first()
        return held.worker if held else told.staff["whitlow"]
