"""Northmere, a small made-up borough with the families of the stories: mostly on time, with one team that slipped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from throughline.access.models import Account, Post, Team
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.burden.nightly import count_questions
from throughline.synthetic.attention import what_asks
from throughline.synthetic.beside import tell_beside
from throughline.synthetic.borough.england import ENGLAND
from throughline.synthetic.borough.making import Office
from throughline.synthetic.borough.notes import FULL
from throughline.synthetic.borough.staffing import invented_names, team_of, writer
from throughline.synthetic.borough.story import Family, Held, Size
from throughline.synthetic.borough.visiting import steady
from throughline.synthetic.borough.whole import Counts, Say, tell_borough
from throughline.synthetic.builders import a_person, an_account
from throughline.synthetic.company import a_broken_glass, everybody_else
from throughline.synthetic.contract import contract_held
from throughline.synthetic.looking.northmere import something_to_ask_about
from throughline.synthetic.matters import tell_matters
from throughline.synthetic.said_of_figures import figures_explained
from throughline.synthetic.stories import Told, tell
from throughline.synthetic.telling import PURPOSE

NOW = datetime(2026, 11, 20, 12, tzinfo=LONDON)
SEED = 2026
PROTECTING = replace(ENGLAND, enquiry=0.62, conference=0.7, reviewed=0.95)
SIZE = Size(people=1_450, open_children=225, days=775, known=0.95, brought=0.35, chances=PROTECTING)
"""A small borough whose record holds its safeguarding teams first of all: two in five of whom they work with have a plan.
It began in October 2024 with the families of the one before it, so that two years of figures begin with a full office."""
TEAMS = (
    ("Safeguarding North", 6),
    ("Safeguarding South", 7),
    ("Safeguarding East", 7),
    ("Safeguarding West", 8),
    ("Family Support", 6),
    ("Disabled Children", 6),
)
FOR_DISABLED, DISABLED, ELSEWHERE = "Disabled Children", 0.5, 0.06
"""The shares of the children with a disability there and in the other teams: together near England's."""
SLIPPED = "Safeguarding East"
SLIPPING = (
    (date(2026, 2, 1), 0.8),
    (date(2026, 4, 1), 0.45),
    (date(2026, 7, 1), 0.7),
    (date(2026, 9, 1), 0.97),
)
"""The share on time from each day: three workers left in the spring, and the posts were filled in the summer."""

LEFT, HELD_SINCE = timedelta(days=20), timedelta(days=24)


def demo(*, say: Say = print) -> Counts:
    """Everything that `make demo` opens with, in an empty migrated database."""
    told = tell()
    say("the eight families of the stories")
    _others_who_sign_in(told)
    tell_beside(told, NOW)
    counts = tell_borough(
        size=SIZE, office=_office(told.staff["calder"]), as_at=NOW, seed=SEED, pace=pace, change=bend, say=say
    )
    something_to_ask_about()
    tell_matters(manager=told.staff["achebe"], assessed=told.staff["adeyemi"])
    what_asks(manager=told.staff["achebe"], but=told.staff.values(), now=NOW)
    contract_held(head=told.staff["calder"])
    figures_explained(team=SLIPPED, head=told.staff["calder"])
    count_questions(on=NOW.date())
    say(
        f"Northmere: {counts.people:,} people, {counts.open_children} open children, {counts.entries:,} entries."
    )
    return counts


def _others_who_sign_in(told: Told) -> None:
    began = datetime.combine(date(2023, 9, 4), time(9), LONDON)
    for role, name in (
        ("director", "Helen Hart"),
        ("administrator", "Ada Ashby"),
        ("administrator", "Ben Birch"),
        ("analyst", "Ann Aldous"),
    ):
        a_person(role=role, name=name, since=began.date(), told=began)
    an_account("Stella Stone", told=began)
    with as_keeper(PURPOSE):
        north = Team.objects.get(name="Safeguarding North")
    everybody_else(
        child=told.people["TIA"], head=told.staff["calder"], north=north,
        told=datetime.combine(date(2026, 8, 3), time(9), LONDON), now=NOW,
    )  # fmt: skip
    with as_keeper(PURPOSE):
        nora = Account.objects.get(name="Nora North")
    a_broken_glass(
        nora, told.people["TIA"], told.people["KAI"], at=datetime(2026, 11, 20, 2, 41, tzinfo=LONDON),
        reason="The hospital rang: their mother was brought in and nobody knew who had the children.",
    )  # fmt: skip


def _office(head: Account) -> Office:
    began = datetime.combine(date(2024, 1, 8), time(9), LONDON)
    with as_keeper(PURPOSE):
        people = invented_names(Random(SEED), set(Account.objects.values_list("name", flat=True)))
        chairs = Post.objects.filter(role="reviewer", ended=None).select_related("holder").order_by("id")
        chairs = [writer(post) for post in chairs]
    with as_keeper(PURPOSE, told=began):
        teams = [team_of(name, head, seats, people) for name, seats in TEAMS]
        return Office(
            teams=[
                replace(team, disabled=DISABLED if team.name == FOR_DISABLED else ELSEWHERE) for team in teams
            ],
            chairs=chairs,
        )


def pace(held: Held, day: date) -> float:
    """Who writes fully is seldom late; the team that slipped is late by the month."""
    if held.team.name == SLIPPED:
        return next((share for since, share in reversed(SLIPPING) if since <= day), steady(held, day))
    return 0.98 if held.worker.style is FULL else steady(held, day)


def bend(families: list[Family]) -> None:
    """Two children whose worker has left, and one whom their manager holds meanwhile."""
    _bend(families, 2, lambda last: [last._replace(ended=NOW.date() - LEFT)])
    _bend(families, 1, partial(_to_manager, started=NOW.date() - HELD_SINCE))
    next(family for family in families if family.now and len(family.children) == 3).restriction = 1


def _bend(families: list[Family], children: int, change: Callable[[Held], list[Held]]) -> None:
    episode = next(
        family.now
        for family in families
        if family.on_plan_now and len(family.children) == children and len(family.now.held) == 1
        and len(family.in_it(family.now, family.now.plan[0])) == len(family.in_it(family.now, NOW.date())) == children
        and NOW.date() - family.now.opened > timedelta(days=120)
    )  # fmt: skip
    episode.held = tuple(change(episode.held[0]))


def _to_manager(last: Held, *, started: date) -> list[Held]:
    return [last._replace(ended=started), Held(last.team.manager, last.team, started, None, "held")]
