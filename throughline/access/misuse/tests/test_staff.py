"""One's own address."""

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.misuse.models import StaffAddress
from throughline.access.principal import as_keeper, as_person
from throughline.synthetic.cast import Cast, the_cast

pytestmark = pytest.mark.usefixtures("database")
LARCH = {"lines": "14 Larch Road", "postcode": "nm4 7lr"}


@pytest.fixture
def cast(database: str) -> Cast:
    return the_cast()


def test_one_says_where_one_lives_and_says_it_again_after_moving(cast: Cast) -> None:
    alice = client_of(cast.alice)
    assert alice.post("/my-address", LARCH).status_code == 303
    assert "14 Larch Road" in alice.get("/my-address").content.decode()
    alice.post("/my-address", LARCH | {"lines": "2 Elm Close"})
    with as_keeper("reading an address"):
        assert [(one.account_id, one.lines) for one in StaffAddress.objects.all()] == [
            (cast.alice.id, "2 Elm Close")
        ]


@pytest.mark.parametrize("name", ["bob", "mariam", "ruth", "ada", "olu"])
def test_nobody_else_reads_it(cast: Cast, name: str) -> None:
    client_of(cast.alice).post("/my-address", LARCH)
    with as_person(principal_of(cast.everybody[name])):
        assert not StaffAddress.objects.exists()


def test_an_address_needs_both_its_lines(cast: Cast) -> None:
    assert client_of(cast.alice).post("/my-address", {"lines": "14 Larch Road"}).status_code == 422
