"""A step up or down: the same plan under another status, asked for with a checklist and accepted by whoever takes it on."""

from collections.abc import Mapping

from django.db.models import Q

from throughline.access.models import Account, Post
from throughline.access.principal import acting, atomic
from throughline.config.clock import today
from throughline.record.holding import transferring
from throughline.record.holding.models import Transfer
from throughline.record.people.models import Allocation
from throughline.record.people.queries import running
from throughline.record.planning import needing, problems, standing
from throughline.record.planning.models import Plan, PlanMove
from throughline.record.planning.models.plan import FAMILY_HELP, IN_NEED, PROTECTION, STATUSES

CHECKLIST = (
    ("family_told", "The family knows, and has said what they think"),
    ("agencies_told", "Everybody who does something in the plan knows"),
    ("child_asked", "Each child was asked, in a way that they can use"),
    ("actions_read", "Every open action was read, and somebody holds it from now on"),
)


def children_of(plan: Plan) -> list[int]:
    return sorted(plan.entry.plan_children.values_list("person_id", flat=True))


def ask(*, plan: Plan, becomes: str, why: str, to: Account | None, checked: Mapping[str, bool]) -> PlanMove:
    children = children_of(plan)
    _check(plan, becomes, children)
    if not why.strip():
        raise problems.WHY
    if not all(checked.get(name) for name, _ in CHECKLIST):
        raise problems.CHECK_ALL
    if to is None or to.pk == acting().id:
        raise problems.NOT_YOURSELF
    if not _reads(to, children):
        raise problems.CANNOT_READ
    with atomic():
        if PlanMove.objects.filter(entry_id=plan.pk, answer=PlanMove.WAITING).exists():
            raise problems.WAITS
        return PlanMove.objects.create(
            entry_id=plan.pk, was=plan.status, becomes=becomes, why=why.strip()[:400], to_id=to.pk, by_id=acting().id,
            asked_on=today(), **{name: True for name, _ in CHECKLIST},
        )  # fmt: skip


def _check(plan: Plan, becomes: str, children: list[int]) -> None:
    if becomes not in dict(STATUSES) or becomes == plan.status:
        raise problems.SAME_STATUS
    if becomes == PROTECTION:
        raise problems.BY_CONFERENCE
    if standing.protected(children, today()):
        raise problems.STILL_PROTECTED


def _reads(to: Account, children: list[int]) -> bool:
    """Holds each of them, is in the team that does, or has been offered them in a handover."""
    held = Allocation.objects.filter(person_id__in=children, ended=None)
    offered = Transfer.objects.filter(person_id__in=children, answer=Transfer.WAITING, to_id=to.pk)
    teams = Post.objects.filter(running(today()), holder_id=to.pk).exclude(team=None).values("team_id")
    theirs = held.filter(Q(worker_id=to.pk) | Q(team_id__in=teams))
    known = set(theirs.values_list("person_id", flat=True))
    return {*children} <= known | set(offered.values_list("person_id", flat=True))


def answer(*, move: PlanMove, accepts: bool, why: str = "") -> None:
    """Accepted: the plan has its new status from today, and a handover that waits is taken on with it."""
    if move.to_id != acting().id:
        raise problems.NOT_FOR_YOU
    if not accepts and not why.strip():
        raise problems.WHY
    said = PlanMove.ACCEPTED if accepts else PlanMove.RETURNED
    with atomic():
        waiting = PlanMove.objects.filter(pk=move.pk, answer=PlanMove.WAITING)
        if not waiting.update(answer=said, answered_on=today(), answer_why=why.strip()[:300]):
            raise problems.ANSWERED
        if accepts:
            _step(move)


def _step(move: PlanMove) -> None:
    plan = Plan.objects.select_related("entry").get(pk=move.entry_id)
    children = children_of(plan)
    _check(plan, move.becomes, children)
    offered = Transfer.objects.filter(person_id__in=children, answer=Transfer.WAITING, to_id=move.to_id)
    if offered.exists():
        transferring.accept(children=children)
    Plan.objects.filter(pk=plan.pk).update(status=move.becomes)
    if move.becomes == IN_NEED:
        needing.start(children=children, on=today(), entry=plan.pk)
    elif move.becomes == FAMILY_HELP:
        needing.end(children=children, on=today(), entry=plan.pk)
