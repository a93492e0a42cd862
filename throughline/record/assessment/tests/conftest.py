"""The house of Tia, Kai and Esme, and assessments of them: begun, written and authorised."""

from datetime import date, datetime

import pytest

from throughline.config.clock import LONDON

BEGAN = date(2026, 10, 8)
"""Thu 8 Oct 2026: Fri 20 Nov is working day 31."""
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def begun(house, cast):
    from throughline.synthetic.assessments import an_assessment_begun

    def begin(**said):
        told = datetime(2026, 10, 8, 15, tzinfo=LONDON)
        given = {"by": cast.alice, "children": house.children, "on": BEGAN, "sort": "again", "told": told}
        return an_assessment_begun(**given | said)

    return begin


@pytest.fixture
def assessed(house, cast):
    from throughline.synthetic.assessments import an_assessment

    def write(**said):
        given = {"by": cast.alice, "children": house.children, "on": FRIDAY, "began": BEGAN}
        return an_assessment(**given | said)

    return write


@pytest.fixture
def facts_of(kept):
    from throughline.record.clocks.models import Fact

    def read(entry, child):
        told = {"source_kind": "entry", "source_id": entry.pk, "subject_id": child.pk}
        return kept(lambda: sorted(Fact.objects.filter(**told).values_list("what", "day", "until")))

    return read


@pytest.fixture
def in_force():
    """`in_force((day, key), …)` sets which practice framework holds from which day."""
    from django.conf import settings

    before = settings.THROUGHLINE_PRACTICE_FRAMEWORKS
    yield lambda *pairs: setattr(settings, "THROUGHLINE_PRACTICE_FRAMEWORKS", list(pairs))
    settings.THROUGHLINE_PRACTICE_FRAMEWORKS = before
