"""The limits in force: each detector's defaults, and what the authority set otherwise."""

from collections.abc import Mapping

from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.misuse.detector import Detector
from throughline.config.environment import settings


def limits_of(detector: Detector) -> dict[str, float]:
    chosen = settings().detectors
    return {name: chosen.get(f"{detector.key}.{name}", usual) for name, usual in detector.defaults.items()}


def problems(chosen: Mapping[str, float]) -> list[str]:
    """A sentence for each name in the setting that no detector has."""
    known = {f"{each.key}.{name}" for each in DETECTORS.values() for name in each.defaults}
    return [
        f"THROUGHLINE_DETECTORS names “{name}”, which no detector has: docs/reference/misuse.md lists them."
        for name in sorted(set(chosen) - known)
    ]
