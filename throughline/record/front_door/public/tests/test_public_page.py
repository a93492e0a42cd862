"""Anybody tells us, signed in nowhere: one contact, no cookie, no script, no word lost, and nothing given away."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from throughline.access.log.models import AccessEvent
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.front_door.models import Contact, ContactStep
from throughline.record.front_door.public import rules
from throughline.record.front_door.public.models import PublicTry
from throughline.synthetic.builders import a_child, a_home, a_person, a_team, lives_at

HERE = "/tell-us"
WORDS = "Baby screaming then stopped, bloke shouting."
SAID = {
    "now": "yes",
    "words": WORDS,
    "children": "Baby",
    "where": "Above the chip shop",
    "name": "",
    "answer_to": "",
}


@pytest.fixture
def anybody(database) -> Client:
    return Client(enforce_csrf_checks=True)


def send(client: Client, **said: str):
    return client.post(HERE, SAID | {"website": "", "key": str(uuid4())} | said)


def contacts() -> list[Contact]:
    with as_keeper("looking at what came in"):
        return list(Contact.objects.select_related("said").prefetch_related("children"))


def test_what_anybody_sends_is_a_contact_in_the_lane_new_made_by_nobody(anybody) -> None:
    answer = send(anybody)
    assert answer.status_code == 303
    (one,) = contacts()
    assert (one.stage, one.how, one.agency, one.told_by_id) == ("new", "form", "public", None)
    assert one.said.words.startswith(WORDS) and "danger at this moment: yes" in one.said.words
    assert one.said.headline == f"Says: danger now. {WORDS}"
    assert [child.name for child in one.children.all()] == ["Baby"]
    with as_keeper("reading the log and the steps"):
        assert ContactStep.objects.filter(contact=one, did="received", by=None).count() == 1
        (row,) = AccessEvent.objects.filter(page="public-contact", verb="anyone:post")
        assert (row.account_id, row.allowed) == (None, True)
        assert AccessEvent.objects.filter(reason="a member of the public tells us about a child").exists()


def test_the_page_sets_no_cookie_and_runs_no_script(anybody) -> None:
    page = anybody.get(HERE)
    assert not page.cookies and not send(anybody).cookies
    body = page.content.decode()
    assert "<script" not in body and 'autocomplete="off"' in body
    assert page["Cache-Control"] == "no-store"
    assert Client().get("/sign-in").cookies, "The control: another page without a sign-in does set one."


@pytest.mark.parametrize("least", ["999", "kept on", "cannot be saved", "You do not have to say who you are"])
def test_it_says_at_once_what_it_is_not(anybody, least) -> None:
    assert least in anybody.get(HERE).content.decode()


def test_in_the_night_it_says_that_nobody_reads_it_and_whom_to_ring(anybody, monkeypatch) -> None:
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", datetime(2026, 11, 20, 2, 10, tzinfo=LONDON))
    body = anybody.get(HERE).content.decode()
    assert "Nobody is reading this now. It is first read on Fri 20 Nov 2026 at 08:30." in body
    assert "01632 960199" in body and "01632 960100" not in body
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", datetime(2026, 11, 20, 12, 0, tzinfo=LONDON))
    assert "Nobody is reading" not in anybody.get(HERE).content.decode(), (
        "The control: at noon somebody does."
    )


def test_what_was_sent_is_acknowledged_with_a_reference_and_not_a_word_of_it(anybody) -> None:
    there = send(anybody)["Location"]
    page = anybody.get(there).content.decode()
    assert rules.reference(contacts()[0].key) in page
    assert WORDS not in page and "chip shop" not in page
    assert "cannot tell you what we do next" in page
    assert anybody.get(f"{HERE}/{uuid4()}").status_code == 404


def test_a_second_press_of_the_same_form_is_the_same_contact(anybody) -> None:
    key = str(uuid4())
    assert send(anybody, key=key)["Location"] == send(anybody, key=key)["Location"]
    assert len(contacts()) == 1


def test_the_answer_is_the_same_whether_a_child_is_known_or_not(anybody) -> None:
    alice = a_person(name="Alice Arden", role="worker", team=a_team("North"))
    known = a_child("Tia Marsden", worker=alice)
    lives_at(a_home("14 Larch Road"), known)
    first = send(anybody, children="Tia Marsden", where="14 Larch Road")
    second = send(anybody, children="Nobody Nowhere", where="1 No Road")
    pages = [anybody.get(one["Location"]).content.decode() for one in (first, second)]
    marks = [rules.reference(one.key) for one in contacts()]
    for mark in marks:
        pages = [page.replace(mark, "") for page in pages]
    assert pages[0] == pages[1]


def test_only_what_somebody_saw_is_needed(anybody) -> None:
    empty = {"now": "", "children": "", "where": "", "name": "", "answer_to": ""}
    refused = send(anybody, **empty, words="")
    assert refused.status_code == 422 and "one sentence is enough" in refused.content.decode()
    assert send(anybody, **empty).status_code == 303
    assert [child.name for child in contacts()[0].children.all()] == [rules.NOT_NAMED]


def test_too_many_from_one_address_are_asked_to_ring_and_keep_their_words(anybody, monkeypatch) -> None:
    assert {send(anybody).status_code for _ in range(rules.FROM_ADDRESS)} == {303}
    refused = send(anybody)
    body = refused.content.decode()
    assert refused.status_code == 429 and WORDS in body and "Ring 01632 960100" in body
    assert send(anybody, words="From another place").status_code == 429
    other = anybody.post(HERE, SAID | {"website": "", "key": str(uuid4())}, REMOTE_ADDR="192.0.2.9")
    assert other.status_code == 303, "The control: it is the address."
    assert len(contacts()) == rules.FROM_ADDRESS + 1


def test_the_count_survives_a_restart_holds_no_address_and_ends_after_an_hour(anybody, monkeypatch) -> None:
    for _ in range(rules.FROM_ADDRESS):
        send(anybody)
    with as_keeper("looking at the counter"):
        assert not PublicTry.objects.filter(address__contains="127").exists()
        assert PublicTry.objects.count() == rules.FROM_ADDRESS
    assert send(Client()).status_code == 429, "Another browser at the same address."
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", settings.THROUGHLINE_NOW + timedelta(hours=1, minutes=1))
    assert send(anybody).status_code == 303


def test_from_everywhere_together_there_is_a_limit_too(anybody, monkeypatch) -> None:
    monkeypatch.setattr("throughline.record.front_door.public.limits.FROM_EVERYWHERE", 3)
    said = [
        anybody.post(
            HERE, SAID | {"website": "", "key": str(uuid4())}, REMOTE_ADDR=f"192.0.2.{n}"
        ).status_code
        for n in range(4)
    ]
    assert said == [303, 303, 303, 429]


def test_the_box_that_people_do_not_see_stops_a_machine_and_loses_nobody_a_word(anybody) -> None:
    refused = send(anybody, website="https://spam.example")
    body = refused.content.decode()
    assert refused.status_code == 422 and WORDS in body and "spam.example" not in body
    assert contacts() == []
    assert send(anybody).status_code == 303, "The control: the same words with the box empty."


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_of_another_site_is_not_sent_and_keeps_the_words(anybody, headers) -> None:
    said = SAID | {"website": "", "key": str(uuid4())}
    refused = anybody.post(HERE, said, headers=headers)
    assert refused.status_code == 403 and WORDS in refused.content.decode()
    assert contacts() == []
    ours = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
    assert anybody.post(HERE, said, headers=ours).status_code == 303, "The control: our own page."


@pytest.mark.parametrize(("length", "status"), [(6000, 303), (6001, 422)])
def test_what_is_too_long_is_said_and_not_cut(anybody, length, status) -> None:
    answer = send(anybody, words="x" * length)
    assert answer.status_code == status
    if status == 422:
        assert "1 letters too long" in answer.content.decode() and "x" * length in answer.content.decode()


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "{{ 7|add:7 }}",
        "'; drop table record_contact; --",
        "\x00nul",
        "=HYPERLINK(1)",
        "\u202egnp.exe",
        "🙂" * 500,
    ],
)
def test_hostile_words_are_kept_as_words(anybody, hostile) -> None:
    answer = send(
        anybody,
        words=hostile,
        children=hostile,
        where=hostile[:200],
        name=hostile[:120],
        answer_to=hostile[:200],
    )
    assert answer.status_code == 303
    assert contacts()[0].said.words.startswith(hostile.replace("\x00", ""))
    again = send(anybody, words=hostile, website="x").content.decode()
    assert "<script>alert" not in again


@pytest.mark.parametrize("key", ["", "not-a-key", "1" * 400])
def test_a_broken_key_loses_nothing(anybody, key) -> None:
    assert send(anybody, key=key).status_code == 303
    assert len(contacts()) == 1
