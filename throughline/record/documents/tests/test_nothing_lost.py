"""A store that is full or closed, a killed request, a rotten disk: no row without bytes, no bytes without a row."""

import errno
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from throughline.access.accounts.sessions import principal_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.documents import store
from throughline.record.documents.models import Attachment, Upload
from throughline.record.documents.problems import NOT_KEPT
from throughline.record.documents.scrub import scrub
from throughline.record.documents.tests.sending import a_draft, begun, piece, sends
from throughline.record.entries import drafts

NOTES = b"Tia drew the three houses."
AT_ONCE = timedelta(0)


def counted() -> tuple[int, int]:
    """Rows, and whole or half files."""
    with as_keeper("counting files"):
        return Attachment.objects.count(), len(list(store.kept()))


def refuses(fault: int):
    def full(*anything):
        raise OSError(fault, "as the system says it")

    return full


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO])
@pytest.mark.parametrize("call", ["fsync", "open", "pwrite"])
def test_a_full_or_closed_store_refuses_in_one_sentence_and_leaves_nothing(
    house, at, monkeypatch, fault, call
):
    alice, draft = at("alice"), a_draft(house)
    with monkeypatch.context() as broken:
        broken.setattr(store.os, call, refuses(fault))
        answer = sends(alice, draft, "notes.txt", NOTES)
    assert answer.status_code == 503 and answer.json()["sentence"] == str(NOT_KEPT)
    scrub(young=AT_ONCE)
    assert counted()[0] == 0
    assert sends(alice, draft, "notes.txt", NOTES).status_code == 200, "with room again it is kept"
    assert counted() == (1, 1)


def test_a_store_that_fails_only_at_the_end_keeps_the_pieces_and_goes_on(house, at, monkeypatch):
    alice, draft = at("alice"), a_draft(house)
    said = begun(alice, draft, "notes.txt", len(NOTES))
    piece(alice, said["piece"], 0, NOTES)
    with monkeypatch.context() as broken:
        broken.setattr(store.os, "fsync", refuses(errno.ENOSPC))
        assert alice.post(said["finish"]).status_code == 503
    assert alice.post(said["finish"]).status_code == 200
    assert counted() == (1, 1)


def test_a_closed_store_refuses_the_plain_form_too(house, at, monkeypatch):
    alice, draft = at("alice"), a_draft(house)
    with monkeypatch.context() as broken:
        broken.setattr(store.os, "fsync", refuses(errno.EROFS))
        answer = alice.post(f"/drafts/{draft.id}/documents/add", {"file": SimpleUploadedFile("n.txt", NOTES)})
    assert answer.status_code == 422 and str(NOT_KEPT).encode() in answer.content
    assert counted() == (0, 0)


def test_bytes_that_were_changed_while_they_were_written_are_never_kept(house, at, monkeypatch):
    """The control of reading back: a disk that says it wrote, and wrote something else."""
    seen = store.hashed
    monkeypatch.setattr(
        store,
        "hashed",
        lambda path: "0" * 64 if path.name.startswith(".") and path.parent.name != "incoming" else seen(path),
    )
    assert sends(at("alice"), a_draft(house), "notes.txt", NOTES).status_code == 503
    assert counted()[0] == 0


def test_bytes_without_a_row_are_swept_once_they_are_old_and_not_before(house, at):
    made = sends(at("alice"), a_draft(house), "notes.txt", NOTES).json()
    orphan = store.keep(b"a request that was killed before its row")
    assert scrub().files_swept == 0
    assert scrub(young=AT_ONCE).files_swept == 1
    assert not store.place(orphan).exists() and store.place(made["sha256"]).exists()


def test_a_discarded_draft_leaves_neither_row_nor_bytes_after_the_sweep(house, at):
    alice, draft = at("alice"), a_draft(house)
    sends(alice, draft, "notes.txt", NOTES)
    with as_person(principal_of(house.cast.alice)):
        drafts.discard(draft_id=draft.id)
    assert scrub(young=AT_ONCE).rows_swept == 1
    scrub(young=AT_ONCE)
    assert counted() == (0, 0)


def test_pieces_on_their_way_are_kept_for_a_week(house, at):
    alice, draft = at("alice"), a_draft(house)
    said = begun(alice, draft, "notes.txt", len(NOTES))
    piece(alice, said["piece"], 0, NOTES[:5])
    assert scrub(young=AT_ONCE).files_swept == 0
    with as_keeper("a week passes"):
        Upload.objects.update(started_at=Upload.objects.get().started_at - timedelta(days=8))
    assert scrub(young=AT_ONCE).files_swept == 1
    assert piece(alice, said["piece"], 5, NOTES[5:]).status_code == 404


def test_a_rotten_file_and_a_missing_one_are_found_and_never_handed_over(house, at):
    alice, draft = at("alice"), a_draft(house)
    one, two = (sends(alice, draft, f"{n}.txt", NOTES + n.encode()).json() for n in "ab")
    assert scrub().sound
    path = store.place(one["sha256"])
    path.write_bytes(path.read_bytes().replace(b"three", b"seven"))
    store.place(two["sha256"]).unlink()
    found = scrub()
    assert (found.damaged, found.missing, found.sound) == (1, 1, False)
    assert "back from a backup" in found.sentence
    for made in (one, two):
        answer = alice.get(f"/drafts/{draft.id}/files/{made['id']}")
        assert answer.status_code == 503 and b"damaged" in answer.content
