"""An authority's children as facts alone: years of plans, visits, groups and reviews, with what people say of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.standards.calendar import ENGLAND
from throughline.standards.facts import Fact

FIRST, LAST = date(2018, 1, 8), date(2026, 11, 20)
LENGTHS = (200, 400, 700, 1100)
"""Days that a child is with us."""


def children(count: int, *, seed: int = 7) -> Iterator[list[Fact]]:
    """In equal parts on a protection plan, in care, and in need; half of them still are."""
    chance = Random(seed)
    for number in range(count):
        length = timedelta(days=chance.choice(LENGTHS))
        began = FIRST + timedelta(days=chance.randrange((LAST - FIRST - length).days))
        began = LAST - length if number % 2 else began
        yield list(_Child(chance, began, None if number % 2 else began + length).told(number % 3))


class _Child:
    def __init__(self, chance: Random, began: date, ended: date | None):
        self.chance, self.began, self.ended = chance, began, ended

    def told(self, way: int) -> Iterator[Fact]:
        yield from self._front_door()
        yield from (self._on_a_plan, self._in_care, self._in_need)[way]()
        yield from self._every("case_supervision_recorded", 20)

    def _front_door(self) -> Iterator[Fact]:
        yield Fact("open", self.began, self.ended)
        yield Fact("social_worker_allocated", self._later(2))
        for what in ("contact_received", "referral_received", "referral_received_leading_to_assessment"):
            yield Fact(what, self.began)
        yield Fact("referral_decision_recorded", self._later(1))
        yield Fact("assessment_authorised", self._later(40))

    def _on_a_plan(self) -> Iterator[Fact]:
        yield Fact("strategy_discussion_initiating_s47", self.began)
        yield Fact("icpc_held", self._later(14))
        yield Fact("cp_plan", self._later(14), self.ended)
        yield Fact("cp_plan_started", self._later(14))
        yield from self._every("cp_visit_child_seen", 10, key="cp_visit_10wd", alone="child_seen_alone")
        yield from self._every("core_group_held", 28, key="core_group_6w")
        yield from self._every("rcpc_held", 110)

    def _in_care(self) -> Iterator[Fact]:
        for what in ("cla", "placement", "placement_first_year", "cla_5plus"):
            yield Fact(what, self.began, self.ended)
        for what in ("became_looked_after", "placement_started"):
            yield Fact(what, self.began)
        yield Fact("lac_review_first_held", self._later(19))
        yield Fact("lac_review_second_held", self._later(80))
        yield from self._every(
            "lac_visit_child_seen", 28, key="lac_visit_6w_first_year", alone="child_seen_alone"
        )
        yield from self._every("lac_review_held", 115)

    def _in_need(self) -> Iterator[Fact]:
        yield Fact("cin_plan", self._later(44), self.ended)
        yield Fact("cin_plan_started", self._later(44))
        yield from self._every("cin_visit_child_seen", 19, key="cin_visit_4w")
        yield from self._every("cin_review_held", 60)

    def _every(self, what: str, days: int, *, key: str = "", alone: str = "") -> Iterator[Fact]:
        """About every so many working days, now and then a little late, often booked, at times in vain."""
        day = self._later(days // 2 + 1)
        while day < (self.ended or LAST):
            yield Fact(what, day)
            if alone and self.chance.random() < 0.7:
                yield Fact(alone, day)
            if key and self.chance.random() < 0.3:
                yield Fact("booked", day, key=key)
            if key and self.chance.random() < 0.05:
                yield Fact("attempted", day - timedelta(days=2), key=key)
            day = ENGLAND.add(day, days + self.chance.choice((-1, 0, 0, 0, 1, 3)), "working_days")

    def _later(self, working_days: int) -> date:
        return ENGLAND.add(self.began, working_days, "working_days")
