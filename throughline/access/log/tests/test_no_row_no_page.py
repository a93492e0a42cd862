"""If the log cannot be written, no page is served."""

from collections.abc import Callable

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.synthetic.cast import the_house


@pytest.mark.parametrize("address", ["/children/{tia}", "/sign-in", "/no-such-page"])
def test_no_row_no_page(database: str, as_superuser: Callable[[str], None], address: str) -> None:
    house = the_house()
    client = client_of(house.cast.alice)
    client.raise_request_exception = False
    address = address.format(tia=house.tia.id)
    before = client.get(address)
    assert before.status_code != 500
    as_superuser("revoke insert on access_accessevent from app")
    answer = client.get(address)
    assert answer.status_code == 500
    assert b"Tia" not in answer.content and b"Sign in" not in answer.content
