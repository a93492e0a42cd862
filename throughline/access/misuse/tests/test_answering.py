"""Alerts: who sees them, how each is closed, and that a night told twice tells once."""

from datetime import date, timedelta

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.misuse import limits, nightly, words
from throughline.access.misuse.actions import close
from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.misuse.models import Alert
from throughline.access.misuse.tests.scene import DAY, REFUSED, looks
from throughline.access.models import Account
from throughline.access.principal import as_keeper, as_person
from throughline.access.problems import AccessProblem
from throughline.config import environment
from throughline.config.clock import now, today
from throughline.record.people.models import Person
from throughline.synthetic import builders as b
from throughline.synthetic.cast import Cast, the_cast

pytestmark = pytest.mark.usefixtures("database")
WHY = "Asked Alice: the school had rung."


@pytest.fixture
def cast(database: str) -> Cast:
    return the_cast()


@pytest.fixture
def ines(cast: Cast) -> Person:
    return b.a_child("Ines Quarrington")


@pytest.fixture
def alert(cast: Cast, ines: Person) -> Alert:
    return an_alert(cast.alice, ines)


def an_alert(who: Account | None, person: Person | None, *, detector: str = "no-reason", **figures) -> Alert:
    span = {
        "from": "2026-11-18T10:00:00+00:00",
        "until": "2026-11-18T10:30:00+00:00",
        "people": 1,
        "times": 2,
    }
    with as_keeper("telling an alert"):
        return Alert.objects.create(
            detector=detector, account=who, person_id=person and person.pk, day=DAY, figures=span | figures,
            raised_at=now(),
        )  # fmt: skip


def test_a_night_told_twice_tells_once(cast: Cast, ines: Person) -> None:
    looks(cast.alice, ines)
    night = DAY + timedelta(1)
    assert nightly.watch(night) == {"no-reason": 1}
    assert nightly.watch(night).total() == 0
    assert nightly.watch_lately().total() == 0


def test_a_night_that_was_missed_is_caught_up(cast: Cast, ines: Person) -> None:
    looks(cast.alice, ines, on=today() - timedelta(nightly.AGAIN))
    assert nightly.watch_lately() == {"no-reason": 1}


def test_a_look_that_a_closer_detector_told_is_not_told_again(cast: Cast) -> None:
    people = range(900_000, 900_012)
    looks(cast.alice, *[_person(key) for key in people])
    told = nightly.watch(DAY) + nightly.watch(DAY + timedelta(1))
    assert told == {"in-order": 1}


def _person(key: int) -> int:
    with as_keeper("telling somebody"):
        Person.objects.create(id=key, reference=f"X{key}", given_name="Ann", family_name=f"Body{key}")
    return key


def test_the_same_week_of_broken_glass_is_one_alert(cast: Cast) -> None:
    from throughline.access.misuse.tests.test_patterns_of_a_day import given

    for ago in range(6):
        given(cast.alice, "break-glass", [900_001], on=DAY - timedelta(ago))
    assert sum(nightly.watch(DAY - timedelta(ago)).total() for ago in (2, 1, 0)) == 1


def test_what_cannot_wait_is_told_within_the_minute(cast: Cast, ines: Person) -> None:
    looks(cast.charlie, ines, how=REFUSED, on=today(), clock="11:30", times=11)
    assert nightly.watch_now() == 1
    assert nightly.watch_now() == 0


def test_a_limit_that_the_authority_sets_is_the_one_in_force(
    cast: Cast, ines: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks(cast.alice, ines)
    monkeypatch.setattr(environment.settings(), "detectors", {"no-reason.looks": 2.0})
    assert nightly.watch(DAY + timedelta(1)).total() == 0
    looks(cast.alice, ines, clock="11:00")
    assert nightly.watch(DAY + timedelta(1)).total() == 1


def test_a_limit_that_no_detector_has_is_said_at_the_start() -> None:
    assert limits.problems({"refused-often.times": 12.0}) == []
    (sentence,) = limits.problems({"refused-often.tries": 12.0})
    assert "refused-often.tries" in sentence


@pytest.mark.parametrize("name", ["alice", "bob", "mariam", "ruth", "ada", "ann", "stella"])
def test_nobody_but_the_privacy_officer_reads_an_alert(cast: Cast, alert: Alert, name: str) -> None:
    who = cast.everybody[name]
    assert client_of(who).get("/alerts").status_code == 403
    assert client_of(who).get(f"/alerts/{alert.pk}").status_code == 403
    with as_person(principal_of(who)):
        assert not Alert.objects.exists()


def test_the_privacy_officer_reads_it(cast: Cast, alert: Alert) -> None:
    looks(cast.alice, alert.person_id, times=2, apart=5)
    olu = client_of(cast.olu)
    page = olu.get("/alerts").content.decode()
    assert "Alice Arden" in page and "Opened one person’s record 2 times" in page
    page = olu.get(f"/alerts/{alert.pk}").content.decode()
    assert page.count("Found the child: name and safety only") == 2
    assert "Quarrington" not in page, "The privacy officer knows children by number."


@pytest.mark.parametrize("figures", [{}, {"accounts": True}])
def test_a_privacy_officer_never_reads_one_about_themselves(cast: Cast, ines: Person, figures: dict) -> None:
    about = {"accounts": [cast.alice.id, cast.olu.id]} if figures else {}
    one = an_alert(None if figures else cast.olu, ines, detector="everyone-looks", readers=2, **about)
    assert client_of(cast.olu).get(f"/alerts/{one.pk}").status_code == 404
    other = b.a_person(role="privacy", name="Otis Other")
    assert client_of(other).get(f"/alerts/{one.pk}").status_code == 200


def test_closing_says_who_when_and_why(cast: Cast, alert: Alert) -> None:
    olu = client_of(cast.olu)
    answer = olu.post(f"/alerts/{alert.pk}", {"answer": "explained", "why": WHY})
    assert answer.status_code == 303
    page = olu.get(f"/alerts/{alert.pk}").content.decode()
    assert "Olu Marsh" in page and "the school had rung" in page and "Close this alert" not in page
    assert "Alice" not in olu.get("/alerts").content.decode()
    assert "Alice" in olu.get("/alerts?state=closed").content.decode()


@pytest.mark.parametrize(
    ("answer", "why"), [("explained", "short"), ("", WHY), ("open", WHY), ("explained", "")]
)
def test_no_answer_without_a_reason(cast: Cast, alert: Alert, answer: str, why: str) -> None:
    assert client_of(cast.olu).post(f"/alerts/{alert.pk}", {"answer": answer, "why": why}).status_code == 422
    with as_keeper("reading an alert"):
        assert Alert.objects.get().status == "open"


def test_a_closed_alert_keeps_its_answer(cast: Cast, alert: Alert) -> None:
    olu = client_of(cast.olu)
    olu.post(f"/alerts/{alert.pk}", {"answer": "explained", "why": WHY})
    again = olu.post(f"/alerts/{alert.pk}", {"answer": "referred", "why": "Something else was found."})
    assert again.status_code == 422 and "closed this alert already" in again.content.decode()
    with as_keeper("reading an alert"):
        assert Alert.objects.get().status == "explained"


def test_only_a_privacy_officer_closes(cast: Cast, alert: Alert) -> None:
    with as_person(principal_of(cast.mariam)), pytest.raises(AccessProblem):
        close(alert=alert, answer="explained", why=WHY)


@pytest.mark.parametrize(
    "column", ["figures = '{}'", "account_id = null", "detector = 'x'", "day = '2026-01-01'"]
)
def test_the_program_changes_no_more_than_the_answer(cast: Cast, alert: Alert, column: str) -> None:
    with as_person(principal_of(cast.olu)), pytest.raises(Exception, match="permission denied"):
        connections["default"].cursor().execute(f"update access_alert set {column}")


def test_the_program_raises_no_alert(cast: Cast) -> None:
    with as_person(principal_of(cast.olu)), pytest.raises(Exception, match="permission denied"):
        Alert.objects.create(detector="no-reason", day=DAY, figures={}, raised_at=now())


def test_a_manager_sees_number_and_kind_for_their_staff_and_not_their_own(cast: Cast, ines: Person) -> None:
    for who in (cast.alice, cast.mariam, cast.charlie):
        an_alert(who, ines)
    an_alert(cast.alice, None, detector="refused-often")
    page = client_of(cast.mariam).get("/log/staff").content.decode()
    assert "2 to talk about" in page and "1 to talk about" not in page
    assert "Opened with no reason to be found; Refused again and again" in page
    assert "Ines" not in page and ines.reference not in page


@pytest.mark.parametrize(
    "address", ["/alerts?detector=x", "/alerts?page=0", "/alerts?page=x", "/alerts/999999"]
)
def test_what_is_not_there(cast: Cast, address: str) -> None:
    assert client_of(cast.olu).get(address).status_code == 404


def test_a_list_costs_the_same_with_many(cast: Cast, ines: Person) -> None:
    an_alert(cast.alice, ines)
    few = statements(client_of(cast.olu), "/alerts")
    for number in range(30):
        an_alert(cast.bob, b.a_child(f"Ann Body{number}"))
    assert statements(client_of(cast.olu), "/alerts") == few <= 12


def test_one_alert_costs_little(cast: Cast, alert: Alert) -> None:
    looks(cast.alice, alert.person_id, times=40, apart=0.5)
    assert statements(client_of(cast.olu), f"/alerts/{alert.pk}") <= 12


def statements(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connections["default"]) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.parametrize("key", DETECTORS)
def test_every_detector_is_whole(key: str) -> None:
    one = DETECTORS[key]
    assert all([one.name, one.says, one.asks, one.mistaken_when, one.sql, one.thresholds])
    assert all(each.means and each.source for each in one.thresholds)
    assert set(one.yields_to) <= set(DETECTORS)


def test_there_are_fifteen() -> None:
    assert sorted(each.number for each in DETECTORS.values()) == list(range(1, 16))


def test_a_sentence_counts_like_a_person(cast: Cast, ines: Person) -> None:
    one = an_alert(cast.alice, ines, detector="long-closed", closed=date(2022, 1, 2).isoformat(), times=1)
    assert words.says(one) == "Opened one person’s record once; nobody has held them since Sun 2 Jan 2022."
