"""The database refuses what the program refuses, to whoever goes round the program."""

from datetime import date

import pytest
from django.db import DatabaseError, ProgrammingError

from throughline.access.principal import as_keeper, atomic
from throughline.config.clock import now
from throughline.record.clocks.lines.tests.people import somebody_with
from throughline.record.clocks.models import LocalLine, SchoolClosure, SchoolTerm

pytestmark = pytest.mark.usefixtures("database")
TODAY, TOMORROW = date(2026, 11, 20), date(2026, 11, 21)
LINES = [
    ("from tomorrow", "director", {"since": TOMORROW}, True),
    ("from today", "director", {"since": TODAY}, False),
    ("over the past", "director", {"since": date(2026, 11, 19)}, False),
    ("over what the law fixes", "director", {"standard": "single_assessment_45wd"}, False),
    ("of a promise that is not there", "director", {"standard": "no_such_promise"}, False),
    ("in another's name", "director", {"by_id": -1}, False),
    ("by a manager", "manager", {}, False),
    ("by a worker", "worker", {}, False),
    ("a number without a unit", "director", {"unit": ""}, False),
]


@pytest.mark.parametrize(
    ("role", "said", "stands"), [row[1:] for row in LINES], ids=[row[0] for row in LINES]
)
def test_a_line(role: str, said: dict, stands: bool) -> None:
    with somebody_with(role) as who:
        line = {
            "standard": "cin_visit_4w",
            "since": TOMORROW,
            "n": 3,
            "unit": "weeks",
            "why": "Why",
            "by_id": who.id,
            "at": now(),
        }
        assert made(LocalLine, line | said) is stands


def made(model, said: dict) -> bool:
    try:
        with atomic():
            model.objects.create(**said)
    except DatabaseError:
        return False
    return True


def a_term(first: date, last: date, name: str = "Spring term 2027") -> bool:
    return made(SchoolTerm, {"name": name, "first": first, "last": last})


def test_a_term_for_days_that_passed_is_added_only_where_none_is_known() -> None:
    with somebody_with("director"):
        assert a_term(date(2026, 9, 1), date(2026, 12, 18))
        assert not a_term(date(2026, 11, 2), date(2026, 12, 18))
        assert not a_term(TODAY, TODAY)
        assert a_term(TOMORROW, date(2026, 12, 18)), "what has not begun may be written anew"
        assert a_term(date(2026, 4, 13), date(2026, 7, 17))
        assert not a_term(date(2026, 12, 2), date(2026, 12, 1))


@pytest.mark.parametrize(("day", "stands"), [(19, False), (20, True), (21, True)])
def test_a_closure_is_today_or_later(day: int, stands: bool) -> None:
    with somebody_with("director"):
        assert made(SchoolClosure, {"day": date(2026, 11, day), "what": "Snow"}) is stands


@pytest.mark.parametrize("role", ["manager", "worker", "administrator"])
def test_nobody_else_adds_a_term_or_a_closure(role: str) -> None:
    with somebody_with(role):
        assert not a_term(date(2027, 1, 4), date(2027, 3, 25))
        assert not made(SchoolClosure, {"day": TOMORROW, "what": "Snow"})


@pytest.mark.parametrize("model", [LocalLine, SchoolTerm, SchoolClosure])
def test_what_was_written_is_never_changed_or_taken_away(model) -> None:
    with somebody_with("director") as who:
        LocalLine.objects.create(standard="cin_visit_4w", since=TOMORROW, why="Why", by_id=who.id, at=now())
        SchoolTerm.objects.create(name="Spring", first=date(2027, 1, 4), last=date(2027, 3, 25))
        SchoolClosure.objects.create(day=TOMORROW, what="Snow")
    for change in (lambda rows: rows.update(id=7), lambda rows: rows.delete()):
        with somebody_with("director"), pytest.raises(ProgrammingError), atomic():
            change(model.objects.all())
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            as_keeper("trying to change what was written"),
        ):
            change(model.objects.all())
