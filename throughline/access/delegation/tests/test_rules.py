"""Who may decide what, on which day, for how much: tables, both sides of every limit."""

from decimal import Decimal

import pytest

from throughline.access.delegation.levels import Level
from throughline.access.delegation.rules import Code, may_decide, may_ratify
from throughline.access.delegation.tests.drawing import (
    ACTING_DIRECTOR,
    ACTING_HEAD,
    OPEN_ENDED,
    POSTS,
    away,
    deputises,
    line,
    november,
    person,
    scheme,
)

DEFAULT = scheme()


def ask(decision: str, who: str, day: int = 16, amount: str | None = None, whole=DEFAULT, **more):
    return may_decide(
        decision=decision, account=person(who), amount=amount and Decimal(amount), day=november(day), scheme=whole, **more
    )  # fmt: skip


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in text.strip().splitlines()]


BY_LEVEL = """
close                     | mariam | inside
close                     | priya  | not given
section-20                | sam    | not given
section-20                | ruth   | inside
section-20                | dora   | inside
placement                 | mariam | not given
placement                 | sam    | inside
placement-at-a-distance   | dan    | not given
placement-at-a-distance   | dora   | inside
cease-to-look-after-at-16 | dan    | not given
cease-to-look-after-at-16 | dora   | inside
placement-with-parents    | sam    | not given
placement-with-parents    | ruth   | inside
issue-proceedings         | mariam | not given
issue-proceedings         | dan    | inside
section-20                | ada    | not given
other                     | priya  | needs none
"""


@pytest.mark.parametrize(("decision", "who", "code"), table(BY_LEVEL))
def test_the_default_gives_each_decision_to_a_level_and_those_above(decision, who, code) -> None:
    found = ask(decision, who)
    assert found.code == code, found.why
    assert found.inside == (code in ("inside", "needs none"))


MONEY = """
mariam | 250      | inside
mariam | 250.01   | limit
sam    | 1000     | inside
sam    | 1000.01  | limit
ruth   | 5000     | inside
ruth   | 5001     | limit
dan    | 25000    | inside
dan    | 25000.01 | limit
dora   | 9000000  | inside
priya  | 1        | not given
"""


@pytest.mark.parametrize(("who", "amount", "code"), table(MONEY))
def test_money_has_a_limit_for_each_level(who, amount, code) -> None:
    assert ask("spend", who, amount=amount).code == code


def test_a_limit_with_no_amount_said_does_not_cover() -> None:
    assert ask("spend", "ruth").code == Code.LIMIT
    assert "no amount said" in ask("spend", "ruth").why


def test_the_line_that_goes_least_far_up_is_the_one_that_is_named() -> None:
    assert ask("spend", "dora", amount="300").line.level is Level.SERVICE_MANAGER


ACTING = """
9  | not given
10 | inside
19 | inside
20 | not given
"""


@pytest.mark.parametrize(("day", "code"), table(ACTING))
def test_acting_up_counts_only_inside_its_days(day, code) -> None:
    found = ask("section-20", "mariam", int(day), whole=scheme(posts=(*POSTS, ACTING_HEAD)))
    assert found.code == code
    assert not found.inside or "acting up" in found.why


def test_acting_up_without_an_end_counts_on_no_day() -> None:
    assert ask("section-20", "mariam", whole=scheme(posts=(*POSTS, OPEN_ENDED))).code == Code.NOT_GIVEN


@pytest.mark.parametrize(("day", "code"), table(ACTING))
def test_whoever_acts_up_as_director_is_the_director(day, code) -> None:
    found = ask("placement-at-a-distance", "dan", int(day), whole=scheme(posts=(*POSTS, ACTING_DIRECTOR)))
    assert found.code == code


DEPUTIES = """
11 | not given | before the deputising begins
12 | deputy    | Ruth is not away yet
13 | inside    | Ruth's first day away
16 | inside    | Ruth's last day away
17 | deputy    | Ruth is back
18 | not given | the deputising has ended
"""


@pytest.mark.parametrize(("day", "code", "why"), table(DEPUTIES))
def test_a_deputy_counts_inside_their_days_while_the_other_is_away(day, code, why) -> None:
    whole = scheme(deputies=(deputises(2, 4, began=12, ended=18),), absences=(away("ruth", 13, 17),))
    assert ask("section-20", "mariam", int(day), whole=whole).code == code, why


@pytest.mark.parametrize(("always", "code"), [(True, Code.INSIDE), (False, Code.DEPUTY)])
def test_a_line_may_say_that_a_deputy_always_counts(always, code) -> None:
    whole = scheme(line("section-20", Level.HEAD_OF_SERVICE, always=always), deputies=(deputises(2, 4),))
    assert ask("section-20", "mariam", whole=whole).code == code


@pytest.mark.parametrize(
    ("decision", "code"), [("issue-proceedings", Code.INSIDE), ("placement-at-a-distance", Code.DEPUTY)]
)
def test_no_deputy_stands_in_where_the_law_names_the_director(decision, code) -> None:
    whole = scheme(
        line(decision, Level.DIRECTOR, always=True),
        deputies=(deputises(4, 6),),
        absences=(away("dora", 1, 30),),
    )
    assert ask(decision, "ruth", whole=whole).code == code


def test_a_deputy_has_the_limit_of_whom_they_stand_in_for() -> None:
    whole = scheme(deputies=(deputises(2, 4),), absences=(away("ruth", 1, 30),))
    assert ask("spend", "mariam", amount="5000", whole=whole).inside
    assert not ask("spend", "mariam", amount="5000.01", whole=whole).inside
    assert ask("spend", "mariam", amount="100", whole=whole).post.holder == person("mariam"), "own post first"


def test_a_deputy_of_a_post_that_has_ended_is_nobodys_deputy() -> None:
    from dataclasses import replace

    left = replace(POSTS[3], ended=november(16))
    posts = tuple(left if post.id == 4 else post for post in POSTS)
    whole = scheme(posts=posts, deputies=(deputises(2, 4),), absences=(away("ruth", 1, 30),))
    assert ask("section-20", "mariam", 15, whole=whole).inside
    assert ask("section-20", "mariam", 16, whole=whole).code == Code.NOT_GIVEN


PAST_LINES = """
mariam | 9  | not given | the default still holds
mariam | 10 | inside    | the first line begins
mariam | 19 | inside    | its last day
mariam | 20 | not given | the next line asks for more
ruth   | 20 | inside    | and Ruth is enough
ruth   | 25 | no line   | every line has ended: the default does not come back
dora   | 25 | no line   | not even for the director
"""


@pytest.mark.parametrize(("who", "day", "code", "why"), table(PAST_LINES))
def test_the_line_of_the_day_counts_not_the_line_of_today(who, day, code, why) -> None:
    whole = scheme(
        line("section-20", Level.TEAM_MANAGER, began=10, ended=20, number=1),
        line("section-20", Level.HEAD_OF_SERVICE, began=20, ended=25, number=2),
    )
    assert ask("section-20", who, int(day), whole=whole).code == code, why


def test_a_line_for_one_post_by_name_is_for_that_post_alone() -> None:
    whole = scheme(line("placement-with-parents", Level.SERVICE_MANAGER, post=3))
    assert ask("placement-with-parents", "sam", whole=whole).inside
    assert not ask("placement-with-parents", "ruth", whole=whole).inside


def test_a_line_for_a_role_is_not_for_the_line_above() -> None:
    from throughline.access.delegation.tests.drawing import post

    posts = (*POSTS, post(30, "ada", "adoption-manager", Level.SERVICE_MANAGER))
    whole = scheme(line("release-sealed", Level.SERVICE_MANAGER, role="adoption-manager"), posts=posts)
    assert ask("release-sealed", "ada", whole=whole).inside
    assert not ask("release-sealed", "dora", whole=whole).inside
    assert not ask("section-20", "ada", whole=whole).inside, (
        "outside the management line a level gives nothing"
    )


def test_a_conflict_of_interest_puts_any_decision_outside_and_says_no_reason() -> None:
    found = ask("section-20", "dora", conflict=True)
    assert found.code == Code.CONFLICT
    assert "conflict" not in found.why and "interest" not in found.why
    assert ask("section-20", "dora").inside


def test_somebody_with_no_post_on_the_day_decides_nothing() -> None:
    assert ask("close", "mariam", whole=scheme(posts=(POSTS[0],))).code == Code.NO_POST


RATIFY = """
ruth   | mariam | priya  | inside
mariam | mariam | priya  | own
ruth   | mariam | ruth   | own
sam    | mariam | priya  | not given
dora   | ruth   | mariam | inside
"""


@pytest.mark.parametrize(("ratifier", "decided", "recorded", "code"), table(RATIFY))
def test_who_ratifies_could_have_decided_and_neither_decided_nor_wrote(
    ratifier, decided, recorded, code
) -> None:
    found = may_ratify(
        decision="section-20", ratifier=person(ratifier), decided_by=person(decided), recorded_by=person(recorded),
        amount=None, day=november(16), scheme=DEFAULT,
    )  # fmt: skip
    assert found.code == code, found.why


def test_every_answer_is_one_sentence_that_begins_with_where_it_lies() -> None:
    for who in ("priya", "mariam", "sam", "ruth", "dan", "dora"):
        for decision in ("section-20", "placement-at-a-distance"):
            found = ask(decision, who)
            assert found.why.startswith("Inside the scheme: " if found.inside else "Outside the scheme: ")
            assert found.why.endswith(".")
