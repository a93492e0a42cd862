"""The child's page, the records officer's list and decision: who opens them, what they say, what they refuse."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON
from throughline.record.clocks.actions import facts_changed
from throughline.record.clocks.stored import Told
from throughline.record.keeping import actions, queries
from throughline.record.keeping.models import KeepingDate, KeepingDecision
from throughline.record.keeping.problems import (
    NO_DAY,
    NOT_AN_OFFICER,
    NOT_YET,
    REASON,
    STILL_OPEN,
    KeepingProblem,
)
from throughline.record.people.models import Person
from throughline.synthetic.builders import a_child, a_person, a_visit, somebody
from throughline.synthetic.cast import the_house

pytestmark = pytest.mark.usefixtures("database")
ON = date(2026, 11, 20)
FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")


def told(child: Person, what: str, day: date, until: date | None = None) -> None:
    with as_keeper("a scene"):
        facts_changed(
            children=[child.id], source=("scene", child.id * 100 + len(what)),
            told=[Told(person=child.id, what=what, day=day, until=until)],
        )  # fmt: skip


def an_officer():
    return a_person(name="Rae Records", role="records")


def past_its_day(name: str = "Olive Old", born: date = date(1985, 2, 3)) -> Person:
    """Closed long ago: her 25th birthday and six years are past."""
    child = somebody(name, born=born)
    told(child, "transferred_out", date(2002, 5, 6))
    return child


def words(response) -> str:
    return " ".join(response.content.decode().replace("\xa0", " ").split())


def test_the_page_says_until_when_and_because_of_which_rule() -> None:
    house = the_house()
    told(house.tia, "became_looked_after", date(2024, 2, 5))
    page = words(client_of(house.cast.alice).get(f"/children/{house.tia.id}/keeping"))
    assert "Keep until Tue 3 Jun 2092 at least: case record of a child who was looked after," in page
    assert "reg 50" in page and "Sun 20 Nov 2061" in page and "cannot dispose of a record yet" in page
    assert "The record is open." in page


def test_a_shared_entry_stays_as_long_as_the_longest_of_those_it_names() -> None:
    house = the_house()
    told(house.esme, "became_looked_after", date(2024, 2, 5))
    a_visit(by=house.cast.alice, children={house.tia: "seen", house.esme: "seen"}, on=date(2026, 11, 4))
    page = words(client_of(house.cast.alice).get(f"/children/{house.tia.id}/keeping"))
    assert "1 entry names this child together with others." in page
    assert "until Thu 14 Aug 2098 at least." in page and "not open to you" not in page


def test_a_shared_entry_that_names_somebody_out_of_reach_says_that_it_may_stay_longer() -> None:
    house = the_house()
    other = a_child("Nia Next", worker=house.cast.alice, since=date(2026, 9, 1))
    a_visit(by=house.cast.alice, children={house.tia: "seen", other: "seen"}, on=date(2026, 11, 4))
    with as_keeper("a scene"):
        from throughline.record.people.actions import end_allocation
        from throughline.record.people.models import Allocation

        end_allocation(allocation=Allocation.objects.get(person=other), ended=date(2026, 11, 10))
    page = words(client_of(house.cast.mariam).get(f"/children/{house.tia.id}/keeping"))
    assert "a child whose record is not open to you, and may stay longer" in page and "Nia" not in page


def test_only_who_reads_the_record_opens_its_page() -> None:
    house = the_house()
    answers = {
        name: client_of(account).get(f"/children/{house.tia.id}/keeping").status_code
        for name, account in house.cast.everybody.items()
    }
    assert {name for name, status in answers.items() if status == 200} >= {"alice", "bob", "mariam", "ruth"}
    assert {answers[name] for name in ("charlie", "ada", "ann", "olu", "stella")} <= {403, 404}


def test_the_pages_ask_no_more_than_twelve_statements_however_many_entries() -> None:
    house = the_house()
    client, asked = client_of(house.cast.alice), []
    for day in (2, 3, 4):
        a_visit(by=house.cast.alice, children=dict.fromkeys(house.children, "seen"), on=date(2026, 11, day))
        asked.append(statements(client, f"/children/{house.tia.id}/keeping"))
    officer = client_of(an_officer())
    past_its_day()
    actions.reckon(on=ON)
    with as_keeper("a look"):
        row = KeepingDate.objects.get(reference__isnull=False, person__given_name="Olive").pk
    asked += [statements(officer, "/keeping"), statements(officer, f"/keeping/{row}")]
    assert max(asked) <= 12 and len(set(asked[:3])) == 1, asked


def statements(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return sum(not query["sql"].lstrip().startswith(FRAME) for query in asked.captured_queries)


def test_the_list_shows_whose_last_day_is_past_without_names_and_without_sealed_records() -> None:
    old, sealed = past_its_day(), past_its_day("Sela Sealed")
    seal(sealed)
    young = a_child("Yan Young", worker=the_house().cast.alice)
    actions.reckon(on=ON)
    page = words(client_of(an_officer()).get("/keeping"))
    assert old.reference in page and "Olive" not in page
    assert sealed.reference not in page and young.reference not in page


def seal(child: Person) -> None:
    with as_keeper("a scene"):
        Person.objects.filter(pk=child.pk).update(restriction=Person.SEALED)


def test_what_is_stored_for_the_list_is_what_the_page_works_out() -> None:
    house = the_house()
    told(house.tia, "became_looked_after", date(2024, 2, 5))
    past_its_day()
    assert actions.reckon(on=ON) >= 4
    with as_keeper("compare"):
        stored = {row.person_id: (row.until, row.open) for row in KeepingDate.objects.all()}
        again = queries.of_people(stored, on=ON)
    assert stored == {person: (found.until, found.open) for person, found in again.items()}


def test_what_is_sealed_later_leaves_the_list_at_night() -> None:
    old = past_its_day()
    actions.reckon(on=ON)
    seal(old)
    actions.reckon(on=date(2026, 11, 21))
    with as_keeper("a look"):
        assert not KeepingDate.objects.filter(person=old).exists()


def decide(account, person: Person, did: str, *, reason: str = "Nobody will ask for it.", until=None):
    with as_person(principal_of(account)):
        return actions.decide(person_id=person.id, did=did, reason=reason, until=until)


# fmt: off
REFUSALS = {
    # Who asks, about whom                                   what                        refusal
    "a worker":                    ("alice",   "old",   {"did": "keep"},                       NOT_AN_OFFICER),
    "no reason":                   ("officer", "old",   {"did": "keep", "reason": " "},        REASON),
    "longer, without a day":       ("officer", "old",   {"did": "extend"},                     NO_DAY),
    "longer, until today":         ("officer", "old",   {"did": "extend", "until": ON},        NO_DAY),
    "a record that is open":       ("officer", "tia",   {"did": "dispose"},                    STILL_OPEN),
    "a last day that is to come":  ("officer", "young", {"did": "dispose"},                    NOT_YET),
    "a record under a hold":       ("officer", "held",  {"did": "dispose"},                    NOT_YET),
}
# fmt: on


@pytest.mark.parametrize("case", REFUSALS)
def test_a_decision_that_may_not_be_made_is_refused_in_one_sentence(case: str) -> None:
    who, about, asked, refusal = REFUSALS[case]
    house, old, held = the_house(), past_its_day(), past_its_day("Hal Held")
    told(held, "legal_hold", date(2024, 1, 1))
    young = somebody("Yan Young", born=date(2015, 1, 1))
    told(young, "transferred_out", date(2020, 1, 1))
    people = {"old": old, "tia": house.tia, "young": young, "held": held}
    with pytest.raises(KeepingProblem) as said:
        decide(house.cast.alice if who == "alice" else an_officer(), people[about], **asked)
    assert str(said.value) == str(refusal)


def test_a_decision_is_written_down_removes_nothing_and_leaves_the_list_for_a_year() -> None:
    old, officer = past_its_day(), an_officer()
    actions.reckon(on=ON)
    client = client_of(officer)
    with as_keeper("a look"):
        row = KeepingDate.objects.get(person=old).pk
    sent = client.post(f"/keeping/{row}", {"did": "keep", "reason": "A sister is looking for her."})
    assert sent.status_code == 303
    assert old.reference not in words(client.get("/keeping"))
    with as_keeper("a look"):
        one = KeepingDecision.objects.get(person=old)
        assert (one.until, one.by_id) == (date(2027, 11, 20), officer.id)
        assert queries.of_people([old.id], on=date(2027, 11, 21))[old.id].due(date(2027, 11, 21))


def test_may_go_stays_on_the_list_and_says_that_the_record_is_still_here() -> None:
    old, officer = past_its_day(), an_officer()
    actions.reckon(on=ON)
    decide(officer, old, "dispose")
    assert "Decided that it may go: still here" in words(client_of(officer).get("/keeping"))
    with as_keeper("a look"):
        assert Person.objects.filter(pk=old.pk).exists()


def test_a_refusal_is_shown_on_the_page_and_keeps_what_was_typed() -> None:
    old = past_its_day()
    actions.reckon(on=ON)
    with as_keeper("a look"):
        row = KeepingDate.objects.get(person=old).pk
    page = client_of(an_officer()).post(f"/keeping/{row}", {"did": "extend", "reason": "For the family."})
    assert page.status_code == 422 and str(NO_DAY) in words(page) and "For the family." in words(page)


def test_the_list_is_nobody_elses() -> None:
    house = the_house()
    past_its_day()
    actions.reckon(on=ON)
    for account in house.cast.everybody.values():
        assert client_of(account).get("/keeping").status_code == 403
    with as_person(principal_of(house.cast.olu)):
        assert not KeepingDate.objects.exists()


def test_a_past_day_shows_what_was_known_and_decided_then() -> None:
    house, officer = the_house(), an_officer()
    with as_keeper("a scene"):
        KeepingDecision.objects.create(
            person=house.tia, did="extend", until=date(2095, 1, 1), reason="Asked for.", by=officer,
            at=datetime(2026, 11, 18, 10, tzinfo=LONDON),
        )  # fmt: skip
    client = client_of(house.cast.alice)
    assert "2095" in words(client.get(f"/children/{house.tia.id}/keeping"))
    then = words(client.get(f"/children/{house.tia.id}/keeping?as-known=2026-11-17T12:00"))
    assert "2095" not in then and "Keep until Thu 17 Nov 2061 at least" in then
    assert f"/children/{house.tia.id}?as-known=2026-11-17T12%3A00" in then
