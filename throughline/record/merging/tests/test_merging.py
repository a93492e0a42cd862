"""Two records become one and two again: nothing is lost, nothing doubled, no clock runs twice."""

from datetime import date

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.clocks.compared import differences
from throughline.record.clocks.nightly import check
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.merging import actions, problems
from throughline.record.merging.tests.scene import (
    all_of,
    everything,
    merged,
    proposed,
    taken_back,
    two_records,
    visited,
)
from throughline.record.models import (
    Allocation,
    Flag,
    Identifier,
    Obligation,
    Person,
    ProtectionPlan,
    Relationship,
    Residence,
    VisitChild,
)
from throughline.standards.ways import Subject
from throughline.web.tests.scene import words


@pytest.fixture
def two(database):
    return two_records()


def of(model, person: Person):
    with as_keeper("look"):
        return list(model.objects.filter(person=person))


def test_everything_that_named_the_one_names_the_other(two):
    merged(two)
    with as_keeper("look"):
        for model in (
            Allocation,
            ProtectionPlan,
            Residence,
            Flag,
            Identifier,
            EntryChild,
            VisitChild,
            Relationship,
        ):
            assert not model.objects.filter(person=two.gone).exists(), model
        assert Flag.objects.filter(person=two.kept, words="Allergic to nuts").exists()
        assert Identifier.objects.get(scheme="nhs").person_id == two.kept.pk


def test_an_entry_that_named_both_names_one_child_once(two):
    with as_keeper("look"):
        both = Entry.objects.get(named=2, author=two.cast.bob)
    merged(two)
    with as_keeper("look"):
        both.refresh_from_db()
        assert both.named == 1
        assert [one.person_id for one in EntryChild.objects.filter(entry=both)] == [two.kept.pk]


@pytest.mark.parametrize("way", ["kept", "gone"])
def test_merged_and_taken_back_every_table_is_as_it_was(two, way):
    before = everything()
    taken_back(two, merged(two, way))
    after = everything()
    assert {
        name: (set(before[name]) ^ set(after[name])) for name in before if before[name] != after[name]
    } == {}


def test_the_comparison_sees_what_did_not_come_back(two):
    """The control: of a merge that stands, ten tables or more differ."""
    before = everything()
    merged(two)
    after = everything()
    assert len([name for name in before if before[name] != after[name]]) >= 8


@pytest.mark.parametrize("way", ["kept", "gone"])
def test_clocks_agree_with_what_is_written_after_a_merge_and_after_it_is_taken_back(two, way):
    merge = merged(two, way)
    assert check().differences == 0
    taken_back(two, merge)
    assert check().differences == 0


def test_no_clock_runs_twice(two):
    merged(two)
    with as_keeper("look"):
        open_now = Obligation.objects.filter(person_id__in=[two.kept.pk, two.gone.pk], met=None, stopped=None)
        visits = list(open_now.filter(standard="cp_visit_10wd").values_list("person_id", flat=True))
        assert visits == [two.kept.pk]
        assert not any(differences(Subject.CHILD, [two.kept.pk, two.gone.pk]))


def test_nothing_moves_until_each_thing_that_cannot_stand_twice_is_chosen(two):
    merge, before = proposed(two), everything()
    with as_person(principal_of(two.cast.mariam)), pytest.raises(problems.MergeProblem) as refused:
        actions.decide(merge_id=merge.pk, choices={})
    assert refused.value is problems.CHOOSE
    assert everything() == before


def test_two_open_plans_and_two_workers_are_asked_about_and_the_chosen_one_stands(two):
    asked = {key.split("-")[0] for key in all_of(two)}
    assert {"Allocation", "ProtectionPlan", "Residence"} <= asked
    merged(two, "gone")
    assert [one.started for one in of(ProtectionPlan, two.kept)] == [date(2026, 8, 3)]
    assert [one.worker_id for one in of(Allocation, two.kept)] == [two.cast.bob.id]


def test_the_earlier_may_end_when_the_later_begins(two):
    choices = {
        key: "earlier" if key.startswith(("Allocation", "ProtectionPlan")) else way
        for key, way in all_of(two).items()
    }
    merge = proposed(two)
    before = everything()
    with as_person(principal_of(two.cast.mariam)):
        merge = actions.decide(merge_id=merge.pk, choices=choices)
    spells = sorted((one.started, one.ended) for one in of(ProtectionPlan, two.kept))
    assert spells == [(date(2026, 7, 13), date(2026, 8, 3)), (date(2026, 8, 3), None)]
    taken_back(two, merge)
    assert everything() == before


def test_whoever_proposed_it_cannot_decide_it(two):
    merge = proposed(two, by=two.cast.mariam)
    with as_person(principal_of(two.cast.mariam)), pytest.raises(problems.MergeProblem) as refused:
        actions.decide(merge_id=merge.pk, choices=all_of(two))
    assert refused.value is problems.OWN


def test_a_worker_cannot_decide(two):
    merge = proposed(two)
    with as_person(principal_of(two.cast.bob)), pytest.raises(problems.MergeProblem) as refused:
        actions.decide(merge_id=merge.pk, choices=all_of(two))
    assert refused.value is problems.NOT_A_DECIDER


def test_a_sealed_record_is_never_merged_and_says_nothing_of_itself(two):
    with as_keeper("seal it"):
        Person.objects.filter(pk=two.gone.pk).update(restriction=Person.SEALED)
    with as_person(principal_of(two.cast.alice)), pytest.raises(problems.MergeProblem) as refused:
        actions.propose(kept=two.kept.pk, gone=two.gone.pk, reason="The same name.")
    assert refused.value is problems.SEALED
    page = client_of(two.cast.alice).get(f"/children/{two.kept.pk}/same/{two.gone.pk}")
    absent = client_of(two.cast.alice).get(f"/children/{two.kept.pk}/same/987654")
    assert page.status_code == absent.status_code == 404


def test_one_restricted_record_and_one_ordinary_are_not_merged(two):
    with as_keeper("restrict it"):
        Person.objects.filter(pk=two.gone.pk).update(restriction=Person.RESTRICTED)
    with as_person(principal_of(two.cast.alice)), pytest.raises(problems.MergeProblem) as refused:
        actions.propose(kept=two.kept.pk, gone=two.gone.pk, reason="The same name.")
    assert refused.value is problems.ONE_RESTRICTED


def test_birth_dates_that_differ_are_checked_first(two):
    with as_keeper("another day"):
        Person.objects.filter(pk=two.gone.pk).update(born=date(2017, 3, 6))
    with as_person(principal_of(two.cast.alice)):
        with pytest.raises(problems.MergeProblem) as refused:
            actions.propose(kept=two.kept.pk, gone=two.gone.pk, reason="The same.")
        assert refused.value is problems.BIRTHS
        assert actions.propose(
            kept=two.kept.pk, gone=two.gone.pk, reason="The same.", births_checked=True
        ).waiting


def test_the_old_address_and_the_old_reference_lead_to_the_record_that_stays(two):
    merged(two)
    alice = client_of(two.cast.alice)
    there = alice.get(f"/children/{two.gone.pk}/clocks")
    assert (there.status_code, there["Location"].split("?")[0]) == (303, f"/children/{two.kept.pk}/clocks")
    assert f"{two.gone.reference} leads here" in words(alice.get(there["Location"]))
    assert "Tia Marsden" in words(alice.post("/find", {"q": two.gone.reference}, follow=True))
    assert "Tia Marsden" in words(alice.post("/find", {"q": "Tya Marsdon"}, follow=True))


def test_a_day_before_the_merge_shows_what_was_known_then_under_each_number(two):
    merged(two)
    alice, then = client_of(two.cast.alice), "?as-known=2026-11-19T12:00"
    assert "Allergic to nuts" in words(alice.get(f"/children/{two.kept.pk}"))
    assert "Allergic to nuts" not in words(alice.get(f"/children/{two.kept.pk}{then}"))
    old = alice.get(f"/children/{two.gone.pk}{then}")
    assert old.status_code == 200
    assert "Tya Marsdon" in words(old) and "Allergic to nuts" in words(old)


def test_conflicts_of_either_bar_from_what_they_became(two):
    from throughline.access.conflicts.models import Conflict
    from throughline.config.clock import now

    with as_keeper("a relative"):
        Conflict.objects.create(
            account=two.cast.bob, person_id=two.gone.pk, kind="family", since=now(), declared_by=two.cast.bob
        )
    merge = merged(two)
    assert client_of(two.cast.bob).get(f"/children/{two.kept.pk}").status_code == 404
    taken_back(two, merge)
    assert client_of(two.cast.bob).get(f"/children/{two.kept.pk}").status_code == 200


def test_what_was_written_since_goes_where_a_person_says(two):
    merge = merged(two)
    mine, theirs = (visited(two.cast.alice, date(2026, 11, day), two.kept) for day in (18, 19))
    taken_back(two, merge, theirs=(f"entry-{theirs.pk}",))
    with as_keeper("look"):
        assert EntryChild.objects.get(entry=mine).person_id == two.kept.pk
        assert EntryChild.objects.get(entry=theirs).person_id == two.gone.pk
        assert VisitChild.objects.get(entry=theirs).person_id == two.gone.pk
    assert check().differences == 0
