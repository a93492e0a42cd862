"""The few words a promise is sorted by: its kind, whom it is about, which way it counts, and who says so."""

from enum import StrEnum


class Kind(StrEnum):
    DEADLINE = "deadline"
    CADENCE = "cadence"
    MAXIMUM = "maximum"
    PRESENCE = "presence"


class Subject(StrEnum):
    CHILD = "child"
    WORKER = "worker"
    CARER = "carer"
    TEAM = "team"
    AUTHORITY = "authority"


class Direction(StrEnum):
    """After the start, some time before a day still to come, or not before some time after the start."""

    AFTER = "after"
    BEFORE = "before"
    NOT_BEFORE = "not_before"


class Layer(StrEnum):
    STATUTORY = "statutory"
    NATIONAL = "national"
    LOCAL = "local"


class Basis(StrEnum):
    """`seed_local` is what one authority set, as its published inspection tells it."""

    STATUTE = "statute"
    REGULATION = "regulation"
    STATUTORY_GUIDANCE = "statutory_guidance"
    PRACTICE_DIRECTION = "practice_direction"
    PRACTICE_GUIDANCE = "practice_guidance"
    NATIONAL_STANDARD = "national_standard"
    LOCAL = "local"
    SEED_LOCAL = "seed_local"

    @property
    def layer(self) -> Layer:
        if self in (Basis.LOCAL, Basis.SEED_LOCAL):
            return Layer.LOCAL
        return (
            Layer.NATIONAL if self in (Basis.PRACTICE_GUIDANCE, Basis.NATIONAL_STANDARD) else Layer.STATUTORY
        )


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
