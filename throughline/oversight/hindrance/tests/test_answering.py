"""Somebody answers; whoever said it finds the answer on their desk; days to mend are counted."""

import re
from datetime import date
from uuid import uuid4

import pytest

FIXED = {"state": "mended", "words": "The list opens at once.", "release": "0.2.0", "on": "Fri 20 Nov 2026"}


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def keys(kept) -> list[str]:
    from throughline.oversight.hindrance.models import Hindrance

    return [str(key) for key in kept(lambda: list(Hindrance.objects.values_list("key", flat=True)))]


@pytest.fixture
def pressed(as_):
    for who, words in (("alice", "The list takes a minute."), ("bob", "")):
        as_(who).post("/got-in-my-way", {"page": "desk", "sort": "slow", "words": words})


def test_what_was_said_is_answered_and_comes_to_the_desk_of_whoever_said_it(pressed, as_, kept):
    page = text(as_("ann").get("/got-in-my-way/pages/desk"))
    assert "The list takes a minute." in page and "Alice" not in page and "Bob" not in page
    assert as_("ann").post("/got-in-my-way/pages/desk", FIXED | {"said": keys(kept)}).status_code == 303
    for who in ("alice", "bob"):
        desk = text(as_(who).get("/desk"))
        assert "It got in your way: My desk" in desk and "The list opens at once." in desk
        assert "Mended in 0.2.0, Fri 20 Nov 2026" in desk
    assert "It got in your way" not in text(as_("charlie").get("/desk"))
    assert "Mended in 0.2.0" in text(as_("alice").get("/got-in-my-way"))


def test_only_what_is_ticked_is_answered(pressed, as_, kept):
    from throughline.oversight.hindrance.models import Hindrance

    with_words = kept(lambda: Hindrance.objects.exclude(words="").get().key)
    as_("ann").post("/got-in-my-way/pages/desk", FIXED | {"said": [str(with_words)]})
    assert "It got in your way" in text(as_("alice").get("/desk"))
    assert "It got in your way" not in text(as_("bob").get("/desk"))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"words": ""}, "Answer “What was done, or why nothing is”."),
        ({"state": ""}, "Answer “How it stands”."),
        ({"release": ""}, "Say in which release it is mended."),
        ({"on": ""}, "Give the day on which it was mended: today or before."),
        ({"on": "Sat 21 Nov 2026"}, "Give the day on which it was mended: today or before."),
        (
            {"state": "coming", "on": "Thu 19 Nov 2026"},
            "Give a day that is not over by which it will be mended.",
        ),
        ({"said": []}, "Tick at least one of what was said."),
        ({"said": ["x"]}, "Tick at least one of what was said."),
        ({"said": [str(uuid4())]}, "Tick at least one of what was said."),
    ],
)
def test_an_answer_that_says_too_little_is_told_so_and_loses_nothing(pressed, as_, kept, changed, sentence):
    from throughline.oversight.hindrance.models import HindranceAnswer

    response = as_("ann").post("/got-in-my-way/pages/desk", FIXED | {"said": keys(kept)} | changed)
    assert response.status_code == 422 and sentence in text(response)
    if changed.get("words") is None:
        assert "The list opens at once." in response.content.decode()
    assert kept(HindranceAnswer.objects.count) == 0


@pytest.mark.parametrize(
    ("state", "on", "there"),
    [("coming", "Fri 20 Nov 2026", "Expected by Fri 20 Nov 2026"), ("stays", "", "Stays as it is")],
)
def test_the_other_answers(pressed, as_, kept, state, on, there):
    body = {"state": state, "words": "We looked.", "release": "", "on": on, "said": keys(kept)}
    assert as_("mariam").post("/got-in-my-way/pages/desk", body).status_code == 303
    assert there in text(as_("alice").get("/desk"))


@pytest.mark.parametrize(
    ("who", "status"), [("alice", 403), ("olu", 403), ("ada", 403), ("ann", 200), ("ruth", 200)]
)
def test_only_whoever_reads_figures_reads_what_was_said_of_a_page(pressed, as_, who, status):
    assert as_(who).get("/got-in-my-way/pages/desk").status_code == status


def test_the_database_itself_refuses_a_workers_answer(house):
    from django.db import ProgrammingError

    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.config.clock import now
    from throughline.oversight.hindrance.models import HindranceAnswer

    def answered(who):
        with as_person(principal_of(who)):
            HindranceAnswer.objects.create(
                state="stays", words="No.", on=date(2026, 11, 20), by_id=who.pk, at=now()
            )

    answered(house.cast.everybody["ann"])
    with pytest.raises(ProgrammingError):
        answered(house.cast.everybody["alice"])


def test_more_than_fifty_stand_on_pages_and_all_can_be_answered(house, kept, as_):
    from throughline.oversight.hindrance.models import Hindrance

    def say():
        Hindrance.objects.bulk_create(
            Hindrance(page="desk", kind="visit", release="1", sort="slow", on=date(2026, 11, 2))
            for _ in range(51)
        )

    kept(say)
    first = as_("ann").get("/got-in-my-way/pages/desk?kind=visit").content.decode()
    assert (
        first.count('type="checkbox"') == 50
        and "1 to 50 of 51" in first
        and "?kind=visit&amp;page=2" in first
    )
    second = as_("ann").get("/got-in-my-way/pages/desk?kind=visit&page=2").content.decode()
    assert second.count('type="checkbox"') == 1 and "51 to 51 of 51" in second
    assert as_("ann").get("/got-in-my-way/pages/desk?kind=visit&page=3").status_code == 404


def test_a_page_that_nobody_named_is_not_there(as_):
    assert as_("ann").get("/got-in-my-way/pages/desk").status_code == 404


def told(
    kept, *, on: date, answers: list[tuple[str, date]], page: str = "desk", release: str = "0.1.0"
) -> None:
    from throughline.access.models import Account
    from throughline.config.clock import now
    from throughline.oversight.hindrance.models import Hindrance, HindranceAnswer, HindranceAnswered

    def tell():
        one = Hindrance.objects.create(page=page, release=release, sort="slow", on=on)
        for state, day in answers:
            given = HindranceAnswer.objects.create(
                state=state, words="Done.", on=day, by=Account.objects.first(), at=now()
            )
            HindranceAnswered.objects.create(hindrance=one, answer=given)

    kept(tell)


def test_pages_are_counted_by_release_with_what_waits_and_the_days_to_mend(house, kept):
    """
    desk 0.1.0   said 1 Nov · mended 5 Nov (4 days)   said 1 Nov · coming, then mended 11 Nov (10)   said 2 Nov · nothing
    desk 0.2.0   said 9 Nov · stays
    team 0.1.0   said 3 Nov · coming
    """
    from throughline.oversight.hindrance.queries import tallies

    told(kept, on=date(2026, 11, 1), answers=[("mended", date(2026, 11, 5))])
    told(kept, on=date(2026, 11, 1), answers=[("coming", date(2026, 12, 1)), ("mended", date(2026, 11, 11))])
    told(kept, on=date(2026, 11, 2), answers=[])
    told(kept, on=date(2026, 11, 9), answers=[("stays", date(2026, 11, 10))], release="0.2.0")
    told(kept, on=date(2026, 11, 3), answers=[("coming", date(2026, 12, 1))], page="team")
    told(kept, on=date(2025, 11, 3), answers=[], page="long ago")
    found = {
        (one.page, one.release): (one.said, one.open, one.mended, one.days)
        for one in kept(lambda: tallies(date(2025, 12, 1)))
    }
    assert found == {
        ("desk", "0.1.0"): (3, 1, 2, 4), ("desk", "0.2.0"): (1, 0, 0, None), ("team", "0.1.0"): (1, 1, 0, None),
    }  # fmt: skip
