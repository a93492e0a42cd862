"""The Marsden house of the meetings' tests, and a plan of Tia's and Kai's with two outcomes and three actions."""

from datetime import date

import pytest

from throughline.record.meetings.tests.conftest import (  # noqa: F401  fixtures by name
    as_,
    facts_of,
    held,
    jo,
)

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 1), date(2026, 10, 2), date(2026, 11, 20)
LATER = date(2027, 3, 1)


def _without_protection_plans() -> None:
    """The house has them since July; these plans are of every status."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.actions import facts_changed
    from throughline.record.protection.models import ProtectionPlan

    with as_keeper("children whose plan is theirs to choose"):
        for plan in ProtectionPlan.objects.all():
            told = {"children": [plan.person_id], "source": ("protection_plan", plan.pk)}
            facts_changed(**told, told=[], again=True)
            plan.delete()


@pytest.fixture
def planned(house):
    """`planned(status="protection", …)`: signed by Alice on 1 September."""
    from throughline.synthetic.plans import a_judgement, a_plan, an_action, an_outcome

    _without_protection_plans()

    def plan(**said):
        alice = house.cast.alice
        rows = {
            "outcomes": [
                an_outcome("Breakfast every school day", "Five days of five for a month", by_when=LATER),
                an_outcome("No shouting at night", "No call to the police for three months", by_when=LATER,
                           safe_enough="Two quiet months"),
            ],
            "actions": [
                an_action("Ring the nursery", alice.name, by_when=OCTOBER),
                an_action("A third alcohol test", "CGL", by_when=OCTOBER, toward=2, holder="partner"),
                an_action("Ask Kai about Sundays", alice.name, by_when=LATER, toward=2, person=house.kai),
            ],
            "judgements": [
                a_judgement("Tia", "child", 3, "She listens at the door", on=SEPTEMBER, toward=2, person=house.tia),
                a_judgement("Kelly Marsden", "parent", 8, "Her own count", on=SEPTEMBER, toward=2),
            ],
        }  # fmt: skip
        said = {"by": alice, "children": house.children, "on": SEPTEMBER, **rows} | said
        return a_plan(**said)

    return plan


@pytest.fixture
def actions_of(kept):
    from throughline.record.planning.models import PlanAction

    def ask(entry):
        return kept(lambda: list(PlanAction.objects.filter(entry_id=entry.pk).order_by("position")))

    return ask
