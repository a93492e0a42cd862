"""What the source asks for, from the one who writes it down to the next who reads it."""

from datetime import date

import pytest

from throughline.record.people.models import Culture, Ethnicity, Faith, Flag, InterpreterBooking, Language

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.capability("S022")
def test_who_a_child_is_is_asked_written_in_their_words_and_read_by_the_next_worker(
    house, tell, as_, rows
) -> None:
    """1. Alice opens Tia's page: it says what nobody has asked.
    2. She writes down heritage, faith and what matters to Tia, in the family's words and with who said so.
    3. Bob, who covers for her, reads it, and the count of what is not known is smaller."""
    address = f"/children/{house.tia.pk}/about"
    before = as_("alice").get(address).content.decode()
    assert all(
        f"{what}: not asked yet." in before
        for what in ("Ethnic group", "Faith", "What makes them who they are")
    )
    tell(house.tia, "ethnicity", code="MWBC", own_words="Nan is from Kingston.")
    tell(house.tia, "faith", not_said="no", faith="Baptist", practice="Chapel on Sundays with Nan.")
    tell(house.tia, "culture", words="Hair is oiled on Sundays.")
    assert [row.code for row in rows(Ethnicity, person=house.tia)] == ["MWBC"]
    assert [row.faith for row in rows(Faith, person=house.tia)] == ["Baptist"]
    assert [row.words for row in rows(Culture, person=house.tia)] == ["Hair is oiled on Sundays."]
    page = as_("bob").get(address).content.decode()
    assert (
        "White and Black Caribbean" in page
        and "“Nan is from Kingston.”" in page
        and "Chapel on Sundays" in page
    )
    assert "Kelly, at home" in page and "Ethnic group: not asked yet." not in page


@pytest.mark.capability("S098")
def test_a_marac_flag_says_what_to_do_and_stands_before_everything_for_whoever_opens_the_child(
    house, tell, as_, rows
) -> None:
    """1. Alice writes down that MARAC heard of the family, what is ours to do, from which minute, until when.
    2. Charlie, who does not work with Tia, opens her: danger first, with the instruction and its source.
    3. Mariam ends it with a reason; it leaves the head of the page and stays in the history."""
    tell(
        house.tia, "flag", type="marac", words="Heard at MARAC on Thu 12 Nov", instruction="Never ring Kelly’s own telephone",
        ring="IDVA, 01632 960111", source="Minutes of Thu 12 Nov 2026", ended="", review_on="Thu 10 Dec 2026",
    )  # fmt: skip
    flag = rows(Flag, person=house.tia)[0]
    assert (flag.type, flag.kind, flag.review_on, flag.unverified) == (
        "marac",
        "danger",
        date(2026, 12, 10),
        False,
    )
    bar = as_("charlie").get(f"/children/{house.tia.pk}").content.decode()
    assert (
        "Heard at MARAC on Thu 12 Nov. Never ring Kelly’s own telephone (Minutes of Thu 12 Nov 2026)" in bar
    )
    end = {"ended": "Fri 20 Nov 2026", "ended_why": "MARAC closed it."}
    assert as_("mariam").post(f"/children/{house.tia.pk}/about/flag/{flag.pk}/end", end).status_code == 303
    assert "Heard at MARAC" not in as_("charlie").get(f"/children/{house.tia.pk}").content.decode()
    page = as_("alice").get(f"/children/{house.tia.pk}/about").content.decode()
    assert "Before: 1" in page and "MARAC closed it" in page


@pytest.mark.capability("S140")
def test_an_interpreter_is_needed_asked_for_and_held_for_a_parent_and_a_child(house, tell, as_, rows) -> None:
    """1. Alice writes down that Tia speaks Tigrinya, and Kelly too: the head of each page says an interpreter is needed.
    2. She asks for one for a visit; the page says that nobody has answered yet.
    3. The interpreter came: Bob sees who it was, and what to know for the next time."""
    for person in (house.tia, house.kelly):
        tell(
            person,
            "language",
            language="Tigrinya",
            speaks="first",
            reads="yes",
            interpreter="spoken",
            wishes="A woman",
        )
    for person in (house.tia, house.kelly):
        assert "Interpreter needed: Tigrinya" in as_("charlie").get(f"/children/{person.pk}").content.decode()
    tell(
        house.tia, "interpreter", day="Mon 23 Nov 2026", what_for="Visit", language="Tigrinya", kind="spoken"
    )
    booked = rows(InterpreterBooking, person=house.tia)[0]
    assert (booked.day, booked.outcome, booked.started) == (date(2026, 11, 23), "", date(2026, 11, 20))
    assert "Asked for" in as_("bob").get(f"/children/{house.tia.pk}/about").content.decode()
    where = f"/children/{house.tia.pk}/about/interpreter/{booked.pk}/outcome"
    said = {"outcome": "held", "who": "Mrs Haile", "note": "Tia asks for her again"}
    assert as_("alice").post(where, said).status_code == 303
    assert rows(InterpreterBooking, pk=booked.pk)[0].outcome == "held"
    page = as_("bob").get(f"/children/{house.tia.pk}/about").content.decode()
    assert "Came, and interpreted" in page and "Mrs Haile" in page and "Tia asks for her again" in page
    assert [row.language for row in rows(Language, person=house.kelly)] == ["Tigrinya"]
