"""Whom a passage names, which address it shows, which words stood before: tables of both sides."""

from datetime import date

import pytest

from throughline.record.marking.carried import RUN, Earlier, copied
from throughline.record.marking.queries import street_of
from throughline.record.marking.rules import Near, Place, named_in, shown_in

CRAIG, GRACE, KAI = (
    Near(id=1, given="Craig", family="Dunn"),
    Near(id=2, given="Grace", family="Marsden"),
    Near(id=3, given="Kai", family="Pell"),
)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Craig Dunn stood at the door.", [1]),
        ("Craig came.", [1]),
        ("CRAIG came.", [1]),
        ("Mr Dunn came.", [1]),
        ("Mr. Dunn and Grace came.", [1, 2]),
        ("Said with a good grace.", []),
        ("Craigs are crags.", []),
        ("The dunn horse.", []),
        ("Kai was calm.", []),
        ("Kai Pell was calm.", [3]),
        ("Craig’s car.", [1]),
        ("Nobody.", []),
    ],
)
def test_a_name_counts_as_it_is_written_and_a_childs_namesake_by_the_full_name(words, named):
    assert [one.id for one in named_in(words, [CRAIG, GRACE, KAI], ["Kai", "Tia"])] == named


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("She walked to Larch Road.", ("Larch Road",)),
        ("larch\nroad, by the park", ("larch\nroad",)),
        ("Post to NM3 2QT.", ("NM3 2QT",)),
        ("Post to nm32qt.", ("nm32qt",)),
        ("A larch stands on the road.", ()),
        ("Larch Roadside", ()),
    ],
)
def test_a_street_or_a_postcode_gives_an_address_away(words, shown):
    assert shown_in(words, [Place(street="Larch Road", postcode="NM3 2QT")]) == shown


@pytest.mark.parametrize(
    ("lines", "street"),
    [
        ("14 Larch Road, Northmere", "Larch Road"),
        ("Flat 2, 14a Larch Road", "Larch Road"),
        ("The Old Mill", "The Old Mill"),
    ],
)
def test_a_street_is_known_without_its_number(lines, street):
    assert street_of(lines) == street


THEN = Earlier(
    entry=7, what="visit", day=date(2026, 8, 3),
    passages=("Ten in the morning, agreed with Kelly on Tuesday. Fridge: milk, eggs, last night’s stew.",),
)  # fmt: skip
NOW = date(2026, 11, 20)


def test_eight_words_in_a_row_are_a_copy_and_seven_are_not():
    eight = "ten in the morning agreed with Kelly on"
    assert len(eight.split()) == RUN
    (found,) = copied({"story": f"I came. {eight} Friday."}, [THEN], NOW)
    assert (found.number, found.source.entry, found.age, found.words) == (8, 7, 109, eight)
    assert copied({"story": "I came. ten in the morning agreed with Kelly."}, [THEN], NOW) == []


def test_a_copy_is_found_whatever_its_marks_and_taken_whole():
    words = (
        "“TEN in the morning – agreed with Kelly, on Tuesday; fridge milk eggs last night's stew!” And more."
    )
    (found,) = copied({"story": words}, [THEN], NOW)
    assert found.number == 15 and found.words.startswith("TEN in") and found.words.endswith("stew")


def test_the_newest_entry_that_has_the_words_is_the_source():
    again = Earlier(entry=9, what="visit", day=date(2026, 9, 1), passages=THEN.passages)
    assert [one.source.entry for one in copied({"story": THEN.passages[0]}, [again, THEN], NOW)] == [9]


def test_no_earlier_entry_or_no_words_is_nothing():
    assert copied({"story": THEN.passages[0]}, [], NOW) == [] == copied({"story": ""}, [THEN], NOW)
