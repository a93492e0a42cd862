"""What the address of a list asks for: which part, on which day, compared with which other."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from throughline.measures.cohorts.cohort import NOT_SAID
from throughline.measures.cohorts.listing import Only

UNSAID = "-"
"""How an address says the part of whatever nobody said: an empty word would be the same as none asked for."""
LONGEST = 80
EVERYBODY = Only()


class Which(StrEnum):
    """After a comparison: everybody now, or those of one group."""

    ALL = ""
    CAME = "came"
    WENT = "went"
    STAYED = "stayed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    only: Only = EVERYBODY
    taken: str = ""
    against: str = ""
    which: Which = Which.ALL
    order: str = ""

    def query(self, **but: object) -> dict[str, object]:
        """These choices for an address, with others in their place."""
        said = {
            "team": self.only.team, "row": coded(self.only.row), "column": coded(self.only.column),
            "taken": self.taken, "against": self.against, "which": self.which.value, "order": self.order,
        }  # fmt: skip
        return {**said, **but}


def asked(said: Mapping[str, str], *, taken: str) -> Asked:
    """`taken` is empty for the newest figures. A group that there is not is everybody."""
    against, which = said.get("against", ""), said.get("which", "")
    known = {one.value for one in Which}
    return Asked(
        only=Only(team=said.get("team", "")[:LONGEST] or None, row=_part(said, "row"), column=_part(said, "column")),
        taken=taken, against=against, which=Which(which) if against and which in known else Which.ALL,
        order="most" if said.get("order") == "most" else "",
    )  # fmt: skip


def coded(part: str | None) -> str | None:
    return UNSAID if part == NOT_SAID else part


def _part(said: Mapping[str, str], name: str) -> str | None:
    found = said.get(name, "")[:LONGEST]
    return NOT_SAID if found == UNSAID else found or None
