"""Looking into a file by a child process: its words, its small copy, and the virus scanner's answer."""

import io
import socket
import threading
from pathlib import Path

import pytest
from PIL import Image

from tests.security.hostile_files import making
from tests.security.hostile_files.bad import BAD
from throughline.record.documents import looking
from throughline.record.documents.judging.wording import MOST, words

HOSTILE = {case.code: case for case in BAD}


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.pdf", making.pdf(text="Tia is well"), "Tia is well"),
        ("a.docx", making.word("Tia is well"), "Tia is well"),
        ("a.xlsx", making.sheet("Tia", "is well"), "Contacts\nTia\nis well"),
        ("a.pptx", making.slides(), "Our plan"),
        ("a.odt", making.odf(content="<text:p>Tia is <text:span>well</text:span></text:p>"), "Tia is well"),
        ("a.rtf", b"{\\rtf1{\\fonttbl{\\f0 Arial;}}\\f0 Tia is well.\\par Zo\\'eb}", "Tia is well.\nZoë"),
        ("a.txt", "Tia  is\r\n\r\n well, Zoë".encode("utf-16"), "Tia is\nwell, Zoë"),
        ("a.csv", b"name,born\nTia,2017", "name,born\nTia,2017"),
        ("a.eml", making.mail(subject="About Tia"), "About Tia\nPlease find the report."),
        ("a.msg", making.message(), "Please see the report."),
        ("a.png", making.picture(), ""),
    ],
)
def test_the_words_of_a_file_are_found(name: str, data: bytes, found: str) -> None:
    assert words(name, data).endswith(found)


def test_never_more_words_than_a_book_and_none_that_no_column_holds() -> None:
    said = words("a.txt", b"Tia\x00 is\x07 well " * 40_000)
    assert len(said) <= MOST and "\0" not in said and "\x07" not in said


@pytest.mark.parametrize(
    "code", ["two-in-one", "zip-bomb", "macro", "pdf-script", "image-huge", "locked", "name-hides"]
)
def test_the_child_says_what_the_judge_says(tmp_path: Path, code: str) -> None:
    (path := tmp_path / "file").write_bytes(HOSTILE[code].make())
    looked = looking.look(HOSTILE[code].name, path)
    assert (looked.verdict.code, looked.words, looked.preview) == (code, "", b"")


def test_a_child_that_does_not_come_back_is_ended_and_its_file_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(looking, "PATIENCE", 0.001)
    (path := tmp_path / "file").write_bytes(b"Tia")
    assert looking.look("a.txt", path).verdict.code == "too-slow"


def test_a_picture_is_turned_as_it_was_taken_and_made_small(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    (path := tmp_path / "file").write_bytes(making.picture("JPEG", (1200, 600), exif=turned.tobytes()))
    assert Image.open(io.BytesIO(looking.look("a.jpg", path).preview)).size == (320, 640)


def scanner(folder: Path, answer: bytes) -> Path:
    """ClamAV's side of its protocol: a word, pieces with their length, a nought; then one answer."""
    line = socket.socket(socket.AF_UNIX)
    line.bind(str(folder / "s"))
    line.listen(1)

    def serve() -> None:
        with line, line.accept()[0] as asked:
            read = asked.makefile("rb")
            assert read.read(10) == b"zINSTREAM\0"
            while size := int.from_bytes(read.read(4)):
                read.read(size)
            asked.sendall(answer)

    threading.Thread(target=serve, daemon=True).start()
    return folder / "s"


@pytest.mark.parametrize(
    ("answer", "code", "says"),
    [
        (b"stream: OK\0", "", ""),
        (b"stream: Win.Test.EICAR FOUND\0", "virus", "a known virus (Win.Test.EICAR)"),
        (b"INSTREAM size limit exceeded. ERROR\0", "scanner", "does not answer"),
        (b"", "scanner", "does not answer"),
    ],
)
def test_the_scanner_has_its_say(tmp_path: Path, answer: bytes, code: str, says: str) -> None:
    (path := tmp_path / "file").write_bytes(b"Tia is well" * 20_000)
    verdict = looking.look("a.txt", path, scanner=scanner(tmp_path, answer)).verdict
    assert verdict.code == code and says in verdict.sentence


def test_a_scanner_that_is_named_and_not_there_lets_nothing_in(tmp_path: Path) -> None:
    (path := tmp_path / "file").write_bytes(b"Tia is well")
    assert looking.look("a.txt", path, scanner=tmp_path / "none").verdict.code == "scanner"
    assert looking.look("a.txt", path).verdict.verdict == "accepted"
