"""What the pages of a plan ask of the database: at most twelve statements, and no more at many rows than at few."""

from datetime import timedelta

import pytest

from throughline.record.planning.tests.conftest import LATER, SEPTEMBER

MOST = 12


def more(house, plan, size: int) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record import models as record

    alice = house.cast.alice
    with as_keeper("rows to count statements on"):
        made = record.PlanAction.objects.bulk_create(
            record.PlanAction(
                entry_id=plan.pk, position=n + 10, what="Ring", who=alice.name, owner=alice, by_when=LATER, toward="1"
            )
            for n in range(size)
        )  # fmt: skip
        record.PlanStep.objects.bulk_create(
            record.PlanStep(
                action=one, entry_id=plan.pk, how="press", did="moved", on=SEPTEMBER, moved_to=LATER, why="Ill", by=alice
            )
            for one in made
        )  # fmt: skip
        record.PlanJudgement.objects.bulk_create(
            record.PlanJudgement(
                entry_id=plan.pk, plan=plan.pk, position=n, toward="2", whose="worker", who=alice.name, point="4",
                evidence="Seen", on=SEPTEMBER + timedelta(days=n % 60),
            )
            for n in range(size)
        )  # fmt: skip


@pytest.mark.parametrize("size", [10, 1_000])
def test_no_page_asks_more_than_twelve(planned, house, size) -> None:
    from throughline.access.accounts.tests.signing import client_of
    from throughline.web.tests.scene import statements

    plan = planned()
    more(house, plan, size)
    alice = client_of(house.cast.alice)
    asked = {
        "plan": statements(alice, f"/children/{house.tia.id}/plan"),
        "step": statements(alice, f"/plans/{plan.pk}/step"),
        "reviews": statements(alice, "/plans/reviews"),
    }
    assert max(asked.values()) <= MOST, asked
