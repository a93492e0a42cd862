"""The people of a story, their ties, where they live and what to know first, each from the moment it was known."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.people.models import Home, Person, Restriction
from throughline.synthetic import builders
from throughline.synthetic.stories import kin
from throughline.synthetic.stories.data import day, events, first_heard_of, opened, recorded, story
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.telling import PURPOSE

NOON, MIDDAY_AFTER = time(12), time(12, 30)
UNBORN = "Unborn"


def people(told: Told, name: str) -> None:
    """At once: people and their ties, since everything else leans on them."""
    known = {one["id"]: first_known(name, one["id"]) for one in _told_people(name)}
    for one in _told_people(name):
        told.people[one["id"]] = _somebody(one, known[one["id"]])
    for tie in kin.TIES[name]:
        for child in tie.children:
            builders.related(
                told.people[tie.person], tie.kind, told.people[child], responsible=tie.responsible,
                told=max(known[tie.person], known[child]),
            )  # fmt: skip
    for pairs, half in ((kin.SIBLINGS, False), (kin.HALF_SIBLINGS, True)):
        for elder, other in pairs.get(name, ()):
            moment = max(known[elder], known[other])
            builders.siblings(told.people[elder], told.people[other], half=half, told=moment)


def _told_people(name: str) -> list[dict]:
    return [one for one in story(name)["people"] if one["id"] not in kin.NOT_TOLD]


def first_known(name: str, person: str) -> datetime:
    """A child from the first thing recorded about them, an adult with the first of their children."""
    ties = [child for tie in kin.TIES[name] if tie.person == person for child in tie.children]
    heard = [first_heard_of(name, one) for one in (person, *ties)]
    return min((moment for moment in heard if moment), default=opened(name))


def _somebody(one: dict, known: datetime) -> Person:
    if "edd" in one:
        name = f"{UNBORN} {one['name'].split()[-1]}"
        return builders.somebody(name, expected=day(one["edd"][0][0]), told=known)
    return builders.somebody(one["name"], born=day(one["born"]), told=known)


def later(told: Told, name: str) -> Iterator[Step]:
    yield from _births(told, name)
    yield from _homes(told, name)
    yield from _flags(told, name)
    yield from _restrictions(told, name)


def _births(told: Told, name: str) -> Iterator[Step]:
    """An expected day that moved, a birth, and a birth day that somebody found or set aside."""
    for one in _told_people(name):
        for expected, known in one.get("edd", [])[1:]:
            moment = _known_on(name, date.fromisoformat(known.split()[-1]))
            yield moment, partial(_is, told, one["id"], moment, expected=day(expected))
        if "edd" in one and one["born"]:
            moment, given = _known_on(name, date.fromisoformat(one["born"])), one["name"].split()[0]
            changes = {"born": day(one["born"]), "expected": None, "given_name": given}
            yield moment, partial(_is, told, one["id"], moment, **changes)
        for birth in one.get("births", [])[1:]:
            moment = _known_on(name, date.fromisoformat(birth["known_from"]))
            yield moment, partial(_is, told, one["id"], moment, born=day(birth["date"]))


def _known_on(name: str, on: date) -> datetime:
    """When what happened on that day was recorded."""
    return min(recorded(event) for event in events(name).values() if event["on"] == str(on))


def _is(told: Told, person: str, moment: datetime, **changes: object) -> None:
    with as_keeper(PURPOSE, told=moment):
        Person.objects.filter(pk=told.people[person].pk).update(**changes)


def _homes(told: Told, name: str) -> Iterator[Step]:
    """Whoever leaves is gone before anybody comes."""
    for person, address, began, ended in _stays(name):
        moment = max(datetime.combine(began, MIDDAY_AFTER, LONDON), first_known(name, person))
        yield moment, partial(_moves_in, told, person, address, began, moment)
        if ended:
            left = datetime.combine(ended, NOON, LONDON)
            yield left, partial(_moves_out, told, person, address, ended, left)


def _stays(name: str) -> Iterator[tuple[str, str, date, date | None]]:
    households = {one["id"]: one.get("household", []) for one in _told_people(name)}
    households |= {adult: households[child] for adult, child in kin.HOUSEHOLDS.items() if adult in households}
    for person, stays in households.items():
        for address, began, ended in stays:
            yield person, address, date.fromisoformat(began), day(ended)


def _moves_in(told: Told, person: str, address: str, began: date, moment: datetime) -> None:
    builders.lives_at(_home(told, address, moment), told.people[person], since=began, told=moment)


def _home(told: Told, address: str, moment: datetime) -> Home:
    if address not in told.homes:
        told.homes[address] = builders.a_home(
            kin.ADDRESSES.get(address, address), confidential=address in kin.SECRET, told=moment
        )
    return told.homes[address]


def _moves_out(told: Told, person: str, address: str, ended: date, moment: datetime) -> None:
    builders.leaves(told.homes[address], told.people[person], on=ended, told=moment)


def _flags(told: Told, name: str) -> Iterator[Step]:
    for child, flag in kin.FLAGS.get(name, ()):
        moment = max(datetime.combine(flag["since"], NOON, LONDON), first_known(name, child))
        yield moment, partial(_flagged, told, child, flag, moment)


def _flagged(told: Told, child: str, flag: dict, moment: datetime) -> None:
    builders.a_flag(told.people[child], **flag, told=moment)


def _restrictions(told: Told, name: str) -> Iterator[Step]:
    for event, children in kin.RESTRICTED.items():
        if event in events(name):
            moment = recorded(events(name)[event])
            yield moment, partial(_restricted, told, children, moment)


def _restricted(told: Told, children: tuple[str, ...], moment: datetime) -> None:
    """By the head of service; who holds the children is who to ring."""
    with as_keeper(PURPOSE, told=moment, by=told.staff["calder"].id):
        Restriction.objects.bulk_create(
            Restriction(
                person_id=told.people[child].pk, level=Person.RESTRICTED, reason=kin.RESTRICTED_WHY,
                ring=told.staff["osman"], by=told.staff["calder"], at=moment,
            )
            for child in children
        )  # fmt: skip
