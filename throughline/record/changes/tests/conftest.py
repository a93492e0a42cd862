"""The Marsden house, and plans, meetings and assessments of its children."""

from throughline.record.assessment.tests.conftest import assessed
from throughline.record.entries.tests.conftest import post_draft
from throughline.record.planning.tests.conftest import as_, held, jo, planned

__all__ = ["as_", "assessed", "held", "jo", "planned", "post_draft"]
