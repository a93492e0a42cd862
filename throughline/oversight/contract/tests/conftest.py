"""The scene of oversight, for this room; a contract with two measures."""

from datetime import date
from decimal import Decimal

import pytest

from throughline.oversight.tests.scene import as_, client, people, refused, stored

__all__ = ["agreed", "as_", "client", "people", "refused", "stored"]

APRIL = date(2026, 4, 1)


@pytest.fixture
def agreed(as_, people):
    """Ruth's contract with Eastmoor since April: visits from 90, near from 80; referred again up to 20, near up to 25."""
    from throughline.oversight.contract.actions import agree_measure, set_contract

    with as_("ruth"):
        contract = set_contract(
            party=people.eastmoor.pk, since=APRIL, until=None, why="The council commissions the service."
        )
        for measure, green, amber in (("visits_on_time", 90, 80), ("rereferral_12m_pct", 20, 25)):
            agree_measure(
                contract=contract, measure=measure, green=Decimal(green), amber=Decimal(amber), owner=people.ruth.pk,
                since=APRIL, why="Agreed with the council in March.",
            )  # fmt: skip
    return contract
