"""What is promised beside the children: recorded, counted by the same engine, taken back, and whose it is."""

from datetime import date, time

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.clocks.models import Duty, Fact
from throughline.record.clocks.nightly import check_matters
from throughline.record.clocks.queries import duties_of
from throughline.record.matters.actions import bring_the_year, matter_for, record, take_back
from throughline.record.matters.models import Matter
from throughline.record.matters.problems import (
    ENDS_BEFORE,
    GONE,
    NOT_KNOWN,
    NOT_YET,
    SAID,
    WHY,
    MatterProblem,
)
from throughline.standards.ways import Subject
from throughline.synthetic.cast import the_house

ON = date(2026, 11, 20)


def be(account):
    return as_person(principal_of(account))


@pytest.fixture
def house(database):
    return the_house()


def asye(house, started=date(2026, 11, 2)) -> Matter:
    """Alice begins her assessed year; Mariam, whom she reports to, records it."""
    with be(house.cast.mariam):
        matter = matter_for(kind=Subject.WORKER, account=house.cast.alice)
        record(matter=matter, what="asye_first_six_weeks", day=started)
        record(matter=matter, what="asye_started", day=started)
    return matter


def limits(matter: Matter, who) -> dict[str, date]:
    with be(who):
        return {due.standard.key: due.obligation.due for due in duties_of(Subject.WORKER, [matter.pk], ON)}


def test_an_assessed_year_starts_its_promises(house) -> None:
    found = limits(asye(house), house.cast.mariam)
    assert found == {"supervision_asye_weekly": date(2026, 11, 9), "asye_12m": date(2027, 11, 2)}


def test_supervision_held_moves_the_next_and_taken_back_moves_it_again(house) -> None:
    matter = asye(house)
    with be(house.cast.mariam):
        held = record(
            matter=matter, what="supervision_held", day=date(2026, 11, 9), at=time(10), words="In person."
        )
    assert limits(matter, house.cast.mariam)["supervision_asye_weekly"] == date(2026, 11, 16)
    with be(house.cast.mariam):
        take_back(happening=held, why="It was Bob's.")
    assert limits(matter, house.cast.mariam)["supervision_asye_weekly"] == date(2026, 11, 9)
    assert check_matters() == 0


def test_two_complaints_are_two_streams(house) -> None:
    with be(house.cast.mariam):
        one, other = (matter_for(kind=Subject.AUTHORITY, name=name) for name in ("C-1", "C-2"))
        for matter in (one, other):
            record(matter=matter, what="complaint_received", day=date(2026, 11, 2))
        record(matter=one, what="stage1_response", day=date(2026, 11, 9))
        met = {m.name: [d.obligation.met for d in duties_of(Subject.AUTHORITY, [m.pk], date(2026, 11, 10))
                        if d.standard.key == "complaint_stage1_10wd"] for m in (one, other)}  # fmt: skip
    assert met == {"C-1": [date(2026, 11, 9)], "C-2": [None]}


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"what": "cp_plan"}, NOT_KNOWN),
        ({"day": date(2026, 11, 21)}, NOT_YET),
        ({"until": date(2026, 11, 19)}, ENDS_BEFORE),
        ({"day": ON}, None),
        ({"until": ON}, None),
    ],
)
def test_what_cannot_have_happened_is_refused(house, said, problem) -> None:
    with be(house.cast.mariam):
        matter = matter_for(kind=Subject.WORKER, account=house.cast.alice)
        if problem is None:
            assert record(matter=matter, **{"what": "supervision_held", "day": ON} | said).pk
        else:
            with pytest.raises(MatterProblem, match=str(problem).split(":")[0]):
                record(matter=matter, **{"what": "supervision_held", "day": ON} | said)


def test_the_same_thing_is_recorded_once_and_taken_back_once(house) -> None:
    with be(house.cast.mariam):
        matter = matter_for(kind=Subject.WORKER, account=house.cast.alice)
        held = record(matter=matter, what="supervision_held", day=ON)
        with pytest.raises(MatterProblem, match=str(SAID)):
            record(matter=matter, what="supervision_held", day=ON)
        with pytest.raises(MatterProblem, match=str(WHY)):
            take_back(happening=held, why=" ")
        take_back(happening=held, why="Another day.")
        with pytest.raises(MatterProblem, match=str(GONE)):
            take_back(happening=held, why="Again.")
        assert record(matter=matter, what="supervision_held", day=ON).pk


@pytest.mark.parametrize(
    ("who", "sees"), [("mariam", True), ("alice", True), ("bob", False), ("ruth", False), ("ada", False)]
)
def test_a_colleagues_matter_is_theirs_and_their_managers(house, who, sees) -> None:
    matter = asye(house)
    with be(getattr(house.cast, who)):
        assert Matter.objects.filter(pk=matter.pk).exists() == sees
        assert Duty.objects.filter(subject_id=matter.pk).exists() == sees
        assert Fact.objects.filter(subject_kind="worker", subject_id=matter.pk).exists() == sees


@pytest.mark.parametrize("who", ["alice", "bob", "ruth"])
def test_nobody_but_their_manager_writes_about_them_whatever_the_program_does(house, who) -> None:
    from django.db import ProgrammingError

    from throughline.record.clocks.actions import duty_facts_changed
    from throughline.record.clocks.stored import Told

    matter = asye(house)
    with (
        be(getattr(house.cast, who)),
        pytest.raises(ProgrammingError, match="not yours to write about"),
    ):
        told = [Told(person=matter.pk, what="supervision_held", day=ON)]
        duty_facts_changed(kind=Subject.WORKER, subjects=[matter.pk], source=("happening", 0), told=told)


def test_the_year_is_told_by_the_calendar(house) -> None:
    with as_keeper("a matter of an earlier year", by=house.cast.mariam.id):
        Matter.objects.create(subject_kind="authority", opened=date(2025, 12, 1), opened_by=house.cast.mariam)
    assert bring_the_year() == 1
    with be(house.cast.mariam):
        found = Fact.objects.filter(subject_kind="authority", what="year_end_31_march")
        assert list(found.values_list("day", flat=True)) == [date(2026, 3, 31)]
        keys = set(Duty.objects.values_list("standard", flat=True))
    assert {"ssda903_return", "cin_census_return", "iro_annual_report"} <= keys
    assert check_matters() == 0


def test_a_lost_duty_is_a_difference(house, as_superuser) -> None:
    asye(house)
    assert check_matters() == 0
    as_superuser("delete from record_duty where standard = 'asye_12m'")
    assert check_matters() == 1, "The control."


def test_a_manager_opens_records_and_takes_back_on_the_pages(house) -> None:
    mariam, alice = client_of(house.cast.mariam), client_of(house.cast.alice)
    opened = mariam.post("/duties/open", {"whose": f"worker-{house.cast.alice.id}", "name": ""})
    page = opened["Location"]
    assert (
        mariam.post(f"{page}/happened", {"what": "asye_started", "day": "Mon 2 Nov 2026"}).status_code == 303
    )
    assert "ASYE completed" in mariam.get("/duties").content.decode()
    (first, *_) = duties_seen(house.cast.mariam)
    assert "ASYE" in mariam.get(f"{page}/{first}/why").content.decode()
    assert "ASYE completed" in alice.get("/duties").content.decode()
    assert "Record what happened" not in alice.get(page).content.decode()
    assert client_of(house.cast.bob).get(page).status_code == 404
    refused = mariam.post(f"{page}/happened", {"what": "", "day": "Mon 2 Nov 2026"})
    assert refused.status_code == 422
    assert "Choose what happened." in refused.content.decode()


def duties_seen(who) -> list[int]:
    with be(who):
        return list(Duty.objects.values_list("id", flat=True))
