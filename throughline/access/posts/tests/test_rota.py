"""Shifts: hours that are right when the clocks change, nobody's own, and nothing rewritten once begun."""

from datetime import date, datetime, time, timedelta

import pytest

from throughline.access.posts.rota import hours
from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON

NIGHTS = [
    (date(2026, 10, 23), time(22), time(8), "10 hours"),
    (date(2026, 10, 24), time(22), time(8), "11 hours"),
    (date(2027, 3, 27), time(22), time(8), "9 hours"),
    (date(2026, 11, 20), time(9), time(17, 30), "8 h 30 min"),
    (date(2026, 11, 20), time(8), time(8), "24 hours"),
]


@pytest.mark.parametrize(("day", "begins", "ends", "words"), NIGHTS)
def test_a_night_is_as_long_as_it_is(day, begins, ends, words) -> None:
    assert hours.in_words(*hours.span(day, begins, ends)) == words


def test_a_time_that_does_not_come_is_refused() -> None:
    with pytest.raises(AccessProblem, match="clocks go forward"):
        hours.span(date(2027, 3, 28), time(1, 30), time(9))


@pytest.fixture
def ned(cast):
    from throughline.synthetic.staff import a_person

    return a_person(name="Ned Nash", role="out-of-hours")


def turn(holder, **said) -> dict[str, str]:
    told = {
        "who": f"{holder.id} out-of-hours",
        "day": "Sat 21 Nov 2026",
        "begins": "20:00",
        "ends": "08:00",
    } | said
    return {f"turn1-{name}": value for name, value in told.items()}


def test_a_manager_publishes_and_the_worker_finds_it_on_their_desk(cast, ned, as_) -> None:
    from throughline.access.accounts.tests.signing import client_of

    answer = as_("mariam").post("/shifts", turn(ned))
    assert answer.status_code == 303 and answer["Location"] == "/shifts?week=2026-11-16"
    assert "Ned Nash" in as_("mariam").get("/shifts").content.decode()
    assert (
        "Sat 21 Nov 2026, 20:00 to Sun 22 Nov, 08:00, 12 hours"
        in client_of(ned).get("/desk").content.decode()
    )


MISTAKES = [
    ({"day": "Thu 19 Nov 2026", "ends": "21:00"}, "over already"),
    ({"day": ""}, "Write the day"),
    ({"begins": "25:00"}, "Times run from 00:00"),
]


@pytest.mark.parametrize(("said", "sentence"), MISTAKES)
def test_a_mistake_is_said_and_the_row_stays(cast, ned, as_, said, sentence) -> None:
    page = as_("mariam").post("/shifts", turn(ned, **said))
    assert page.status_code == 422 and sentence in page.content.decode()
    assert f'value="{ned.id} out-of-hours" selected' in page.content.decode()


def test_nothing_is_published_when_one_of_two_is_wrong(cast, ned, as_, keeping) -> None:
    from throughline.access.models import Shift

    again = {name.replace("turn1", "turn2"): value for name, value in turn(ned).items()}
    answer = as_("mariam").post("/shifts", turn(ned) | again)
    assert answer.status_code == 422 and "sit at this desk already" in answer.content.decode()
    with keeping():
        assert not Shift.objects.exists()


def test_nobody_publishes_their_own_shift_by_page_or_by_sql(cast, as_, acting) -> None:
    from django.db import DatabaseError

    from throughline.access.models import Shift
    from throughline.config.clock import now
    from throughline.synthetic.staff import a_post

    a_post(cast.mariam, role="out-of-hours")
    answer = as_("mariam").post("/shifts", turn(cast.mariam))
    assert answer.status_code == 422 and "your own shift" in answer.content.decode()
    said = {
        "desk": "out-of-hours",
        "starts_at": now(),
        "ends_at": now() + timedelta(hours=1),
        "published_at": now(),
    }
    for holder, by in ((cast.mariam, cast.mariam), (cast.bob, cast.ruth)):
        with pytest.raises(DatabaseError, match="row-level security"), acting("mariam"):
            Shift.objects.create(holder=holder, published_by=by, **said)


@pytest.fixture
def shifts(ned, keeping):
    """One that runs, from eleven to seven; one tomorrow."""
    from throughline.config.clock import now
    from throughline.synthetic.company import sits

    begins = now() - timedelta(hours=1)
    with keeping():
        return [
            sits(
                ned, "out-of-hours", start=begins + timedelta(days=d), end=begins + timedelta(days=d, hours=8)
            )
            for d in (0, 1)
        ]


def test_a_shift_that_has_begun_is_only_ended_early(shifts, as_, keeping) -> None:
    from throughline.access.models import Shift
    from throughline.config.clock import now

    running, coming = shifts
    ruth = as_("ruth")
    assert ruth.post(f"/shifts/{running.pk}", {"do": "take-back"}).status_code == 422
    assert ruth.post(f"/shifts/{coming.pk}", {"do": "end"}).status_code == 422
    assert ruth.post(f"/shifts/{running.pk}", {"do": "end"}).status_code == 303
    assert ruth.post(f"/shifts/{coming.pk}", {"do": "take-back"}).status_code == 303
    with keeping():
        assert [shift.ends_at for shift in Shift.objects.all()] == [now()]


def test_the_database_refuses_what_the_page_refuses(shifts, acting) -> None:
    from django.db import DatabaseError

    from throughline.access.models import Shift

    running, coming = (Shift.objects.filter(pk=shift.pk) for shift in shifts)
    for found, until in (
        (running, timedelta(hours=1)),
        (coming, timedelta(hours=1)),
        (running, timedelta(hours=-10)),
    ):
        with pytest.raises(DatabaseError), acting("mariam"):
            found.update(ends_at=found.get().ends_at + until)
    with pytest.raises(DatabaseError, match="stays on the rota"), acting("mariam"):
        running.delete()
    with pytest.raises(DatabaseError, match="permission denied"), acting("mariam"):
        coming.update(starts_at=datetime(2026, 11, 20, tzinfo=LONDON))
    with acting("alice"):
        assert coming.update(ends_at=shifts[1].ends_at - timedelta(hours=1)) == 0
    with acting("mariam"):
        assert coming.update(ends_at=shifts[1].ends_at - timedelta(hours=1)) == 1


@pytest.mark.parametrize(
    ("name", "status"), [("mariam", 200), ("ruth", 200), ("alice", 403), ("ada", 403), ("stella", 403)]
)
def test_the_rota_is_the_managers(as_, name, status) -> None:
    assert as_(name).get("/shifts").status_code == status
    assert as_(name).get("/shifts?week=nonsense").status_code == status
