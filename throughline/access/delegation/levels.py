"""How far up a post stands. A scheme gives a decision to one level and to those above it."""

from enum import IntEnum

from throughline.access.roles import ROLES


class Level(IntEnum):
    PRACTITIONER = 1
    TEAM_MANAGER = 2
    SERVICE_MANAGER = 3
    HEAD_OF_SERVICE = 4
    ASSISTANT_DIRECTOR = 5
    DIRECTOR = 6

    @property
    def words(self) -> str:
        return (
            "director of children’s services"
            if self is Level.DIRECTOR
            else self.name.lower().replace("_", " ")
        )

    @property
    def title(self) -> str:
        return f"{self.words[0].upper()}{self.words[1:]}"


OF_A_ROLE = {
    "director": Level.DIRECTOR,
    "adoption-manager": Level.SERVICE_MANAGER,
    "manager": Level.TEAM_MANAGER,
}
"""The least that a role can mean: a post says so itself where it stands higher."""

LINE_ROLES = frozenset(role.key for role in ROLES.values() if "ratify" in role.verbs)
"""The roles of the management line: a decision given to a level is given to these alone."""


def level_of(role: str, said: int | None) -> Level:
    """What the post says of itself; else the least its role can mean. The director is always the director."""
    least = OF_A_ROLE.get(role, Level.PRACTITIONER)
    return least if said is None or least is Level.DIRECTOR else Level(said)
