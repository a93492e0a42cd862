"""Reads the limits of the misuse detectors. Whether a detector has such a limit, the detectors say at the start."""


def limits(text: str) -> dict[str, float]:
    """`detector.limit=number`, with commas between."""
    try:
        pairs = [name.split("=") for name in text.split(",") if name.strip()]
        return {name.strip(): float(value) for name, value in pairs}
    except ValueError:
        raise ValueError("write limits as in refused-often.times=15, with commas between.") from None
