"""What happens to a family, step by step, by chance: referral, assessment, enquiry, conference, plan, closure, and again."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.counted import SATURDAY
from throughline.synthetic.borough.england import CATEGORIES, SOURCES, Chances
from throughline.synthetic.borough.story import Enquiry, Episode, Family

OLDEST_REFERRED = 17 * 365
IN_TIME = (9, 14, 18, 22, 26, 30, 33, 36, 38, 40, 41, 42, 43, 44, 44, 45, 45, 45)
LATE = (46, 47, 48, 50, 52, 55, 60, 68)
"""Working days from a referral to the end of its assessment."""
ASSESSED_IN_TIME = 0.857
SOON = (8, 10, 11, 12, 13, 13, 14, 14, 15, 15, 15)
LATER = (16, 17, 18, 20, 22, 26)
"""Working days from the strategy discussion to the conference."""
CONFERENCE_IN_TIME = 0.82
REVIEWS = (1,) * 18 + (2,) * 50 + (3,) * 20 + (4,) * 8 + (5,) * 3 + (6,)
"""At which review conference a plan ends."""
DECIDED_LESS = ("in need",) * 7 + ("none",) * 3
NEEDED = ((5, 40),) * 42 + ((40, 120),) * 22 + ((120, 300),) * 6 + ((300, 670),) * 5 + ((670, 4200),) * 13
"""Days from the assessment to the end of a child in need plan: many are short, and a few last a childhood."""
STEPPED_DOWN = 0.8
BETWEEN = 300
"""Days from a closure to the next referral, on average."""


def career(family: Family, until: date, chances: Chances, dice: Random) -> tuple[Episode, ...]:
    """From the family's first referral, as far as the last day told."""
    found: list[Episode] = []
    on: date | None = family.known
    while on and on < until and any((on - child.born).days < OLDEST_REFERRED for child in family.children):
        had_plan = any(one.plan for one in found)
        found.append(episode(on, had_plan, chances, dice))
        on = _again(found[-1], chances, dice)
    return tuple(told_until(one, until) for one in found)


def _again(last: Episode, chances: Chances, dice: Random) -> date | None:
    if dice.random() > chances.again:
        return None
    return last.closed + timedelta(days=10 + round(dice.expovariate(1 / BETWEEN)))


def episode(on: date, had_plan: bool, chances: Chances, dice: Random) -> Episode:
    made = Episode(referred=on, source=dice.choice(SOURCES))
    if dice.random() < chances.nothing:
        made.taken, made.closed = False, on
        return made
    made.assessed = _workdays(on, dice.choice(IN_TIME if dice.random() < ASSESSED_IN_TIME else LATE))
    if dice.random() < chances.enquiry:
        made.enquiry = _enquiry(
            on, chances.conference_again if had_plan else chances.conference, chances, dice
        )
    if made.enquiry and made.enquiry.conference:
        _after_conference(made, chances, dice)
    else:
        _after_assessment(made, dice.random() < chances.in_need, dice)
    return made


def _enquiry(on: date, conferred: float, chances: Chances, dice: Random) -> Enquiry:
    began = _workdays(on, dice.choice((0, 0, 0, 1, 1, 2, 5, 12)))
    if dice.random() > conferred:
        return Enquiry(began, _workdays(began, dice.choice((4, 6, 8, 10, 12, 15))))
    conference = _workdays(began, dice.choice(SOON if dice.random() < CONFERENCE_IN_TIME else LATER))
    decided = "plan" if dice.random() < chances.plan else dice.choice(DECIDED_LESS)
    return Enquiry(began, began + (conference - began) * 2 // 3, conference, decided)


def _after_conference(made: Episode, chances: Chances, dice: Random) -> None:
    conference, decided = made.enquiry.conference, made.enquiry.decided
    made.in_need = decided != "none"
    if decided == "plan":
        made.category = dice.choice(CATEGORIES)
        made.reviews = _reviews(conference, dice.choice(REVIEWS), chances.reviewed, dice)
        made.plan = (conference, made.reviews[-1])
        stays = dice.random() < STEPPED_DOWN
        _need(made, made.plan[1], dice.randrange(40, 150) if stays else 0, dice)
    elif decided == "in need":
        _need(made, conference, dice.randrange(40, 200), dice)
    else:
        made.closed = conference + timedelta(days=dice.randrange(3, 12))
    made.closed = max(made.closed, made.assessed)


def _reviews(conference: date, how_many: int, in_time: float, dice: Random) -> tuple[date, ...]:
    """The first within three months, the others within six of the one before; and some late."""
    found = [conference]
    for number in range(how_many):
        longest = 91 if number == 0 else 182
        late = dice.random() > in_time
        days = longest + dice.randrange(1, 21) if late else dice.randrange(longest - 25, longest)
        found.append(_weekday(found[-1] + timedelta(days=days), late=late))
    return tuple(found[1:])


def _weekday(day: date, *, late: bool) -> date:
    """No meeting at a weekend: moved later where it is late anyway, and else earlier."""
    step = timedelta(days=1 if late else -1)
    while day.weekday() >= SATURDAY or day in ENGLAND.holidays:
        day += step
    return day


def _after_assessment(made: Episode, in_need: bool, dice: Random) -> None:
    made.in_need = in_need
    begun = max(made.assessed, made.enquiry.ended) if made.enquiry else made.assessed
    if not in_need:
        made.closed = begun + timedelta(days=dice.randrange(1, 7))
        return
    shortest, longest = dice.choice(NEEDED)
    _need(made, begun, dice.randrange(shortest, longest), dice)


def _need(made: Episode, begun: date, days: int, dice: Random) -> None:
    ended = begun + timedelta(days=days)
    made.need = (begun, ended) if days else None
    made.closed = ended + timedelta(days=dice.randrange(3, 12))


def told_until(one: Episode, until: date) -> Episode:
    """Without what is still to come: it is not known yet."""
    enquiry = one.enquiry if one.enquiry and one.enquiry.began < until else None
    if enquiry and enquiry.conference and enquiry.conference >= until:
        enquiry = enquiry._replace(conference=None, decided="")
    plan, need = _spell(one.plan, until), _spell(one.need, until)
    return replace(
        one, enquiry=enquiry, plan=plan, need=need, reviews=tuple(day for day in one.reviews if day < until),
        assessed=one.assessed if one.assessed and one.assessed < until else None,
        category=one.category if plan else "", closed=one.closed if one.closed < until else None,
    )  # fmt: skip


def _spell(spell: tuple[date, date | None] | None, until: date) -> tuple[date, date | None] | None:
    if spell is None or spell[0] >= until:
        return None
    return spell[0], spell[1] if spell[1] and spell[1] < until else None


def _workdays(day: date, n: int) -> date:
    return ENGLAND.add(day, n, Unit.WORKING_DAYS)
