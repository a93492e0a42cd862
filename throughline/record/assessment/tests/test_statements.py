"""What each page of an assessment asks of the database: at most twelve statements, and no more at many rows than at few."""

from datetime import date, datetime, timedelta

import pytest

from throughline.config.clock import LONDON
from throughline.record.assessment.tests.conftest import BEGAN

MOST = 12
MANY = 60


def _more(cast, number: int, *, first: int = 0) -> None:
    """Children of Alice's, each with a limit running, a plan of dates and an assessment that is due again."""
    from throughline.access.principal import as_keeper
    from throughline.record.models import Allocation, Obligation, Person

    with as_keeper("rows to count statements on"):
        people = Person.objects.bulk_create(
            Person(
                reference=f"M{n:06}", given_name=f"Many{n}", family_name=f"Manyfold{n}", born=date(2018, 1, 1)
            )
            for n in range(first, first + number)
        )
        Allocation.objects.bulk_create(
            Allocation(person=one, worker=cast.alice, team=cast.north, started=date(2026, 3, 2))
            for one in people
        )
        Obligation.objects.bulk_create(
            Obligation(person_id=one.id, standard=key, version=date.min, start=start, due=start + timedelta(days=days + n % 9))
            for n, one in enumerate(people)
            for key, start, days in (("single_assessment_45wd", BEGAN, 60), ("assessment_refresh_6m", date(2026, 4, 1), 180))
        )  # fmt: skip


@pytest.fixture
def asked(house, as_, begun, assessed, cast):
    from throughline.synthetic.assessments import a_checkpoint, a_neglect_tool, conference_news
    from throughline.web.tests.scene import statements

    start = begun()
    told = datetime(2026, 10, 22, 12, tzinfo=LONDON)
    a_checkpoint(by=cast.mariam, children=house.children, on=told.date(), start=start, told=told)
    scales = [
        {"scale": "safe now", "whose": who, "scored": "5", "evidence": "Seen."}
        for who in ("mother", "worker")
    ]
    entry = assessed(
        start=start, scales=scales, views=[{"source": "school", "who": "Mrs Oyelaran", "words": "Tired."}]
    )
    conference_news(by=cast.alice, children=house.children, on=date(2026, 11, 20), assessment=entry)
    for _ in range(2):
        a_neglect_tool(by=cast.alice, children=house.children, on=date(2026, 11, 20))
    pages = (
        "/assessments", "/assessments/again", f"/children/{house.tia.id}/assessment", f"/assessments/{entry.pk}/report",
        f"/children/{house.tia.id}/neglect-tool",
    )  # fmt: skip
    return lambda: {page: statements(as_("alice"), page) for page in pages}


def test_no_page_asks_more_than_its_budget_nor_more_at_many_rows(asked, cast) -> None:
    _more(cast, 3)
    few = asked()
    _more(cast, MANY, first=3)
    assert asked() == few
    assert {page: count for page, count in few.items() if count > MOST} == {}
