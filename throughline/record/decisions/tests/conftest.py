"""The Marsden house, the cast signed in, and a decision that lies outside the scheme."""

from datetime import date

import pytest

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def decided(house, cast):
    """Alice wrote down that Mariam, a team manager, agreed to section 20."""
    from throughline.synthetic.builders import a_decision

    def write(*, children=None, **changed):
        said = {"by": cast.alice, "decided_by": cast.mariam, "which": "section-20", "on": FRIDAY,
                "decision": "Tia may stay with Nan by agreement", "reason": "Kelly asked for it."}  # fmt: skip
        return a_decision(children=children or [house.tia], **said | changed)

    return write


@pytest.fixture
def settled(acting_as, cast):
    from throughline.record.decisions.actions import settle

    def settle_as(entry, by=None, outcome="ratified", reason="I would have agreed."):
        with acting_as(by or cast.ruth):
            return settle(entry=entry, outcome=outcome, reason=reason)

    return settle_as


@pytest.fixture
def kept(database):
    """The decision's typed row, as the keeper reads it."""
    from throughline.access.principal import as_keeper
    from throughline.record.decisions.models import Decision

    def read(entry):
        with as_keeper("a test"):
            return Decision.objects.select_related("line").get(pk=entry.pk)

    return read


@pytest.fixture
def calendar():
    from datetime import timedelta

    from django.conf import settings

    start = settings.THROUGHLINE_NOW
    yield lambda days: setattr(settings, "THROUGHLINE_NOW", start + timedelta(days=days))
    settings.THROUGHLINE_NOW = start


@pytest.fixture
def facts_of(database):
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Fact

    def read(child):
        with as_keeper("a test"):
            found = Fact.objects.filter(subject_id=child.id, what__startswith="decision_")
            return sorted(found.values_list("what", "key", "day"))

    return read
