"""A file is read as its entry is: its author's alone, then the child's readers', then nobody's; and it comes along."""

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import AccessEvent
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import now
from throughline.record.documents.actions import keep_made
from throughline.record.documents.models import Attachment
from throughline.record.documents.tests.sending import a_draft, sends
from throughline.record.entries import actions
from throughline.record.entries.models import Draft, Entry, ItemSeal
from throughline.record.entries.submit import filled

NOTES = b"Tia drew the three houses."
ANSWERS = {"title": "A drawing", "category": "child", "day": "Wed 18 Nov 2026"}


def signed(house, client, **more: str) -> tuple[Entry, dict]:
    draft = a_draft(house, of="document")
    made = sends(client, draft, "notes.txt", NOTES).json()
    return signs(house, draft, **more), made


def signs(house, draft: Draft, **more: str) -> Entry:
    with as_person(principal_of(house.cast.alice)):
        draft = Draft.objects.get(pk=draft.pk)
        draft.answers = draft.answers | ANSWERS | more
        return actions.sign(draft=draft, write_up=(form := filled(draft)), answers=form.answers())


def files_of(account, key: int) -> int:
    with as_person(principal_of(account)):
        return Attachment.objects.filter(entry_id=key).count()


def test_a_drafts_files_are_its_authors_alone(house, at):
    draft = a_draft(house)
    made = sends(at("alice"), draft, "notes.txt", NOTES).json()
    for name in ("bob", "mariam", "charlie", "olu"):
        assert files_of(getattr(house.cast, name), draft.id) == 0
        assert at(name).get(f"/drafts/{draft.id}/files/{made['id']}").status_code in (403, 404)
    assert files_of(house.cast.alice, draft.id) == 1


def test_once_signed_whoever_reads_the_entry_takes_it_out_and_the_log_says_so(house, at):
    entry, made = signed(house, at("alice"))
    there = f"/entries/{entry.id}/files/{made['id']}"
    assert at("bob").get(there).content == NOTES
    assert at("charlie").get(there).status_code == 404
    with as_keeper("reading the log"):
        looked = AccessEvent.objects.filter(entry_id=entry.id, page="entry-file").order_by("id")
        assert [(one.account_id, one.allowed) for one in looked] == [
            (house.cast.bob.id, True),
            (house.cast.charlie.id, False),
        ]


def test_a_file_of_another_entry_is_not_found_under_this_one(house, at):
    alice = at("alice")
    (_, made), (other, _) = signed(house, alice), signed(house, alice)
    assert alice.get(f"/entries/{other.id}/files/{made['id']}").status_code == 404


def test_withdrawn_it_leaves_every_reader_with_its_entry(house, at):
    entry, made = signed(house, at("alice"))
    with as_person(principal_of(house.cast.alice)):
        actions.withdraw(entry=Entry.objects.get(pk=entry.id), kind="unseen", reason="Not to be seen")
    for name in ("alice", "bob", "mariam"):
        assert files_of(getattr(house.cast, name), entry.id) == 0
        assert at(name).get(f"/entries/{entry.id}/files/{made['id']}").status_code == 404
    assert files_of(house.cast.olu, entry.id) == 1, "sealed for the privacy officer"


def test_an_item_with_a_list_keeps_its_files_to_the_list(house, at):
    entry, _ = signed(house, at("alice"))
    assert files_of(house.cast.bob, entry.id) == 1
    with as_keeper("sealing an item"):
        ItemSeal.objects.create(entry_id=entry.id, kind="legal", by=house.cast.mariam, at=now())
    assert files_of(house.cast.bob, entry.id) == 0


def test_a_correction_brings_its_files_to_the_entry(house, at):
    entry, _ = signed(house, at("alice"))
    with as_person(principal_of(house.cast.mariam)):
        draft = actions.open_correction(entry=Entry.objects.get(pk=entry.id))
    sends(at("mariam"), draft, "second.txt", b"The other side of the paper.")
    assert files_of(house.cast.bob, entry.id) == 1
    with as_person(principal_of(house.cast.mariam)):
        draft = Draft.objects.get(pk=draft.pk)
        draft.answers = draft.answers | {"correction": "The back was left out."}
        actions.sign(draft=draft, write_up=(form := filled(draft)), answers=form.answers())
    assert files_of(house.cast.bob, entry.id) == 2


def test_undone_the_files_go_back_to_the_draft(house, at):
    entry, _ = signed(house, at("alice"))
    with as_person(principal_of(house.cast.alice)):
        draft = actions.undo(entry=Entry.objects.get(pk=entry.id), at=entry.recorded_at)
    assert files_of(house.cast.alice, draft.id) == 1
    assert files_of(house.cast.bob, entry.id) == 0


def test_from_a_draft_it_can_be_taken_off_and_from_what_was_signed_it_cannot(house, at):
    alice, draft = at("alice"), a_draft(house)
    made = sends(alice, draft, "notes.txt", NOTES).json()
    off = f"/drafts/{draft.id}/documents/{made['id']}/off"
    assert at("bob").post(off).status_code == 404 and files_of(house.cast.alice, draft.id) == 1
    assert alice.post(off).status_code == 303 and files_of(house.cast.alice, draft.id) == 0
    entry, made = signed(house, alice)
    with as_person(principal_of(house.cast.alice)):
        assert Attachment.objects.filter(entry_id=entry.id).delete()[0] == 0
        assert Attachment.objects.filter(entry_id=entry.id).update(meaning="Rewritten") == 0


def test_nobody_hangs_a_file_on_what_they_did_not_write(house, at):
    """Past every page: the policy alone."""
    entry, _ = signed(house, at("alice"))
    draft = a_draft(house)
    for name, key in (("bob", entry.id), ("alice", entry.id), ("charlie", draft.id), ("bob", 987_654_321)):
        with (
            pytest.raises(Exception, match="row-level security"),
            as_person(principal_of(getattr(house.cast, name))) as who,
        ):
            Attachment.objects.create(
                entry_id=key, name="a.txt", media_type="text/plain", size=1, sha256="f" * 64, by_id=who.id, at=now()
            )  # fmt: skip


def test_what_the_program_made_is_kept_by_whoever_reads_the_entry_and_writes(house, at):
    entry, _ = signed(house, at("alice"))
    with as_person(principal_of(house.cast.bob)):
        made = keep_made(entry=entry.id, name="letter.pdf", media_type="application/pdf", data=b"%PDF-letter")
    assert at("alice").get(f"/entries/{entry.id}/files/{made.pk}").content == b"%PDF-letter"
    with pytest.raises(Exception, match="row-level security"), as_person(principal_of(house.cast.charlie)):
        keep_made(entry=entry.id, name="letter.pdf", media_type="application/pdf", data=b"%PDF-other")


def test_a_document_has_its_file_or_says_where_the_paper_is(house, at):
    alice, draft = at("alice"), a_draft(house, of="document")
    form = {"version": "0", "kind": "document", "entry": str(draft.id), "save": "sign", **ANSWERS}
    refused = alice.post(f"/drafts/{draft.id}/sign", form)
    assert refused.status_code == 422 and b"Add the file itself" in refused.content
    said = form | {"version": "-1", "original": "Court bundle 3, room 2.14"}
    assert alice.post(f"/drafts/{draft.id}/sign", said).status_code == 303


def test_the_words_in_a_file_are_kept_for_search(house, at):
    entry, _ = signed(house, at("alice"))
    with as_person(principal_of(house.cast.bob)):
        assert Attachment.objects.get(entry_id=entry.id).words == NOTES.decode()
