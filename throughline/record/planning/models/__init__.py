"""What we hold of a plan: what must change, who does what, where each puts it, and what a meeting said of each step."""

from throughline.record.planning.models.family_offer import FamilyOffer, FamilyOfferAnswer, FamilyOfferChild
from throughline.record.planning.models.need import NeedPlan, PlanGiven, PlanMove
from throughline.record.planning.models.plan import Plan, PlanChild, PlanComment, PlanJudgement, PlanOutcome
from throughline.record.planning.models.plan_action import PlanAction, PlanStep
from throughline.record.planning.models.walked import WalkedAction, WalkedOutcome

__all__ = [
    "FamilyOffer",
    "FamilyOfferAnswer",
    "FamilyOfferChild",
    "NeedPlan",
    "Plan",
    "PlanAction",
    "PlanChild",
    "PlanComment",
    "PlanGiven",
    "PlanJudgement",
    "PlanMove",
    "PlanOutcome",
    "PlanStep",
    "WalkedAction",
    "WalkedOutcome",
]
