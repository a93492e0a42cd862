"""A plan and a step that waits, as things that an address can name: Alice's own, and about Charlie's sealed child."""

from datetime import date

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.record.people.models import Person
from throughline.record.planning.models import PlanAction, PlanMove
from throughline.synthetic.plans import a_plan

AGREED = date(2026, 11, 12)


def the_plans(by: Account, child: Person, other: Account, sealed: Person) -> dict[str, int]:
    """Each waits for whoever wrote it: a press of theirs is a good one."""
    mine, theirs = _one(by, child), _one(other, sealed)
    return mine | {f"theirs {name}": key for name, key in theirs.items()}


def _one(by: Account, child: Person) -> dict[str, int]:
    plan = a_plan(by=by, children=[child], on=AGREED, status="protection")
    with as_keeper("making things that have addresses"):
        move = PlanMove.objects.create(
            entry_id=plan.pk, was="in need", becomes="family help", why="Two quiet months", family_told=True,
            agencies_told=True, child_asked=True, actions_read=True, to=by, by=by, asked_on=AGREED,
        )  # fmt: skip
        action = PlanAction.objects.get(entry_id=plan.pk)
        return {"plan": plan.pk, "plan action_id": action.pk, "move_id": move.pk}
