"""A file sent in pieces or at once: kept, found again the same, once; and a bad line costs nothing that came."""

import hashlib
import io

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.security.hostile_files import making
from throughline.access.principal import as_keeper
from throughline.record.documents import store, uploads
from throughline.record.documents.models import Attachment, Upload
from throughline.record.documents.tests.sending import a_draft, begun, piece, sends

NOTES = b"Tia drew the three houses.\n"


def rows() -> list[Attachment]:
    with as_keeper("counting files"):
        return list(Attachment.objects.order_by("id"))


def whole_files() -> list[str]:
    return [path.name for path in store.kept()]


@pytest.mark.parametrize("size", [1, 26, uploads.PIECE - 1, uploads.PIECE, uploads.PIECE + 1, 2_500_000])
def test_what_is_taken_out_is_what_was_sent(house, at, size):
    alice, draft = at("alice"), a_draft(house)
    data = (NOTES * (size // len(NOTES) + 1))[:size]
    made = sends(alice, draft, "notes.txt", data).json()
    got = alice.get(f"/drafts/{draft.id}/files/{made['id']}")
    assert hashlib.sha256(got.content).hexdigest() == hashlib.sha256(data).hexdigest() == made["sha256"]
    assert whole_files() == [made["sha256"]]


def test_after_a_dropped_line_only_the_rest_is_sent(house, at):
    alice, draft, data = at("alice"), a_draft(house), NOTES * 90_000
    first = begun(alice, draft, "notes.txt", len(data))
    assert piece(alice, first["piece"], 0, data[: uploads.PIECE]).json() == {"received": uploads.PIECE}
    again = begun(alice, draft, "notes.txt", len(data))
    assert again["received"] == uploads.PIECE and again["finish"] == first["finish"]
    assert sends(alice, draft, "notes.txt", data).status_code == 200


@pytest.mark.parametrize(
    ("place", "what", "status", "there"),
    [
        (0, "the same piece again", 200, 10),
        (10, "its words changed on the way", 409, 10),
        (99, "a piece before its turn", 409, 10),
        (10, "more than there is", 409, 10),
        (10, "nothing", 409, 10),
    ],
)
def test_a_piece_is_taken_once_and_in_its_turn(house, at, place, what, status, there):
    alice, draft, data = at("alice"), a_draft(house), NOTES
    url = begun(alice, draft, "notes.txt", len(data))["piece"]
    piece(alice, url, 0, data[:10])
    sent = {"more than there is": data + data, "nothing": b""}.get(what, data[place : place + 10])
    answer = piece(alice, url, place, sent, sha256="0" * 64 if "changed" in what else "")
    assert (answer.status_code, answer.json()["received"]) == (status, there)


def test_what_a_lost_transaction_wrote_is_written_over(house, at):
    alice, draft = at("alice"), a_draft(house)
    said = begun(alice, draft, "notes.txt", len(NOTES))
    with as_keeper("a key"):
        path = store.incoming(str(Upload.objects.get().key))
    path.write_bytes(b"left behind by a server that was killed, and longer than the file")
    piece(alice, said["piece"], 0, NOTES)
    made = alice.post(said["finish"]).json()
    assert made["sha256"] == hashlib.sha256(NOTES).hexdigest()


def test_the_same_file_on_the_same_draft_is_one_row_however_often_it_is_sent(house, at):
    alice, draft = at("alice"), a_draft(house)
    ids = {sends(alice, draft, "notes.txt", NOTES).json()["id"] for _ in range(3)}
    alice.post(f"/drafts/{draft.id}/documents/add", {"file": SimpleUploadedFile("again.txt", NOTES)})
    assert len(ids) == len(rows()) == 1


def test_a_finish_whose_answer_was_lost_is_pressed_again(house, at):
    alice, draft = at("alice"), a_draft(house)
    said = begun(alice, draft, "notes.txt", len(NOTES))
    assert alice.post(said["finish"]).status_code == 409, "not all of it has come"
    piece(alice, said["piece"], 0, NOTES)
    assert alice.post(said["finish"]).json() == alice.post(said["finish"]).json()


def test_nobody_can_tell_that_another_record_holds_the_same_file(house, at):
    """Written anew each time, and answered the same: one content, two rows, each in its own draft."""
    alice, bob = at("alice"), at("bob")
    first = sends(alice, a_draft(house), "notes.txt", NOTES).json()
    there = store.place(first["sha256"])
    old = there.stat().st_ino
    second = sends(bob, a_draft(house, by=house.cast.bob), "notes.txt", NOTES).json()
    assert first.keys() == second.keys() and first["id"] != second["id"]
    assert there.stat().st_ino != old and len(whole_files()) == 1


def test_without_a_script_a_plain_form_does_it(house, at):
    alice, draft = at("alice"), a_draft(house, of="document")
    sent = [SimpleUploadedFile("School_report.txt", NOTES), SimpleUploadedFile("b.txt", NOTES * 2)]
    answer = alice.post(f"/drafts/{draft.id}/documents/add", {"file": sent}, follow=True)
    assert b"School_report.txt" in answer.content and len(rows()) == 2
    title = alice.get(f"/drafts/{draft.id}").context["write_up"].shared["title"].value()
    assert title == "School report"
    assert b"Choose a file first." in alice.post(f"/drafts/{draft.id}/documents/add").content


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("run.exe", b"MZ", "We do not keep .exe files"),
        ("notes.txt", b"", "The file is empty."),
        ("../notes.txt", NOTES, "points into folders"),
        ("a\u202etxt.exe", NOTES, "hide what it is"),
        ("a" * 4000 + ".txt", NOTES, "longer than 200"),
        ("photo.png", NOTES, "not the png that its name says"),
    ],
)
def test_a_refusal_is_one_sentence_and_nothing_of_the_file_stays(house, at, name, data, says):
    answer = sends(at("alice"), a_draft(house), name, data)
    assert answer.status_code == 422 and says in answer.json()["sentence"]
    assert rows() == [] and whole_files() == []


def test_a_file_over_the_limit_is_refused_before_it_is_sent(house, at, monkeypatch):
    monkeypatch.setattr(settings, "THROUGHLINE_LARGEST_FILE", 2_000_000)
    alice, draft = at("alice"), a_draft(house)
    refused = alice.post(f"/drafts/{draft.id}/uploads", {"name": "a.txt", "size": 2_000_001})
    assert refused.status_code == 422 and "larger than 2 MB" in refused.json()["sentence"]
    assert alice.post(f"/drafts/{draft.id}/uploads", {"name": "a.txt", "size": 2_000_000}).status_code == 200


def test_what_cannot_be_looked_into_is_kept_and_shut_away(house, at, monkeypatch):
    alice, draft = at("alice"), a_draft(house)
    order = making.with_parts(making.word(), {"word/vbaProject.bin": b"x"})
    made = sends(alice, draft, "court order.docm", order).json()
    assert "holds macros" in made["shut"]
    there = f"/drafts/{draft.id}/files/{made['id']}"
    refused = alice.get(there)
    assert refused.status_code == 403 and b"holds macros" in refused.content
    assert b"shut away" in alice.get(f"/drafts/{draft.id}/documents").content
    monkeypatch.setattr(settings, "THROUGHLINE_SHUT_FILES", [house.cast.alice.email.lower()])
    assert alice.get(there).content == order


def test_a_photo_is_shown_without_its_place_and_the_original_keeps_it(house, at):
    alice, draft = at("alice"), a_draft(house)
    photo = making.picture("JPEG", (900, 600), exif=making.place())
    made = sends(alice, draft, "house.jpg", photo).json()
    there = f"/drafts/{draft.id}/files/{made['id']}"
    assert alice.get(there).content == photo
    small = alice.get(f"{there}/preview")
    assert small["Content-Type"] == "image/jpeg"
    shown = Image.open(io.BytesIO(small.content))
    assert max(shown.size) == 640 and not shown.getexif() and b"Phone of a worker" not in small.content
    assert b"Phone of a worker" in photo


def test_a_file_goes_out_as_an_attachment_that_runs_nothing(house, at):
    alice, draft = at("alice"), a_draft(house)
    made = sends(alice, draft, 'Tia’s "notes".txt', NOTES).json()
    got = alice.get(f"/drafts/{draft.id}/files/{made['id']}")
    assert got["Content-Disposition"].startswith("attachment; filename")
    assert "sandbox" in got["Content-Security-Policy"] and "script-src" not in got["Content-Security-Policy"]
    assert (got["X-Content-Type-Options"], got["Cache-Control"]) == ("nosniff", "no-store")
