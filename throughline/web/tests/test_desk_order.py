"""The order of a desk and of a manager's page, as tables. Today is Friday 20 November 2026."""

from datetime import date, timedelta

import pytest

from throughline.design.onward import Onward
from throughline.record.alerts.rules import Unheld, of_dues
from throughline.record.clocks.queries import Due
from throughline.record.people.models import Person
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.state import state
from throughline.web.alerts.rows import Press, asked
from throughline.web.desk import todo
from throughline.web.desk.page import with_alerts
from throughline.web.desk.queries import Held
from throughline.web.desk.rows import Together, groups, together
from throughline.web.team import look, without
from throughline.web.team.queries import Known

FRIDAY = date(2026, 11, 20)
PRESS = Press(token="t", back="desk")
STANDARDS = {
    "visit": "cp_visit_10wd", "review": "rcpc_3m_6m", "core group": "core_group_6w", "report": "rcpc_report_to_family_5wd",
}  # fmt: skip


def a_child(key: int, name: str, *, home: int | None, danger: str = "") -> Held:
    person = Person(pk=key, given_name=name, family_name="Reed", born=date(2010 + key, 1, 1))
    return Held(person, True, home, FRIDAY - timedelta(9), danger)


def a_due(child: int, what: str, limit: int, *, waits: bool = False) -> Due:
    standard = catalogue.by_key()[STANDARDS[what]]
    one = Obligation(
        standard=standard.key, version=date.min, start=date(2026, 11, 1), due=FRIDAY + timedelta(limit), met=None,
        stopped=None, first=False, waiting_on=Fact("waiting", date(2026, 11, 18), why="the court") if waits else None,
    )  # fmt: skip
    return Due(child * 100 + limit, child, standard, one, state(one, FRIDAY, ENGLAND))


ANN, BEN, CAL, DEE = 1, 2, 3, 4
HELD = [
    a_child(ANN, "Ann", home=1), a_child(BEN, "Ben", home=1), a_child(CAL, "Cal", home=2, danger="The dog bites."),
    a_child(DEE, "Dee", home=None),
]  # fmt: skip


def a_desk(*dues: Due) -> dict[str, list[str]]:
    found = groups(together(HELD, list(dues)), FRIDAY, Onward(), PRESS)
    return {group.anchor: [row.title for row in group.rows] for group in found if group.rows}


def test_a_child_in_danger_who_is_not_seen_stands_above_all_that_is_late() -> None:
    desk = a_desk(a_due(DEE, "review", -60), a_due(ANN, "visit", -20), a_due(CAL, "visit", -1))
    assert list(desk) == ["safety", "late"]
    assert desk["safety"] == ["See Cal Reed"]
    assert desk["late"] == ["Child protection review conference: Dee Reed", "See Ann Reed"]


def test_the_same_visit_due_today_is_above_lateness_too_and_one_due_on_monday_is_not() -> None:
    assert list(a_desk(a_due(DEE, "visit", -20), a_due(CAL, "visit", 0))) == ["safety", "late"]
    assert list(a_desk(a_due(DEE, "visit", -20), a_due(CAL, "visit", 3))) == ["late", "ahead"]


def test_without_danger_there_is_no_such_group() -> None:
    assert list(a_desk(a_due(DEE, "visit", -20), a_due(ANN, "visit", 0))) == ["late", "today"]


# in each group: what, whose, limit → the order
IN_GROUPS = [
    ("late", [(DEE, "review", -30), (CAL, "report", -2)], ["Cal", "Dee"]),
    ("late", [(DEE, "review", -2), (ANN, "review", -30)], ["Ann", "Dee"]),
    ("ahead", [(DEE, "visit", 3), (CAL, "core group", 6)], ["Cal", "Dee"]),
    ("ahead", [(DEE, "visit", 6), (ANN, "core group", 3)], ["Ann", "Dee"]),
    ("today", [(DEE, "report", 0), (CAL, "report", 0)], ["Cal", "Dee"]),
]


@pytest.mark.parametrize(("group", "dues", "order"), IN_GROUPS)
def test_danger_stands_first_in_every_group_then_days(group, dues, order) -> None:
    titles = a_desk(*(a_due(*one) for one in dues))[group]
    assert [next(name for name in ("Ann", "Ben", "Cal", "Dee") if name in title) for title in titles] == order


def test_waiting_is_not_late_and_danger_is_first_there_too() -> None:
    desk = a_desk(a_due(DEE, "review", -30, waits=True), a_due(CAL, "report", 2, waits=True))
    assert list(desk) == ["waiting"] and "Cal" in desk["waiting"][0]


def test_a_family_is_one_row_the_eldest_first_and_the_danger_is_said_once() -> None:
    rows = together(
        HELD,
        [
            a_due(BEN, "visit", -2),
            a_due(ANN, "visit", -2),
            a_due(CAL, "visit", -2),
            a_due(CAL, "core group", -9),
        ],
    )
    found = groups(rows, FRIDAY, Onward(), PRESS)
    details = {row.title: row.detail for group in found for row in group.rows}
    assert "See Ann and Ben Reed" in details
    assert [title for title, detail in details.items() if "The dog bites." in detail] == ["See Cal Reed"]


def test_two_family_names_are_each_said_once() -> None:
    from throughline.web.desk.rows import family_names

    other = a_child(5, "Eve", home=1)
    other.person.family_name = "Dunn"
    assert family_names([*HELD[:2], other]) == "Ann and Ben Reed and Eve Dunn"


@pytest.mark.parametrize(
    ("what", "title", "words", "leads"),
    [("visit", "See Ann", "Write up", "/write/visit?children=1"),
     ("core group", "Core group thereafter: Ann", "Record it", "/write/milestone?children=1&which=core_group_held"),
     ("review", "Child protection review conference: Ann", "Record it", "/write/milestone?children=1&which=rcpc_held")],
)  # fmt: skip
def test_a_row_says_what_to_do_and_leads_to_the_form_that_does_it(what, title, words, leads) -> None:
    standard = catalogue.by_key()[STANDARDS[what]]
    link = todo.action(standard, [1], "Ann", Onward())
    assert todo.title(standard, "Ann") == title
    assert (link.words, link.url) == (words, leads)


def test_every_promise_about_a_child_has_a_title_and_a_picture() -> None:
    from throughline.design.icons import PATHS

    for standard in catalogue.by_key().values():
        assert "Ann" in todo.title(standard, "Ann")
        one = Obligation(
            standard=standard.key,
            version=date.min,
            start=FRIDAY,
            due=FRIDAY,
            met=None,
            stopped=None,
            first=False,
        )
        assert todo.icon(Due(1, 1, standard, one, state(one, FRIDAY, ENGLAND))) in PATHS


def test_what_somebody_put_off_or_finished_stays_in_its_group_after_what_still_asks(database) -> None:
    rows = together(HELD, [a_due(DEE, "visit", -9), a_due(ANN, "visit", -2)])
    raised = of_dues(rows[0].dues, FRIDAY)
    from throughline.record.alerts.standing import Stand, Standing

    done = asked(raised, {raised[0].thing: Standing(Stand.FINISHED)})
    assert done is not None and not done.asks
    answered = [Together(rows[0].children, rows[0].dues, done), rows[1]]
    from throughline.web.desk.rows import danger_first

    assert [row.children[0].person.given_name for row in sorted(answered, key=danger_first)] == ["Ann", "Dee"]


def test_what_is_nearly_due_with_nothing_booked_asks_and_what_is_booked_does_not() -> None:
    rows = together(HELD, [a_due(DEE, "visit", 3), a_due(CAL, "visit", 7)])
    assert [bool(of_dues(row.dues, FRIDAY)) for row in rows] == [True, False]
    assert with_alerts([], [], FRIDAY) == []


def known(home: int | None, danger: str = "") -> Known:
    return Known(home, FRIDAY, None, "", danger)


def test_on_a_managers_page_a_home_is_one_row_with_its_worst_and_to_be_seen_comes_first() -> None:
    people = {held.person.pk: held.person for held in HELD}
    dues = [a_due(ANN, "review", -30), a_due(BEN, "visit", -2), a_due(DEE, "review", -40)]
    found = look.families([ANN, BEN, DEE], people, {ANN: known(1), BEN: known(1), DEE: known(None)}, dues)
    assert [[person.given_name for person in family.people] for family in found] == [["Ann", "Ben"], ["Dee"]]
    assert look.late_words(found[0]) == "Ben: not seen within the limit" and found[0].others == 1
    assert look.late_words(found[1]) == "Child protection review conference" and found[1].others == 0


# why, since → who stands first
WITHOUT = [("away", 12), ("held", 18), ("alone", 19), ("duty", 2), ("left", 19), ("away", 17)]


def test_nobodys_children_stand_before_a_managers_before_duty_before_who_is_away_five_days() -> None:
    rows = [
        Unheld(rule=why, person_id=n, since=date(2026, 11, day), who="Sam")
        for n, (why, day) in enumerate(WITHOUT)
    ]
    assert [one.rule for one in without.this_week(rows, FRIDAY)] == ["left", "alone", "held", "duty", "away"]


def test_a_child_is_there_once_by_the_first_reason() -> None:
    rows = [Unheld(rule=why, person_id=7, since=date(2026, 11, 2), who="Sam") for why in ("held", "away")]
    assert [one.rule for one in without.this_week(rows, FRIDAY)] == ["held"]


@pytest.mark.parametrize(("days", "said"), [(0, "Fri"), (6, "Sat 14"), (7, "Last"), (None, "Not since Mon")])
def test_risk_is_looked_at_every_week(days: int | None, said: str) -> None:
    reviewed = None if days is None else FRIDAY - timedelta(days)
    row = without.Together(
        Unheld(rule="held", person_id=1, since=date(2026, 11, 2)),
        [HELD[0].person],
        [Known(1, None, reviewed, "", "")],
    )
    assert said in without.looked_at(row, FRIDAY).replace("\u00a0", " ")
