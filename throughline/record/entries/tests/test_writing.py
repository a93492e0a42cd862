"""Writing: whom it is about, drafts that cannot be lost, and one signature however often it is pressed."""

from uuid import UUID

import pytest


def text(response) -> str:
    return response.content.decode()


def drafts(kept):
    from throughline.record.entries.models import Draft

    return kept(lambda: list(Draft.objects.order_by("id")))


def entries(kept):
    from throughline.record.entries.models import Entry

    return kept(lambda: list(Entry.objects.order_by("id")))


def test_the_children_of_the_home_are_ticked_together(house, as_):
    page = text(as_("alice").get(f"/write/visit?children={house.tia.id}"))
    assert page.count(" checked") == 3 and "Esme Dunn" in page


def test_a_brother_is_not_forgotten_silently(house, as_, kept):
    tia, kai, esme = (child.id for child in house.children)
    body = {"key": str(UUID(int=1)), "children": [tia], "child": [tia, esme]}
    response = as_("alice").post("/write/visit", body)
    assert response.status_code == 422
    assert "Kai: tick to add, or say that they are left out." in text(response)
    assert as_("alice").post("/write/visit", body | {"left_out": [kai]}).status_code == 303
    assert drafts(kept)[0].children == sorted([tia, esme])


def test_a_double_click_begins_one_draft(house, as_, kept):
    ids = [child.id for child in house.children]
    body = {"key": str(UUID(int=1)), "children": ids, "child": ids}
    first, second = as_("alice").post("/write/visit", body), as_("alice").post("/write/visit", body)
    assert first["Location"] == second["Location"]
    assert len(drafts(kept)) == 1


@pytest.mark.parametrize(("who", "status"), [("alice", 303), ("bob", 303), ("mariam", 303), ("charlie", 422)])
def test_only_whoever_works_with_the_children_begins(house, as_, who, status):
    ids = [child.id for child in house.children]
    body = {"key": str(UUID(int=1)), "children": ids, "child": ids}
    assert as_(who).post("/write/visit", body).status_code == status


@pytest.mark.parametrize("who", ["ada", "ann", "olu", "stella"])
def test_who_does_not_write_has_no_page_to_write_on(as_, who):
    assert as_(who).get("/write/visit").status_code == 403


def test_with_nobody_named_the_writers_families_are_offered(house, as_):
    page = text(as_("alice").get("/write/visit"))
    assert "Kai, Tia and Esme" in page
    assert "No child is allocated to you today." in text(as_("charlie").get("/write/visit"))


def test_the_page_says_what_signing_will_do_for_each_child(begun, as_):
    page = text(as_("alice").get(f"/drafts/{begun.id}"))
    assert "One visit, three children" in page and "Sign for 3 children" in page
    assert "If seen: child protection visit met" in page and "Next by Fri 4 Dec" in page
    assert "There is something to put right" not in page


def test_what_signing_will_do_follows_the_answers(begun, as_, house):
    body = {f"child-{house.tia.id}-seen": "not seen", f"child-{house.kai.id}-seen": "seen"}
    page = text(as_("alice").post(f"/drafts/{begun.id}/ahead", body))
    assert "Child protection visit: tried Fri 20 Nov, shown beside the limit" in page
    assert page.count("If seen") == 1


def test_only_its_author_opens_a_draft(begun, as_):
    assert as_("alice").get(f"/drafts/{begun.id}").status_code == 200
    for who in ("bob", "mariam"):
        assert as_(who).get(f"/drafts/{begun.id}").status_code == 404


def test_saving_counts_words_and_raises_the_version(begun, post_draft):
    first = post_draft(begun, {"story": "one two three"}, to="save")
    assert first.json() == {"saved_at": "12:00", "words": 3, "version": 1}
    assert post_draft(begun, {"story": "one two three four"}, to="save", version=1).json()["version"] == 2


def test_a_draft_is_never_validated(begun, post_draft):
    assert (
        post_draft(begun, {"day": "tomorrow week or so", "began": "tea time"}, to="save").status_code == 200
    )


def test_saving_without_script_comes_back_to_the_page(begun, post_draft, as_):
    response = post_draft(begun, {"story": "typed without script", "save": "draft"}, to="sign")
    assert (response.status_code, response["Location"]) == (303, f"/drafts/{begun.id}")
    assert "typed without script" in text(as_("alice").get(response["Location"]))


def test_an_older_window_meets_a_clash_and_both_texts_are_kept(begun, post_draft, as_, kept):
    from throughline.record.entries.models import DraftRival

    post_draft(begun, {"story": "from the phone"}, to="save", version=0)
    clash = post_draft(begun, {"story": "from the desk"}, to="save", version=0)
    assert (clash.status_code, clash.json()) == (409, {"url": f"/drafts/{begun.id}/compare"})
    page = text(as_("alice").get(f"/drafts/{begun.id}/compare"))
    assert "phone" in page and "desk" in page
    assert kept(lambda: DraftRival.objects.get().answers["story"]) == "from the desk"


def test_words_that_hold_every_newer_word_replace_them_without_a_clash(begun, post_draft, kept):
    """A page's beacon may overtake the answer to its last save."""
    post_draft(begun, {"story": "Warm"}, to="save", version=0)
    grown = post_draft(begun, {"story": "Warm, food in"}, to="save", version=0)
    assert (grown.status_code, grown.json()["version"]) == (200, 2)
    assert post_draft(begun, {"story": "Warm"}, to="save", version=1).status_code == 409


def test_the_page_says_that_another_version_waits(begun, post_draft, as_):
    there = f"/drafts/{begun.id}"
    assert "another version" not in text(as_("alice").get(there))
    post_draft(begun, {"story": "from the phone"}, to="save", version=0)
    post_draft(begun, {"story": "from the desk"}, to="save", version=0)
    assert "There is another version of these words." in text(as_("alice").get(there))


@pytest.mark.parametrize(
    ("pick", "story"),
    [
        ({"pick-story": "theirs"}, "from the phone"),
        ({"pick-story": "yours"}, "from the desk"),
        ({"whole": "theirs"}, "from the phone"),
        ({"whole": "yours"}, "from the desk"),
    ],
)
def test_choosing_keeps_what_was_chosen_and_the_other_stays_readable(
    begun, post_draft, as_, kept, pick, story
):
    from throughline.record.entries.models import DraftRival

    post_draft(begun, {"story": "from the phone"}, to="save", version=0)
    post_draft(begun, {"story": "from the desk"}, to="save", version=0)
    assert as_("alice").post(f"/drafts/{begun.id}/compare", {"version": 1} | pick).status_code == 303
    assert drafts(kept)[0].answers["story"] == story
    assert kept(lambda: DraftRival.objects.get().settled_at)
    assert as_("alice").get(f"/drafts/{begun.id}/compare").status_code == 303


def test_signing_goes_to_the_first_childs_page_and_the_draft_is_gone(begun, post_draft, words, house, kept):
    response = post_draft(begun, words)
    assert (response.status_code, response["Location"]) == (
        303,
        f"/children/{house.tia.id}?signed={begun.id}",
    )
    (entry,) = entries(kept)
    assert (entry.id, entry.named, drafts(kept)) == (begun.id, 3, [])


def test_the_clocks_of_all_three_follow_from_one_signature(begun, post_draft, words, kept):
    from throughline.record.clocks.models import Obligation

    post_draft(begun, words)
    met = kept(lambda: Obligation.objects.filter(standard="cp_visit_10wd", met__isnull=False).count())
    assert met == 3


def test_the_same_press_again_gives_the_same_answer_and_one_row(begun, post_draft, words, kept):
    places = {post_draft(begun, words)["Location"] for _ in range(4)}
    assert len(places) == 1
    assert len(entries(kept)) == 1 and drafts(kept) == []


def test_two_presses_at_the_same_moment_make_one_row(begun, words, house, kept):
    from threading import Barrier, Thread

    from django.db import connections

    from throughline.access.accounts.tests.signing import client_of

    clients, together, found = [client_of(house.cast.alice) for _ in range(2)], Barrier(2), []
    body = {"version": 0, "kind": "visit", "entry": begun.id, "save": "sign"} | words

    def press(client):
        together.wait()
        found.append(client.post(f"/drafts/{begun.id}/sign", body)["Location"])
        connections.close_all()

    threads = [Thread(target=press, args=[client]) for client in clients]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert len(found) == 2 and len(set(found)) == 1
    assert len(entries(kept)) == 1


def test_the_same_key_with_other_words_is_refused_and_the_words_are_kept(begun, post_draft, words, kept):
    post_draft(begun, words)
    response = post_draft(begun, words | {"story": "Cold, and nobody had eaten."})
    assert response.status_code == 422
    assert "kept as a correction" in text(response) and "nobody had eaten" in text(response)
    (mine,) = drafts(kept)
    assert (mine.corrects_id, mine.answers["story"]) == (begun.id, "Cold, and nobody had eaten.")
    assert len(entries(kept)) == 1


def test_signing_a_discarded_draft_keeps_its_words(begun, post_draft, words, as_, kept):
    as_("alice").post(f"/drafts/{begun.id}/discard")
    response = post_draft(begun, words)
    assert response.status_code == 422 and "had been discarded" in text(response)
    assert drafts(kept)[0].answers["story"] == words["story"]


def test_what_is_missing_is_said_at_signing_and_no_word_is_lost(begun, post_draft, words, house, kept):
    missing = {
        name: said for name, said in words.items() if name not in ("place", f"child-{house.kai.id}-seen")
    }
    response = post_draft(begun, missing)
    assert response.status_code == 422
    page = text(response)
    assert "There is something to put right" in page and "Say where the visit was." in page
    assert "Say whether Kai was seen." in page and "I rang Nan" in page
    assert drafts(kept)[0].answers["story"] == words["story"] and entries(kept) == []


def test_signing_from_an_older_window_shows_both_texts(begun, post_draft, words, kept):
    post_draft(begun, words | {"story": "from the phone"}, to="save", version=0)
    response = post_draft(begun, words | {"story": "from the desk"}, version=0)
    assert response.status_code == 409
    assert "phone" in text(response) and "desk" in text(response)
    assert entries(kept) == []


def test_a_child_who_was_given_to_another_team_stops_the_signature_and_keeps_the_words(
    begun, post_draft, words, house, kept
):
    from datetime import date

    from throughline.access.principal import as_keeper
    from throughline.record.people.actions import end_allocation
    from throughline.record.people.models import Allocation

    with as_keeper("a child moved teams"):
        end_allocation(allocation=Allocation.objects.get(person=house.kai), ended=date(2026, 11, 20))
    response = post_draft(begun, words)
    assert response.status_code == 422 and "not every child" in text(response).lower()
    assert drafts(kept)[0].answers["story"] == words["story"]


def test_add_a_try_gives_one_more_row_with_and_without_script(begun, as_, post_draft):
    piece = as_("alice").post(
        f"/drafts/{begun.id}/rows/tries", {"tries-0-what": "no answer"}, headers={"HX-Request": "true"}
    )
    assert 'name="tries-1-what"' in text(piece) and "<html" not in text(piece)
    page = post_draft(begun, {"story": "kept"}, to="rows/tries")
    assert page["Location"] == f"/drafts/{begun.id}?add=tries#tries"
    assert 'name="tries-0-what"' in text(as_("alice").get(page["Location"]))


def test_the_list_of_drafts_says_which_where_and_how_much(begun, post_draft, as_):
    post_draft(begun, {"story": "one two three"}, to="save")
    page = text(as_("alice").get("/drafts"))
    assert "Visit: Kai, Tia and Esme" in page or "Visit: Tia, Kai and Esme" in page
    assert "Saved today at 12:00 on another device, 3 words" in page
    assert "No drafts. Everything you wrote is signed." in text(as_("bob").get("/drafts"))


@pytest.mark.parametrize(
    ("agent", "said"),
    [("Mozilla (iPhone; CPU)", "iPhone"), ("X11; Linux", "Linux computer"), ("", "another device")],
)
def test_a_device_is_named_so_that_one_knows_ones_own(agent, said):
    from throughline.record.entries.wording import device

    assert device(agent) == said


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("visit", "/children/{child}?"),
        ("section-47", "/children/{child}/protection?"),
        ("meeting", "/meetings/{entry}?"),
    ],
)
def test_a_signature_leads_to_a_page_of_the_first_child_or_of_the_entry_itself(
    house, signed, as_, kind, there
):
    from throughline.access.principal import as_keeper
    from throughline.record.entries.views.writing import _lands

    signed.kind = kind
    with as_keeper("where a signature leads"):
        assert _lands(signed).startswith(
            there.format(child=signed.children.first().person_id, entry=signed.id)
        )
