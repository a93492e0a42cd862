"""What was told is put right, followed, or ended; and nothing of before is lost."""

import re
from datetime import date

import pytest

from throughline.record.people.models import Communication, Faith, Flag, Language, PersonName

LANGUAGE = {
    "language": "Amharic",
    "dialect": "",
    "speaks": "some",
    "reads": "",
    "interpreter": "spoken",
    "wishes": "",
}


def address(row, what: str) -> str:
    return f"/children/{row.person_id}/about/{what}/{row.pk}"


def seen(client, where: str) -> str:
    return re.search(r'name="seen" value="(\w+)"', client.get(where).content.decode()).group(1)


@pytest.fixture
def told(house, tell, rows):
    tell(house.tia, "language", **LANGUAGE)
    return rows(Language, person=house.tia)[0]


def test_a_mistake_is_put_right_and_what_it_said_before_stays_with_its_writer(told, as_, rows, house) -> None:
    where = address(told, "language")
    right = LANGUAGE | {"language": "Tigrinya", "source": "Mrs Reid", "seen": seen(as_("bob"), where)}
    assert as_("bob").post(where, right).status_code == 303
    assert [(row.language, row.source) for row in rows(Language, person=house.tia)] == [
        ("Tigrinya", "Mrs Reid")
    ]
    page = as_("alice").get(where).content.decode()
    before = page[page.rindex("What it said before") :]
    assert "Amharic" in before and "Written by Alice Arden" in before
    assert "Bob Brook" in page[: page.rindex("What it said before")]


def test_two_people_put_right_the_same_thing_and_neither_overwrites_the_other(told, as_, rows, house) -> None:
    where = address(told, "language")
    first, second = seen(as_("alice"), where), seen(as_("bob"), where)
    as_("alice").post(where, LANGUAGE | {"language": "Tigrinya", "source": "Him", "seen": first})
    answer = as_("bob").post(where, LANGUAGE | {"language": "Oromo", "source": "School", "seen": second})
    words = answer.content.decode()
    assert answer.status_code == 422 and "Somebody changed this while you wrote" in words
    assert "Oromo" in words and "Tigrinya" in words
    assert [row.language for row in rows(Language, person=house.tia)] == ["Tigrinya"]
    again = re.search(r'name="seen" value="(\w+)"', words).group(1)
    assert (
        as_("bob")
        .post(where, LANGUAGE | {"language": "Oromo", "source": "School", "seen": again})
        .status_code
        == 303
    )


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"ended": "Thu 19 Nov 2026", "ended_why": "He speaks English now."}, 303),
        ({"ended": "Fri 20 Nov 2026", "ended_why": "He speaks English now."}, 303),
        ({"ended": "Sat 21 Nov 2026", "ended_why": "He speaks English now."}, 422),
        ({"ended": "", "ended_why": "He speaks English now."}, 422),
        ({"ended": "Thu 19 Nov 2026", "ended_why": ""}, 422),
        ({"ended": "a while ago", "ended_why": "He speaks English now."}, 422),
    ],
)
def test_it_ends_on_a_day_that_has_come_and_for_a_reason(said, status, told, as_, rows, house) -> None:
    answer = as_("alice").post(f"{address(told, 'language')}/end", said)
    assert answer.status_code == status
    ended = rows(Language, person=house.tia)[0].ended
    assert (ended is not None) == (status == 303)
    if status == 422:
        assert all(value in answer.content.decode() for value in said.values())
    else:
        page = as_("bob").get(f"/children/{house.tia.pk}/about").content.decode()
        assert "Before: 1" in page and "He speaks English now" in page


def test_it_does_not_end_before_it_began_nor_twice(house, tell, as_, rows) -> None:
    tell(house.tia, "language", started="Mon 2 Nov 2026", **LANGUAGE)
    row = rows(Language, person=house.tia)[0]
    end = lambda day: as_("alice").post(
        f"{address(row, 'language')}/end", {"ended": day, "ended_why": "No more."}
    )
    assert "before it began" in end("Sun 1 Nov 2026").content.decode()
    assert end("Mon 2 Nov 2026").status_code == 303
    assert "has ended already" in end("Tue 3 Nov 2026").content.decode()


def test_of_what_there_is_one_of_the_next_ends_the_one_before(house, tell, rows) -> None:
    tell(house.tia, "faith", not_said="yes")
    tell(house.tia, "faith", not_said="no", faith="None", started="Wed 18 Nov 2026")
    stored = [(row.not_said, row.faith, row.ended) for row in rows(Faith, person=house.tia)]
    assert stored == [(True, "", date(2026, 11, 18)), (False, "None", None)]


def test_a_past_day_shows_what_was_known_then_and_offers_nothing_to_press(house, as_) -> None:
    from datetime import datetime

    from throughline.access.principal import as_keeper
    from throughline.config.clock import LONDON

    with as_keeper("a test", told=datetime(2026, 10, 1, 9, tzinfo=LONDON)):
        row = Communication.objects.create(
            person=house.tia, short="Points at cards", how="Cards.", source="School"
        )
    with as_keeper("a test", told=datetime(2026, 11, 2, 9, tzinfo=LONDON)):
        Communication.objects.filter(pk=row.pk).update(short="Talks in sentences")
    now = as_("alice").get(f"/children/{house.tia.pk}/about").content.decode()
    then = as_("alice").get(f"/children/{house.tia.pk}/about?as-known=2026-10-20T12:00").content.decode()
    assert "Talks in sentences" in now and "Points at cards" not in now
    assert "Points at cards" in then and "Talks in sentences" not in then and "Add a language" not in then
    one = as_("alice").get(f"{address(row, 'communication')}?as-known=2026-10-20T12:00").content.decode()
    assert "Points at cards" in one and "Talks in sentences" not in one and "Put it right" not in one
    assert (
        "Talks in sentences"
        not in as_("alice").get(f"/children/{house.tia.pk}/about?as-known=2026-09-01T12:00").content.decode()
    )


def test_a_name_in_use_changes_and_the_old_one_is_kept(house, tell, rows, person_now) -> None:
    said = {
        "kind": "preferred",
        "given_name": "Ti",
        "family_name": "Pell",
        "use": "yes",
        "started": "Mon 2 Nov 2026",
    }
    assert tell(house.tia, "name", **said).status_code == 303
    assert str(person_now(house.tia)) == "Ti Pell"
    kept = [(str(row), row.kind, row.ended) for row in rows(PersonName, person=house.tia)]
    assert ("Tia Marsden", "former", date(2026, 11, 2)) in kept and ("Ti Pell", "preferred", None) in kept
    tell(house.tia, "name", **said)
    assert len([name for name, kind, _ in kept if kind == "former"]) == 1


def test_a_flag_says_what_to_do_and_one_that_was_put_right_looks_like_its_new_type(
    house, tell, rows, as_
) -> None:
    said = {
        "type": "dog",
        "words": "Dog loose",
        "instruction": "Ring from the gate",
        "ring": "Duty",
        "ended": "",
        "review_on": "",
    }
    tell(house.tia, "flag", **said | {"source": ""})
    row = rows(Flag, person=house.tia)[0]
    assert (row.kind, row.started) == ("danger", date(2026, 11, 20))
    bar = as_("charlie").get(f"/children/{house.tia.pk}").content.decode()
    assert "Unverified: Dog loose. Ring from the gate" in bar
    where = address(row, "flag")
    changed = said | {
        "type": "note",
        "source": "Visit",
        "review_on": "Mon 7 Dec 2026",
        "seen": seen(as_("alice"), where),
    }
    assert as_("alice").post(where, changed).status_code == 303
    assert rows(Flag, person=house.tia)[0].kind == "note"
    assert "Unverified" not in as_("charlie").get(f"/children/{house.tia.pk}").content.decode()


def test_a_number_that_fails_its_check_is_refused_in_one_sentence(house, tell, rows) -> None:
    from throughline.record.people.models import Identifier

    answer = tell(house.tia, "number", scheme="nhs", value="943 476 5918")
    assert answer.status_code == 422
    assert "its check figure is wrong" in answer.content.decode() and "9434765918" not in [
        row.value for row in rows(Identifier, person=house.tia)
    ]
    assert tell(house.tia, "number", scheme="nhs", value="943 476 5919").status_code == 303
    assert [row.value for row in rows(Identifier, person=house.tia)] == ["9434765919"]
