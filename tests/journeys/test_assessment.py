"""An assessment that is under way: a manager is asked at day 30, a worker says why a date slipped, the tool is compared."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
def test_day_30_is_asked_of_the_manager_and_a_slipped_date_gets_its_reason(site, person, width):
    """1. Mariam sees how long each assessment runs; Finn's and Orla's is past day 30 and nobody has asked since.
    2. She answers from there, as a checkpoint with what is still unknown; the question is gone.
    3. R Stone opens Finn's assessment and says why the family network has not been met; it stands beside the date.
    4. The neglect tool is laid date beside date: health is better, being watched over is worse.
    """
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/assessments")
    mariam.finds("Assessments under way", "Finn Delaney and Orla Delaney", "Working day 30 has passed")
    row = mariam.page.locator("li.assessing").filter(has_text="Finn Delaney")
    mariam.follows("Answer", inside=row)
    mariam.presses_button("Start writing")
    mariam.finds("Manager’s checkpoint", "Working day 34 of 45", "Where it stands")
    mariam.answers("Could it be closed now?", "No: it goes on")
    mariam.writes("What is still unknown, and does it matter?", "Who minds Orla at night.")
    mariam.presses_button("Sign for 2 children")
    kept = "select could_close, unknown from record_checkpoint order by entry_id desc limit 1"
    assert site.stored(kept) == [("goes on", "Who minds Orla at night.")]
    mariam.opens("/assessments")
    assert "Working day 30 has passed" not in row.inner_text()

    stone = person(site, "R Stone", width=width).signs_in("/assessments")
    stone.follows("Finn Delaney and Orla Delaney")
    stone.finds(
        "Finn Delaney", "Assessment of Finn", "Planned end Fri 27 Nov 2026", "Not yet: Letter returned"
    )
    slipped = stone.page.locator("li.assessing").filter(has_text="Family network met")
    stone.follows("Done, or why not", inside=slipped)
    stone.page.get_by_label("Or why it has not").fill("Nan Bridie is away until Monday.")
    stone.presses_button("Write it down")
    stone.finds("Finn Delaney", "Assessment of Finn", "Not yet: Nan Bridie is away until Monday.")
    stone.follows("The neglect tool, date beside date")
    stone.finds(
        "Finn Delaney",
        "Daily needs of Finn, date beside date",
        "Thu 12 Mar 2026",
        "Wed 4 Nov 2026",
        "Better",
        "Worse",
    )
