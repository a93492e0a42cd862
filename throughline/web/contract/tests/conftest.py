"""Figures taken on two days, a contract with four measures, and a commissioner who reads it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from throughline.web.scorecard.tests.conftest import published

__all__ = ["agreed", "published"]

# fmt: off
MEASURES = (
    ("visits_on_time",     "90", "80"),
    ("cp_seen_alone_pct",  "80", "70"),
    ("rereferral_12m_pct", "20", "25"),
    ("cpp_2y_open_pct",    "3",  "5"),
)
# fmt: on


@dataclass(frozen=True)
class Agreed:
    published: object
    coco: object
    contract: object

    def client(self, name: str):
        from throughline.access.accounts.tests.signing import client_of

        return client_of(self.coco) if name == "coco" else self.published.client(name)


@pytest.fixture(scope="module")
def agreed(published) -> Agreed:
    from throughline.access.models import Organisation
    from throughline.access.principal import as_keeper
    from throughline.oversight.contract.actions import agree_measure, set_contract
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.telling import writing

    ruth, coco = published.scene.house.cast.ruth, a_person(name="Coco Court", role="commissioner")
    with as_keeper("a contract"):
        council = Organisation.objects.create(name="Eastmoor Council", kind="commissioner")
    with writing(by=ruth, told=None):
        contract = set_contract(
            party=council.pk, since=date(2026, 1, 1), until=None, why="The council commissions the service."
        )
        for measure, green, amber in MEASURES:
            agree_measure(
                contract=contract, measure=measure, green=Decimal(green), amber=Decimal(amber), owner=ruth.pk,
                since=date(2026, 1, 1), why="Agreed with the council.",
            )  # fmt: skip
    return Agreed(published, coco, contract)
