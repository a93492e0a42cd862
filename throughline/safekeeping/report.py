"""What a drill found, and how long people would have been without their record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path


@dataclass(kw_only=True)
class Report:
    """What was compared, what differed, and the two times measured."""

    backup: Path
    lost: timedelta  # the recovery point: work since the backup
    away: timedelta = timedelta()  # the recovery time: from empty machine to signed in
    compared: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not self.differences

    @property
    def exit_code(self) -> int:
        return 0 if self.passed else 1

    def add(self, what: str, differences: Sequence[str]) -> None:
        self.compared.append(what)
        self.differences += differences

    def lines(self) -> list[str]:
        verdict = "The backup can be relied on." if self.passed else "DO NOT RELY ON THIS BACKUP."
        return [
            f"Drill of {self.backup.name}",
            *(f"  compared {what}" for what in self.compared),
            *(f"  DIFFERENT {difference}" for difference in self.differences),
            f"  back at work after {self.away.total_seconds():.1f} s (recovery time)",
            f"  work of the last {self.lost.total_seconds() / 3600:.1f} hours would be lost (recovery point)",
            verdict,
        ]
