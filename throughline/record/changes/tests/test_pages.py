"""Two entries of one kind side by side, on their page and in the log."""

from datetime import date

import pytest

from throughline.record.entries.beside import rows
from throughline.record.entries.sentences import Is


@pytest.fixture
def two(house):
    """Alice's visits of October and November: one sentence stayed, one changed, one is new."""
    from throughline.synthetic.builders import a_visit

    october = a_visit(
        by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 10, 22), place="home",
        story="The house was warm. Kelly was sober and calm. Craig was not there.", agreed="Nan rings on Friday.",
    )  # fmt: skip
    november = a_visit(
        by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 11, 4), place="school",
        story="The house was warm. Kelly was sober and tired. Tia asked for Nan.", agreed="Nan rings on Friday.",
    )  # fmt: skip
    return october, november


def read(client, path) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_the_entry_offers_the_last_one_beside_it_and_says_what_changed(as_, two):
    october, november = two
    assert f"/entries/{november.pk}/beside" in read(as_("bob"), f"/entries/{november.pk}")
    page = read(as_("bob"), f"/entries/{november.pk}/beside")
    assert "1 sentence the same" in page and "The house was warm." in page
    assert "<del>calm.</del>" in page and "<ins>tired.</ins>" in page
    assert "Tia asked for Nan." in page and "Craig was not there." in page
    assert "Thu 22 Oct 2026, Alice Arden" in page and page.index("22 Oct 2026, Alice") < page.index(
        "4 Nov 2026, Alice"
    )
    assert read(as_("bob"), f"/entries/{october.pk}/beside/{november.pk}").count(
        'class="sentences'
    ) == page.count('class="sentences')


def test_the_first_of_its_kind_says_so(as_, two):
    assert "first of its kind" in read(as_("bob"), f"/entries/{two[0].pk}/beside")


def test_both_are_in_the_log(as_, two, as_keeper_sql):
    october, november = two
    read(as_("bob"), f"/entries/{november.pk}/beside/{october.pk}")
    looks = "select array_agg(entry_id order by entry_id) from access_accessevent where page = 'entry-beside' and allowed"
    assert as_keeper_sql(looks) == sorted([october.pk, november.pk])


def test_what_is_not_ones_own_withdrawn_or_of_another_kind_is_not_there(as_, two, house):
    from throughline.synthetic.builders import a_decision

    october, november = two
    cast = house.cast
    other = a_decision(
        by=cast.mariam, children=[house.tia], on=date(2026, 11, 16), decision="Go on.", reason="It helps."
    )
    assert as_("bob").get(f"/entries/{november.pk}/beside/{other.pk}").status_code == 404
    assert as_("bob").get(f"/entries/{november.pk}/beside/{november.pk}").status_code == 404
    assert as_("charlie").get(f"/entries/{november.pk}/beside/{october.pk}").status_code in (403, 404)
    as_("alice").post(f"/entries/{october.pk}/withdraw", {"kind": "wrong", "reason": "Another child."})
    assert as_("bob").get(f"/entries/{november.pk}/beside/{october.pk}").status_code == 404
    assert "first of its kind" in read(as_("bob"), f"/entries/{november.pk}/beside")


def test_a_page_of_two_asks_at_most_twelve_statements(as_, two):
    from throughline.web.tests.scene import statements

    assert statements(as_("bob"), f"/entries/{two[1].pk}/beside/{two[0].pk}") <= 12


def test_a_run_that_stayed_is_folded_and_a_short_answer_is_one_changed():
    assert [(row.how, row.folded) for row in rows("A b. C d. E f.", "A b. C d. X y z.")] == [
        (Is.SAME, 2), (Is.NEW, 0), (Is.GONE, 0),
    ]  # fmt: skip
    assert [row.how for row in rows("At home", "School")] == [Is.CHANGED]


def test_words_are_shown_as_words(house):
    (row,) = rows("<b>Home</b> was warm today.", "<b>Home</b> was cold today.")
    assert "<b>" not in row.old and "&lt;b&gt;" in row.old and "<del>warm</del>" in row.old
