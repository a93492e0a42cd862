"""Lists of children: a number opens its own list, and a child of it opens."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
def test_a_number_opens_its_list_and_the_list_opens_a_child(site, person, width):
    """1. Ruth opens the lists from her team page. 2. She reads plans of nine months and more, by duration and category.
    3. A number opens the plans that it counts, and the first child of them opens.
    """
    ruth = person(site, "Ruth Calder", width=width).signs_in("/team")
    ruth.follows("Lists of children")
    ruth.finds("Lists of children", "Need and duration", "Passed backwards and forwards")
    ruth.follows("Child protection plans of nine months and more")
    ruth.finds("Child protection plans of nine months and more", "Each number opens its own list below.")
    number = ruth.page.locator("section.first td a").first
    count = number.inner_text().split(":")[0].strip()
    ruth.press(number)
    ruth.finds("Child protection plans of nine months and more", f"{count} plan")
    ruth.press(ruth.page.locator("#list tbody a").first)
    assert "/children/" in ruth.page.url
