"""The tables of an assessment: its start and plan, what is written, what stands beside it, and the neglect tool."""

from throughline.record.assessment.models.beside import (
    Checkpoint,
    CheckpointChild,
    ConferenceNews,
    ConferenceNewsChild,
)
from throughline.record.assessment.models.neglect import NeglectTool, NeglectToolChild
from throughline.record.assessment.models.starting import (
    AssessmentLeftOut,
    AssessmentStart,
    AssessmentStartChild,
    PlannedStep,
)
from throughline.record.assessment.models.written import (
    Assessment,
    AssessmentAdult,
    AssessmentChild,
    AssessmentScale,
    AssessmentView,
)

__all__ = [
    "Assessment",
    "AssessmentAdult",
    "AssessmentChild",
    "AssessmentLeftOut",
    "AssessmentScale",
    "AssessmentStart",
    "AssessmentStartChild",
    "AssessmentView",
    "Checkpoint",
    "CheckpointChild",
    "ConferenceNews",
    "ConferenceNewsChild",
    "NeglectTool",
    "NeglectToolChild",
    "PlannedStep",
]
