"""What was done with an entry that somebody wrote or opened stands on their desk."""

import pytest

from throughline.web.tests.scene import CANARY, words


@pytest.fixture
def scene(database):
    from throughline.web.tests.scene import the_scene

    return the_scene()


def test_a_returned_entry_tells_its_writer_why(scene):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.entries.actions import give_back
    from throughline.record.entries.models import Entry

    with as_person(principal_of(scene.house.cast.mariam)):
        give_back(entry=Entry.objects.get(pk=scene.visit.id), reason="Who was upstairs?")
    said = words(scene.client("alice").get("/desk"))
    assert "was returned to you" in said and "Mariam Achebe, Fri 20 Nov: Who was upstairs?" in said


def test_of_a_withdrawn_entry_a_reader_is_told_only_that(scene):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.entries.actions import withdraw
    from throughline.record.entries.models import Entry

    with as_person(principal_of(scene.house.cast.alice)):
        withdraw(entry=Entry.objects.get(pk=scene.visit.id), kind="wrong", reason="About another child.")
    said = words(scene.client("alice").get("/desk"))
    assert "An entry you opened was withdrawn" in said
    record = words(scene.client("alice").get(f"/children/{scene.house.tia.id}"))
    assert f"{CANARY} is my bear" not in record and f"safe with {CANARY}" not in record
    assert "Withdrawn: it was on the wrong record" in record
