"""A child's drawing straight from a telephone, a document that came, and papers that lie elsewhere."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from throughline.synthetic.beside.documents import the_three_houses

STORED = "select name, meaning, by_id is not null from record_attachment where name = 'drawing.jpg'"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("S081")
def test_a_childs_drawing_goes_from_the_telephone_into_the_visit(site, person, width, tmp_path: Path):
    """1. Priya writes up a visit; a press saves her words and opens the page of files.
    2. She takes a photo of Tia's drawing: it is sent by itself, looked into and shown small, without its place.
    3. She writes what Tia says it means, goes back to her words, which are all there, and sees the drawing beside them.
    4. A program is refused with one sentence. On Tia's page of documents the drawing that was told before stands in the list.
    """
    drawing = tmp_path / "drawing.jpg"
    drawing.write_bytes(the_three_houses())
    priya = person(site, "Priya Raman", width=width).signs_in("/write/visit?children=1")
    priya.presses_button("Start writing")
    priya.writes("What happened, and what the home was like", "We drew at the table.")
    priya.presses_button("Add a photo, sound or file")
    priya.finds("Photos, sounds and files", "Your words are saved")
    priya.page.get_by_label("Take a photo").set_input_files(drawing)
    preview = priya.page.get_by_role("img", name="Preview of drawing.jpg")
    expect(preview).to_be_visible()
    priya.page.get_by_text("Made by the child").click()
    priya.writes("What the child says it means, in the child’s own words", "This is Nan’s, it has a dog.")
    priya.presses_button("Keep this")
    assert site.stored(STORED) == [("drawing.jpg", "This is Nan’s, it has a dog.", True)]
    priya.page.get_by_label("Choose a file").set_input_files(
        {"name": "run.exe", "mimeType": "application/pdf", "buffer": b"MZ"}
    )
    expect(priya.page.locator("[data-sending]")).to_contain_text("We do not keep .exe files")
    priya.follows("Back to what I was writing")
    expect(priya.page.get_by_label("What happened, and what")).to_have_value("We drew at the table.")
    priya.finds("One visit", "drawing.jpg")
    priya.opens("/children/1/documents")
    priya.follows("Tia’s three houses")
    priya.finds("Document: Tia’s three houses", "Three houses", "That one is when Craig shouts")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("S082")
def test_what_lies_elsewhere_is_on_the_record_until_it_is_brought_in(site, person, width):
    """1. Tia's documents name the paper file in the archive, who holds it, and that it is late.
    2. Priya adds what lies on a shared drive; Mariam finds it on Tia's page.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/children/1/documents")
    priya.finds(
        "Tia Marsden", "Documents", "Paper file of 2013 to 2018", "box 5513", "Bring it in by Fri 13 Nov 2026"
    )
    priya.follows("Papers kept elsewhere")
    priya.presses_button("Start writing")
    priya.writes("What it is", "Photos of 2019")
    priya.page.get_by_label("It lies in").select_option(label="A shared drive")
    priya.writes("Exactly where", "S:/Assessment/Marsden")
    priya.writes("Who holds it", "Assessment team")
    priya.page.get_by_label("Found or checked on", exact=True).fill("Thu 19 Nov 2026")
    priya.page.get_by_label("Leave it there").check()
    priya.presses_button("Sign")
    kept = "select place, plan from record_elsewhere where what = 'Photos of 2019'"
    assert site.stored(kept) == [("S:/Assessment/Marsden", "leave")]
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/children/1/documents")
    mariam.finds("Tia Marsden", "Documents", "Photos of 2019", "A shared drive: S:/Assessment/Marsden")
