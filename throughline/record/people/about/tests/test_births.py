"""Two birth days, an expected day that moves, a birth, twins, a loss and a death."""

from datetime import date

import pytest

from throughline.record.people.models import (
    Allocation,
    BirthClaim,
    Death,
    ExpectedDay,
    Gender,
    Identifier,
    Person,
    PersonName,
    Relationship,
)

BIRTH = {
    "given_name": "Rosa", "family_name": "Quill", "born": "Thu 19 Nov 2026", "sex": "F", "nhs": "943 476 5919",
    "source": "Ward 4",
}  # fmt: skip


def claims(rows, person) -> list[tuple]:
    return sorted((row.born, row.status, row.standing) for row in rows(BirthClaim, person=person))


def test_a_second_birth_day_leaves_the_first_counting_and_both_are_shown(
    house, tell, rows, as_, person_now
) -> None:
    tell(house.tia, "birth-day", born="3 Jun 2016", status="assessed")
    assert claims(rows, house.tia) == [
        (date(2016, 6, 3), "assessed", False), (date(2017, 6, 3), "claimed", True),
    ]  # fmt: skip
    assert person_now(house.tia).born == date(2017, 6, 3)
    bar = as_("charlie").get(f"/children/{house.tia.pk}").content.decode()
    assert "Age disputed: 3 Jun 2017 counts, 3 Jun 2016 is given too" in bar


def test_which_one_counts_is_decided_by_a_person_with_a_reason_and_a_past_day_keeps_the_other(
    house, tell, rows, as_, person_now
) -> None:
    tell(house.tia, "birth-day", born="3 Jun 2016", status="assessed")
    row = rows(BirthClaim, born=date(2016, 6, 3))[0]
    where = f"/children/{house.tia.pk}/about/birth-day/{row.pk}/counts"
    assert as_("alice").post(where, {"why": ""}).status_code == 422
    assert as_("alice").post(where, {"why": "Two workers assessed it."}).status_code == 303
    assert person_now(house.tia).born == date(2016, 6, 3)
    assert [standing for _, _, standing in claims(rows, house.tia)] == [True, False]
    assert "10 years, born 3 June 2016" in as_("bob").get(f"/children/{house.tia.pk}/about").content.decode()
    then = as_("bob").get(f"/children/{house.tia.pk}/about?as-known=2026-09-01T12:00").content.decode()
    assert "9 years, born 3 June 2017" in then
    ended = {"ended": "Fri 20 Nov 2026", "ended_why": "Set aside."}
    refused = as_("alice").post(f"/children/{house.tia.pk}/about/birth-day/{row.pk}/end", ended)
    assert refused.status_code == 422 and "Decide first that another one counts" in refused.content.decode()
    assert rows(BirthClaim, pk=row.pk)[0].ended is None


def test_the_expected_day_moves_and_every_one_that_was_given_stays(
    unborn, tell, rows, as_, person_now
) -> None:
    tell(unborn, "expected", expected="Tue 26 Jan 2027", source="Scan of Mon 9 Nov")
    tell(unborn, "expected", expected="Fri 22 Jan 2027", source="Midwife")
    assert person_now(unborn).expected == date(2027, 1, 22)
    given = [(row.expected, row.ended is None) for row in rows(ExpectedDay, person=unborn)]
    assert sorted(given) == [
        (date(2027, 1, 19), False),
        (date(2027, 1, 22), True),
        (date(2027, 1, 26), False),
    ]
    page = as_("alice").get(f"/children/{unborn.pk}/about").content.decode()
    assert (
        "Expected Tue 26 Jan 2027" in page
        and "Expected Tue 19 Jan 2027" in page
        and "expected Fri 22 Jan 2027" in page
    )


def test_the_mothers_other_children_are_in_view_and_lead_to_their_own_pages(unborn, house, as_, rows) -> None:
    from throughline.synthetic.builders import a_child, related

    rosie = a_child("Rosie Quill", born=date(2026, 2, 10))
    hidden = a_child("Harriet Hidden", restriction=Person.SEALED)
    (tie,) = rows(Relationship, other=unborn, kind="mother")
    mother = rows(Person, pk=tie.person_id)[0]
    for child in (rosie, hidden):
        related(mother, "mother", child)
    page = as_("alice").get(f"/children/{unborn.pk}/about").content.decode()
    assert "Previous child" in page and f'href="/children/{rosie.pk}/about"' in page
    assert "Rosie Quill" in page and "Hidden" not in page and "Shannon Quill" in page


def test_a_birth_goes_on_with_the_same_record(unborn, tell, rows, as_, person_now) -> None:
    assert tell(unborn, "born", **BIRTH).status_code == 303
    child = person_now(unborn)
    assert (str(child), child.born, child.expected) == ("Rosa Quill", date(2026, 11, 19), None)
    assert [row.sex for row in rows(Gender, person=unborn)] == ["F"]
    assert [row.value for row in rows(Identifier, person=unborn)] == ["9434765919"]
    assert claims(rows, unborn) == [(date(2026, 11, 19), "accepted", True)]
    assert [row.expected for row in rows(ExpectedDay, person=unborn)] == [date(2027, 1, 19)]
    assert "Unborn Quill" in [str(row) for row in rows(PersonName, person=unborn)]
    page = as_("alice").get(f"/children/{unborn.pk}/about").content.decode()
    assert "Record the birth" not in page and "under 1 year, born 19 November 2026" in page
    assert tell(unborn, "born", **BIRTH).status_code == 303 and len(rows(Gender, person=unborn)) == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"born": "Sat 21 Nov 2026"}, "Nobody is born on a day to come"),
        ({"nhs": "943 476 5918"}, "its check figure is wrong"),
        ({"given_name": ""}, "Answer “First names”."),
    ],
)
def test_a_birth_that_cannot_be_is_refused(wrong, sentence, unborn, tell, person_now) -> None:
    answer = tell(unborn, "born", **BIRTH | wrong)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert person_now(unborn).born is None


def test_twins_are_two_records_with_the_same_family_worker_and_warnings(
    unborn, tell, rows, as_, house
) -> None:
    tell(unborn, "flag", type="staff", words="Two go", instruction="Never alone")
    answer = tell(unborn, "twins", source="Scan of Mon 9 Nov")
    second = int(answer["Location"].split("/")[2])
    assert second != unborn.pk
    family = {(row.person_id, row.kind) for row in rows(Relationship, other=unborn)}
    assert {kind for _, kind in family} == {"mother"}
    assert {row.person_id for row in rows(Relationship, other_id=second, kind="mother")} == {
        row.person_id for row in rows(Relationship, other=unborn, kind="mother")
    }
    assert [row.worker_id for row in rows(Allocation, person_id=second)] == [house.cast.alice.pk]
    page = as_("alice").get(f"/children/{second}/about").content.decode()
    assert "Two go" in page and "Unborn, second twin Quill" in page and "expected Tue 19 Jan 2027" in page
    assert len(rows(ExpectedDay, person_id=second, source="Scan of Mon 9 Nov")) == 1


def test_a_loss_is_written_with_care_and_stops_every_letter(unborn, tell, as_, acting_as, person_now) -> None:
    from throughline.record.people.queries import letters_stopped

    tell(unborn, "death", started="Thu 19 Nov 2026", wishes="Her name was Rosa.")
    assert person_now(unborn).died == date(2026, 11, 19)
    bar = as_("charlie").get(f"/children/{unborn.pk}/about").content.decode()
    assert (
        "The birth was lost Thu 19 Nov 2026: no letter goes out" in bar
        and "expected" not in bar.split("Birth and names")[0]
    )
    assert "Her name was Rosa" in bar and "Record the birth" not in bar
    with acting_as("alice"):
        assert "birth was lost" in letters_stopped([unborn.pk])[unborn.pk].words


def test_a_death_told_in_error_is_taken_back_and_letters_go_out_again(
    house, tell, rows, as_, acting_as, person_now
) -> None:
    from throughline.record.people.queries import letters_stopped

    tell(house.tia, "death", started="Thu 19 Nov 2026")
    assert person_now(house.tia).died == date(2026, 11, 19)
    assert (
        "9 years, born 3 June 2017, died 19 November 2026"
        in as_("bob").get(f"/children/{house.tia.pk}/about").content.decode()
    )
    row = rows(Death, person=house.tia)[0]
    end = {"ended": "Fri 20 Nov 2026", "ended_why": "Another child of that name."}
    assert as_("alice").post(f"/children/{house.tia.pk}/about/death/{row.pk}/end", end).status_code == 303
    assert person_now(house.tia).died is None
    with acting_as("alice"):
        assert letters_stopped([house.tia.pk, house.kai.pk]) == {}
