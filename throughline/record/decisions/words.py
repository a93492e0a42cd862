"""How a decision from outside the scheme is marked wherever it is listed."""

from collections.abc import Mapping
from typing import Any

from throughline.design.parts.status import Flag, Status
from throughline.record.decisions.models import Decision

WORDS = {
    "": Flag(words="Outside the scheme, not yet ratified", status=Status.SOON),
    Decision.RATIFIED: Flag(words="Outside the scheme, ratified", status=Status.DONE),
    Decision.UNRATIFIED: Flag(words="Outside the scheme, not ratified", status=Status.LATE),
}


def outside_flag(typed: Mapping[str, Any]) -> Flag | None:
    """From the decision's typed row; nothing for a decision that was inside, or needed no delegation."""
    return WORDS[typed["settled"]] if typed.get("inside") is False else None
