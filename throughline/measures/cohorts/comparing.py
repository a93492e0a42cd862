"""One cohort in two takings: which children came, which went, and which are in both. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from throughline.measures.cohorts.listing import Member


@dataclass(frozen=True, slots=True)
class Moves:
    """`went` as they were in the earlier taking, the others as they are in the later."""

    came: list[Member]
    went: list[Member]
    stayed: list[Member]


def moves(earlier: Sequence[Member], later: Sequence[Member]) -> Moves:
    """By child, not by plan: a child whose plan ended and began again between the two has stayed."""
    before, after = ({one.person_id for one in listed} for listed in (earlier, later))
    return Moves(
        came=[one for one in later if one.person_id not in before],
        went=[one for one in earlier if one.person_id not in after],
        stayed=[one for one in later if one.person_id in before],
    )
