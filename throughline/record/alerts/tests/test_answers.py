"""What people do with alerts, who may, what the night notes, and what is counted."""

from datetime import date, timedelta

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Absence
from throughline.access.principal import as_keeper, as_person
from throughline.record.alerts import actions, problems
from throughline.record.alerts.counting import Counted, counted, together
from throughline.record.alerts.models import ChildAlert, ChildAlertStep
from throughline.record.alerts.nightly import note
from throughline.record.alerts.problems import AlertProblem
from throughline.record.alerts.queries import raised_about, steps_about
from throughline.record.alerts.standing import Stand, standing
from throughline.record.holding.covering import for_the_week
from throughline.record.people.actions import end_allocation, hold
from throughline.record.people.models import Allocation
from throughline.synthetic.builders import a_flag, a_visit
from throughline.synthetic.cast import House, the_house

FRIDAY = date(2026, 11, 20)
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def house(database) -> House:
    """Tia was last seen on 4 November: her visit is late since Thursday the 19th. Kai's and Esme's are not."""
    house = the_house()
    a_visit(by=house.cast.alice, children=dict.fromkeys(house.children, "alone"), on=date(2026, 11, 4))
    a_visit(
        by=house.cast.alice, on=date(2026, 11, 13),
        children={house.kai: "alone", house.esme: "alone", house.tia: "not seen: school trip"},
    )  # fmt: skip
    return house


def acting_as(account):
    return as_person(principal_of(account))


def late(house: House, *children):
    found = raised_about([child.id for child in children or (house.tia,)], FRIDAY)
    return [one for one in found if one.rule.key == "late" and one.about == "cp_visit_10wd"]


def stood(house: House, child=None) -> tuple[Stand, int]:
    with as_keeper("looking at an alert"):
        steps = [
            step for steps in steps_about([(child or house.tia).id]).values() for step in steps
            if step.alert.about == "cp_visit_10wd"
        ]  # fmt: skip
    return standing(steps, FRIDAY).stand, len(steps)


def test_it_is_known_once_however_often_it_is_said(house):
    for _ in range(2):
        with acting_as(house.cast.alice):
            actions.see(raised=late(house))
    assert stood(house) == (Stand.SEEN, 1)


def test_it_is_put_off_until_a_day_for_a_reason_and_comes_back_on_it(house):
    with acting_as(house.cast.alice):
        actions.snooze(raised=late(house), until=MONDAY, why="Her school is shut today.")
        steps = steps_about([house.tia.id]).popitem()[1]
    stands = [standing(steps, day).stand for day in (FRIDAY, MONDAY - timedelta(1), MONDAY)]
    assert stands == [Stand.SNOOZED, Stand.SNOOZED, Stand.SEEN]


@pytest.mark.parametrize(
    ("danger", "until", "why", "problem"),
    [(False, MONDAY, "", "why this can wait"), (False, None, "Shut.", "Choose the day"), (False, FRIDAY, "Shut.", "a day to come"),
     (False, date(2026, 11, 27), "Shut.", None), (False, date(2026, 11, 28), "Shut.", "Fri 27 Nov 2026 at most"),
     (True, MONDAY, "Shut.", None), (True, TUESDAY, "Shut.", "about a child in danger")],
)  # fmt: skip
def test_nobody_puts_it_off_without_a_reason_or_too_long(house, danger, until, why, problem):
    if danger:
        a_flag(house.tia, "May run to the road", kind="danger", since=date(2026, 9, 1))
    with acting_as(house.cast.alice):
        if problem is None:
            actions.snooze(raised=late(house), until=until, why=why)
        else:
            with pytest.raises(AlertProblem, match=problem):
                actions.snooze(raised=late(house), until=until, why=why)
    assert stood(house)[0] == (Stand.OPEN if problem else Stand.SNOOZED)


@pytest.mark.parametrize(
    ("answer", "why", "problem"),
    [("useful", "", None), ("known", "", None), ("not needed", "", "Say in a few words"), ("not needed", "Moved.", None),
     ("wrong", " ", "Say in a few words"), ("wrong", "Seen on the 18th.", None), ("", "", "Choose how"), ("other", "x", "Choose how")],
)  # fmt: skip
def test_it_is_finished_in_one_of_four_ways(house, answer, why, problem):
    with acting_as(house.cast.alice):
        if problem is None:
            actions.finish(raised=late(house), answer=answer, why=why)
        else:
            with pytest.raises(AlertProblem, match=problem):
                actions.finish(raised=late(house), answer=answer, why=why)
    assert stood(house)[0] == (Stand.OPEN if problem else Stand.FINISHED)


def test_what_is_finished_is_not_answered_again_nor_raised_again(house):
    with acting_as(house.cast.alice):
        actions.finish(raised=late(house), answer="wrong", why="Seen on the 18th.")
    with acting_as(house.cast.mariam), pytest.raises(AlertProblem, match="ended already"):
        actions.see(raised=late(house))
    note(on=FRIDAY)
    assert stood(house)[0] == Stand.FINISHED
    with as_keeper("counting"):
        assert ChildAlert.objects.filter(person=house.tia, about="cp_visit_10wd", rule="late").count() == 1


def test_it_is_handed_only_to_somebody_who_may_open_the_record(house):
    with acting_as(house.cast.mariam), pytest.raises(AlertProblem, match="who may open"):
        actions.hand_over(raised=late(house), to=house.cast.charlie.id)
    with acting_as(house.cast.mariam):
        actions.hand_over(raised=late(house), to=house.cast.bob.id, why="Alice is in court.")
        assert standing(steps_about([house.tia.id]).popitem()[1], FRIDAY).to == house.cast.bob.id


# who   | reads it | answers it
LAW = """
alice   | yes | yes
mariam  | yes | yes
ruth    | yes | yes
bob     | yes | no
charlie | no  | no
ada     | no  | no
olu     | no  | no
ann     | no  | no
stella  | no  | no
"""


@pytest.mark.parametrize("line", LAW.strip().splitlines())
def test_who_reads_an_alert_and_who_answers_it(house, line):
    name, reads, answers = (cell.strip() for cell in line.split("|"))
    with acting_as(house.cast.alice):
        raised = late(house)
        actions.see(raised=raised)
    with acting_as(house.cast.everybody[name]):
        assert ChildAlert.objects.exists() is (reads == "yes")
        assert ChildAlertStep.objects.exists() is (reads == "yes")
    with acting_as(house.cast.everybody[name]):
        try:
            actions.finish(raised=raised, answer="useful")
            assert answers == "yes"
        except AlertProblem as problem:
            assert answers == "no" and problem in (problems.NOT_YOURS, problems.JUST_NOW)


def test_whoever_stands_in_this_week_may_answer(house):
    with acting_as(house.cast.mariam):
        for_the_week(children=[house.tia.id], account=house.cast.bob.id)
        raised = late(house)
    with acting_as(house.cast.bob):
        actions.see(raised=raised)
    assert stood(house)[0] == Stand.SEEN


def test_nobody_answers_in_anothers_name_whatever_sql_is_used(house):
    with acting_as(house.cast.alice):
        actions.see(raised=late(house))
        alert = ChildAlert.objects.get()
    with acting_as(house.cast.alice), pytest.raises(Exception, match="row-level security"):
        ChildAlertStep.objects.create(
            alert=alert, person=house.tia, number=9, did="seen", by=house.cast.mariam, at=alert.stored_at
        )
    with acting_as(house.cast.alice), pytest.raises(Exception, match="permission denied"):
        ChildAlertStep.objects.update(why="")


def test_brothers_and_sisters_are_answered_together(house):
    with acting_as(house.cast.alice):
        raised = raised_about([house.kai.id, house.esme.id], MONDAY + timedelta(7))
        visits = [one for one in raised if one.about == "cp_visit_10wd"]
        assert [one.rule.key for one in visits] == ["late", "late"]
        actions.see(raised=visits)
        assert set(ChildAlert.objects.values_list("person_id", flat=True)) == {house.kai.id, house.esme.id}


def test_the_night_notes_each_once_what_went_up_and_what_ended_by_itself(house):
    first, second = note(on=FRIDAY), note(on=FRIDAY)
    assert first.raised >= 1 and (second.raised, second.went_up, second.ended) == (0, 0, 0)
    up = note(on=date(2026, 11, 25))
    assert up.went_up >= 1
    a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=FRIDAY)
    over = note(on=FRIDAY)
    assert over.ended >= 1 and stood(house)[0] == Stand.ENDED
    with as_keeper("looking at an alert"):
        last = ChildAlertStep.objects.filter(alert__person=house.tia, alert__about="cp_visit_10wd").last()
    assert (last.by_id, last.why) == (None, "It is no longer so.")


def test_what_ended_by_itself_and_came_back_can_be_answered_again(house):
    note(on=FRIDAY)
    with as_keeper("ending an alert by hand"):
        alert = ChildAlert.objects.get(person=house.tia, about="cp_visit_10wd")
        number = alert.steps.count() + 1
        ChildAlertStep.objects.create(
            alert=alert,
            person=house.tia,
            number=number,
            did="ended",
            at=alert.stored_at,
            why="It is no longer so.",
        )
    with acting_as(house.cast.alice):
        actions.finish(raised=late(house), answer="known")
    assert stood(house)[0] == Stand.FINISHED


def rules_about(child, on=FRIDAY) -> set[str]:
    with as_keeper("what is raised"):
        return {one.rule.key for one in raised_about([child.id], on)}


def test_nobody_holds_the_child_or_a_manager_does(house):
    with as_keeper("taking a worker away"):
        end_allocation(allocation=Allocation.objects.get(person=house.esme), ended=date(2026, 11, 18))
    assert "alone" in rules_about(house.esme) and "held" not in rules_about(house.esme)
    with as_keeper("a manager holds"):
        hold(child=house.esme, manager=house.cast.mariam, team=house.cast.north, started=date(2026, 11, 19))
    assert "held" in rules_about(house.esme) and "alone" not in rules_about(house.esme)


@pytest.mark.parametrize(
    ("started", "back", "raised"), [(16, None, True), (17, None, False), (13, 20, False), (13, 23, True)]
)
def test_the_worker_has_been_away_five_working_days(house, started, back, raised):
    with as_keeper("telling an absence"):
        Absence.objects.create(
            account=house.cast.alice,
            started=date(2026, 11, started),
            ended=date(2026, 11, back) if back else None,
        )
    assert ("away" in rules_about(house.kai)) is raised


@pytest.mark.parametrize(
    ("by", "raised"), [(("bob", "bob"), True), (("bob", "alice"), False), (("alice", "bob"), False)]
)
def test_the_last_two_visits_were_by_others(house, by, raised):
    for name, day in zip(by, (17, 18), strict=True):
        a_visit(by=house.cast.everybody[name], children={house.kai: "alone"}, on=date(2026, 11, day))
    assert ("duty" in rules_about(house.kai)) is raised


ANSWERED = ("useful", "useful", "known", "wrong")


def test_precision_is_useful_of_answered_and_what_ended_unanswered_is_in_neither(house):
    since = FRIDAY - timedelta(28)
    with as_keeper("alerts to count"):
        for day, answer in enumerate([*ANSWERED, "ended", "open"]):
            alert = ChildAlert.objects.create(
                person=house.tia, rule="late", about="core_group_6w", start=since + timedelta(day), since=FRIDAY,
                stored_at=moment(FRIDAY),
            )  # fmt: skip
            if answer == "open":
                continue
            did = "ended" if answer == "ended" else "finished"
            ChildAlertStep.objects.create(
                alert=alert, person=house.tia, number=1, did=did, answer="" if did == "ended" else answer,
                why="Because.", at=moment(FRIDAY),
            )  # fmt: skip
    for name, raised in (("mariam", 6), ("charlie", 0)):
        with acting_as(house.cast.everybody[name]):
            whole = together(counted(since=since, until=FRIDAY + timedelta(1)))
        assert whole.raised == raised
    with acting_as(house.cast.mariam):
        row = next(row for row in counted(since=since, until=FRIDAY + timedelta(1)) if row.rule.key == "late")
        assert (row.useful, row.known, row.wrong, row.ended, row.open, row.answered) == (2, 1, 1, 1, 1, 4)
        assert row.precision == 0.5
        assert together(counted(since=since, until=FRIDAY)).raised == 0


def moment(day: date):
    from datetime import datetime, time

    from throughline.config.clock import LONDON

    return datetime.combine(day, time(9), LONDON)


@pytest.mark.parametrize(
    ("row", "precision"), [(Counted(None), None), (Counted(None, 9, 9), None), (Counted(None, 3, 0, 0, 3), 1.0), (Counted(None, 4, 0, 0, 0, 1, 1, 2), 0.0)]
)  # fmt: skip
def test_nothing_answered_has_no_precision(row, precision):
    assert row.precision == precision
