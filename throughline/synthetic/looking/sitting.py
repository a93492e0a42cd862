"""One person at one screen: each thing they open is a row, and time passes between."""

from collections.abc import Iterable, Sequence
from datetime import date

from throughline.synthetic.looking.world import Asked, Entry, Family, Glass, Look, Member, World, moment

OWN, FOUND = ("reach", True), ("standing", True)
REFUSED, ABSENT = ("no relationship", False), ("absent", False)
Right = tuple[str, bool]


class Sitting:
    def __init__(self, world: World, who: Member, day: date, hour: float, *, device: str = "desk") -> None:
        self.world, self.who = world, who
        self.at = moment(day, hour)
        self.session = f"{who.account:x}{day:%m%d}{device}"[:16]
        self.via: dict[int, str] = {}
        """By which grant, for those whom a grant opened."""

    def pause(self, least: float, most: float) -> None:
        """Minutes."""
        self.at += self.world.dice.uniform(least, most) * 60

    def opens(
        self,
        page: str,
        person: int | None = None,
        right: Right = OWN,
        *,
        verb: str = "see",
        reason: str = "",
        apart: tuple[float, float] = (0.2, 2.5),
    ) -> None:
        self.world.looks.append(
            Look(
                self.at,
                self.who.account,
                self.session,
                verb,
                page,
                person,
                *right,
                reason,
                self.via.get(person, ""),
            )
        )
        self.pause(*apart)

    def finds(self) -> None:
        """The list asks again while a name is typed."""
        for _ in range(self.world.dice.randint(1, 3)):
            self.opens("find", right=("role.verb", True), apart=(0.02, 0.2))

    def reads(self, family: Family, right: Right = OWN) -> None:
        """Brothers and sisters one after the other, in the order they were entered."""
        dice = self.world.dice
        for child in family.children:
            self.opens("child", child, right)
            if right is OWN and dice.random() < 0.6:
                self.opens("chronology", child, right)
            for _ in range(dice.randint(0, 3) if right is OWN else 0):
                self.opens("entry")
        for adult in family.adults:
            if dice.random() < 0.12:
                self.opens("child", adult, FOUND)

    def writes(self, about: Iterable[int], *, later: float = 0.0, by: Member | None = None) -> None:
        self.opens("write", right=("role.verb", True))
        self.opens("draft-save", right=("signed in", True))
        author = by or self.who
        self.world.entries.append(Entry(self.at + later * 3600, author.account, tuple(about)))

    def asks(
        self, people: Sequence[int], right: Right = FOUND, *, apart: tuple[float, float] = (0.4, 2)
    ) -> None:
        """Opens each, and nothing else."""
        for person in people:
            self.opens("child", person, right, apart=apart)

    def looks_up(self, person: int | None = None, *, code: str = "injury", present: bool = False) -> None:
        self.world.asked.append(Asked(self.at, self.who.account, code, present, person is not None))
        self.opens("check", person, ("exact", True), verb="look up", reason=code)

    def is_let_in(
        self, people: Sequence[int], kind: str, *, by: Member | None = None, hours: float = 8
    ) -> None:
        giver = (by or self.who).account
        self.via |= dict.fromkeys(people, kind)
        self.world.grants.append(Glass(self.who.account, giver, tuple(people), kind, self.at - 30, hours))
