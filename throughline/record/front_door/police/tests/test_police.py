"""The police are answered within a working day: accepted, or returned with what is missing; and the reasons are counted."""

from datetime import date, datetime, timedelta

import pytest

from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON
from throughline.record.clocks.models import Fact
from throughline.record.front_door.police import actions, problems, queries
from throughline.record.front_door.police.facts import told
from throughline.record.front_door.police.models import PoliceNotification
from throughline.record.front_door.police.rules import answer_by, is_late, on_time
from throughline.record.front_door.tests.the_door import as_, the_door
from throughline.synthetic.contacts import a_contact

NOVEMBER = (date(2026, 11, 1), date(2026, 12, 1))
THURSDAY = datetime(2026, 11, 19, 23, 50, tzinfo=LONDON)


@pytest.fixture
def door(database):
    return the_door()


@pytest.fixture
def sent(door):
    return a_contact(
        "Called to shouting",
        by=door.dee,
        children=[door.harvey],
        agency="police",
        sort="police",
        received=THURSDAY,
    )


def answer(door, contact, answer="accepted", **said):
    with as_person(as_(door.dee)):
        return actions.triage(contact=contact, answer=answer, incident="domestic", **said)


def test_a_notification_is_answered_on_the_next_working_day() -> None:
    assert answer_by(THURSDAY) == date(2026, 11, 20)
    assert on_time(THURSDAY, THURSDAY + timedelta(hours=24)) and not on_time(
        THURSDAY, THURSDAY + timedelta(hours=25)
    )
    assert not is_late(THURSDAY, date(2026, 11, 20)) and is_late(THURSDAY, date(2026, 11, 21))


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"reason": "", "missing": "Which child"}, problems.NO_REASON),
        ({"reason": "child", "missing": " "}, problems.NO_MISSING),
        ({"reason": "child", "missing": "Which child"}, None),
    ],
)
def test_what_goes_back_says_why_and_what_is_missing(door, sent, said, problem) -> None:
    if problem:
        with pytest.raises(problems.PoliceProblem) as told_so:
            answer(door, sent, "returned", **said)
        assert told_so.value is problem
    else:
        assert answer(door, sent, "returned", **said).reason == "child"


def test_what_cannot_wait_is_never_sent_away(door) -> None:
    danger = a_contact(
        "A mark", by=door.dee, children=["Amy"], agency="police", sort="police", act_now="injury"
    )
    with pytest.raises(problems.PoliceProblem, match="stays with us"):
        answer(door, danger, "returned", reason="child", missing="Which child")
    assert answer(door, danger).answer == "accepted", "The control."


def test_only_what_the_police_sent_is_answered_to_them(door) -> None:
    with pytest.raises(problems.PoliceProblem, match="did not come from the police"):
        answer(door, a_contact("Tired", by=door.dee, children=["Amy"], agency="school"))


def test_the_clock_of_each_child_on_record_learns_that_it_was_answered_and_the_night_tells_the_same(
    door, sent
) -> None:
    answer(door, sent)
    with as_keeper("reading what the clocks know"):
        stored = Fact.objects.filter(subject_id=door.harvey.pk, what="police_notification_answered")
        assert [(one.day, one.source_kind, one.source_id) for one in stored] == [
            (date(2026, 11, 20), "police notification", sent.pk)
        ]
        assert [fact.what for _, fact in told([door.harvey.pk])] == ["police_notification_answered"]


def test_answered_before_the_child_is_matched_the_clock_learns_of_it_then(door) -> None:
    from throughline.record.front_door.models import Contact
    from throughline.record.front_door.settling import settle

    contact = a_contact("Shouting", by=door.dee, children=["Harvey"], agency="police", sort="police")
    answer(door, contact)
    with as_keeper("no child yet"):
        assert list(told([door.harvey.pk])) == []
    with as_person(as_(door.dee)):
        row = contact.children.get()
        settle(contact=Contact.objects.get(pk=contact.pk), people={row.pk: door.harvey.pk})
    with as_keeper("matched"):
        assert (
            Fact.objects.filter(subject_id=door.harvey.pk, what="police_notification_answered").count() == 1
        )


def test_the_month_counts_by_reason_and_the_list_is_what_it_counted(door, sent) -> None:
    answer(door, sent, "returned", reason="seen", missing="Was he seen?")
    other = a_contact("Row", by=door.dee, children=["Amy"], agency="police", sort="police")
    answer(door, other)
    with as_person(as_(door.dee)):
        actions.sent_again(contact=sent)
        actions.decide_together(
            contact=other, decision="marac", with_whom="Police, health", why="Third in a month."
        )
        month = queries.month(*NOVEMBER)
        assert (month.received, month.answered, month.accepted, month.returned, month.again) == (
            2,
            2,
            1,
            1,
            1,
        )
        assert month.reasons == [("seen", "Not said whether the child was seen or spoken to", 1)]
        assert month.together == [("MARAC", 1)]
        assert [one.pk for one in queries.of_month(*NOVEMBER, reason="seen")] == [sent.pk]
        assert queries.month(date(2026, 10, 1), date(2026, 11, 1)).received == 0, (
            "The control: another month."
        )


def test_off_shift_nothing_of_it_opens(door, sent) -> None:
    answer(door, sent)
    for who, number in ((door.dee, 1), (door.don, 0), (door.cast.alice, 0), (door.cast.ann, 0)):
        with as_person(as_(who)):
            assert PoliceNotification.objects.count() == number


def test_it_is_returned_and_decided_together_on_the_pages(door, sent) -> None:
    dee, here = client_of(door.dee), f"/contacts/{sent.pk}/police"
    said = {
        "incident": "present",
        "number": "NP-1",
        "officer": "PC Lunt",
        "risk": "high",
        "answer": "returned",
    }
    missing = {"reason": "where", "missing": "Where is he tonight?"}
    assert "Called to shouting" in dee.get("/police-notifications").content.decode()
    refused = dee.post(here, said | {"reason": "", "missing": ""})
    assert refused.status_code == 422 and "NP-1" in refused.content.decode()
    assert dee.post(here, said | missing).status_code == 303
    assert "Where is he tonight?" in dee.get(here).content.decode()
    assert dee.post(f"{here}/again").status_code == 303
    together = {"decision": "strategy", "with_whom": "Police and health", "why": "He cannot move."}
    assert dee.post(f"{here}/together", together).status_code == 303
    page = dee.get("/police-notifications").content.decode()
    assert "1 returned, 1 sent again" in page and "Strategy discussion" in page
    assert client_of(door.don).get(here).status_code == 404
