"""What the page asks of the database: no more at a thousand rows than at ten, and within the budget of a page."""

import pytest

from throughline.access.principal import as_keeper
from throughline.record.people.about.told import MOST
from throughline.record.people.models import InterpreterBooking, Language, PersonName
from throughline.web.tests.scene import statements

BUDGET = 12


def more(person, size: int) -> None:
    with as_keeper("rows to count statements on"):
        InterpreterBooking.objects.bulk_create(
            InterpreterBooking(
                person=person, day="2026-11-02", what_for=f"Visit {n}", language="Tigrinya", kind="spoken"
            )
            for n in range(size)
        )
        Language.objects.bulk_create(
            Language(person=person, language=f"L{n}", speaks="some") for n in range(size)
        )
        PersonName.objects.bulk_create(
            PersonName(person=person, given_name=f"N{n}", family_name="M", kind="alias") for n in range(size)
        )


@pytest.mark.parametrize("day", ["", "?as-known=2026-11-20T12:00"])
def test_the_page_asks_as_much_at_ten_rows_as_at_a_thousand(day, house, as_) -> None:
    address = f"/children/{house.tia.pk}/about{day}"
    more(house.tia, 10)
    at_ten = statements(as_("alice"), address)
    more(house.tia, 990)
    assert statements(as_("alice"), address) == at_ten <= BUDGET
    assert as_("alice").get(address).content.count(b"Interpreter, Tigrinya") <= MOST


def test_a_parents_page_and_an_unborn_childs_stay_within_the_budget(house, unborn, as_) -> None:
    for person in (house.kelly, unborn):
        assert statements(as_("alice"), f"/children/{person.pk}/about") <= BUDGET


def test_one_thing_told_asks_no_more_than_a_page_may(house, tell, rows, as_) -> None:
    tell(house.tia, "language", language="Tigrinya", speaks="first", reads="yes", interpreter="spoken")
    row = rows(Language, person=house.tia)[0]
    assert statements(as_("alice"), f"/children/{house.tia.pk}/about/language/{row.pk}") <= BUDGET
    assert statements(as_("alice"), f"/children/{house.tia.pk}/about/contact") <= BUDGET
