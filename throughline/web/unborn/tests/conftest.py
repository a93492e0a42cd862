"""The Marsden house, with a baby expected whose mother has had three children before."""

from datetime import date

import pytest

DUE = date(2026, 12, 25)
"""Five weeks after the Friday on which the practice copy stands."""


@pytest.fixture
def expecting(house):
    """`expecting()` is Kelly's next baby, held by Alice."""
    from throughline.access.principal import as_keeper
    from throughline.record.people.actions import allocate
    from throughline.synthetic.builders import related, somebody

    def expect(name="Baby Marsden", *, expected=DUE, worker=None):
        baby = somebody(name, expected=expected)
        with as_keeper("a baby is expected"):
            allocate(
                child=baby, worker=worker or house.cast.alice, team=house.cast.north, started=date(2026, 7, 1)
            )
        related(house.kelly, "mother", baby)
        return baby

    return expect
