"""Everybody of Northmere who writes, decides or holds in the stories, with their posts; and who writes up for outsiders."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from throughline.access.models import Account, Team
from throughline.synthetic import builders
from throughline.synthetic.stories.data import NAMES, story

FIRST_WORKED_HERE = datetime.fromisoformat("2023-09-04T09:00:00+01:00")
BEGAN = date(2023, 9, 4)

NORTH, SOUTH, FRONT, CHAIRS = "Safeguarding North", "Safeguarding South", "Front Door", "Conference Chairs"
NIGHT, IN_CARE, DISABLED, LEAVING = "Emergency Duty", "Children in Care", "Disabled Children", "Leaving Care"
REVIEWING, MISSING = "Independent Reviewing", "Missing and Exploitation"


class Posted(NamedTuple):
    role: str
    title: str
    team: str = ""
    above: str = ""
    since: date = BEGAN
    until: date | None = None


POSTS = {
    "calder": Posted("manager", "Head of service"),
    "achebe": Posted("manager", "Team manager", NORTH, "calder"),
    "osman": Posted("manager", "Team manager", SOUTH, "calder"),
    "tran": Posted("manager", "Team manager", IN_CARE, "calder"),
    "lind": Posted("manager", "Front door manager", FRONT, "calder"),
    "raman": Posted("worker", "Social worker", NORTH, "achebe", date(2025, 9, 1)),
    "grant": Posted("worker", "Social worker", NORTH, "achebe", BEGAN, date(2026, 4, 25)),
    "stone": Posted("worker", "Social worker", NORTH, "achebe", date(2025, 2, 3)),
    "adeyemi": Posted("worker", "Social worker in the assessed year", NORTH, "achebe", date(2026, 4, 20)),
    "pike": Posted("worker", "Social worker", SOUTH, "osman"),
    "novak": Posted("worker", "Social worker", SOUTH, "osman"),
    "haddad": Posted("worker", "Social worker, age assessments", IN_CARE, "tran"),
    "lowe": Posted("worker", "Social worker", DISABLED, "calder"),
    "whitlow": Posted("front-door", "Front door social worker", FRONT, "lind"),
    "shah": Posted("front-door", "Front door social worker", FRONT, "lind"),
    "webb": Posted("worker", "Missing and exploitation worker", MISSING, "calder"),
    "amadi": Posted("worker", "Emergency duty worker", NIGHT, "calder"),
    "okafor": Posted("reviewer", "Conference chair", CHAIRS),
    "voss": Posted("reviewer", "Independent reviewing officer", REVIEWING),
    "ferris": Posted("adviser", "Personal adviser", LEAVING),
    "edwards": Posted("placements", "Placements officer"),
    "sandhu": Posted("lawyer", "Council solicitor"),
    "bell": Posted("business-support", "Business support", NORTH, "achebe"),
    "hale": Posted("virtual-school", "Virtual school head"),
    "privacy": Posted("privacy", "Privacy officer"),
}
SPEAK_THROUGH = {
    "lunt": "amadi", "public": "whitlow", "oyel": "whitlow", "rown": "whitlow", "finch": "whitlow", "kerr": "whitlow",
    "court": "sandhu", "dcs": "tran", "dube": "raman",
}  # fmt: skip
"""Police, schools, health, courts and the director hold no post that writes here: who wrote down what came from them."""

FOR_EVERYBODY = (
    "calder",
    "achebe",
    "lind",
    "raman",
    "grant",
    "stone",
    "whitlow",
    "amadi",
    "okafor",
    "privacy",
)


def hire(names: Iterable[str]) -> tuple[dict[str, Team], dict[str, Account]]:
    """Those whom these stories need, managers first."""
    teams: dict[str, Team] = {}
    staff: dict[str, Account] = {}
    titles = {key: one["name"] for name in NAMES for key, one in story(name)["workers"].items()}
    for key in _needed(names):
        post = POSTS[key]
        if post.team and post.team not in teams:
            teams[post.team] = builders.a_team(post.team, told=FIRST_WORKED_HERE)
        staff[key] = builders.a_person(
            role=post.role, name=titles[key], title=post.title, team=teams.get(post.team),
            reports_to=staff.get(post.above), since=post.since, until=post.until, told=FIRST_WORKED_HERE,
        )  # fmt: skip
    return teams, staff


def _needed(names: Iterable[str]) -> Iterator[str]:
    wanted = {writer(key) for name in names for key in story(name)["workers"]} | set(FOR_EVERYBODY)
    wanted |= {POSTS[key].above for key in wanted}
    yield from (key for key in POSTS if key in wanted)


def writer(key: str) -> str:
    return SPEAK_THROUGH.get(key, key)


def named(name: str) -> str:
    """The key of somebody whom a story names."""
    return next(
        key for one in NAMES for key, worker in story(one)["workers"].items() if worker["name"] == name
    )
