"""The contents page of oversight: every table, room by room."""

from throughline.oversight.baselines.models import RangeDecision
from throughline.oversight.contract.models import (
    Contract,
    ContractAction,
    ContractFigure,
    ContractLine,
    ContractMeasure,
    ContractMeeting,
)
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.hindrance.models import (
    ConfidenceAsked,
    ConfidenceSaid,
    Hindrance,
    HindranceAnswer,
    HindranceAnswered,
    HindranceVoice,
)
from throughline.oversight.improvement.models import Objective, ObjectiveMeasure
from throughline.oversight.showing.models import ShownMeasure
from throughline.oversight.targets.models import Target

__all__ = [
    "ConfidenceAsked",
    "ConfidenceSaid",
    "Contract",
    "ContractAction",
    "ContractFigure",
    "ContractLine",
    "ContractMeasure",
    "ContractMeeting",
    "Explanation",
    "Hindrance",
    "HindranceAnswer",
    "HindranceAnswered",
    "HindranceVoice",
    "Objective",
    "ObjectiveMeasure",
    "RangeDecision",
    "ShownMeasure",
    "Target",
]
