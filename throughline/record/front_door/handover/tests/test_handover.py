"""What the night leaves is taken over by somebody by name; a line opens to whoever reads what it is about."""

from datetime import date, datetime, time, timedelta

import pytest
from django.conf import settings

from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Shift
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON, now
from throughline.design.onward import Onward
from throughline.record.front_door.handover import actions, queries
from throughline.record.front_door.handover.models import NightHandover, NightLine
from throughline.record.front_door.handover.page import questions
from throughline.record.front_door.handover.problems import (
    ACCEPTED,
    NO_UNTIL,
    NOBODY_CONSULTED,
    NOT_AT_THE_DESK,
    NOT_YOU,
    OVER,
    HandoverProblem,
)
from throughline.record.front_door.handover.rules import accept_by, is_over, night_of, stand
from throughline.record.front_door.tests.the_door import as_, the_door
from throughline.synthetic.builders import a_child
from throughline.synthetic.contacts import a_contact


def at(day: int, clock: str) -> datetime:
    return datetime.combine(date(2026, 11, day), time.fromisoformat(clock), LONDON)


NOON = at(20, "12:00")


@pytest.fixture
def door(database):
    return the_door()


def a_line(door, by=None, **said) -> NightLine:
    told = {"sort": "decision", "words": "Amy stays with her nan.", "consulted": "Pia Lind, 02:40"} | said
    with as_person(as_(by or door.ned)):
        return actions.add(**told)


@pytest.mark.parametrize(
    ("moment", "night"),
    [(at(20, "02:10"), 19), (at(20, "11:59"), 19), (at(20, "12:00"), 20), (at(20, "23:50"), 20)],
)
def test_until_noon_the_night_meant_is_the_one_that_ended(moment, night) -> None:
    assert night_of(moment) == date(2026, 11, night)


@pytest.mark.parametrize(("night", "morning"), [(18, 19), (19, 20), (20, 23), (21, 23)])
def test_it_is_accepted_by_half_past_nine_of_the_next_working_morning(night, morning) -> None:
    assert accept_by(date(2026, 11, night)) == at(morning, "09:30")


@pytest.mark.parametrize(
    ("given", "accepted", "now", "key"),
    [
        ("", None, at(20, "09:00"), "open"),
        ("Pia Lind", None, at(20, "09:30"), "waits"),
        ("Pia Lind", None, at(20, "09:31"), "late"),
        ("", None, at(20, "09:31"), "late"),
        ("Pia Lind", at(20, "10:00"), at(20, "11:00"), "accepted"),
    ],
)
def test_how_it_stands(given, accepted, now, key) -> None:
    told = stand(night=date(2026, 11, 19), given_to=given, accepted_at=accepted, accepted_by=given, now=now)
    assert told.key == key


@pytest.mark.parametrize(
    ("sort", "until", "done", "over"),
    [
        ("risk", NOON, None, False),
        ("risk", NOON - timedelta(minutes=1), None, True),
        ("due", NOON - timedelta(minutes=1), None, False),
        ("due", NOON, NOON, True),
    ],
)
def test_a_risk_ends_by_itself_and_what_is_due_only_when_it_is_done(sort, until, done, over) -> None:
    assert is_over(sort=sort, until=until, done_at=done, now=NOON) is over


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"consulted": " "}, NOBODY_CONSULTED),
        ({"sort": "due"}, NO_UNTIL),
        ({"sort": "risk", "until": NOON}, OVER),
        ({"sort": "risk", "until": NOON + timedelta(minutes=1)}, None),
        ({"words": " "}, "sentence"),
    ],
)
def test_a_line_says_whom_it_was_decided_with_or_until_when(door, said, problem) -> None:
    if problem is None:
        assert a_line(door, **said).pk
        return
    with pytest.raises(HandoverProblem) as told:
        a_line(door, **said)
    assert told.value is problem or str(problem) in str(told.value)


def test_only_the_desk_on_its_shift_opens_a_night(door) -> None:
    with pytest.raises(HandoverProblem) as told:
        a_line(door, by=door.don)
    assert told.value is NOT_AT_THE_DESK
    assert a_line(door).pk, "The control: on shift."


def test_whoever_was_named_accepts_it_and_nobody_else_until_it_is_late(door, monkeypatch) -> None:
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", at(20, "07:00"))
    with as_keeper("a shift in the night"):
        Shift.objects.update(starts_at=at(19, "17:00"), ends_at=at(20, "20:00"))
    night = a_line(door).handover
    with as_person(as_(door.ned)):
        actions.give(night=night, to_id=door.lind.id)
    night = read(night)
    with as_person(as_(door.cast.mariam)), pytest.raises(HandoverProblem) as told:
        actions.accept(night=night)
    assert told.value is NOT_YOU
    assert asked(door.lind) == ["take it over"] and asked(door.cast.mariam) == []
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", at(20, "09:31"))
    assert asked(door.lind) == ["nobody took it over"] and asked(door.cast.ruth) == []
    with as_person(as_(door.cast.mariam)):
        actions.accept(night=night)
    with as_person(as_(door.lind)), pytest.raises(HandoverProblem) as again:
        actions.accept(night=night)
    assert again.value is ACCEPTED
    assert asked(door.lind) == []
    assert read(night).accepted_by_id == door.cast.mariam.id


def read(night: NightHandover) -> NightHandover:
    with as_keeper("reading a handover"):
        return NightHandover.objects.get(pk=night.pk)


def asked(who) -> list[str]:
    """What stands on their desk about the night."""
    with as_person(as_(who)):
        return [one.title.split(": ")[1] for one in questions(who.id, now(), Onward())]


def test_a_line_opens_to_whoever_reads_what_it_is_about(door) -> None:
    cast = door.cast
    tia = a_child("Tia Marsden", worker=cast.charlie, team=cast.south)
    contact = a_contact("A bruise", by=door.dee, children=[door.harvey])
    about = {
        "child": a_line(door, words="Tia is at her nan's.", person_id=tia.pk).pk,
        "contact": a_line(door, words="Harvey is on the ward.", contact_id=contact.pk).pk,
        "nobody": a_line(door, words="The line was down.").pk,
    }
    assert seen(cast.mariam, about) == {"nobody"}
    assert seen(cast.ruth, about) == {"child", "nobody"}
    assert seen(door.dee, about) >= {"contact", "nobody"}
    assert seen(cast.alice, about) == seen(cast.ann, about) == set()


def seen(who, about: dict[str, int]) -> set[str]:
    with as_person(as_(who)):
        found = set(NightLine.objects.values_list("pk", flat=True))
    return {name for name, key in about.items() if key in found}


def test_what_is_due_and_not_done_stands_again_the_next_night(door, monkeypatch) -> None:
    risk = a_line(door, sort="risk", words="He may come back.", until=at(21, "06:00"))
    a_line(door, sort="due", words="Ring the ward.", until=at(20, "20:00"))
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", at(21, "13:00"))
    with as_person(as_(door.lind)):
        before = [one.words for one in queries.still_open(date(2026, 11, 21), settings.THROUGHLINE_NOW)]
    assert before == ["Ring the ward."], "The risk has ended by itself."
    assert risk.done_at is None


def test_the_night_is_written_handed_over_and_accepted_on_the_pages(door) -> None:
    ned, pia = client_of(door.ned), client_of(door.lind)
    line = {
        "sort": "due",
        "words": "Ring the ward at six.",
        "consulted": "",
        "day": "today",
        "clock": "18:00",
        "about": "",
    }
    assert ned.post("/handover/add", line | {"clock": ""}).status_code == 422
    assert ned.post("/handover/add", line).status_code == 303
    assert ned.post("/handover/give", {"to": str(door.lind.id), "night": "2026-11-20"}).status_code == 303
    page = pia.get("/handover").content.decode()
    assert "Ring the ward at six." in page and "Accept this handover" in page
    assert pia.post("/handover/accept", {"night": "2026-11-20"}).status_code == 303
    assert "Accepted by Pia Lind" in ned.get("/handover").content.decode()
    with as_keeper("which line"):
        key = NightLine.objects.get().pk
    assert pia.post("/handover/done", {"line": str(key), "how": "", "night": "2026-11-20"}).status_code == 422
    assert (
        pia.post("/handover/done", {"line": str(key), "how": "Rung.", "night": "2026-11-20"}).status_code
        == 303
    )
    assert "Rung" in ned.get("/handover").content.decode()
    assert client_of(door.cast.alice).get("/handover").content.decode().count("Ring the ward") == 0
