"""The Marsden story, told in the order it was recorded, so that any past day can be read as it was known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

from throughline.access.log import writing as log
from throughline.access.models import Account, Team
from throughline.access.principal import as_keeper
from throughline.record.entries.actions import approve, withdraw
from throughline.record.entries.models import Entry, Notice
from throughline.record.people.actions import allocate, end_allocation, hold
from throughline.record.people.models import Allocation, Person
from throughline.record.protection.actions import start_plan
from throughline.synthetic import builders
from throughline.synthetic.stories import marsden
from throughline.synthetic.stories.data import day, events, happened, recorded, story
from throughline.synthetic.telling import PURPOSE

FIRST_WORKED_HERE = datetime.fromisoformat("2023-09-04T09:00:00+01:00")
MOVED = datetime.fromisoformat("2026-09-07T12:00:00+01:00")
READ_AFTER = timedelta(hours=20)
SPELLS = ("cp_plan", "allocation", "held_by_manager")

Telling = Callable[[], None]
Step = tuple[datetime, Telling]


@dataclass(slots=True)
class Told:
    """What the story became: teams, workers, people and entries by the story's own keys."""

    teams: dict[str, Team] = field(default_factory=dict)
    staff: dict[str, Account] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def children(self) -> list[Person]:
        return [self.people[key] for key in marsden.CHILDREN]


def tell_marsden() -> Told:
    told = Told()
    for _, telling in marsden_in_order(told):
        telling()
    return told


def marsden_in_order(told: Told) -> list[Step]:
    """Staff and family at once; then every telling with its moment, so that it can be broken off on any day."""
    known = events("marsden")
    _staff(told)
    _family(told, recorded(known["m01"]))
    steps = [
        *_homes(told),
        *_flags(told),
        *_spells(told, known),
        *_entries(told, known),
        *_wrong_record(told, known),
    ]
    return sorted(steps, key=lambda step: step[0])


def _staff(told: Told) -> None:
    for key, post in marsden.STAFF.items():
        if post.team and post.team not in told.teams:
            told.teams[post.team] = builders.a_team(post.team, told=FIRST_WORKED_HERE)
        told.staff[key] = builders.a_person(
            role=post.role, name=story("marsden")["workers"][key]["name"], title=post.title,
            team=told.teams.get(post.team), reports_to=told.staff.get(post.above), since=post.since,
            until=post.until, told=FIRST_WORKED_HERE,
        )  # fmt: skip


def _family(told: Told, moment: datetime) -> None:
    for person in story("marsden")["people"]:
        told.people[person["id"]] = builders.somebody(person["name"], born=day(person["born"]), told=moment)
    for key, kind, children, responsible in marsden.TIES:
        for child in children:
            builders.related(told.people[key], kind, told.people[child], responsible=responsible, told=moment)
    tia, kai, esme = told.children
    builders.siblings(tia, kai, told=moment)
    for older in (tia, kai):
        builders.siblings(older, esme, half=True, told=moment)


def _homes(told: Told) -> Iterator[Step]:
    """The second home is confidential for everybody in it; where the first one is, the father already knows."""
    everybody = [*told.children, told.people["KELLY"]]
    moment = recorded(events("marsden")["m01"])
    tanner = builders.a_home("3 Tanner Court", told=moment)
    larch = builders.a_home("14 Larch Road", confidential=True, told=MOVED)
    older = [told.people[key] for key in ("TIA", "KAI", "KELLY")]
    yield moment, partial(builders.lives_at, tanner, *older, since=date(2019, 5, 1), told=moment)
    yield (
        moment,
        partial(builders.lives_at, tanner, told.people["ESME"], since=date(2023, 8, 14), told=moment),
    )
    yield MOVED, partial(builders.leaves, tanner, *everybody, on=MOVED.date(), told=MOVED)
    yield MOVED, partial(builders.lives_at, larch, *everybody, since=MOVED.date(), told=MOVED)


def _flags(told: Told) -> Iterator[Step]:
    for child, flag in marsden.FLAGS:
        moment = datetime.combine(flag["since"], MOVED.timetz())
        yield moment, partial(builders.a_flag, told.people[child], **flag, told=moment)


def _spells(told: Told, known: dict[str, dict]) -> Iterator[Step]:
    """A spell that ends comes before the one that begins at the same moment: a child has one holder."""
    spells = [spell for spell in story("marsden")["spells"] if spell["what"] in SPELLS]
    for spell in spells:
        if spell["ended"]:
            moment = min(recorded(event) for event in known.values() if event["on"] == spell["ended"])
            yield moment, partial(_close, told, spell, moment)
    for spell in spells:
        moment = recorded(known[spell["opened_by"]])
        yield moment, partial(_open, told, spell, moment)


def _open(told: Told, spell: dict, moment: datetime) -> None:
    child, started = told.people[spell["child"]], day(spell["started"])
    holder = told.staff.get(marsden.HELD_BY.get(spell["opened_by"], ""))
    team = told.teams[marsden.NORTH]
    with as_keeper(PURPOSE, told=moment):
        if spell["what"] == "cp_plan":
            start_plan(child=child, category="neglect", started=started)
        elif spell["what"] == "held_by_manager":
            hold(child=child, manager=holder, team=team, started=started)
        else:
            allocate(child=child, worker=holder, team=team, started=started)


def _close(told: Told, spell: dict, moment: datetime) -> None:
    with as_keeper(PURPOSE, told=moment):
        open_one = Allocation.objects.get(person=told.people[spell["child"]], ended=None)
        end_allocation(allocation=open_one, ended=day(spell["ended"]))


def _entries(told: Told, known: dict[str, dict]) -> Iterator[Step]:
    for key, answers in (marsden.VISITS | {marsden.WRONG_RECORD: marsden.AS_A_TRY}).items():
        yield recorded(known[key]), partial(_visit, told, known[key], answers)
    for key in marsden.APPROVED:
        moment = recorded(known[key]) + READ_AFTER
        yield moment, partial(_approved, told, key, moment)
    for key, answers in marsden.DECISIONS.items():
        yield recorded(known[key]), partial(_decision, told, known[key], answers)


def _visit(told: Told, event: dict, answers: dict) -> None:
    by_child = {
        name: {told.people[key]: said for key, said in answers[name].items()}
        for name in ("children", "words", "observed", "tools")
        if name in answers
    }
    moment = happened(event)
    told.entries[event["id"]] = builders.a_visit(
        by=told.staff[event["by"]],
        on=moment.date(),
        at=moment.time(),
        told=recorded(event),
        **(answers | by_child),
    )


def _approved(told: Told, key: str, moment: datetime) -> None:
    """Its writer has read the notice since."""
    with as_keeper(PURPOSE, told=moment, by=told.staff["achebe"].id):
        approve(entry=Entry.objects.get(pk=told.entries[key].id))
        Notice.objects.filter(entry_id=told.entries[key].id).update(read_at=moment + READ_AFTER)


def _decision(told: Told, event: dict, answers: dict) -> None:
    children = [told.people[key] for key in answers["children"]]
    told.entries[event["id"]] = builders.a_decision(
        by=told.staff[event["by"]], on=happened(event).date(), told=recorded(event),
        **(answers | {"children": children}),
    )  # fmt: skip


def _wrong_record(told: Told, known: dict[str, dict]) -> Iterator[Step]:
    withdrawn = datetime.fromisoformat(known[marsden.WRONG_RECORD]["withdrawn_at"])
    for reader, at in marsden.OPENED_BY:
        moment = datetime.fromisoformat(at)
        yield moment, partial(_looked, told, reader, moment)
    yield withdrawn, partial(_withdrawn, told, known[marsden.WRONG_RECORD]["withdrawn"]["why"], withdrawn)


def _looked(told: Told, reader: str, moment: datetime) -> None:
    entry, account = told.entries[marsden.WRONG_RECORD], told.staff[reader]
    with as_keeper(PURPOSE, told=moment, by=account.id):
        log.write(log.Look(
            verb="see", part="C", page="entry", rule="reach", allowed=True, account_id=account.id,
            person_id=told.people["KAI"].id, entry_id=entry.id,
        ))  # fmt: skip


def _withdrawn(told: Told, why: str, moment: datetime) -> None:
    with as_keeper(PURPOSE, told=moment, by=told.staff["raman"].id):
        entry = Entry.objects.get(pk=told.entries[marsden.WRONG_RECORD].id)
        withdraw(entry=entry, kind="wrong", reason=f"It is {why}")
