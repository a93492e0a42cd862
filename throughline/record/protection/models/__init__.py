"""What we hold of protecting a child: the enquiry, the plan, its senior reviews, and its way between authorities."""

from throughline.record.protection.models.chasing import AgencyChased
from throughline.record.protection.models.enquiry import (
    ConferenceRequest,
    OutcomeShared,
    Section47,
    Section47Child,
)
from throughline.record.protection.models.plan import ProtectionPlan
from throughline.record.protection.models.senior import SeniorReview, SeniorReviewChild
from throughline.record.protection.models.transfer import PlanTransfer, PlanTransferChild

__all__ = [
    "AgencyChased",
    "ConferenceRequest",
    "OutcomeShared",
    "PlanTransfer",
    "PlanTransferChild",
    "ProtectionPlan",
    "Section47",
    "Section47Child",
    "SeniorReview",
    "SeniorReviewChild",
]
