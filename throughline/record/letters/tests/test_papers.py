"""The papers themselves: the reader and the number on every page, nothing said about who made them, words never run."""

import io
import re
import sys
import zipfile
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from throughline.record.letters import declarations, papers
from throughline.record.letters.problems import Problem
from throughline.record.letters.sheet import Block, Sheet
from throughline.record.letters.tests.layers import holds

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG = ("He was calm and told us about school, and then about the weekend at home with his mother. " * 6,)


def sheet(*words: str, many: int = 1, **more) -> Sheet:
    blocks = tuple(Block(kind="passage", label="What happened", words=words or LONG) for _ in range(many))
    return Sheet(
        **{
            "title": "A letter about a visit", "language": "en", "reader": "For Donna Marsden, mother of Tia",
            "page": "Page {n} of {m}", "reference": "Our reference L000012", "day": "Friday 20 November 2026",
            "authority": "Northmere Borough Council", "to": ("Donna Marsden", "1 High Street"), "subject": "Our visit to Tia",
            "greeting": "Dear Donna Marsden,", "blocks": blocks, "sign_off": "Yours sincerely,", "signer": ("Alice Arden",),
        } | more
    )  # fmt: skip


def pdf(made: Sheet, template: str = "visit-summary") -> papers.Made:
    return papers.make(sheet=made, template=template, shape="pdf", at=AT)


def word(made: Sheet) -> papers.Made:
    return papers.make(sheet=made, template="visit-summary", shape="docx", at=AT)


def pages_of(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def test_the_reader_and_the_number_stand_on_every_page():
    made = pdf(sheet(many=9))
    pages = pages_of(made.data)
    assert made.pages == len(pages) >= 3
    for number, page in enumerate(pages, 1):
        assert f"For Donna Marsden, mother of Tia. Page {number} of {len(pages)}." in page.replace(
            "\r\n", " "
        )
    assert "Friday 20 November 2026" in pages[0] and "L000012" in pages[0]


def test_a_word_file_says_so_in_its_foot_and_counts_its_own_pages():
    with zipfile.ZipFile(io.BytesIO(word(sheet(many=9)).data)) as parts:
        foot = next(parts.read(name).decode() for name in parts.namelist() if "footer" in name)
    assert "For Donna Marsden, mother of Tia. Page " in re.sub(r"<[^>]+>", "", foot)
    assert 'w:instr="PAGE"' in foot and 'w:instr="NUMPAGES"' in foot


def test_the_pdf_is_tagged_and_says_its_title_and_its_language_and_nothing_of_who_made_it():
    with pikepdf.open(io.BytesIO(pdf(sheet()).data)) as made:
        meta = made.Root.Metadata.read_bytes().decode()
        assert set(made.docinfo.keys()) <= {"/Title", "/Creator", "/CreationDate", "/ModDate"}
        assert (str(made.docinfo["/Title"]), str(made.Root.Lang)) == ("A letter about a visit", "en")
        assert "<pdfuaid:part>1</pdfuaid:part>" in meta and made.Root.MarkInfo.Marked
        assert not [name for name in ("Donna", "Tia", "Alice") if name in meta + str(dict(made.docinfo))]
        assert not made.attachments and "/JavaScript" not in str(made.Root.get("/Names", ""))


def test_the_word_file_says_nothing_of_who_made_it_when_or_with_what():
    data = word(sheet()).data
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = parts.namelist()
        told = parts.read("docProps/core.xml").decode()
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if "app.xml" in name or "thumbnail" in name or "comments" in name]
    assert "A letter about a visit" in told and not re.search(r"python|Alice|Donna|Tia|2026", told)
    assert [text.text for text in docx_of(data).paragraphs][-1].strip() == "Alice Arden"


def docx_of(data: bytes):
    import docx

    return docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("make", [pdf, word])
def test_the_same_letter_at_the_same_moment_is_the_same_file(make):
    assert make(sheet()).sha256 == make(sheet()).sha256
    assert make(sheet("Other words.")).sha256 != make(sheet()).sha256


HOSTILE = ('#read("/etc/passwd")', '#import "@preview/cetz:0.3.0"', "$ integral x $", "] #panic() [", "\\u{41}", "*bold* _em_",
           "<script>alert(1)</script>", "#sys.inputs", "`#raw`", "@ref <label>", "= Heading", "// comment", '"; drop')  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_what_anybody_typed_is_printed_as_it_is_and_never_run(words):
    shown = "".join(pages_of(pdf(sheet(words, subject=words, to=(words,))).data))
    assert re.sub(r"\s", "", shown).count(re.sub(r"\s", "", words)) == 3
    assert "root:" not in shown


def test_a_template_reaches_no_file_but_the_templates(tmp_path, monkeypatch):
    folder = tmp_path / "away"
    folder.mkdir()
    (folder / "letter.typ").write_text('#set document(title: "x")\n#read("/../../../../../../etc/passwd")')
    monkeypatch.setattr(declarations, "FOLDER", tmp_path)
    with pytest.raises(Problem):
        pdf(sheet(), template="away")


@pytest.mark.parametrize("endless", ["#while true {}", "#let a = (1,)\n#while true { a = a + a }"])
def test_a_press_that_does_not_end_is_ended(tmp_path, monkeypatch, endless):
    """Of time, and of memory."""
    folder = tmp_path / "away"
    folder.mkdir()
    (folder / "letter.typ").write_text(endless)
    monkeypatch.setattr(declarations, "FOLDER", tmp_path)
    monkeypatch.setattr(papers, "SECONDS", 5)
    with pytest.raises(Problem, match="could not be printed"):
        pdf(sheet(), template="away")


@pytest.mark.parametrize(
    "words", ["Zażółć gęślą jaźń", "Siân a Llŷr", "Дякую", "naïve café", "“quoted” – dash…", "5 < 6 & 7"]
)
def test_names_and_words_of_other_languages_are_printed(words):
    assert holds(pdf(sheet(words)).data, "pdf", words) and holds(
        word(sheet(words)).data, "docx", words.replace("<", "&lt;").replace("& ", "&amp; ")
    )


def test_a_sign_that_cannot_be_printed_is_said_so():
    with pytest.raises(Problem, match="a sign that we cannot print"):
        pdf(sheet("well done \U0001f600"))


def test_the_press_takes_nothing_of_our_surroundings(monkeypatch, tmp_path):
    """The control shows that it would have: the same script with our environment finds the key."""
    spy = tmp_path / "spy.py"
    spy.write_text("import os, sys; sys.stdout.buffer.write(b'0\\n' + repr(dict(os.environ)).encode())")
    monkeypatch.setitem(papers.PRESSES, "pdf", spy)
    monkeypatch.setenv("A_SECRET", "sesame")
    assert b"sesame" not in pdf(sheet()).data
    import subprocess

    assert (
        b"sesame" in subprocess.run([sys.executable, "-I", str(spy)], capture_output=True, check=True).stdout
    )


@pytest.mark.parametrize("key", declarations.by_key())
def test_every_template_is_set_in_every_language_it_speaks(key):
    for language, _ in declarations.template(key).languages:
        assert pdf(sheet(language=language), template=key).pages == 1


def test_a_chronology_shows_day_words_and_source_side_by_side():
    line = Block(kind="line", label="Thu 12 Nov 2026", words=("Seen at home.",), source="Visit")
    shown = "".join(pages_of(pdf(sheet(blocks=(line,)), template="court-chronology").data))
    assert all(words in shown for words in ("Day", "Thu 12 Nov 2026", "Seen at home.", "Visit"))
