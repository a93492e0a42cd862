"""The templates are files: every one is whole, and adding one touches its folder and the table here."""

from pathlib import Path

import pytest

from throughline.record.letters import declarations
from throughline.record.letters.declarations import BadTemplate
from throughline.record.letters.recipients import To
from throughline.record.letters.stated import FACTS

# key, for whom, who signs, kinds whose passages it carries, language
CASES = [
    ("assessment-family", "family child", "writer", "*", "en"),
    ("closing-letter", "family child professional", "writer", "", "en"),
    ("court-chronology", "court professional", "manager", "", "en"),
    ("entry-copy", "family child professional", "writer", "*", "en"),
    ("letter-before-proceedings", "family", "manager", "", "en"),
    ("meeting-invitation", "family child professional", "writer", "", "en pl"),
    ("minutes-family", "family child", "writer", "*", "en"),
    ("minutes-professional", "professional", "writer", "*", "en"),
    ("plan-family", "family child", "writer", "plan", "en"),
    ("plan-for-young-person", "child", "writer", "", "en"),
    ("referral-acknowledgement", "public", "writer", "", "en"),
    ("referral-outcome", "professional", "writer", "", "en"),
    ("visit-summary", "family child", "writer", "visit", "en"),
]


def test_the_table_names_every_letter_and_no_other():
    assert [case[0] for case in CASES] == sorted(declarations.by_key())


@pytest.mark.parametrize(("key", "readers", "signs", "takes", "spoken"), CASES)
def test_a_letter_says_for_whom_it_is_who_signs_and_what_it_carries(key, readers, signs, takes, spoken):
    one = declarations.template(key)
    assert " ".join(one.readers) == readers and one.signs == signs
    assert " ".join(one.takes) == takes and " ".join(language for language, _ in one.languages) == spoken
    assert one.name and one.sentence.endswith(".") and one.sensitivity


@pytest.mark.parametrize("key", declarations.by_key())
def test_its_words_are_whole_and_what_it_asks_and_states_is_known(key):
    one = declarations.template(key)
    assert set(one.facts) <= set(FACTS) and "en" in one.words
    kinds = {kind for kind in one.takes if kind != declarations.EVERY_KIND}
    from throughline.record.entries.kinds import by_key

    offered: set[str] = set()
    for kind in kinds:
        every = by_key()[kind]
        asked = {question.name for question in (*every.shared, *every.each_child)} | {
            rows.name for rows in every.rows
        }
        assert set(one.takes[kind]) <= asked
        offered |= set(one.takes[kind]) or asked
    for words in one.words.values():
        assert set(words.headings) <= {ask.key for ask in one.asks} | set(one.facts) | offered
        assert "{n}" in words.page and "{m}" in words.page and "{line}" in words.reader
        assert "{" not in words.title, "The title of the file names nobody."


def test_no_word_of_a_letter_to_the_public_can_name_the_child():
    for one in declarations.by_key().values():
        if To.PUBLIC in one.readers:
            said = str(one.words)
            assert "{child}" not in said and one.takes == {} and one.facts == () and one.asks == ()


def test_a_folder_of_files_is_a_letter(tmp_path, monkeypatch):
    """As the how-to says: nothing else is touched."""
    folder = tmp_path / "thank-you"
    folder.mkdir()
    (folder / "letter.toml").write_text(
        'name = "Thank you"\nsentence = "Thanks."\nfor = ["child"]\nsensitivity = "personal"\n'
    )
    (folder / "words.en.toml").write_text(
        'title = "Thanks"\nsubject = "Thank you"\ngreeting = "Dear {first},"\nsign_off = "Yours,"\n'
    )
    made = _read_from(tmp_path, monkeypatch)["thank-you"]
    assert made.readers == (To.CHILD,) and made.words["en"].greeting == "Dear {first},"


def test_a_folder_that_is_no_letter_says_which_and_what(tmp_path, monkeypatch):
    folder = tmp_path / "half"
    folder.mkdir()
    (folder / "letter.toml").write_text(
        'name = "Half"\nsentence = "Half."\nfor = ["neighbour"]\nsensitivity = "personal"\n'
    )
    with pytest.raises(BadTemplate, match="half/letter.toml"):
        _read_from(tmp_path, monkeypatch)


def _read_from(folder: Path, monkeypatch) -> dict:
    monkeypatch.setattr(declarations, "FOLDER", folder)
    return declarations.by_key.__wrapped__()
