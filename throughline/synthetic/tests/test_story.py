"""The pure story: asked without a database, near the published figures, and possible on every day of it."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from throughline.config.clock import LONDON
from throughline.synthetic.borough import notes
from throughline.synthetic.borough.england import AT_31_MARCH, PUBLISHED
from throughline.synthetic.borough.making import Office, story
from throughline.synthetic.borough.measured import Figure, figures, table
from throughline.synthetic.borough.sizes import CHILDREN_LIVING_HERE, size_of
from throughline.synthetic.borough.story import (
    Begins,
    Ends,
    NeedBegins,
    NeedEnds,
    PlanBegins,
    PlanEnds,
    Read,
    Story,
    TeamOfWorkers,
    Worker,
    Wrote,
)

AS_AT = datetime(2026, 11, 20, 12, tzinfo=LONDON)
PEOPLE = 60_000


def worker(number: int) -> Worker:
    return Worker(number, f"Worker {number}", "Social worker", notes.PLAIN)


def office(teams: int) -> Office:
    return Office(
        teams=[
            TeamOfWorkers(team, f"Team {team}", worker(9_000 + team), tuple((worker(team * 10 + seat),) for seat in range(10)))
            for team in range(teams)
        ],
        chairs=[worker(8_000)],
    )  # fmt: skip


@cache
def told(people: int, seed: int) -> Story:
    return story(
        size=size_of(people), office=office(max(2, people // 5_000)), first_person=1, as_at=AS_AT, seed=seed
    )


@cache
def measured(seed: int) -> dict[str, Figure]:
    found = figures(told(PEOPLE, seed).families, round(PEOPLE * CHILDREN_LIVING_HERE), AT_31_MARCH)
    return {one.published.key: one for one in found}


@pytest.mark.parametrize("key", [one.key for one in PUBLISHED])
def test_a_figure_lies_near_the_published_one_of_england(key):
    one = measured(1)[key]
    assert one.near, f"{one.published.words}: England {one.published.england}, ours {one.ours}"


@pytest.mark.parametrize(
    ("share", "near"), [(0.0, True), (0.99, True), (1.01, False), (-0.99, True), (-1.01, False)]
)
def test_near_has_a_limit_on_both_sides(share, near):
    published = PUBLISHED[0]
    ours = published.england * (1 + share * published.within)
    assert Figure(published, ours).near is near


def test_the_page_of_reference_shows_these_figures():
    page = (Path(__file__).parents[3] / "docs" / "reference" / "synthetic.md").read_text()
    assert table(list(measured(1).values())) in page


def test_chances_that_are_not_englands_are_found_far_from_it():
    size = size_of(10_000)
    bent = replace(size, chances=replace(size.chances, enquiry=0.9))
    families = story(size=bent, office=office(2), first_person=1, as_at=AS_AT, seed=1).families
    found = {
        one.published.key: one for one in figures(families, round(10_000 * CHILDREN_LIVING_HERE), AT_31_MARCH)
    }
    assert not found["enquiries"].near


def test_the_same_seed_tells_the_same_story_and_another_seed_another():
    def lines(seed: int) -> list:
        made = story(size=told_size(), office=office(2), first_person=1, as_at=AS_AT, seed=seed)
        return [(event.at, str(event.what)) for events in made.events for event in events]

    assert lines(1) == lines(1) != lines(2)


def told_size():
    return size_of(600)


def test_it_is_of_the_size_that_was_asked():
    families = told(PEOPLE, 1).families
    assert sum(len(family.children) + len(family.adults) for family in families) == PEOPLE
    here = sum(len(family.in_it(family.now, AS_AT.date())) for family in families if family.now)
    assert PEOPLE * 0.03 <= here <= PEOPLE * 0.03 + 4


def test_nothing_is_told_after_the_last_day_or_before_it_happened():
    for events in told(PEOPLE, 1).events:
        for event in events:
            assert event.at <= AS_AT
            if isinstance(event.what, Wrote):
                assert event.what.happened <= event.at
            if isinstance(event.what, Read):
                assert event.what.wrote.by is not event.by


BEGUN = {Begins: Ends, PlanBegins: PlanEnds, NeedBegins: NeedEnds}


def test_a_spell_ends_only_if_it_began_and_none_begins_twice():
    for events in told(PEOPLE, 1).events:
        for begins, ends in BEGUN.items():
            running: Counter = Counter()
            for event in events:
                if isinstance(event.what, begins):
                    running[event.what.child.person] += 1
                if isinstance(event.what, ends):
                    running[event.what.child.person] -= 1
                assert set(running.values()) <= {0, 1}


def test_nobody_is_written_about_before_birth_or_as_an_adult():
    made = told(PEOPLE, 1)
    for family, events in zip(made.families, made.events, strict=True):
        for event in events:
            if isinstance(event.what, Begins):
                child = event.what.child
                assert child.born <= event.at.date() < child.grown
            if isinstance(event.what, Wrote) and event.what.kind == "visit":
                day = event.what.happened.date()
                seen = zip(family.children, event.what.what.seen, strict=True)
                assert all((letter == "-") == (not child.born <= day < child.grown) for child, letter in seen)


def test_half_brothers_and_half_sisters_have_another_father():
    from throughline.synthetic.borough.kin import HALF, WHOLE, siblings_as

    families = [family for family in told(PEOPLE, 1).families if len(family.children) > 1]
    kinds = Counter(siblings_as(family.children[0], family.children[-1]) for family in families)
    assert kinds[HALF] > 100 and kinds[WHOLE] > kinds[HALF]
