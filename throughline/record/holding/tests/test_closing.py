"""Closing: what forbids it, what is checked, another person decides, and a child who comes back shows it first."""

from datetime import date, datetime

import pytest

from throughline.access.principal import as_keeper
from throughline.record.clocks.models import Fact
from throughline.record.entries.actions import approve, withdraw
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.holding import naming
from throughline.record.holding.closing import close
from throughline.record.holding.standing import STANDINGS, standing
from throughline.record.holding.tests.conftest import a_closure, a_handover
from throughline.record.people.models import Allocation, NamedRole
from throughline.record.people.queries import running
from throughline.synthetic.builders import a_child, siblings
from throughline.synthetic.writing import Impossible

FRIDAY = date(2026, 11, 20)
MAY, JULY, AUGUST = date(2026, 5, 4), date(2026, 7, 13), date(2026, 8, 3)


def held(child):
    with as_keeper("a test"):
        return Allocation.objects.filter(running(FRIDAY), person=child).select_related("worker").first()


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ({"cp_plan": [(JULY, None)]}, ["cp_plan"]),
        ({"cp_plan": [(MAY, JULY)]}, []),
        ({"cp_plan": [(MAY, FRIDAY)]}, []),
        ({"cla": [(MAY, date(2026, 11, 21))]}, ["cla"]),
        ({"s47_started": [(JULY, None)]}, ["s47_started"]),
        ({"s47_started": [(JULY, None)], "s47_outcome_recorded": [(AUGUST, None)]}, []),
        ({"s47_started": [(JULY, None)], "s47_outcome_recorded": [(JULY, None)]}, []),
        (
            {"s47_started": [(MAY, None), (AUGUST, None)], "s47_outcome_recorded": [(JULY, None)]},
            ["s47_started"],
        ),
        ({"supervision_order_made": [(MAY, None)]}, ["supervision_order_made"]),
        ({"visit_held": [(MAY, None)]}, []),
    ],
)
def test_what_stands_is_read_from_the_facts_on_both_sides_of_each_day(told, stands):
    assert [one.what.begins for one in standing(told, FRIDAY)] == stands


def test_each_thing_that_stands_names_facts_that_there_are_and_what_to_do_first():
    from throughline.standards.vocabulary import by_name

    for one in STANDINGS:
        assert one.begins in by_name() and (not one.ends or one.ends in by_name()), one
        assert one.first and one.words, one


def test_a_child_with_a_plan_is_not_closed_and_a_sentence_says_what_to_do_first(cast, house, client):
    others = [(str(house.kai), "He has a plan."), (str(house.esme), "She has a plan.")]
    with pytest.raises(
        Impossible,
        match="Tia has a child protection plan since Mon 13 Jul 2026.*end it at a conference first",
    ):
        a_closure(by=cast.alice, children=[house.tia], left_out=others)
    page = client(cast.alice).get(f"/children/{house.tia.pk}/closing").content.decode()
    assert "end it at a conference first" in page and "Write the closure" not in page


def test_what_begins_after_the_closure_was_written_stops_its_approval(cast, help_child, acting_as):
    from throughline.record.protection.actions import start_plan

    entry = a_closure(by=cast.alice, children=[help_child])
    with as_keeper("a test"):
        start_plan(child=help_child, category="neglect", started=FRIDAY)
    with acting_as(cast.mariam), pytest.raises(Problem, match="cannot be closed"):
        approve(entry=Entry.objects.get(pk=entry.pk))
    assert held(help_child).worker == cast.alice


def test_while_a_transfer_waits_nobody_is_closed(cast, help_child):
    a_handover(by=cast.alice, to=cast.bob, children=[help_child])
    with pytest.raises(Impossible, match="offered to Bob Brook already"):
        a_closure(by=cast.alice, children=[help_child])


def test_signed_it_changes_nothing_and_approved_by_another_it_ends_who_holds(
    cast, help_child, client, acting_as
):
    """Alice writes, cannot approve her own; Mariam approves in her browser, and the record shuts."""
    entry = a_closure(by=cast.alice, children=[help_child])
    assert held(help_child).worker == cast.alice
    assert client(cast.alice).post(f"/entries/{entry.pk}/approve", {"reason": ""}).status_code == 403
    answered = client(cast.mariam).post(f"/entries/{entry.pk}/approve", {"reason": "All is checked"})
    assert (answered.status_code, answered.headers["Location"]) == (303, f"/children/{help_child.pk}")
    assert held(help_child) is None
    with as_keeper("a test"):
        ended = Allocation.objects.get(person=help_child)
        assert (ended.ended, ended.closing) == (FRIDAY, True)
        assert not Fact.objects.filter(subject_id=help_child.pk, what="allocation_ended").exists()
    assert client(cast.alice).get(f"/children/{help_child.pk}/chronology").status_code == 403
    assert "Closed today" in client(cast.mariam).get(f"/children/{help_child.pk}").content.decode()


def test_a_manager_does_not_approve_their_own_closure(cast, help_child, acting_as):
    entry = a_closure(by=cast.mariam, children=[help_child])
    with acting_as(cast.mariam), pytest.raises(Problem, match="somebody else has to approve"):
        approve(entry=Entry.objects.get(pk=entry.pk))
    with acting_as(cast.ruth):
        approve(entry=Entry.objects.get(pk=entry.pk))
    assert held(help_child) is None


def test_named_roles_end_with_it_and_those_that_last_go_on(cast, help_child, colleagues, acting_as):
    with acting_as(cast.mariam):
        naming.name(child=help_child, to=colleagues["perry"].pk, role="personal adviser", started=FRIDAY)
        naming.name(child=help_child, to=cast.bob.pk, role="duty holder", started=date(2026, 11, 16))
        naming.give(
            child=help_child, to=cast.bob.pk, role="co-worker", started=date(2026, 11, 16), why="Beside Alice"
        )
    entry = a_closure(by=cast.alice, children=[help_child])
    with acting_as(cast.mariam):
        approve(entry=Entry.objects.get(pk=entry.pk))
    with as_keeper("a test"):
        still = [one.kind for one in NamedRole.objects.filter(running(FRIDAY), person=help_child)]
    assert still == ["personal adviser"] and held(help_child) is None


def brother_of(child, cast):
    other = a_child("Milo Croft", born=date(2020, 4, 1), worker=cast.alice, since=date(2026, 6, 1))
    siblings(child, other)
    return other


def test_a_brother_who_is_left_out_gets_a_reason_or_is_closed_by_name(cast, help_child, acting_as):
    milo = brother_of(help_child, cast)
    with pytest.raises(Impossible, match="Milo Croft would stay open"):
        a_closure(by=cast.alice, children=[help_child])
    with pytest.raises(Impossible, match="Say why Milo Croft stays open"):
        a_closure(by=cast.alice, children=[help_child], left_out=[("Milo Croft", "")])
    a_closure(
        by=cast.alice, children=[help_child], left_out=[("Milo Croft", "His speech is still looked at.")]
    )
    entry = a_closure(by=cast.alice, children=[help_child, milo])
    with acting_as(cast.mariam):
        approve(entry=Entry.objects.get(pk=entry.pk))
    assert held(milo) is None and held(help_child) is None


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"told-0-kind": "agency"}, "who of the family was told"),
        ({"told-0-day": "Mon 23 Nov 2026"}, "when they have been told"),
        ({"contingency": ""}, "what would bring us back"),
        ({"ring": ""}, "whom the family rings"),
        ({"actions": ""}, "what became of the open actions"),
    ],
)
def test_a_closure_says_what_is_missing(cast, help_child, changed, sentence):
    with pytest.raises(Impossible, match=sentence):
        a_closure(by=cast.alice, children=[help_child], **changed)


def test_reopened_the_last_closure_stands_first_and_says_how_often(cast, help_child, client, acting_as):
    entry = a_closure(by=cast.alice, children=[help_child])
    with acting_as(cast.mariam):
        approve(entry=Entry.objects.get(pk=entry.pk))
    url = f"/children/{help_child.pk}/holding"
    given = {"to": cast.bob.pk, "role": "worker", "started": "Fri 20 Nov 2026", "why": "School rang: bruises"}
    assert client(cast.charlie).post(f"{url}/give", given).status_code == 403
    assert client(cast.mariam).post(f"{url}/give", given).status_code == 303
    page = client(cast.bob).get(f"/children/{help_child.pk}").content.decode()
    assert "Closed today" in page and "If Craig moves back in." in page and "01632 960100" in page
    assert page.index("Closed before") < page.index("Chronology</h2>")
    stranger = client(cast.charlie).get(f"/children/{help_child.pk}").content.decode()
    assert "Closed today" in stranger and "If Craig moves back in." not in stranger


def test_an_old_closure_approved_again_does_not_close_a_child_who_came_back(cast, help_child, acting_as):
    entry = a_closure(by=cast.alice, children=[help_child])
    with acting_as(cast.mariam):
        approve(entry=Entry.objects.get(pk=entry.pk))
        naming.give(child=help_child, to=cast.bob.pk, role="worker", started=FRIDAY, why="School rang")
    with as_keeper("a test"):
        Entry.objects.filter(pk=entry.pk).update(status=Entry.SIGNED)
    with acting_as(cast.mariam):
        approve(entry=Entry.objects.get(pk=entry.pk))
    assert held(help_child).worker == cast.bob


def test_a_withdrawn_closure_is_not_what_the_overview_shows(cast, help_child, acting_as, client):
    told = datetime.fromisoformat("2026-09-01T12:00:00+01:00")
    days = {"day": "Tue 1 Sep 2026", "told-0-day": "Tue 1 Sep 2026", "told-1-day": "Tue 1 Sep 2026"}
    days |= {f"child-{help_child.pk}-goodbye_on": "Tue 1 Sep 2026"}
    entry = a_closure(by=cast.alice, children=[help_child], told=told, **days)
    with acting_as(cast.mariam):
        approve(entry=Entry.objects.get(pk=entry.pk))
        naming.give(child=help_child, to=cast.alice.pk, role="worker", started=FRIDAY, why="School rang")
    with acting_as(cast.alice):
        withdraw(entry=Entry.objects.get(pk=entry.pk), kind="wrong", reason="Written on the wrong child.")
    page = client(cast.alice).get(f"/children/{help_child.pk}").content.decode()
    assert "Closed today" in page and "If Craig moves back in." not in page


def test_a_handover_of_a_closed_child_finds_nobody_who_holds_the_child(cast, help_child):
    with as_keeper("a test"):
        close(children=[help_child.pk])
    with pytest.raises(Problem, match="Nobody holds this child"):
        told = datetime.fromisoformat("2026-11-20T12:00:00+00:00")
        a_handover(by=cast.mariam, to=cast.bob, children=[help_child], told=told)
