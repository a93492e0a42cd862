"""The question of the quarter: asked once, counted without a name, and not shown of fewer than five."""

import re

import pytest

ASKED = "Does Throughline help you do your work well?"


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def stored(kept):
    from throughline.oversight.hindrance.models import ConfidenceAsked, ConfidenceSaid

    return kept(
        lambda: (
            ConfidenceAsked.objects.count(),
            sorted(ConfidenceSaid.objects.values_list("said", flat=True)),
        )
    )


def test_it_stands_on_the_desk_until_it_is_answered(as_, kept):
    assert ASKED in text(as_("alice").get("/desk"))
    response = as_("alice").post("/how-far-i-trust-it", {"said": "mostly", "desk": "yes"})
    assert response.status_code == 303 and response["Location"] == "/"
    assert ASKED not in text(as_("alice").get("/desk"))
    assert ASKED in text(as_("bob").get("/desk"))
    assert stored(kept) == (1, ["mostly"])


def test_not_now_is_an_answer_that_is_not_counted(as_, kept):
    as_("alice").post("/how-far-i-trust-it", {"said": "", "desk": "yes"})
    assert ASKED not in text(as_("alice").get("/desk"))
    assert stored(kept) == (1, [])


def test_a_second_press_of_the_same_quarter_is_not_counted(as_, kept):
    for said in ("mostly", "always"):
        as_("alice").post("/how-far-i-trust-it", {"said": said})
    assert stored(kept) == (1, ["mostly"])


def test_the_next_quarter_asks_again(as_, kept, clock, house):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.config.clock import now
    from throughline.oversight.hindrance.actions import trust
    from throughline.oversight.hindrance.queries import news

    alice = house.cast.alice
    for days, asks in ((0, True), (41, False), (42, True)):
        clock(days=days)
        with as_person(principal_of(alice)):
            assert news(alice.id, now()).asks_for_trust is asks, now()
            if asks:
                trust(said="half")
    assert stored(kept) == (2, ["half", "half"])


def test_a_word_that_is_none_of_the_five_is_refused(as_, kept):
    assert as_("alice").post("/how-far-i-trust-it", {"said": "perhaps"}).status_code == 422
    assert stored(kept) == (0, [])


def test_a_past_day_and_an_inspector_are_not_asked(as_, inspector):
    from throughline.access.accounts.tests.signing import client_of

    ingrid = client_of(inspector)
    assert ASKED not in text(as_("alice").get("/desk?as-known=2026-11-19T12:00"))
    assert ASKED not in text(ingrid.get("/desk"))
    assert ingrid.post("/how-far-i-trust-it", {"said": "mostly"}).status_code == 422


@pytest.mark.parametrize(("answers", "few"), [(4, True), (5, False)])
def test_the_answers_of_fewer_than_five_are_not_shown(house, kept, as_, answers, few):
    from datetime import date

    from throughline.oversight.hindrance.models import ConfidenceSaid

    kept(
        lambda: [
            ConfidenceSaid.objects.create(quarter=date(2026, 10, 1), said="seldom") for _ in range(answers)
        ]
    )
    page = text(as_("ann").get("/recording-costs"))
    assert ("Oct to Dec 2026 under 5" in page) is few
    assert ("Oct to Dec 2026 5 0 5 0 0 0" in page) is not few


def test_an_answer_leads_to_nobody():
    from throughline.oversight.hindrance.models import ConfidenceSaid

    fields = {field.name: field.get_internal_type() for field in ConfidenceSaid._meta.concrete_fields}
    assert fields == {"key": "UUIDField", "quarter": "DateField", "said": "CharField"}
