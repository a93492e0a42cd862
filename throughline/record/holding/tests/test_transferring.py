"""A child handed on: until the receiving worker accepts, the first holds; then the other, from that day, in one go."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connections
from django.test import override_settings

from throughline.access.principal import as_keeper
from throughline.record.clocks.models import Fact
from throughline.record.entries.actions import withdraw
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.holding import transferring
from throughline.record.holding.models import Transfer
from throughline.record.holding.tests.conftest import a_handover, handing_over
from throughline.record.people.models import Allocation, NamedRole
from throughline.record.people.queries import running
from throughline.synthetic.writing import Impossible

FRIDAY = date(2026, 11, 20)


def holds(child) -> str:
    with as_keeper("a test"):
        return (
            Allocation.objects.filter(running(FRIDAY), person=child)
            .exclude(role="co-worker")
            .get()
            .worker.name
        )


def opens(client, account, child) -> int:
    """What a real request of theirs for the child's chronology is answered."""
    return client(account).get(f"/children/{child.pk}/chronology").status_code


@pytest.mark.capability("S066")
def test_the_first_holds_until_the_other_accepts_and_each_sees_what_is_theirs(cast, house, client):
    """Alice hands Tia to Charlie, of another team: told by signed-in browsers, before and after."""
    alice, charlie, tia = cast.alice, cast.charlie, house.tia
    assert (opens(client, alice, tia), opens(client, charlie, tia)) == (200, 403)
    a_handover(by=alice, to=charlie, children=[tia])
    assert holds(tia) == "Alice Arden"
    assert (opens(client, alice, tia), opens(client, charlie, tia)) == (200, 200)
    page = client(charlie).get(f"/children/{tia.pk}/holding").content.decode()
    assert "A transfer waits" in page and "Accept Tia" in page
    assert "Accept Tia" not in client(alice).get(f"/children/{tia.pk}/holding").content.decode()

    answered = client(charlie).post(f"/children/{tia.pk}/holding/answer", {"answer": "accept"})
    assert answered.status_code == 303 and holds(tia) == "Charlie Croft"
    assert (opens(client, alice, tia), opens(client, charlie, tia)) == (403, 200)
    page = client(charlie).get(f"/children/{tia.pk}/holding").content.decode()
    assert "Lead practitioner: Charlie Croft" in page and "Handed over by Alice Arden" in page
    assert "Lead practitioner: Alice Arden" in page.partition("Before")[2]


def test_on_that_day_one_ends_and_the_other_begins_and_the_clocks_are_told(cast, house, acting_as):
    a_handover(by=cast.alice, to=cast.bob, children=house.children)
    with acting_as(cast.bob):
        accepted = transferring.accept(children=[child.pk for child in house.children])
    assert len(accepted) == 3
    with as_keeper("a test"):
        for child in house.children:
            old, new = Allocation.objects.filter(person=child).order_by("started", "id")
            assert (old.worker, old.ended, old.closing) == (cast.alice, FRIDAY, False)
            assert (new.worker, new.started, new.ended) == (cast.bob, FRIDAY, None)
            told = Fact.objects.filter(subject_id=child.pk, day=FRIDAY).values_list("what", flat=True)
            assert {"allocation_ended", "social_worker_allocated"} <= set(told)
        assert not NamedRole.objects.filter(running(FRIDAY), kind="receiving worker").exists()


def test_returned_with_a_reason_the_child_stays_and_the_record_shuts_again(cast, house, client):
    a_handover(by=cast.alice, to=cast.charlie, children=[house.tia])
    url = f"/children/{house.tia.pk}/holding/answer"
    assert client(cast.charlie).post(url, {"answer": "return", "why": " "}).status_code == 422
    assert client(cast.charlie).post(url, {"answer": "return", "why": "I know her uncle."}).status_code == 303
    assert holds(house.tia) == "Alice Arden"
    assert opens(client, cast.charlie, house.tia) == 403
    shown = client(cast.alice).get(f"/children/{house.tia.pk}/holding").content.decode()
    assert "I know her uncle." in shown


@pytest.mark.parametrize("who", ["alice", "bob", "mariam"])
def test_nobody_accepts_for_somebody_else(cast, house, client, who):
    a_handover(by=cast.alice, to=cast.charlie, children=[house.tia])
    answered = client(cast.everybody[who]).post(
        f"/children/{house.tia.pk}/holding/answer", {"answer": "accept"}
    )
    assert answered.status_code == 422 and "offered to somebody else" in answered.content.decode()
    assert holds(house.tia) == "Alice Arden"


def test_a_child_is_offered_to_one_person_at_a_time(cast, house):
    a_handover(by=cast.alice, to=cast.bob, children=[house.tia])
    with pytest.raises(Problem, match="offered to Bob Brook already"):
        a_handover(by=cast.mariam, to=cast.charlie, children=[house.tia])


def test_two_who_hand_the_child_on_at_one_moment_one_wins_and_the_other_reads_why(cast, house):
    """In two connections at once; the control below shows what the lock is for."""
    said: list[str] = []
    together = Barrier(2)

    def hand(by, to):
        together.wait()
        try:
            a_handover(by=by, to=to, children=[house.tia])
            said.append("offered")
        except Problem as problem:
            said.append(str(problem))
        finally:
            connections.close_all()

    threads = [
        Thread(target=hand, args=pair) for pair in ((cast.mariam, cast.bob), (cast.ruth, cast.charlie))
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(one == "offered" for one in said) == [False, True]
    assert "already" in next(one for one in said if one != "offered")
    with as_keeper("a test"):
        assert Transfer.objects.filter(person=house.tia, answer="").count() == 1


def test_without_the_lock_the_table_still_refuses_a_second_offer(cast, house):
    """The control: the sentence is the program's, the last word is the database's."""
    entry = a_handover(by=cast.alice, to=cast.bob, children=[house.tia])
    with as_keeper("a test"):
        stands = Transfer.objects.get(entry=entry)
        stands.pk, stands.to = None, cast.charlie
    with pytest.raises(Exception, match="one_transfer_at_a_time"), as_keeper("a test"):
        stands.save(force_insert=True)


def test_what_was_accepted_once_is_not_accepted_again(cast, house, client):
    a_handover(by=cast.alice, to=cast.bob, children=[house.tia])
    url = f"/children/{house.tia.pk}/holding/answer"
    assert client(cast.bob).post(url, {"answer": "accept"}).status_code == 303
    assert client(cast.bob).post(url, {"answer": "accept"}).status_code == 422
    with as_keeper("a test"):
        assert Allocation.objects.filter(person=house.tia, worker=cast.bob).count() == 1


def test_given_to_a_manager_meanwhile_an_old_offer_is_worth_nothing(cast, house, acting_as):
    from throughline.record.holding import naming

    a_handover(by=cast.alice, to=cast.bob, children=[house.tia])
    with acting_as(cast.mariam):
        naming.give(child=house.tia, to=cast.mariam.pk, role="held", started=FRIDAY, why="Alice has left")
    with acting_as(cast.bob), pytest.raises(Problem, match="Look again"):
        transferring.accept(children=[house.tia.pk])
    assert holds(house.tia) == "Mariam Achebe"


def test_a_handover_that_is_withdrawn_takes_the_offer_back(cast, house, acting_as):
    entry = a_handover(by=cast.alice, to=cast.charlie, children=[house.tia])
    with acting_as(cast.alice):
        withdraw(entry=Entry.objects.get(pk=entry.pk), kind="wrong", reason="The wrong child.")
    with as_keeper("a test"):
        assert Transfer.objects.get(entry=entry).answer == Transfer.TAKEN_BACK
        assert not NamedRole.objects.filter(running(FRIDAY), kind="receiving worker").exists()


def test_a_child_with_a_plan_is_not_offered_to_somebody_who_is_no_social_worker(cast, house, colleagues):
    with pytest.raises(Problem, match="not a registered social worker"):
        a_handover(by=cast.alice, to=colleagues["faye"], children=[house.tia])


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"joint_visit_on": ""}, "joint visit"),
        ({"day": "Mon 23 Nov 2026"}, "has not come yet"),
        ({"matters": ""}, "what matters now"),
        ({"to_id": ""}, "Choose who is asked"),
    ],
)
def test_a_handover_says_what_is_missing(cast, house, changed, sentence):
    with pytest.raises(Impossible, match=sentence):
        a_handover(by=cast.alice, to=cast.bob, children=[house.tia], **changed)


def test_a_goodbye_that_was_said_has_its_day(cast, house):
    goodbye = {f"child-{house.tia.pk}-goodbye": "had", f"child-{house.tia.pk}-goodbye_on": ""}
    with pytest.raises(Impossible, match="Give the day on which goodbye was said"):
        a_handover(by=cast.alice, to=cast.bob, children=[house.tia], **goodbye)
    assert handing_over(cast.bob, house.tia)[f"child-{house.tia.pk}-goodbye"] == "planned"


def test_to_somebody_away_or_with_as_many_as_they_should_hold_it_warns_and_goes_on(cast, house, colleagues):
    from throughline.access.models import Absence
    from throughline.record.holding.models import Handover

    with as_keeper("a test"):
        Absence.objects.create(account=colleagues["jo"], started=FRIDAY, ended=date(2026, 11, 27))
    with override_settings(THROUGHLINE_ASSESSED_YEAR_CHILDREN=2):
        entry = a_handover(by=cast.alice, to=colleagues["jo"], children=house.children)
    with as_keeper("a test"):
        words = Handover.objects.get(entry=entry).warned
    assert "Jo Adeyemi is away until Fri 27 Nov." in words and "would hold 3 children" in words


def test_both_managers_see_what_waits_with_its_age_and_a_stranger_does_not(cast, house, client):
    from throughline.synthetic.builders import a_person

    other = a_person(name="Max Moss", role="manager", title="Team manager")
    a_handover(by=cast.alice, to=cast.charlie, children=[house.tia])
    assert "Tia Marsden" in client(cast.mariam).get("/transfers").content.decode()
    assert "Tia Marsden" in client(cast.ruth).get("/transfers").content.decode()
    assert "Tia Marsden" not in client(other).get("/transfers").content.decode()
    assert "Since today" in client(cast.mariam).get("/transfers").content.decode()
