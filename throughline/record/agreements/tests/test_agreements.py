"""What a family agreed to, and what it takes to act without."""

from datetime import date

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper
from throughline.record.agreements.kinds import agreement, agreement_withdrawn
from throughline.record.agreements.models import Agreement
from throughline.record.agreements.purposes import PURPOSES
from throughline.record.agreements.rules import problems
from throughline.synthetic.cast import House, the_house
from throughline.synthetic.writing import Impossible, written

TODAY = date(2026, 11, 20)
PURPOSE_CASES = """
purpose              | other giver | child    | pr holder | without
family-help          | agreed      | agreed   | agreed    | never
assessment           | agreed      | agreed   | agreed    | on a ground
sharing              | agreed      | agreed   | agreed    | on a ground
checks               | agreed      | agreed   | agreed    | on a ground
section-20           | refused     | refused  | agreed    | never
medical              | refused     | agreed   | agreed    | on a ground
picture              | agreed      | agreed   | agreed    | never
family-meeting       | agreed      | agreed   | agreed    | never
advocate             | agreed      | agreed   | agreed    | never
contact-arrangements | agreed      | agreed   | agreed    | on a ground
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in PURPOSE_CASES.strip().splitlines()[1:]]


def test_every_purpose_has_its_row() -> None:
    assert [row[0] for row in ROWS] == [purpose.key for purpose in PURPOSES]


@pytest.mark.parametrize(("purpose", "other", "child", "holder", "without"), ROWS)
def test_who_may_agree_and_what_may_be_done_without(
    purpose: str, other: str, child: str, holder: str, without: str
) -> None:
    said = {"purpose": purpose, "with_whom": "Northmere Hospital", "day": TODAY, "outcome": "agreed"}
    for stands, expected in (("other", other), ("child", child), ("responsible", holder)):
        wrong = problems(said, [{"stands": stands, "said": "agreed"}], TODAY)
        assert bool(wrong) == (expected == "refused"), stands
    alone = said | {"outcome": "without", "ground": "harm", "why": "He would hear of it.", "decided_by": 1}
    assert bool(problems(alone, [], TODAY)) == (without == "never")


SENTENCES = [
    ({"outcome": "agreed"}, [], "outcome", "Say who agreed"),
    ({"outcome": "agreed"}, [{"stands": "responsible", "said": "refused"}], "outcome", "Say who agreed"),
    (
        {"outcome": "agreed", "day": date(2026, 11, 21)},
        [{"stands": "other", "said": "agreed"}],
        "day",
        "not come yet",
    ),
    ({"outcome": "without", "why": "x", "decided_by": 1}, [], "ground", "Choose the ground"),
    ({"outcome": "without", "ground": "harm", "decided_by": 1}, [], "why", "Say why"),
    ({"outcome": "without", "ground": "harm", "why": "x"}, [], "decided_by", "Name the manager"),
    ({"outcome": "refused", "with_whom": ""}, [], "with_whom", "Say with whom"),
]


@pytest.mark.parametrize(("said", "givers", "field", "sentence"), SENTENCES)
def test_what_is_missing_is_said(said: dict, givers: list, field: str, sentence: str) -> None:
    whole = {"purpose": "sharing", "with_whom": "School", "day": TODAY} | said
    assert sentence in problems(whole, givers, TODAY)[field]


def test_what_was_refused_or_asked_today_needs_nothing_more() -> None:
    said = {"purpose": "section-20", "day": TODAY, "outcome": "refused"}
    assert problems(said, [{"stands": "responsible", "said": "refused"}], TODAY) == {}


@pytest.fixture
def house(database: str) -> House:
    return the_house()


def asked(house: House, **said: str):
    raw = {
        "purpose": "assessment", "day": "Mon 2 Nov 2026", "outcome": "agreed", "givers-0-who": "Kelly Marsden",
        "givers-0-stands": "responsible", "givers-0-said": "agreed", "givers-0-how": "met",
        "told": "Explained with the leaflet.",
    }  # fmt: skip
    return written(kind=agreement, by=house.cast.alice, children=[house.tia], raw=raw | said)


def withdrawn(house: House, **said: str):
    raw = {
        "purpose": "assessment", "day": "Fri 6 Nov 2026", "by_whom": "Kelly, by telephone",
        "stopped": "No more checks with the school.", "told": "The school and the GP.",
    }  # fmt: skip
    return written(kind=agreement_withdrawn, by=house.cast.alice, children=[house.tia], raw=raw | said)


def test_nobody_acts_without_agreement_on_their_own_word(house: House) -> None:
    with pytest.raises(Impossible, match="Name the manager"):
        asked(house, outcome="without", ground="harm", why="He would hear of it.")


def page(house: House, who) -> str:
    return client_of(who).get(f"/children/{house.tia.id}/agreements").content.decode()


def test_an_agreement_stands_until_it_is_withdrawn_and_says_what_stops(house: House) -> None:
    asked(house)
    before = page(house, house.cast.mariam)
    agreed, rest = before.split("We act without agreement")
    assert "Kelly Marsden (has parental responsibility) agreed" in agreed and "Withdrawn" not in before
    withdrawn(house)
    agreed, rest = page(house, house.cast.mariam).split("We act without agreement")
    assert "Nothing is written down as agreed." in agreed
    assert "Withdrawn. Checks with other agencies end." in rest


def test_what_was_asked_again_stands_in_place_of_the_first(house: House) -> None:
    asked(house)
    asked(house, day="Mon 9 Nov 2026", **{"givers-0-who": "Jon Pell"})
    agreed, rest = page(house, house.cast.mariam).split("We act without agreement")
    assert "Jon Pell" in agreed and "Kelly Marsden" not in agreed and "Asked again later." in rest


def test_a_withdrawal_ends_what_was_agreed_before_it_and_nothing_that_was_agreed_since(house: House) -> None:
    asked(house)
    withdrawn(house)
    asked(house, day="Mon 9 Nov 2026", **{"givers-0-who": "Jon Pell"})
    agreed, rest = page(house, house.cast.mariam).split("We act without agreement")
    assert (
        "Jon Pell" in agreed
        and "Withdrawn. Checks with other agencies end." in rest
        and "Asked again" not in rest
    )


def test_agreement_to_one_agency_is_not_agreement_to_another(house: House) -> None:
    for agency in ("the school", "the GP"):
        asked(house, purpose="sharing", with_whom=agency)
    withdrawn(house, purpose="sharing", with_whom="The  school")
    agreed, rest = page(house, house.cast.mariam).split("We act without agreement")
    assert "the GP" in agreed and "the school" not in agreed and "the school" in rest


def test_a_day_to_ask_again_is_late_the_day_after(house: House) -> None:
    for review, late in (("Fri 20 Nov 2026", False), ("Thu 19 Nov 2026", True)):
        asked(house, review_on=review)
        assert ("Ask again: was due" in page(house, house.cast.mariam)) == late


def test_priya_writes_why_she_asked_the_gp_without_agreement_and_mariam_reads_who_decided(
    house: House,
) -> None:
    cast = house.cast
    asked(
        house, purpose="checks", with_whom="the GP", outcome="without", ground="harm", why="He reads her telephone.",
        decided_by=str(cast.mariam.id), **{"givers-0-said": "unreached"},
    )  # fmt: skip
    with as_keeper("looking at what was kept"):
        kept = Agreement.objects.select_related("entry").get()
    assert (kept.outcome, kept.ground, kept.entry.decided_by_id) == ("without", "harm", cast.mariam.id)
    words = page(house, cast.mariam)
    assert (
        "Asking would put a child or an adult at greater risk" in words
        and "Decided by Mariam Achebe." in words
    )
    assert client_of(cast.charlie).get(f"/children/{house.tia.id}/agreements").status_code in (403, 404)
