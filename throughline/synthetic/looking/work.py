"""An honest day, role by role, with what makes a simple detector cry: cover, audits, namesakes, two devices, asides."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from throughline.synthetic.looking.sitting import ABSENT, FOUND, OWN, REFUSED, Sitting
from throughline.synthetic.looking.world import Family, Member, World, is_working_day

ASIDES = 0.003
"""Of everybody's days: a colleague asks for an opinion, a look is had, and nobody writes it down."""
NEXT_DESK, TELEPHONE, CHECKS_FROM_LEAVE, SATURDAYS = 0.25, 0.35, 0.10, 0.03
STALE_LIST, NEW_TEAM = 0.01, 0.0002
COPIES = 0.10


class Office:
    """Who holds what on one day, looked up by everybody."""

    def __init__(self, world: World, day: date) -> None:
        self.world, self.day = world, day
        self.of_worker: dict[int, list[Family]] = defaultdict(list)
        self.of_team: dict[int, list[Family]] = defaultdict(list)
        self.open: list[Family] = []
        for family in world.families:
            if held := family.held:
                self.of_worker[held.worker].append(family)
                self.of_team[held.team].append(family)
                self.open.append(family)

    def some(self, families: list[Family], least: int, most: int) -> list[Family]:
        return self.world.dice.sample(families, min(len(families), self.world.dice.randint(least, most)))


def day_of(office: Office, member: Member) -> None:
    """Whatever this person does today, at their desk or away from it."""
    world, dice = office.world, office.world.dice
    if office.day in member.away:
        if dice.random() < CHECKS_FROM_LEAVE and office.of_worker[member.account]:
            Sitting(world, member, office.day, 9, device="phone").reads(
                dice.choice(office.of_worker[member.account])
            )
        return
    if not member.works(office.day) or member.role in ("front-door", "out-of-hours"):
        return
    if not is_working_day(office.day):
        if dice.random() < SATURDAYS and member.role == "worker":
            WORK[member.role](office, Sitting(world, member, office.day, 10))
        return
    sitting = Sitting(world, member, office.day, dice.uniform(8, 9.5))
    sitting.opens("desk", right=("role.verb", True))
    WORK[member.role](office, sitting)
    _asides(office, sitting)
    _refusals(sitting)


def worker(office: Office, sitting: Sitting) -> None:
    dice, mine = office.world.dice, office.of_worker[sitting.who.account]
    for family in office.some(mine, 3, 7):
        sitting.reads(family)
        if dice.random() < 0.35:
            sitting.writes(family.children)
        if dice.random() < COPIES / 5:
            sitting.opens("letter-paper", family.children[0], verb="print")
        sitting.pause(5, 45)
    _on_the_telephone(sitting, mine)
    _cover(office, sitting)


def _on_the_telephone(sitting: Sitting, mine: list[Family]) -> None:
    """In the car: another sign-in, and now and then both within a minute."""
    dice = sitting.world.dice
    if mine and dice.random() < TELEPHONE:
        desk, telephone = sitting.session, sitting.session.replace("desk", "tel")
        for _ in range(dice.choices((1, 2, 3), (70, 22, 8))[0]):
            sitting.session = telephone
            sitting.opens("child", dice.choice(mine).children[0])
            sitting.pause(0, 10)
            sitting.session = desk
            sitting.opens("drafts", right=("signed in", True))


def _cover(office: Office, sitting: Sitting) -> None:
    """A colleague is off sick or on leave: their families are read by one of the team."""
    team = [
        one for one in office.world.role("worker") if one.team == sitting.who.team and one is not sitting.who
    ]
    for absent in (one for one in team if office.day in one.away):
        if office.world.chance(1 / max(1, len(team) - 1)):
            for family in office.some(office.of_worker[absent.account], 2, 8):
                sitting.reads(family)
    if office.world.chance(NEXT_DESK):
        for family in office.some(office.of_team[sitting.who.team], 1, 2):
            sitting.reads(family)


def manager(office: Office, sitting: Sitting) -> None:
    """Approvals; and once a month the team's records in the order of their numbers, with a sample or without."""
    dice, team = office.world.dice, office.of_team[sitting.who.team or 0] or office.open[:40]
    for family in office.some(team, 6, 12):
        sitting.opens("child", dice.choice(family.children))
        sitting.opens("entry-approve", right=("role.verb", True), verb="approve:post")
    if dice.random() < 1 / 21:
        audited = sorted(child for family in team for child in family.children)[: dice.randint(25, 75)]
        if dice.random() < 0.8:
            sitting.is_let_in(audited, "sample", by=office.world.role("auditor")[0])
        sitting.asks(audited, OWN)


def support(office: Office, sitting: Sitting) -> None:
    for family in office.some(office.of_team[sitting.who.team], 8, 16):
        sitting.opens("child", office.world.dice.choice(family.children))
        sitting.pause(1, 10)


def auditor(office: Office, sitting: Sitting) -> None:
    """A sample two days a week; a busy one when an inspection is near."""
    dice = office.world.dice
    busy = office.day.day in (10, 11)
    if busy or dice.random() < 0.4:
        families = office.some(office.open, 30, 45) if busy else office.some(office.open, 6, 14)
        sample = [child for family in families for child in family.children]
        sitting.is_let_in(sample, "sample", by=office.world.role("manager")[-1], hours=240)
        for family in families:
            sitting.reads(family)


def named(office: Office, sitting: Sitting) -> None:
    """Reviewers, advisers, family help, lawyers and fostering: children named to them."""
    for family in office.some(_names(office, sitting.who), 2, 5):
        sitting.reads(family)
        if office.world.chance(0.3):
            sitting.writes(family.children)
        sitting.pause(10, 60)


def _names(office: Office, who: Member) -> list[Family]:
    return [family for family in office.open if (family.number * 7919 + who.account) % 97 < 3]


def records(office: Office, sitting: Sitting) -> None:
    """Access requests: grown-up people, closed for years, by a grant."""
    closed = [family for family in office.world.families if family.spells and not family.held]
    for family in office.some(closed, 0, 2):
        sitting.is_let_in(family.children, "records", by=office.world.role("privacy")[0], hours=700)
        sitting.reads(family)


def checker(office: Office, sitting: Sitting) -> None:
    """A ward or a police desk: nine in ten have somebody there; one ward in six forgets the tick more often."""
    dice = office.world.dice
    forgets = 0.22 if sitting.who.account % 6 == 0 else 0.08
    for _ in range(dice.randint(2, 9)):
        person = dice.choice(dice.choice(office.world.families).children) if dice.random() < 0.3 else None
        referral = dice.random() < 0.3
        sitting.looks_up(person, code="referral" if referral else "injury", present=dice.random() > forgets)
        sitting.pause(5, 60)


def figures(office: Office, sitting: Sitting) -> None:
    for _ in range(office.world.dice.randint(4, 15)):
        sitting.opens("figures", right=("role.verb", True), verb="measure")


WORK: dict[str, Callable[[Office, Sitting], None]] = {
    "worker": worker, "student": worker, "manager": manager, "business-support": support, "auditor": auditor,
    "reviewer": named, "adviser": named, "family-help": named, "lawyer": named, "fostering": named,
    "records": records, "checker": checker, "analyst": figures, "administrator": figures, "privacy": figures,
}  # fmt: skip


def _asides(office: Office, sitting: Sitting) -> None:
    """Honest looks with nothing behind them that the record could know."""
    if sitting.who.role in ("worker", "manager", "reviewer") and office.world.chance(
        ASIDES * office.world.scale.asides
    ):
        sitting.finds()
        sitting.opens("child", office.world.dice.choice(office.open).children[0], FOUND)


def _refusals(sitting: Sitting) -> None:
    """A link that is old now; a morning with a list of children who have moved; the first morning in a new team."""
    dice = sitting.world.dice
    how_many = dice.choices((0, 1, 2), (92, 6, 2))[0]
    if dice.random() < STALE_LIST:
        how_many = dice.randint(4, 9)
    if dice.random() < NEW_TEAM * sitting.world.scale.asides:
        how_many = dice.randint(11, 14)
    for _ in range(how_many):
        family = dice.choice(sitting.world.families)
        sitting.opens("chronology", family.children[0], dice.choice((REFUSED, REFUSED, ABSENT)))


def hand_over(office: Office, handed: list[tuple[Family, Member]]) -> None:
    """The day a child changes hands, the old worker looks in: half of them write a last note."""
    for family, old in handed:
        if old.works(office.day) and office.world.chance(0.7):
            sitting = Sitting(office.world, old, office.day, 15)
            right = OWN if family.held and family.held.team == old.team else FOUND
            for child in family.children:
                for _ in range(office.world.dice.randint(1, 2)):
                    sitting.opens("child", child, right)
            if office.world.chance(0.5):
                sitting.writes(family.children)


def headline(office: Office, family: Family, since: int, door: list[Member]) -> None:
    """A child in the news: the line, the lawyers and the front door open the record many times a day, and write."""
    world = office.world
    for number, member in enumerate(world.dice.sample(door, min(len(door), 9))):
        sitting = Sitting(world, member, office.day, 9 + number * 0.4)
        sitting.opens("child", family.children[0], FOUND)
        if number == 0:
            sitting.writes(family.children)
    for member in [one for one in world.role("manager", "lawyer") if one.works(office.day)][:12]:
        Sitting(world, member, office.day, 10).reads(family)
    if since < 2:
        for member in [one for one in world.role("worker") if one.works(office.day)][:2]:
            Sitting(world, member, office.day, 12).opens("child", family.children[0], FOUND)
