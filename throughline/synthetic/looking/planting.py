"""What planting needs: suspects nobody else uses, days they work, strangers they have nothing to do with."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from throughline.synthetic.looking.sitting import Sitting
from throughline.synthetic.looking.world import Family, Member, World, is_working_day

SETTLED, NEAR_THE_END = 30, 3
"""Days before the first planted act, so that there is something usual; and after the last, so that it is judged."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One act of misuse, as the one who planted it knows it."""

    detector: str
    accounts: frozenset[int]
    people: frozenset[int]
    first: date
    last: date


Act = Callable[[], None]


@dataclass(slots=True)
class Garden:
    world: World
    acts: dict[date, list[Act]] = field(default_factory=lambda: defaultdict(list))
    mornings: dict[date, list[Act]] = field(default_factory=lambda: defaultdict(list))
    """What changes before anybody sits down."""
    told: list[Planted] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def suspect(self, *roles: str, on: date | None = None) -> Member:
        """Somebody whom no other pattern uses, and who is at work that day and the days about it."""
        free = [
            one for one in self.world.role(*roles)
            if one.account not in self.used and one.leaves is None and (on is None or one.works(on))
        ]  # fmt: skip
        member = self.world.dice.choice(free)
        self.used.add(member.account)
        return member

    def a_day(self) -> date:
        days = self.world.days[min(SETTLED, self.world.scale.days // 3) : -NEAR_THE_END]
        return self.world.dice.choice([day for day in days if is_working_day(day)])

    def strangers(self, who: Member, how_many: int = 1) -> list[Family]:
        """Families nobody has held within the year, of another name, in no order."""
        mine = [
            family for family in self.world.families
            if not family.spells and family.name != who.family and len(family.children) > 1
        ]  # fmt: skip
        return self.leave_alone(self.world.dice.sample(mine, how_many))

    def leave_alone(self, families: list[Family]) -> list[Family]:
        self.world.left_alone.update(family.number for family in families)
        return families

    def will(
        self, detector: str, who: Member, day: date, act: Callable[[Sitting], None], *, hour: float = 13,
        people: Sequence[int] = (), last: date | None = None,
    ) -> None:  # fmt: skip
        """Notes the act, and has it done when its day comes."""
        self.told.append(Planted(detector, frozenset({who.account}), frozenset(people), day, last or day))
        self.on(who, day, act, hour=hour)

    def on(self, who: Member, day: date, act: Callable[[Sitting], None], *, hour: float = 13) -> None:
        self.acts[day].append(lambda: self._done(Sitting(self.world, who, day, hour), act))

    def _done(self, sitting: Sitting, act: Callable[[Sitting], None]) -> None:
        """One person does one thing at a time: what their own day had in those minutes is not done."""
        world, began, honest = self.world, sitting.at, self.world.looks
        world.looks = []
        act(sitting)
        mine = sitting.who.account
        world.looks += [one for one in honest if one.account != mine or not began <= one.at <= sitting.at]
