"""Everything told about a person: written down, read by the next, put right, and read as it was known."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
def test_what_is_told_about_a_child_is_read_by_whoever_opens_the_child(site, person, width):
    """1. Priya opens what is told about Tia: orders and warnings first, and what nobody has asked yet.
    2. She writes down that a dog is in the yard, forgets what it is about, and loses no word.
    3. Nora, out of hours, opens Tia: the dog and what to do about it stand at the head of the page.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/children/1/about")
    priya.finds(
        "Tia Marsden", "Know first", "Non-molestation order against Craig Dunn", "May be known to Craig Dunn",
        "Disability: not asked yet.", "Faith: None, she says",
    )  # fmt: skip
    priya.follows("Add a flag")
    priya.writes("What is it?", "Dog loose in the yard")
    priya.writes("What to do", "Ring from the gate")
    priya.presses_button("Write it down")
    priya.finds("What to know first", "There is something to put right", "Choose what it is about.")
    assert priya.page.get_by_label("What to do", exact=True).input_value() == "Ring from the gate"
    priya.chooses("What is it about?", "Dangerous dog")
    priya.presses_button("Write it down")
    priya.finds("Tia Marsden", "Dog loose in the yard")
    stored = "select kind, instruction from record_flag where words = 'Dog loose in the yard'"
    assert site.stored(stored) == [("danger", "Ring from the gate")]
    nora = person(site, "Nora North", width=width).signs_in("/children/1")
    assert "Unverified: Dog loose in the yard. Ring from the gate" in nora.words
