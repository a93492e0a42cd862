"""The careers of a made-up authority's children: families are referred, and what follows is drawn by chance.

The chances are set so that what comes out lies near England's published levels (tests/benchmarks/measures.py prints how near). Brothers
and sisters are referred together and differ in what follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.dataset.borough import Borough, Care, Child, Held, Plan, Referral, Team, Worker
from throughline.synthetic.dataset.staffing import staffed, worker_for

YEAR = 365.25
# Families first referred in a year, for each child aged 0 to 17 who lives here.
FAMILIES_A_YEAR = 0.0205
SIZES, SIZE_WEIGHTS = (1, 2, 3, 4), (52, 30, 13, 5)
SOURCES = ("1A", "2A", "2B", "3A", "3B", "5A", "5B", "6", "7", "10")
SOURCE_WEIGHTS = (8, 16, 6, 7, 8, 4, 7, 30, 8, 6)
NEEDS, NEED_WEIGHTS = ("N1", "N2", "N3", "N4", "N5", "N6", "N8"), (56, 9, 3, 8, 14, 6, 4)
CATEGORIES, CATEGORY_WEIGHTS = ("NEG", "EMO", "PHY", "SAB"), (49, 36, 9, 6)
ETHNICITIES = ("WBRI", "WOTH", "MWBC", "MWAS", "APKN", "AIND", "BAFR", "BCRB", "OOTH", "NOBT")
ETHNICITY_WEIGHTS = (66, 6, 5, 4, 5, 2, 4, 2, 3, 3)
ENDS, END_WEIGHTS = ("E4A", "E45", "E11", "E2", "E8", "E3", "E13"), (30, 14, 9, 2, 18, 2, 10)
# What a referral that is taken becomes; the rest is an assessment and no more.
ON_A_PLAN, INTO_CARE, HELPED = 0.105, 0.022, 0.36
AGAIN, NO_ACTION = 0.42, 0.065
# One plan in eight ends at its first review; of those who were in care before, more come back.
ENDS_SOON, BACK_INTO_CARE = 0.125, 0.3
UNACCOMPANIED = 0.05
LEAVES_CARE_AT, SUPPORTED_TO = 18, 21


@dataclass(frozen=True, slots=True)
class Chances:
    random: Random
    first: date
    last: date
    prefix: str

    def days(self, low: float, high: float) -> timedelta:
        return timedelta(days=round(self.random.uniform(low, high)))

    def about(self, median: float, spread: float = 0.7) -> timedelta:
        """A length with a long tail, as times in services have."""
        return timedelta(days=max(1, round(median * self.random.lognormvariate(0, spread))))

    def known(self, day: date) -> date | None:
        """A day that has come, or nothing."""
        return day if day <= self.last else None


def borough(*, lives_here: int, first: date, last: date, seed: int, prefix: str = "") -> Borough:
    """`lives_here` is how many children aged 0 to 17 the authority has; a tenth or so become known in three years."""
    random = Random(f"{seed}{prefix}")
    chances = Chances(random, first, last, prefix)
    teams, workers = staffed(random, first=first, last=last, prefix=prefix, size=lives_here)
    made = Borough([], teams, workers, first, last, prefix)
    numbers = count(1)
    begins = first - timedelta(days=3 * 365)
    families = round(lives_here * FAMILIES_A_YEAR * (last - begins).days / YEAR)
    for number in range(families):
        referred = begins + timedelta(days=random.randrange((last - begins).days))
        made.children.extend(_family(chances, made, f"{prefix}f{number}", referred, numbers))
    return made


def _family(
    chances: Chances, made: Borough, family_id: str, referred: date, numbers: Iterator[int]
) -> Iterator[Child]:
    random = chances.random
    team = random.choice([team for team in made.teams if team.service == "Safeguarding"])
    ethnicity = random.choices(ETHNICITIES, ETHNICITY_WEIGHTS)[0]
    eldest = random.uniform(-0.3, 17)
    source, need = random.choices(SOURCES, SOURCE_WEIGHTS)[0], random.choices(NEEDS, NEED_WEIGHTS)[0]
    for index in range(random.choices(SIZES, SIZE_WEIGHTS)[0]):
        age = eldest - index * random.uniform(1.2, 4)
        if age < -0.6:
            break
        yield _child(chances, made, family_id, next(numbers), referred, age, ethnicity, team, source, need)


def _child(
    chances: Chances, made: Borough, family_id: str, number: int, referred: date, age: float, ethnicity: str,
    team: Team, source: str, need: str,
) -> Child:  # fmt: skip
    random = chances.random
    day = referred - timedelta(days=round(age * YEAR))
    is_born = day <= chances.last
    child = Child(
        made.id("p", number), family_id, day if is_born else None, None if is_born else day,
        random.choice("FM") if is_born else "U", ethnicity, random.random() < 0.12,
        is_uasc=age > 14 and random.random() < UNACCOMPANIED,
    )  # fmt: skip
    _career(chances, made, child, referred, source, need, team)
    return child


def _career(
    chances: Chances, made: Borough, child: Child, referred: date, source: str, need: str, team: Team
) -> None:
    """Referral after referral, until nobody refers again, the child is grown up or the history ends."""
    grown_up = _birthday(child, LEAVES_CARE_AT)
    while referred <= chances.last and referred < grown_up:
        referral = Referral(
            f"{child.person_id}r{len(child.referrals) + 1}", referred, source,
            chances.random.random() < NO_ACTION and not child.is_uasc, need=need,
        )  # fmt: skip
        child.referrals.append(referral)
        ends = referred + timedelta(days=1) if referral.nfa else _help(chances, child, referral, grown_up)
        referral.closed = chances.known(ends)
        if not referral.nfa:
            _hold(chances, made, child, referral, ends, team)
        if ends > chances.last or chances.random.random() > AGAIN:
            return
        referred = ends + chances.about(200, 1.0)


def _help(chances: Chances, child: Child, referral: Referral, grown_up: date) -> date:
    """What a referral led to; the day on which the child's time open to us ends."""
    chance = chances.random.random()
    if child.is_uasc or chance < (BACK_INTO_CARE if child.care else INTO_CARE):
        return _care(chances, child, referral, referral.received + chances.days(0, 60), grown_up)
    if chance < INTO_CARE + ON_A_PLAN:
        return _plan(chances, child, referral, grown_up)
    if chance < INTO_CARE + ON_A_PLAN + HELPED:
        return min(referral.received + chances.about(240), grown_up)
    return min(referral.received + chances.days(15, 75), grown_up)


def _plan(chances: Chances, child: Child, referral: Referral, grown_up: date) -> date:
    started = min(_weekday(referral.received + chances.days(14, 60)), grown_up)
    soon = chances.random.random() < ENDS_SOON
    ended = min(started + (chances.days(30, 90) if soon else chances.about(265, 0.55)), grown_up)
    into_care = chances.random.random() < 0.24
    child.plans.append(
        Plan(
            f"{child.person_id}c{len(child.plans) + 1}", referral.referral_id, started, chances.known(ended),
            chances.random.choices(CATEGORIES, CATEGORY_WEIGHTS)[0],
        )
    ) if started <= chances.last and started < ended else None  # fmt: skip
    if into_care and ended < grown_up:
        return _care(chances, child, referral, ended, grown_up)
    return min(ended + chances.days(40, 200), grown_up)


def _care(chances: Chances, child: Child, referral: Referral, entered: date, grown_up: date) -> date:
    if entered > chances.last or entered >= grown_up:
        return grown_up
    left = min(entered + chances.about(720, 0.9), grown_up)
    reason = "E8" if left == grown_up else chances.random.choices(ENDS, END_WEIGHTS)[0]
    child.care.append(
        Care(
            f"{child.person_id}l{len(child.care) + 1}", referral.referral_id, entered, chances.known(left),
            reason if left <= chances.last else "",
        )
    )  # fmt: skip
    return left if left == grown_up or reason == "E11" else min(left + chances.days(20, 120), grown_up)


def _hold(chances: Chances, made: Borough, child: Child, referral: Referral, ends: date, team: Team) -> None:
    """A worker of the family's team, another every year or so; children in care move to their own team."""
    moves = sorted(
        care.entered + timedelta(days=90) for care in child.care if care.referral_id == referral.referral_id
    )
    in_care = [team for team in made.teams if team.service == "Children in care"]
    day = referral.received + timedelta(days=chances.random.choice((0, 0, 1, 1, 2, 6)))
    stop = min(ends, chances.last + timedelta(days=1))
    while day < stop:
        holds = chances.random.choice(in_care) if moves and day >= moves[0] else team
        until = min([day + chances.about(330, 0.6), ends, *(move for move in moves if move > day)])
        nobody = chances.random.random() < 0.015
        worker: Worker | None = None if nobody else worker_for(made.workers, holds, day, chances.random)
        child.held.append(Held(holds, worker, day, chances.known(until)))
        day = until
    _support(chances, made, child, ends)


def _support(chances: Chances, made: Borough, child: Child, ends: date) -> None:
    """Whoever left care at 16 or later is supported by the leaving care team until 21."""
    late = [
        care for care in child.care if care.left and care.left == ends and care.left >= _birthday(child, 16)
    ]
    until = _birthday(child, SUPPORTED_TO)
    if late and ends < min(until, chances.last):
        leaving = next(team for team in made.teams if team.service == "Leaving care")
        worker = worker_for(made.workers, leaving, ends, chances.random)
        child.held.append(Held(leaving, worker, ends, chances.known(until)))


def _weekday(day: date) -> date:
    """A plan begins at its conference, which is held on a weekday."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _birthday(child: Child, age: int) -> date:
    born = child.born or child.expected
    assert born
    return born.replace(year=born.year + age, day=min(born.day, 28))
