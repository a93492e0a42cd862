"""What only the authority can say: from its settings, or shown as still to be filled."""

from dataclasses import dataclass, field

from throughline.record.keeping.schedule import Local


@dataclass(frozen=True, kw_only=True)
class Authority:
    named: str = ""
    officer: str = ""
    local: Local = field(default_factory=Local)

    @property
    def name(self) -> str:
        return self.named or "[to be filled: the name of the authority, THROUGHLINE_AUTHORITY]"

    @property
    def data_officer(self) -> str:
        return (
            self.officer
            or "[to be filled: how to reach the data protection officer, THROUGHLINE_DATA_OFFICER]"
        )


def of_settings() -> Authority:
    from throughline.config import environment
    from throughline.record.keeping.queries import local

    values = environment.settings()
    return Authority(named=values.authority, officer=values.data_officer, local=local())
