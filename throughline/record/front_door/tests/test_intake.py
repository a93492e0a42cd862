"""A contact half typed is kept on the server: a closed browser, a turn that ended and two windows lose no word."""

from uuid import uuid4

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper
from throughline.record.entries.models import Draft
from throughline.record.front_door.models import Contact
from throughline.record.front_door.tests.test_pages import new
from throughline.record.front_door.tests.the_door import Door, the_door

pytestmark = pytest.mark.usefixtures("database")
NEW, KEEP = "/front-door/new", "/front-door/new/keep"


@pytest.fixture
def door(database: str) -> Door:
    return the_door()


def half(**also: str) -> dict[str, str]:
    """As the page's script sends it: much is missing, and nothing is called wrong."""
    return new(how="", headline="", received_time="soon", version="0") | also


def drafts() -> list[Draft]:
    with as_keeper("a test reads drafts"):
        return list(Draft.objects.order_by("pk"))


def test_what_was_half_typed_comes_back_word_for_word_to_its_writer_and_to_nobody_else(door: Door) -> None:
    dee = client_of(door.dee)
    kept = dee.post(KEEP, half())
    assert kept.status_code == 200 and kept.json()["version"] == 1 and kept.json()["saved_at"] == "12:00"
    (draft,) = drafts()
    assert f"?kept={draft.pk}" in dee.get(NEW).content.decode()
    assert "no child on record yet" in dee.get("/drafts").content.decode()
    assert dee.get(f"/drafts/{draft.pk}")["Location"] == f"{NEW}?kept={draft.pk}"
    opened = dee.get(f"{NEW}?kept={draft.pk}").content.decode()
    assert all(words in opened for words in ("Asleep in class.", "Luca Bane", 'value="soon"', str(draft.key)))
    assert "There is something to put right" not in opened and "You began" not in opened
    other = client_of(door.ned).get(f"{NEW}?kept={draft.pk}").content.decode()
    assert "Asleep in class." not in other and "You began" not in other


def test_on_the_board_nothing_half_written_is_left_and_a_late_save_makes_no_second_one(door: Door) -> None:
    dee, said = client_of(door.dee), half()
    dee.post(KEEP, said)
    whole = said | {"how": "phone", "headline": "Tired", "received_time": "10:00", "version": "1"}
    there = dee.post(NEW, whole)["Location"]
    assert there.startswith("/contacts/") and drafts() == []
    late = dee.post(KEEP, whole)
    assert late.status_code == 409 and late.json() == {"url": there} and drafts() == []
    assert dee.post(NEW, whole)["Location"] == there
    with as_keeper("a test counts contacts"):
        assert Contact.objects.count() == 1


@pytest.mark.parametrize(
    ("who", "press", "status"), [("dee", {"how": ""}, 422), ("dee", {"add": "child"}, 200), ("don", {}, 409)]
)
def test_whatever_comes_of_a_press_its_words_are_kept_first(
    door: Door, who: str, press: dict[str, str], status: int
) -> None:
    answered = client_of(getattr(door, who)).post(NEW, new(**press))
    assert answered.status_code == status
    (draft,) = drafts()
    assert draft.answers["words"] == "Asleep in class." and draft.answers["child-0-name"] == "Luca Bane"
    assert ("they wait in" in answered.content.decode()) == (who == "don")


def test_two_windows_that_type_at_once_lose_neither_text(door: Door) -> None:
    dee, key = client_of(door.dee), str(uuid4())
    dee.post(KEEP, half(key=key, words="She sleeps in class."))
    clash = dee.post(KEEP, half(key=key, words="He is hungry."))
    (draft,) = drafts()
    assert clash.status_code == 409 and clash.json() == {"url": f"{NEW}?kept={draft.pk}"}
    one = dee.get(clash.json()["url"]).content.decode()
    assert "She sleeps in class." in one and "Another window typed this too" in one
    with as_keeper("a test finds the other text"):
        rival = draft.rivals.get()
    two = dee.get(f"{NEW}?kept={draft.pk}&other={rival.pk}").content.decode()
    assert "He is hungry." in two and f'?kept={draft.pk}"' in two


def test_without_script_a_press_keeps_it_for_later(door: Door) -> None:
    dee = client_of(door.dee)
    later = dee.post(NEW, half(save="draft"))
    (draft,) = drafts()
    assert later.status_code == 303 and later["Location"] == f"{NEW}?kept={draft.pk}"
