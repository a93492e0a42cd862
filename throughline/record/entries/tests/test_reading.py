"""An entry's page as each of the cast: what it shows, what can be done with it, and what undo and withdrawal take away."""

import pytest


def text(response) -> str:
    return response.content.decode()


def entry_of(kept, entry):
    from throughline.record.entries.models import Entry

    return kept(lambda: Entry.objects.get(pk=entry.pk))


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("alice", 200),
        ("bob", 200),
        ("mariam", 200),
        ("ruth", 200),
        ("charlie", 404),
        ("ada", 403),
        ("olu", 403),
        ("stella", 403),
    ],
)
def test_only_whoever_works_with_the_children_reads_it(signed, as_, who, status):
    response = as_(who).get(f"/entries/{signed.id}")
    assert response.status_code == status
    assert ("Nan picks up" in text(response)) is (status == 200)


def test_the_page_shows_each_child_the_adults_and_the_steps(signed, as_):
    page = text(as_("mariam").get(f"/entries/{signed.id}"))
    for words in ("Warm, food in the fridge.", "“Talk to me at football.”", "Her inhaler was empty.", "Kelly Marsden. Seen",
                  "Signed Fri 20 Nov 2026", "Written by Alice Arden, Social worker, Safeguarding North"):  # fmt: skip
        assert words in page


def test_a_reader_of_one_child_is_told_that_others_are_named(signed, as_, house):
    from datetime import date

    from throughline.access.principal import as_keeper
    from throughline.record.people.actions import allocate

    with as_keeper("a second worker for one child"):
        allocate(
            child=house.esme,
            worker=house.cast.charlie,
            team=house.cast.south,
            started=date(2026, 11, 2),
            second=True,
        )
    page = text(as_("charlie").get(f"/entries/{signed.id}"))
    assert "Two more children are named here; their answers are on their own records." in page
    assert "inhaler" in page and "Nan picks up" not in page and "football" not in page


@pytest.mark.parametrize(
    ("who", "name", "why"),
    [
        ("alice", "approve", "Your role does not include this."),
        ("bob", "approve", "Your role does not include this."),
        ("mariam", "approve", ""),
        ("alice", "correct", ""),
        ("alice", "withdraw", ""),
    ],
)
def test_a_button_that_cannot_be_pressed_says_why(signed, as_, who, name, why):
    page = text(as_(who).get(f"/entries/{signed.id}"))
    if why:
        assert f'id="why-{name}">{why}' in page
    else:
        assert f"/entries/{signed.id}/{name}" in page and f'id="why-{name}"' not in page


@pytest.mark.parametrize(("who", "status"), [("mariam", 303), ("ruth", 303), ("bob", 403), ("charlie", 403)])
def test_managers_of_the_line_approve(signed, as_, kept, who, status):
    assert as_(who).post(f"/entries/{signed.id}/approve").status_code == status
    assert entry_of(kept, signed).status == ("approved" if status == 303 else "signed")


def test_nobody_approves_their_own_writing(house, as_):
    from datetime import date

    from throughline.synthetic.builders import a_visit

    own = a_visit(by=house.cast.mariam, children={house.tia: "alone"}, on=date(2026, 11, 20))
    response = as_("mariam").post(f"/entries/{own.id}/approve")
    assert response.status_code == 422 and "somebody else has to approve it" in text(response)


def test_returned_with_a_reason_the_clock_runs_on_and_the_writer_corrects(signed, as_, kept, words, house):
    from throughline.record.clocks.models import Obligation
    from throughline.record.entries.models import Draft

    assert as_("mariam").post(f"/entries/{signed.id}/return", {"reason": " "}).status_code == 422
    assert (
        as_("mariam")
        .post(f"/entries/{signed.id}/return", {"reason": "Say who was in the kitchen."})
        .status_code
        == 303
    )
    assert kept(lambda: Obligation.objects.filter(met__isnull=False).exists())
    assert "Say who was in the kitchen." in text(as_("alice").get(f"/entries/{signed.id}"))
    there = as_("alice").post(f"/entries/{signed.id}/correct")["Location"]
    assert "Correct: One visit, three children" in text(as_("alice").get(there))
    draft = kept(Draft.objects.get)
    body = {"version": draft.version, "kind": "visit", "entry": signed.id, "save": "sign"} | words
    place = as_("alice").post(f"/drafts/{draft.id}/sign", body)["Location"]
    assert place == f"/children/{house.tia.id}?signed={signed.id}"
    assert as_("alice").post(f"/drafts/{draft.id}/sign", body)["Location"] == place
    assert (entry_of(kept, signed).version, entry_of(kept, signed).status) == (2, "signed")


def correct(client, kept, entry, words):
    """Opens a correction; says what signing it answers."""
    from throughline.record.entries.models import Draft

    number = int(client.post(f"/entries/{entry.id}/correct")["Location"].rsplit("/", 1)[1])
    draft = kept(lambda: Draft.objects.get(pk=number))
    body = {"version": draft.version, "kind": "visit", "entry": entry.id, "save": "sign"} | words
    return draft, lambda **more: client.post(f"/drafts/{draft.id}/sign", body | more)


def test_two_corrections_at_once_the_second_sees_both_texts_and_loses_none(signed, as_, kept, words):
    from throughline.record.entries.models import Draft

    draft, alices = correct(as_("alice"), kept, signed, words | {"story": "Alice says warm and tidy."})
    _, marias = correct(as_("mariam"), kept, signed, words | {"story": "Mariam says cold and tidy."})
    assert marias().status_code == 303
    clash = alices()
    assert clash.status_code == 409
    page = text(clash)
    assert "Mariam Achebe corrected this while you were writing" in page
    assert "Mariam" in page and "cold" in page and "warm" in page
    mine = kept(lambda: Draft.objects.get(pk=draft.id))
    assert mine.answers["story"] == "Alice says warm and tidy."
    chosen = as_("alice").post(
        f"/drafts/{draft.id}/compare", {"version": mine.version, "pick-story": "yours"}
    )
    assert chosen.status_code == 303
    assert alices(version=mine.version + 1).status_code == 303
    assert entry_of(kept, signed).version == 3
    assert "Alice says warm" in text(as_("ruth").get(f"/entries/{signed.id}"))


def test_every_version_stays_readable_and_two_are_compared_word_by_word(signed, as_, kept, words):
    assert "one version only" in text(as_("bob").get(f"/entries/{signed.id}/versions"))
    _, sign = correct(as_("alice"), kept, signed, words | {"story": "Cold, food in the fridge."})
    sign()
    page = text(as_("bob").get(f"/entries/{signed.id}/versions"))
    assert "<del>Warm,</del> food in the fridge." in page and "<ins>Cold,</ins> food in the fridge." in page
    assert "Version 1" in page and "Version 2" in page


@pytest.mark.parametrize(("seconds", "status"), [(9, 303), (15, 303), (16, 422)])
def test_undo_works_for_ten_seconds_and_a_slow_network(
    begun, post_draft, words, as_, kept, clock, seconds, status
):
    post_draft(begun, words)
    clock(seconds=seconds)
    response = as_("alice").post(f"/entries/{begun.id}/undo")
    assert response.status_code == status
    assert entry_of(kept, begun).status == ("undone" if status == 303 else "signed")
    if status == 303:
        assert words["story"] in text(as_("alice").get(response["Location"]))


def test_only_the_writer_undoes(begun, post_draft, words, as_):
    post_draft(begun, words)
    assert as_("mariam").post(f"/entries/{begun.id}/undo").status_code == 422


def withdraw(client, entry, kind="wrong", reason="It was about another child."):
    return client.post(f"/entries/{entry.id}/withdraw", {"kind": kind, "reason": reason})


def test_a_withdrawn_entry_leaves_page_versions_history_and_copy_at_once(signed, as_, house, kept, words):
    _, sign = correct(as_("alice"), kept, signed, words | {"story": "Cold, food in the fridge."})
    sign()
    child = house.tia.id
    pages = [
        f"/entries/{signed.id}", f"/entries/{signed.id}/versions", f"/entries/{signed.id}/versions?old=1&new=2",
        f"/children/{child}/letters/new?entry={signed.id}", f"/entries/{signed.id}?as-known=2026-11-20T11:59",
        f"/children/{child}",
    ]  # fmt: skip
    assert "Nan picks up" in text(as_("bob").get(pages[0]))
    assert withdraw(as_("alice"), signed).status_code == 303
    for who in ("alice", "bob", "mariam", "ruth"):
        for page in pages:
            shown = text(as_(who).get(page))
            assert "fridge" not in shown and "Nan picks up" not in shown, (who, page)


def test_the_stub_says_what_when_who_and_why(signed, as_):
    as_("bob").get(f"/entries/{signed.id}")
    withdraw(as_("alice"), signed)
    page = text(as_("bob").get(f"/entries/{signed.id}"))
    for words in ("An entry was withdrawn", "Visit of Fri 20 Nov 2026: withdrawn", "Reason: wrong record.", "by Alice Arden",
                  "You opened it on Fri 20 Nov 2026"):  # fmt: skip
        assert words in page
    assert "You opened it" not in text(as_("ruth").get(f"/entries/{signed.id}"))


@pytest.mark.parametrize(
    ("kind", "reason"), [("", "It was about another child."), ("wrong", "  "), ("undone", "Mine.")]
)
def test_withdrawing_needs_to_say_which_and_why(signed, as_, kept, kind, reason):
    assert withdraw(as_("alice"), signed, kind, reason).status_code == 422
    assert entry_of(kept, signed).status == "signed"


def test_the_clocks_that_used_it_are_worked_out_again(signed, as_, kept):
    from throughline.record.clocks.models import Obligation

    def met():
        return kept(lambda: Obligation.objects.filter(standard="cp_visit_10wd", met="2026-11-20").count())

    assert met() == 3
    withdraw(as_("alice"), signed)
    assert met() == 0


def test_nothing_more_is_done_with_a_withdrawn_entry(signed, as_):
    withdraw(as_("alice"), signed)
    for name, who in (
        ("approve", "mariam"),
        ("return", "mariam"),
        ("correct", "alice"),
        ("withdraw", "alice"),
    ):
        response = as_(who).post(f"/entries/{signed.id}/{name}", {"reason": "again", "kind": "wrong"})
        assert response.status_code == 422 and "was withdrawn" in text(response)


def test_the_privacy_officer_sees_who_had_read_it_and_reads_the_words_by_a_logged_press(
    signed, as_, house, kept
):
    from throughline.access.models import AccessEvent

    as_("bob").get(f"/entries/{signed.id}")
    withdraw(as_("alice"), signed)
    olu = as_("olu")
    assert "Is it a breach to report?" in text(olu.get("/withdrawn"))
    page = text(olu.get(f"/withdrawn/{signed.id}"))
    assert "Bob Brook" in page and "Opened it Fri 20 Nov 2026" in page and "not yet read" in page
    assert "Mon 23 Nov 2026, 12:00" in page and "Nan picks up" not in page
    assert "Nan picks up" in text(olu.post(f"/withdrawn/{signed.id}/words"))
    presses = kept(
        lambda: AccessEvent.objects.filter(
            entry_id=signed.id, account_id=house.cast.olu.id, page="withdrawn-words"
        ).count()
    )
    assert presses == 1


def test_whoever_had_read_it_is_told_and_the_officer_sees_that_they_read_that(signed, as_):
    as_("bob").get(f"/entries/{signed.id}")
    withdraw(as_("alice"), signed)
    as_("bob").get(f"/entries/{signed.id}")
    assert "Told Fri 20 Nov 2026, 12:00; read Fri 20 Nov 2026, 12:00" in text(
        as_("olu").get(f"/withdrawn/{signed.id}")
    )


def test_the_breach_question_keeps_its_answer_and_reason(signed, as_):
    withdraw(as_("alice"), signed)
    there = f"/withdrawn/{signed.id}/answer"
    assert as_("olu").post(there, {"report": "no", "why": ""}).status_code == 422
    assert as_("olu").post(there, {"report": "no", "why": "Two colleagues, two hours."}).status_code == 303
    page = text(as_("olu").get(f"/withdrawn/{signed.id}"))
    assert "No report: Two colleagues, two hours." in page and "Olu Marsh" in page
    assert "Answered" in text(as_("olu").get("/withdrawn"))


@pytest.mark.parametrize("who", ["alice", "mariam", "ada", "ann", "stella"])
def test_nobody_else_opens_the_sealed_words(signed, as_, who):
    withdraw(as_("alice"), signed)
    assert as_(who).get("/withdrawn").status_code == 403
    assert as_(who).post(f"/withdrawn/{signed.id}/words").status_code == 403


def test_an_entry_that_was_not_withdrawn_is_not_the_privacy_officers(signed, as_):
    assert as_("olu").get(f"/withdrawn/{signed.id}").status_code == 404
    assert "Nothing has been withdrawn." in text(as_("olu").get("/withdrawn"))
