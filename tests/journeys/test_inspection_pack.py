"""An inspection: the pack is taken, a child of it is let into the sample, and the inspector finds the same child in both."""

import hashlib
from pathlib import Path

import pytest

TAKEN = (
    "select account.name, split_part(event.reason, ' rows ', 2) from access_accessevent event"
    " join access_account account on account.id = event.account_id"
    " where event.page = 'inspection-workbook' and event.rule = 'exported'"
)


@pytest.mark.capability("B023")
def test_a_pack_is_taken_for_an_inspection_and_its_sample_is_read_by_the_inspector(site, person):
    """1. Ruth goes from the scorecard to the pack, sees that Annex A and the scorecard tell the same children, and takes the workbook.
    2. From list 7 she opens the first child, whose page says the same plan, and lets the inspector in.
    3. Ingrid reads the pack: every count as Ruth saw it, and of its children that one name alone, whose record she opens.
    """
    ruth = person(site, "Ruth Calder").signs_in("/scorecard")
    ruth.follows("Inspection pack")
    ruth.finds("Inspection pack", "Annex A as it stood on", "Six months from", "The same children")
    assert "without a reason" not in ruth.words
    with ruth.page.expect_download() as coming:
        ruth.follows("Take the workbook")
    book = Path(coming.value.path()).read_bytes()
    assert site.stored(TAKEN) == [("Ruth Calder", hashlib.sha256(book).hexdigest())]
    assert coming.value.suggested_filename.endswith("-annex-a.xlsx")

    ruth.follows("7. Child protection plans")
    ruth.finds("List 7: Child protection plans", "What is not known")
    rows = ruth.page.locator("#list h2").inner_text()
    row = ruth.page.locator("#list tbody tr").first
    since, link = row.locator("td").first.inner_text(), row.get_by_role("link").first
    name = link.inner_text()
    ruth.press(link)
    ruth.finds(name, f"since {since}")
    child = ruth.page.url.split("/children/")[1].partition("?")[0]

    ruth.opens(f"/children/{child}/access")
    ruth.follows("Let somebody in")
    to = ruth.page.get_by_label("To whom")
    to.select_option(to.locator("option", has_text="Ingrid Innes").first.get_attribute("value"))
    ruth.writes("Until the end of", "Fri 27 Nov 2026")
    ruth.writes("Why", "Picked from list 7 by the inspection of this week.")
    ruth.presses_button("Let them in")

    ingrid = person(site, "Ingrid Innes").signs_in("/inspection-pack")
    ingrid.finds("Inspection pack", "The sample that is open to you")
    ingrid.follows("7. Child protection plans")
    ingrid.finds("List 7: Child protection plans", "1 child shown", name, "not yours to open")
    assert ingrid.page.locator("#list h2").inner_text() == rows
    ingrid.press(ingrid.page.locator("#list").get_by_role("link", name=name))
    ingrid.finds(name)
    ingrid.opens("/inspection-pack")
    ingrid.follows("The sample that is open to you")
    ingrid.finds("Sample", name)
