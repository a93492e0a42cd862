"""A month of each agency: counted, compared, opened as lists, taken as a file; and examples that name nobody."""

from datetime import date, datetime, timedelta

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_person
from throughline.config.clock import LONDON
from throughline.record.front_door.agencies import actions, queries
from throughline.record.front_door.agencies.models import WorkedExample
from throughline.record.front_door.agencies.problems import ExampleProblem
from throughline.record.front_door.agencies.rules import WHATS, Came, by_agency, months, named, pairs, summed
from throughline.record.front_door.tests.the_door import as_, the_door
from throughline.synthetic.contacts import a_contact, a_front_door_decision

NINE = datetime(2026, 11, 18, 9, tzinfo=LONDON)
NOVEMBER = (date(2026, 11, 1), date(2026, 12, 1))


def came(
    number: int, *, theirs="", ours="", hours: int | None = None, returned=False, agency="school"
) -> Came:
    return Came(
        id=number, agency=agency, received_at=NINE, decide_by=NINE + timedelta(hours=24), theirs=theirs, ours=ours,
        decided_at=None if hours is None else NINE + timedelta(hours=hours), returned=returned,
    )  # fmt: skip


MONTH = [
    came(1, theirs="harm", ours="need", hours=2),
    came(2, theirs="harm", ours="need", hours=24),
    came(3, theirs="harm", ours="harm", hours=25),
    came(4, theirs="early"),
    came(5, returned=True, hours=1),
    came(6, agency="police"),
]


def test_each_agency_is_counted_apart_and_each_number_by_its_own_rule() -> None:
    counted = by_agency(MONTH)
    school = counted["school"]
    assert (school.contacts, school.stated, school.compared, school.differs, school.returned) == (
        5,
        4,
        3,
        2,
        1,
    )
    assert (school.decided, school.in_time, school.to_decision) == (4, 3, timedelta(hours=13))
    assert counted["police"] == summed([came(6)])
    listed = {what: [one.id for one in MONTH[:5] if counts(one)] for what, counts in WHATS.items()}
    assert listed == {
        "contacts": [1, 2, 3, 4, 5], "stated": [1, 2, 3, 4], "differs": [1, 2], "returned": [5], "decided": [1, 2, 3, 5],
        "late": [3],
    }  # fmt: skip


def test_where_we_differ_the_most_frequent_stands_first() -> None:
    assert pairs([*MONTH, came(7, theirs="early", ours="harm")]) == [
        ("harm", "need", 2),
        ("early", "harm", 1),
    ]


@pytest.mark.parametrize(
    ("day", "first", "after"),
    [
        (date(2026, 11, 30), date(2026, 11, 1), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1)),
    ],
)
def test_a_month_ends_where_the_next_begins(day, first, after) -> None:
    assert months(day) == (first, after)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A child came to school hungry.", []),
        ("Harvey came to school hungry.", ["Harvey"]),
        ("HARVEY’s coat was thin.", ["HARVEY’s"]),
        ("The Rowes moved; Rowe said so.", ["Rowe"]),
        ("Number N000123, NHS 9434765919.", ["N000123", "9434765919"]),
        ("The baby was cold.", []),
    ],
)
def test_an_example_names_nobody(words, found) -> None:
    assert named(words, ["Harvey Rowe", "Baby", "A Rowntree"]) == found


@pytest.fixture
def door(database):
    return the_door()


@pytest.fixture
def school(door):
    """The school says harm, we say child in need."""
    contact = a_contact(
        "Comes to school hungry", by=door.dee, children=["Harvey Rowe"], agency="school", threshold_theirs="harm",
        from_name="Mrs Oyelaran",
    )  # fmt: skip
    return a_front_door_decision(
        contact, by=door.dee, each={"Harvey Rowe": ("assessment", "Food, and no harm seen.")}, ours="need",
        differs="Nothing points to harm.",
    )  # fmt: skip


def test_whoever_is_named_in_the_contact_cannot_stand_in_its_example(door, school) -> None:
    with as_person(as_(door.lind)):
        with pytest.raises(ExampleProblem, match="“Oyelaran”, “Harvey”"):
            actions.give_example(contact=school, told="Mrs Oyelaran saw Harvey eat.", made="Child in need.")
        told = actions.give_example(
            contact=school, told="A child of five was hungry.", made="Child in need, not harm."
        )
        assert actions.give_example(contact=school, told="Hungry twice.", made="Child in need.").pk == told.pk
        assert WorkedExample.objects.get().told == "Hungry twice."


def test_every_number_opens_the_list_that_it_counted_and_the_file_holds_no_name(door, school) -> None:
    pia = client_of(door.lind)
    page = pia.get("/agencies?month=2026-11").content.decode()
    assert "1 of 1 differ" in page
    shown = pia.get("/agencies/contacts?month=2026-11&agency=school&what=differs").content.decode()
    assert "Comes to school hungry" in shown and "1 in November 2026" in shown
    one = pia.get("/agencies/one?month=2026-11&agency=school").content.decode()
    assert "They say likely significant harm (section 47), we say child in need (section 17)" in one
    said = {
        "agency": "school",
        "month": "2026-11",
        "contact": str(school.pk),
        "told": "A hungry child.",
        "made": "In need.",
    }
    assert pia.post("/agencies/example", said | {"told": "Harvey was hungry."}).status_code == 422
    assert pia.post("/agencies/example", said).status_code == 303
    file = pia.get("/agencies/file?month=2026-11&agency=school")
    body = file.content.decode()
    assert file["Content-Disposition"].startswith("attachment") and "A hungry child." in body
    assert not [name for name in ("Harvey", "Rowe", "Oyelaran", "hungry again") if name in body]


def test_of_another_month_nothing_is_counted_and_off_the_desk_nothing_is_seen(door, school) -> None:
    assert "No contact of this month" in client_of(door.lind).get("/agencies?month=2026-10").content.decode()
    assert (
        "No contact of this month"
        in client_of(door.cast.mariam).get("/agencies?month=2026-11").content.decode()
    )
    assert client_of(door.cast.alice).get("/agencies").status_code == 403
    with as_person(as_(door.cast.mariam)):
        assert queries.month(*NOVEMBER) == []


@pytest.mark.parametrize(
    "asked", ["month=2026-13", "month=", "month=99999-01", "month=0001-01", "month=9999-12"]
)
def test_a_month_that_there_is_not_is_this_one(door, asked) -> None:
    assert client_of(door.lind).get(f"/agencies?{asked}").status_code == 200


@pytest.mark.parametrize("asked", ["agency=nobody", "agency=school&what=secret"])
def test_an_agency_or_a_number_that_there_is_not_is_absent(door, asked) -> None:
    assert client_of(door.lind).get(f"/agencies/contacts?{asked}").status_code == 404
