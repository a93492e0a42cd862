"""The checks before the doors open."""

from datetime import datetime
from types import SimpleNamespace

from throughline.commands.health import TO_SERVE, Check, examine
from throughline.commands.outcomes import Refused
from throughline.config.parsing import LONDON


def must_be_safe(values: SimpleNamespace, checks: tuple[Check, ...] = TO_SERVE) -> list[str]:
    """What was checked, or a refusal with a sentence for each fault."""
    found = list(examine(checks, values, values.today or datetime.now(LONDON)))
    if faults := [fault for finding in found for fault in finding.faults]:
        raise Refused("\n".join(faults))
    return [finding.asks for finding in found]
