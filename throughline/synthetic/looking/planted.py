"""The fifteen patterns, each from just past the limit to far past it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from throughline.config.clock import LONDON
from throughline.synthetic.looking.planting import Garden, Planted
from throughline.synthetic.looking.sitting import ABSENT, FOUND, OWN, REFUSED, Sitting
from throughline.synthetic.looking.world import Family, Member


def no_reason(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", "business-support", "reviewer", on=day)
    child = garden.strangers(who)[0].children[0]
    garden.will("no-reason", who, day, lambda desk: desk.asks([child] * (1 + number % 3)), people=[child])


def same_name_or_address(garden: Garden, number: int) -> None:
    """By turns a relative of the same uncommon name, and the people at the reader's own address."""
    world, day = garden.world, garden.a_day()
    who = garden.suspect("worker", "family-help", on=day)
    family = garden.strangers(who)[0]
    if number % 2:
        who.family = _uncommon(garden)
        _renamed(garden, family, who.family)
    else:
        world.lives_at[who.account] = world.addresses[family.home]
    child = family.children[0]
    garden.will(
        "same-name-or-address", who, day, lambda desk: desk.asks([child] * (1 + number)), people=family.people
    )


def _uncommon(garden: Garden) -> str:
    return f"Quill{garden.world.dice.choice(('by', 'ford', 'ham', 'stead', 'worth'))}{garden.world.dice.choice('abcdef')}"


def _renamed(garden: Garden, family: Family, name: str) -> None:
    family.name = name
    for person in family.people:
        garden.world.names[person] = garden.world.names[person][0], name


def own_or_colleague(garden: Garden, number: int) -> None:
    """A declared relative tried and refused; a colleague who is in the record; somebody of the reader's own name."""
    world, day = garden.world, garden.a_day()
    who, other = garden.suspect("worker", on=day), garden.suspect("worker", on=day)
    family = garden.strangers(who)[0]
    person = family.adults[0]
    right = FOUND
    if number % 5 in (0, 1):
        world.conflicts.append((who.account, person))
        right = REFUSED
    elif number % 5 in (2, 3):
        world.staff_people.append((other.account, person))
    else:
        world.names[person] = who.given, who.family
    garden.will(
        "own-or-colleague",
        who,
        day,
        lambda desk: desk.asks([person] * (1 + number % 2), right),
        people=[person],
    )


def many_people(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", "business-support", on=day)
    how_many = (66, 75, 90, 130, 240)[number % 5]
    people = [family.children[0] for family in garden.strangers(who, how_many)]
    right = OWN if number % 5 == 0 else FOUND
    garden.will("many-people", who, day, lambda desk: desk.asks(people, right), people=people)


def off_shift(garden: Garden, number: int) -> None:
    """On a day off, which is a working day with no turn at the desk."""
    day = garden.a_day()
    who = garden.suspect("out-of-hours", "front-door", on=day)
    near = (day - timedelta(1), day, day + timedelta(1))
    garden.world.shifts = [
        shift for shift in garden.world.shifts
        if shift.holder != who.account or not any(_on(shift.starts, one) for one in near)
    ]  # fmt: skip
    people = [family.children[0] for family in garden.strangers(who, 1 + 2 * number)]
    garden.will("off-shift", who, day, lambda desk: desk.asks(people), people=people)


def _on(moment: float, day: date) -> bool:
    return datetime.fromtimestamp(moment, LONDON).date() == day


def while_away(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", on=day)
    strangers = [family.children[0] for family in garden.strangers(who, 5)]
    case = number % 5
    if case == 4:
        who.leaves = day + timedelta(21)
        garden.will("while-away", who, day, lambda desk: desk.asks(strangers), people=strangers)
    elif case == 3:
        _after_handing_over(garden, who, day)
    else:
        who.away.add(day)
        people = strangers[:1] if case != 1 else _own(garden, who)
        right = OWN if case == 1 else FOUND
        garden.will("while-away", who, day, lambda desk: desk.asks(people, right), people=people)


def _own(garden: Garden, who: Member) -> list[int]:
    mine = [family for family in garden.world.families if family.held and family.held.worker == who.account]
    return [child for family in mine for child in family.children][:9]


def _after_handing_over(garden: Garden, who: Member, day: date) -> None:
    """The family moves to another team that morning, whatever else changes hands."""
    family = next(one for one in garden.world.families if one.held and one.held.worker == who.account)
    child = garden.leave_alone([family])[0].children[0]

    garden.mornings[day].append(lambda: setattr(family.spells[-1], "ended", day))
    garden.will("while-away", who, day, lambda desk: desk.asks([child] * 6), people=[child])


def in_order(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", "adviser", on=day)
    how_many = (10, 11, 14, 22, 40)[number % 5]
    families = garden.world.families
    start = garden.world.dice.randrange(len(families) - 60)
    people = [person for family in families[start : start + 60] for person in family.people][
        :: 1 + number % 2
    ][:how_many]
    if number % 2:
        people.reverse()
    right = (FOUND, ABSENT, FOUND, REFUSED, FOUND)[number % 5]
    garden.will("in-order", who, day, lambda desk: desk.asks(people, right), people=people)


def glass_often(garden: Garden, number: int) -> None:
    """Over a week, once a day or twice."""
    day = garden.a_day()
    who = garden.suspect("worker", "out-of-hours", on=day)
    families = garden.strangers(who, (4, 4, 5, 6, 8)[number % 5])
    last = min(day + timedelta(6), garden.world.last)
    people = [person for family in families for person in family.people]
    garden.told.append(Planted("glass-often", frozenset({who.account}), frozenset(people), day, last))
    for place, family in enumerate(families):
        on = min(day + timedelta(place * 6 // len(families)), last)
        garden.on(who, on, lambda desk, family=family: _breaks(desk, family), hour=20 + place * 0.3)


def _breaks(desk: Sitting, family: Family) -> None:
    desk.is_let_in(family.children, "break-glass")
    desk.reads(family, OWN)


def everyone_looks(garden: Garden, number: int) -> None:
    day = garden.a_day()
    readers = [
        garden.suspect("worker", "family-help", "reviewer", "fostering", on=day) for _ in range((6, 6, 7, 9, 14)[number % 5])
    ]  # fmt: skip
    child = garden.strangers(readers[0])[0].children[0]
    everyone = frozenset(one.account for one in readers)
    garden.told.append(Planted("everyone-looks", everyone, frozenset({child}), day, day))
    for place, who in enumerate(readers):
        garden.on(who, day, lambda desk: desk.asks([child]), hour=9 + place * 0.5)


def search_and_look(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", "adviser", "family-help", on=day)
    people = [family.children[0] for family in garden.strangers(who, (21, 22, 26, 35, 50)[number % 5])]

    def act(desk: Sitting) -> None:
        for person in people:
            desk.finds()
            desk.asks([person], apart=(0.3, 1.5))
        desk.finds()

    garden.will("search-and-look", who, day, act, people=people)


def prints_before_leaving(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", "family-help", on=day)
    who.leaves = day + timedelta(1 + number)
    copies = (4, 5, 8, 15, 40)[number % 5]
    people = [family.children[0] for family in garden.strangers(who, copies)]

    def act(desk: Sitting) -> None:
        for person in people:
            desk.opens("letter-paper", person, OWN, verb="print")

    garden.will("prints-before-leaving", who, day, act, people=people, last=who.leaves)


def partner_fishing(garden: Garden, number: int) -> None:
    """Three weeks of it, a few a day, among look-ups with somebody there."""
    day = garden.a_day()
    who = garden.suspect("checker")
    last = min(day + timedelta(35), garden.world.last)
    garden.told.append(
        Planted("partner-fishing", frozenset({who.account}), frozenset(), day - timedelta(20), last)
    )
    for ago in range(21):
        if day - timedelta(ago) in garden.world.days:
            garden.on(who, day - timedelta(ago), lambda desk: _fishes(desk, (4, 4, 5, 7, 12)[number % 5]))


def _fishes(desk: Sitting, times: int) -> None:
    for _ in range(times):
        desk.looks_up()
        desk.pause(1, 15)


def long_closed(garden: Garden, number: int) -> None:
    world, day = garden.world, garden.a_day()
    who = garden.suspect("worker", "reviewer", on=day)
    years = day - timedelta(740)
    closed = [
        family for family in world.families
        if family.spells and (ended := family.spells[-1].ended) and ended < years and family.name != who.family
    ]  # fmt: skip
    child = garden.leave_alone([world.dice.choice(closed)])[0].children[0]
    garden.will("long-closed", who, day, lambda desk: desk.asks([child] * (1 + number % 2)), people=[child])


def two_places(garden: Garden, number: int) -> None:
    """Two people with one password: two sign-ins that take turns."""
    day = garden.a_day()
    who = garden.suspect("worker", on=day)
    turns = (10, 12, 20, 40, 90)[number % 5]

    def act(desk: Sitting) -> None:
        sessions = desk.session, desk.session.replace("desk", "else")
        for turn in range(turns):
            desk.session = sessions[turn % 2]
            desk.opens("drafts", right=("signed in", True), apart=(0.2, 1.5))

    garden.will("two-places", who, day, act, hour=19)


def refused_often(garden: Garden, number: int) -> None:
    day = garden.a_day()
    who = garden.suspect("worker", "adviser", "analyst", on=day)
    people = [family.children[0] for family in garden.strangers(who, (11, 12, 15, 25, 60)[number % 5])]
    garden.will(
        "refused-often", who, day, lambda desk: desk.asks(people, REFUSED, apart=(0.2, 0.9)), people=people
    )  # fmt: skip


PATTERNS: tuple[Callable[[Garden, int], None], ...] = (
    no_reason, same_name_or_address, own_or_colleague, many_people, off_shift, while_away, in_order, glass_often,
    everyone_looks, search_and_look, prints_before_leaving, partner_fishing, long_closed, two_places, refused_often,
)  # fmt: skip


def plant(garden: Garden) -> None:
    for pattern in PATTERNS:
        for number in range(garden.world.scale.planted):
            pattern(garden, number)
