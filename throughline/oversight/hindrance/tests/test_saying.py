"""One press on any page; what is kept of it, what is not; and that nothing on the page is lost."""

import re

import pytest


def said(kept):
    from throughline.oversight.hindrance.models import Hindrance

    return kept(lambda: list(Hindrance.objects.order_by("page", "sort")))


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


PRESS = "This got in my way"


def test_it_stands_at_the_foot_of_a_page_and_opens_in_a_window_of_its_own(house, as_):
    page = as_("alice").get(f"/children/{house.tia.id}").content.decode()
    foot = page[page.index("</main>") :]
    assert PRESS in foot and 'target="_blank"' in foot and 'name="page" value="child"' in foot


def test_a_press_keeps_the_pages_name_and_the_release_and_the_day(house, as_, kept):
    from throughline import __version__

    response = as_("alice").post(
        "/got-in-my-way", {"page": "child", "sort": "slow", "words": "  Slow  again. "}
    )
    assert response.status_code == 303
    (one,) = said(kept)
    assert (one.page, one.kind, one.sort, one.words, f"{one.on}") == (
        "child",
        "",
        "slow",
        "Slow again.",
        "2026-11-20",
    )
    assert one.release == __version__


def test_an_address_with_a_childs_key_is_not_kept(house, as_, kept):
    as_("alice").post("/got-in-my-way", {"page": f"/children/{house.tia.id}", "kind": "Tia", "sort": "slow"})
    assert [(one.page, one.kind) for one in said(kept)] == [("elsewhere", "")]


def test_what_was_being_written_is_known_by_its_kind(begun, as_, kept):
    foot = as_("alice").get(f"/drafts/{begun.id}").content.decode()
    assert '<input type="hidden" name="kind" value="visit">' in foot[foot.index("</main>") :]
    as_("alice").post("/got-in-my-way", {"page": "draft", "kind": "visit", "sort": "again"})
    assert [(one.page, one.kind) for one in said(kept)] == [("draft", "visit")]


def test_the_draft_on_the_page_stays_as_it_was(begun, words, post_draft, as_, kept):
    from throughline.record.entries.models import Draft

    post_draft(begun, words, to="save")
    before = kept(lambda: Draft.objects.values().get())
    as_("alice").post("/got-in-my-way", {"page": "draft", "kind": "visit", "sort": "slow"})
    assert kept(lambda: Draft.objects.values().get()) == before


def test_with_script_the_page_thanks_where_it_stands(as_):
    response = as_("alice").post(
        "/got-in-my-way", {"page": "desk", "sort": "slow"}, headers={"HX-Request": "true"}
    )
    assert response.status_code == 200
    assert "<html" not in response.content.decode() and "Thank you" in text(response)


def test_a_press_that_says_no_way_is_told_so_and_keeps_the_words(as_, kept):
    response = as_("alice").post("/got-in-my-way", {"page": "desk", "sort": "", "words": "It jumped."})
    assert response.status_code == 422
    assert "Choose how it got in your way." in text(response) and "It jumped." in text(response)
    assert said(kept) == []


@pytest.mark.parametrize("who", ["alice", "mariam", "ann", "ada", "olu", "stella"])
def test_everybody_who_is_signed_in_may_say_so(as_, who, kept):
    assert PRESS in text(as_(who).get("/my-security"))
    assert as_(who).post("/got-in-my-way", {"page": "my-security", "sort": "other"}).status_code == 303
    assert len(said(kept)) == 1


def test_an_inspector_changes_nothing_and_is_not_asked_to(inspector, kept):
    from throughline.access.accounts.tests.signing import client_of

    ingrid = client_of(inspector)
    assert PRESS not in text(ingrid.get("/my-security"))
    response = ingrid.post("/got-in-my-way", {"page": "my-security", "sort": "other"})
    assert response.status_code == 422 and said(kept) == []


def test_the_database_itself_refuses_an_inspectors_press(house, inspector):
    from django.db import ProgrammingError

    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.config.clock import today
    from throughline.oversight.hindrance.models import Hindrance

    values = {"page": "desk", "release": "1", "sort": "slow", "on": today()}
    with as_person(principal_of(house.cast.everybody["alice"])):
        Hindrance.objects.create(**values)
    with pytest.raises(ProgrammingError), as_person(principal_of(inspector)):
        Hindrance.objects.create(**values)


def test_who_said_it_is_read_by_nobody_else(house, as_):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.oversight.hindrance.models import Hindrance, HindranceVoice

    as_("alice").post("/got-in-my-way", {"page": "desk", "sort": "slow"})
    read = {}
    for name in ("alice", "bob", "mariam", "ann"):
        with as_person(principal_of(house.cast.everybody[name])):
            read[name] = (Hindrance.objects.count(), HindranceVoice.objects.count())
    assert read == {"alice": (1, 1), "bob": (0, 0), "mariam": (1, 0), "ann": (1, 0)}


def test_nothing_beside_what_was_said_tells_when_or_who():
    from throughline.oversight.hindrance.models import Hindrance

    fields = {field.name: field.get_internal_type() for field in Hindrance._meta.concrete_fields}
    assert fields == {
        "key": "UUIDField", "page": "CharField", "kind": "CharField", "release": "CharField", "sort": "CharField",
        "words": "CharField", "on": "DateField",
    }  # fmt: skip
