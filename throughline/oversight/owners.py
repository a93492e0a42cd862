"""Who answers for a figure: the owner of its target in force, else whoever manages its team, else its objective's owner."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from throughline.access.models import Account
from throughline.access.posts.queries import running
from throughline.oversight.improvement import queries as improvement
from throughline.oversight.steering import STEERING
from throughline.oversight.targets import queries as targets

Figure = tuple[str, int | None]
"""A measure and a team; a team of None is the whole service."""


def answer_for(figures: Iterable[Figure], on: date) -> dict[Figure, list[Account]]:
    """Whom to ask about each figure: three statements, however many. Nobody where nobody was ever named."""
    asked = list(dict.fromkeys(figures))
    held = targets.in_force(on=on, measures={measure for measure, _ in asked})
    managers, owners = managers_of({team for _, team in asked if team}, on), improvement.owners(on)

    def of(measure: str, team: int | None) -> list[Account]:
        if target := held.get((measure, team)):
            return [target.owner]
        return managers.get(team) or ([owners[measure]] if measure in owners else [])

    return {figure: of(*figure) for figure in asked}


def owner_of(measure: str, team: int | None, on: date) -> Account | None:
    """The owner of its target in force, else of the first objective that needs it."""
    target = targets.in_force(on=on, measures=[measure]).get((measure, team))
    return target.owner if target else improvement.owners(on).get(measure)


def owns(account: int, measure: str, team: int | None, on: date) -> bool:
    """Owns its target in force, or any objective that needs it."""
    target = targets.in_force(on=on, measures=[measure]).get((measure, team))
    objectives = improvement.needed_by(on).get(measure, [])
    return account in {*(one.owner_id for one in objectives), target.owner_id if target else None}


def managers_of(teams: Iterable[int], on: date) -> dict[int | None, list[Account]]:
    """Who manages each team, by name."""
    found: dict[int | None, list[Account]] = defaultdict(list)
    posts = running(on).filter(team_id__in=set(teams), role__in=STEERING).select_related("holder")
    for post in posts.order_by("holder__name", "id"):
        found[post.team_id].append(post.holder)
    return dict(found)
