"""Data quality: a number of unknowns opens its children, and each child the page that mends it."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
def test_an_unknown_opens_its_children_and_the_page_that_mends_each(site, person, width):
    """1. Ruth goes from the scorecard to data quality. 2. She presses how many ethnic groups are not known. 3. Beside the
    first child stands the page on which it is told. 4. What was written since a day stands by kind.
    """
    ruth = person(site, "Ruth Calder", width=width).signs_in("/scorecard")
    ruth.follows("Data quality")
    ruth.finds(
        "Data quality", "Who mends it", "Written late", "Faults in this taking", "Every key leads to its row"
    )
    row = ruth.page.locator("#unknown").get_by_role("row").filter(has_text="Ethnicity")
    ruth.press(row.get_by_role("link"))
    ruth.finds("Ethnicity: not known", "children shown")
    ruth.press(ruth.page.get_by_role("link", name="Say ethnic group").first)
    ruth.finds("Ethnic group and heritage")
    ruth.opens("/data-quality?since=2026-11-01")
    ruth.finds("Data quality", "Written or changed since", "New, about earlier days", "Visits")
