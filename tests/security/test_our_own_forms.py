"""The control of the forms of other sites: with its token each press goes through, and does what it does."""

import pytest

from tests.security.addresses import PAGES, Page
from tests.security.copies import a_copy
from tests.security.presses import PRESSES
from tests.security.test_forms_of_other_sites import token


@pytest.mark.parametrize("page", [page for page in PAGES if page.name in PRESSES], ids=lambda page: page.name)
def test_a_press_with_its_token_goes_through(world, module_database, page: Page) -> None:
    """So it was the token that was missing, and nothing else."""
    client = world.client(page.who, checked=True)
    kept = client.cookies.copy()
    with a_copy(module_database):
        said = token(client, "/sign-in" if page.who == "nobody" else "/standards/cp_visit_10wd")
        answer = client.post(page.address(world), headers={"X-CSRFToken": said})
    client.cookies = kept
    assert "web/form_expired.html" not in {template.name for template in answer.templates}
    assert answer.status_code not in (405, 500)
