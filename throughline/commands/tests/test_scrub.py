"""`throughline scrub`, and what the night says of it."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from throughline.commands import housekeeping
from throughline.commands.line import main
from throughline.record.documents import store
from throughline.record.documents.actions import keep_made
from throughline.synthetic.builders import a_visit
from throughline.synthetic.cast import the_house
from throughline.synthetic.telling import writing


@pytest.fixture
def kept(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "THROUGHLINE_FILES", tmp_path / "files")
    house = the_house()
    visit = a_visit(by=house.cast.alice, children={house.tia: "seen"}, on=date(2026, 11, 9), story="Tea.")
    with writing(by=house.cast.alice, told=None):
        made = keep_made(entry=visit.id, name="letter.pdf", media_type="application/pdf", data=b"%PDF-letter")
    return store.place(made.sha256)


def test_the_command_says_that_every_file_is_sound(kept: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["scrub"]) == 0
    assert "against their hash: 1. Damaged: 0. Missing: 0." in capsys.readouterr().out


def test_a_damaged_file_ends_it_with_one(kept: Path, capsys: pytest.CaptureFixture) -> None:
    kept.write_bytes(b"%PDF-lettre")
    assert main(["scrub"]) == 1
    assert "Damaged: 1. Missing: 0." in capsys.readouterr().out


def test_the_night_says_that_a_file_is_missing(kept: Path, caplog: pytest.LogCaptureFixture) -> None:
    kept.unlink()
    housekeeping.damaged_files()
    assert "back from a backup" in caplog.text
