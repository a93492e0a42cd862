"""Why there is a plan again: the numbers from the figures, the words from the record, under the record's law."""

from datetime import date

import pytest
from django.conf import settings

from throughline.web.cohorts.tests.conftest import a_plan
from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.tests.scene import headings

AGAIN = "/lists/second_plans"
WHY = "He came back. This time Nan has the key."


@pytest.fixture(scope="module")
def again(listed, tmp_path_factory):
    """A conference of October made Tia's second plan, and said why."""
    from throughline.measures.keys import Keys

    entry = a_conference_about(listed)
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("again")
    root = settings.THROUGHLINE_HOME / "snapshots"
    tia = Keys.of(root).person(listed.house.tia.id)
    rows = (
        *making.teams(),
        ("ssd_person", {"pers_person_id": tia, "pers_dob": date(2017, 6, 3)}),
        a_plan(tia, "first", date(2024, 1, 10), date(2025, 12, 1), "EMO"),
        a_plan(tia, "again", date(2026, 10, 13), None, "NEG"),
    )
    making.take(root, making.TAKEN, making.gathered(iter(rows)))
    yield listed, entry
    settings.THROUGHLINE_HOME = kept


def a_conference_about(scene):
    from throughline.access.principal import as_keeper
    from throughline.record.protection.models import ProtectionPlan
    from throughline.record.protection.tests.conftest import end_by_hand
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.company import is_named
    from throughline.synthetic.protecting import a_conference

    tia, cast = scene.house.tia, scene.house.cast
    jo = a_person(name="Jo Okafor", role="reviewer", title="Conference chair")
    is_named(jo, tia, "conference chair", since=date(2026, 9, 1))
    with as_keeper("a test"):
        for plan in ProtectionPlan.objects.filter(person=tia):
            end_by_hand(plan)
    decided = {
        "decision": "plan",
        "category": "neglect",
        "reached": "consensus",
        "part": "came",
        "again_why": WHY,
    }
    return a_conference(
        by=cast.alice, chair=jo, children=[tia], on=date(2026, 10, 13), decided={tia: decided}
    )


@pytest.mark.capability("S127")
def test_a_director_reads_days_between_categories_and_what_the_conference_said(again):
    listed, entry = again
    response = listed.client("ruth").get(AGAIN)
    said = main(response)
    assert headings(response)[2] == "1 plan"
    assert "Emotional Neglect Mon 1 Dec 2025 316 691" in said
    assert WHY in said and f"/meetings/{entry.pk}" in response.content.decode()


def test_whoever_opens_no_child_reads_the_number_and_no_word(again):
    listed, _ = again
    said = main(listed.client("ann").get(AGAIN))
    assert "1 plan, of 1 child." in said and WHY not in said
