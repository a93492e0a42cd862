"""A copy through its page: whose it may be, what is let through, and what no press lets through."""

import pytest


def text(response) -> str:
    return response.content.decode()


@pytest.fixture
def page(signed, as_):
    def of(child, recipient, who="alice"):
        return as_(who).get(f"/entries/{signed.id}/copy/{child.id}?recipient={recipient.id}")

    return of


@pytest.fixture
def release(signed, as_):
    def let_through(child, recipient, passage, reason="He asked, and it is about him."):
        body = {"recipient": recipient.id, "passage": passage, "reason": reason}
        return as_("alice").post(f"/entries/{signed.id}/copy/{child.id}", body)

    return let_through


def composed(response) -> str:
    """The part of the page that would be sent."""
    return text(response).split("The copy as it stands")[1]


def test_nothing_of_tia_or_kai_goes_to_craig(house, page):
    shown = text(page(house.esme, house.craig))
    assert "Her inhaler was empty." in shown
    assert "Nan picks up" not in shown and "football" not in shown


def test_nothing_of_esmes_health_goes_to_jon(house, page):
    assert "inhaler" not in text(page(house.tia, house.jon))
    refused = page(house.esme, house.jon)
    assert refused.status_code == 422 and "not the child’s parent or family" in text(refused)
    assert "inhaler" not in text(refused)


def test_shared_words_and_adults_are_held_until_a_person_releases_them_with_a_reason(house, page, release):
    assert "Warm, food" not in composed(page(house.esme, house.craig))
    assert release(house.esme, house.craig, "story", reason=" ").status_code == 422
    assert release(house.esme, house.craig, "story").status_code == 303
    assert "Warm, food" in composed(page(house.esme, house.craig))
    assert "Warm, food" not in composed(page(house.esme, house.kelly))
    assert "Warm, food" not in composed(page(house.kai, house.kelly))


def test_a_release_is_kept_with_who_when_and_why(house, release, keeper):
    from throughline.record.entries.models import Release

    release(house.esme, house.craig, "presences-1", reason="It is about himself.")
    kept = keeper(lambda: Release.objects.get())
    assert (kept.passage, kept.by_id, kept.reason) == (
        "presences-1@1",
        house.cast.alice.id,
        "It is about himself.",
    )


def test_another_childs_row_cannot_be_released(house, release, page):
    assert release(house.esme, house.craig, f"child-{house.tia.id}-words").status_code == 422
    assert "Nan picks up" not in text(page(house.esme, house.craig))


def test_a_release_is_of_these_words_and_ends_with_a_correction(
    house, signed, page, release, as_, keeper, words
):
    from throughline.record.entries.models import Draft

    release(house.esme, house.craig, "story")
    as_("alice").post(f"/entries/{signed.id}/correct")
    draft = keeper(Draft.objects.get)
    body = {"version": draft.version, "kind": "visit", "entry": signed.id, "save": "sign"}
    as_("alice").post(f"/drafts/{draft.id}/sign", body | words | {"story": "Warm, food, and something new."})
    assert "Warm, food" not in composed(page(house.esme, house.craig))


@pytest.fixture
def tells_where(house):
    from datetime import date

    from throughline.synthetic.builders import a_visit

    return a_visit(
        by=house.cast.alice, children={house.esme: "watched"}, on=date(2026, 11, 20),
        observed={house.esme: "Happy at 14 Larch Road."}, story="Larch Road is quiet.",
    )  # fmt: skip


def test_a_confidential_address_is_never_released_to_whom_it_is_confidential_from(house, tells_where, as_):
    there = f"/entries/{tells_where.id}/copy/{house.esme.id}"
    for passage in ("story", f"child-{house.esme.id}-observed"):
        body = {"recipient": house.craig.id, "passage": passage, "reason": "He asked."}
        assert as_("alice").post(there, body).status_code == 422
    sent = composed(as_("alice").get(f"{there}?recipient={house.craig.id}"))
    assert "Larch" not in sent
    assert "14 Larch Road" in composed(as_("alice").get(f"{there}?recipient={house.kelly.id}"))


def test_who_cannot_open_the_address_cannot_make_the_copy(house, tells_where, as_):
    """Bob works in the team: he reads the record, not the confidential address, so the guard would be blind."""
    response = as_("bob").get(f"/entries/{tells_where.id}/copy/{house.esme.id}?recipient={house.craig.id}")
    assert response.status_code == 422 and "cannot be checked" in text(response)
    assert "Happy at" not in text(response)


@pytest.mark.parametrize(
    ("who", "status"), [("alice", 200), ("mariam", 200), ("charlie", 403), ("ann", 403), ("stella", 403)]
)
def test_only_whoever_works_with_the_child_makes_a_copy(house, page, who, status):
    assert page(house.esme, house.craig, who).status_code == status


def test_somebody_the_entry_names_is_held_even_when_the_record_does_not_know_them(house, as_):
    from datetime import date

    from throughline.synthetic.builders import a_visit

    visit = a_visit(
        by=house.cast.alice, children={house.esme: "watched"}, on=date(2026, 11, 20),
        adults={"Dee Lowe": "seen", "Craig Dunn": "not seen"}, observed={house.esme: "Dee brought the letter."},
    )  # fmt: skip
    there = f"/entries/{visit.id}/copy/{house.esme.id}?recipient={house.craig.id}"
    assert "Dee brought" not in composed(as_("alice").get(there))
