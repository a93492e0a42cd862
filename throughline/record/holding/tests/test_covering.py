"""Somebody is away: each child has a name from a day until a day, the desk moves, and it ends by itself."""

from datetime import date, datetime

import pytest

from throughline.access.models import Absence
from throughline.access.principal import as_keeper
from throughline.record.entries.problems import Problem
from throughline.record.holding.covering import cover, for_the_week
from throughline.record.people.models import Allocation, NamedRole
from throughline.record.people.queries import running
from throughline.synthetic.builders import a_visit

FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)
NEXT_WEEK = date(2026, 11, 27)


@pytest.fixture
def away(cast):
    with as_keeper("a test"):
        return Absence.objects.create(
            account=cast.alice, started=date(2026, 11, 19), ended=MONDAY, said_by=cast.mariam
        )


def covers(child) -> list[tuple]:
    with as_keeper("a test"):
        found = NamedRole.objects.filter(person=child, kind="cover").order_by("started", "id")
        return [(one.account.name, one.started, one.ended) for one in found]


def named(house, account, *children, **days):
    said = {"started": FRIDAY, "ended": MONDAY} | days
    return cover(names={child.pk: account.pk for child in children or house.children}, **said)


@pytest.mark.capability("S175")
def test_the_board_names_somebody_for_each_child_and_the_desk_moves(cast, house, away, client):
    """Mariam, signed in, gives two of Alice's children to Charlie and the third to Bob; each finds them on the desk."""
    board = client(cast.mariam).get("/cover").content.decode()
    assert "Alice Arden" in board and "3 children without a name" in board and "No name yet" in board
    days = {"started": "Fri 20 Nov 2026", "ended": "Mon 23 Nov 2026"}
    ticked = {"account": cast.charlie.pk, "child": [house.tia.pk, house.kai.pk]}
    without = {"without": [child.pk for child in house.children]}
    with as_keeper("Mariam may see Charlie's team for this test"):
        cast.charlie.posts.update(reports_to=cast.mariam.posts.get())
    assert client(cast.mariam).post("/cover", days | ticked | without).status_code == 303
    assert "1 child without a name" in client(cast.mariam).get("/cover").content.decode()
    rest = {"account": cast.bob.pk, "all": "yes", "without": [house.esme.pk]}
    assert client(cast.mariam).post("/cover", days | rest).status_code == 303
    assert "Each child has a name" in client(cast.mariam).get("/cover").content.decode()
    assert covers(house.tia) == [("Charlie Croft", FRIDAY, MONDAY)]

    desk = client(cast.charlie).get("/desk").content.decode()
    assert "Tia" in desk and "Kai" in desk and "Esme" not in desk
    assert "overing for Alice Arden" in desk
    assert client(cast.charlie).get(f"/children/{house.tia.pk}/chronology").status_code == 200
    assert client(cast.charlie).get(f"/children/{house.esme.pk}/chronology").status_code == 403


def test_whoever_covers_reads_and_writes_and_finds_a_confidential_address(cast, house, acting_as):
    from throughline.access.parts import Part
    from throughline.access.reach.queries import Opened
    from throughline.record.people.models import Person

    with acting_as(cast.mariam):
        named(house, cast.charlie, house.tia)
    with acting_as(cast.charlie):
        opened = Person.objects.filter(pk=house.tia.pk).annotate(opened=Opened("pk")).get().opened
    assert opened & Part.SPECIAL and opened & Part.CONTENT
    entry = a_visit(by=cast.charlie, children={house.tia: "alone"}, on=FRIDAY)
    assert entry.author_id == cast.charlie.pk


@pytest.mark.parametrize(("day", "opens"), [(FRIDAY, True), (date(2026, 11, 22), True), (MONDAY, False)])
def test_it_ends_by_itself_on_the_day(cast, house, acting_as, superuser, day, opens):
    with acting_as(cast.mariam):
        named(house, cast.charlie, house.tia)
    with superuser() as connection:
        (until,) = connection.execute(
            "select until from access_reach where user_id = %s and person_id = %s and via = 'cover'",
            [cast.charlie.pk, house.tia.pk],
        ).fetchone()
    from throughline.config.clock import LONDON

    assert (datetime(day.year, day.month, day.day, 12, tzinfo=LONDON) < until) is opens


def test_back_sooner_the_cover_ends_that_day_and_not_the_one_of_another_absence(cast, house, away, acting_as):
    with as_keeper("a test"):
        Absence.objects.filter(pk=away.pk).update(ended=NEXT_WEEK)
    with acting_as(cast.mariam):
        named(house, cast.bob, house.tia, ended=NEXT_WEEK)
        cover(names={house.kai.pk: cast.bob.pk}, started=date(2026, 11, 30), ended=date(2026, 12, 4))
    with acting_as(cast.alice):
        Absence.objects.filter(pk=away.pk).update(ended=MONDAY)
    assert covers(house.tia) == [("Bob Brook", FRIDAY, MONDAY)]
    assert covers(house.kai) == [("Bob Brook", date(2026, 11, 30), date(2026, 12, 4))]


def test_back_today_the_cover_opens_nothing_any_more(cast, house, away, acting_as, client):
    with acting_as(cast.mariam):
        named(house, cast.charlie, house.tia)
    assert client(cast.charlie).get(f"/children/{house.tia.pk}/chronology").status_code == 200
    with acting_as(cast.alice):
        Absence.objects.filter(pk=away.pk).update(ended=FRIDAY)
    assert client(cast.charlie).get(f"/children/{house.tia.pk}/chronology").status_code == 403
    desk = client(cast.charlie).get("/desk").content.decode()
    assert "Tia" not in desk


def test_whoever_is_back_sees_what_was_written_meanwhile(cast, house, acting_as, client):
    with as_keeper("a test"):
        Absence.objects.create(
            account=cast.alice, started=date(2026, 11, 16), ended=FRIDAY, said_by=cast.mariam
        )
    told = datetime.fromisoformat("2026-11-18T18:00:00+00:00")
    a_visit(by=cast.bob, children={house.kai: "alone"}, on=date(2026, 11, 18), told=told)
    desk = client(cast.alice).get("/desk").content.decode()
    assert "While you were away: Visit: Kai seen" in desk
    assert "While you were away" not in client(cast.bob).get("/desk").content.decode()


def test_that_a_draft_was_left_is_said_and_no_word_of_it(cast, house, away, acting_as, client):
    from uuid import uuid4

    from throughline.record.entries.drafts import begin
    from throughline.record.visits.kinds import visit

    with acting_as(cast.alice):
        begin(kind=visit, children=[house.tia.pk], key=uuid4(), raw={"story": "Zephyrine hid under the bed."})
    with acting_as(cast.mariam):
        named(house, cast.charlie, house.tia)
    desk = client(cast.charlie).get("/desk").content.decode()
    assert "Alice Arden left a draft: visit" in desk and "Zephyrine" not in desk
    assert "left a draft" not in client(cast.bob).get("/desk").content.decode()


@pytest.mark.parametrize(
    ("started", "ended", "why"),
    [
        (FRIDAY, FRIDAY, "one after the other"),
        (date(2026, 11, 19), MONDAY, "first day"),
        (FRIDAY, date(2027, 1, 16), "eight weeks"),
        (FRIDAY, None, "first day without"),
    ],
)
def test_cover_has_two_days_from_today_and_eight_weeks_at_most(cast, house, acting_as, started, ended, why):
    with acting_as(cast.mariam), pytest.raises(Problem, match=why):
        named(house, cast.bob, house.tia, started=started, ended=ended)


def test_eight_weeks_to_the_day_are_not_too_many(cast, house, acting_as):
    with acting_as(cast.mariam):
        assert named(house, cast.bob, house.tia, ended=date(2027, 1, 15))


def test_one_press_twice_is_one_cover_and_another_name_takes_its_place(cast, house, acting_as):
    with acting_as(cast.mariam):
        named(house, cast.bob, house.tia)
        named(house, cast.bob, house.tia)
    assert covers(house.tia) == [("Bob Brook", FRIDAY, MONDAY)]
    with acting_as(cast.mariam):
        named(house, cast.mariam, house.tia, ended=NEXT_WEEK)
    assert covers(house.tia) == [("Bob Brook", FRIDAY, FRIDAY), ("Mariam Achebe", FRIDAY, NEXT_WEEK)]


def test_all_the_children_of_one_press_or_none(cast, house, colleagues, help_child, acting_as):
    """Faye may cover for Maisie, who has no plan; for Tia a manager has to say why."""
    names = {help_child.pk: colleagues["faye"].pk, house.tia.pk: colleagues["faye"].pk}
    with acting_as(cast.mariam), pytest.raises(Problem, match="A manager may still decide it: say why"):
        cover(names=names, started=FRIDAY, ended=MONDAY)
    assert not covers(help_child)
    with acting_as(cast.mariam):
        cover(names=names, started=FRIDAY, ended=MONDAY, why="Nobody else until Monday; Bob visits with her.")
    with as_keeper("a test"):
        assert NamedRole.objects.get(person=house.tia, kind="cover").why.startswith("Nobody else")


@pytest.mark.parametrize(("by", "why"), [("alice", "Only a manager"), ("charlie", "Only a manager")])
def test_only_a_manager_names_cover(cast, house, acting_as, by, why):
    with acting_as(cast.everybody[by]), pytest.raises(Problem, match=why):
        named(house, cast.bob, house.tia)


def test_a_name_for_the_week_lasts_until_sunday(cast, house, acting_as):
    with acting_as(cast.mariam):
        for_the_week(children=[house.tia.pk], account=cast.bob.pk)
    assert covers(house.tia) == [("Bob Brook", FRIDAY, MONDAY)]


def test_cover_is_no_allocation_and_tells_no_clock(cast, house, acting_as):
    from throughline.record.clocks.models import Fact

    with as_keeper("a test"):
        before = Fact.objects.filter(subject_id=house.tia.pk).count()
    with acting_as(cast.mariam):
        named(house, cast.bob, house.tia)
    with as_keeper("a test"):
        assert Fact.objects.filter(subject_id=house.tia.pk).count() == before
        assert Allocation.objects.filter(running(FRIDAY), person=house.tia).get().worker == cast.alice


@pytest.mark.parametrize(("who", "answer"), [("alice", 403), ("ann", 403), ("mariam", 200)])
def test_the_board_is_a_manager_s(cast, house, away, client, who, answer):
    assert client(cast.everybody[who]).get("/cover").status_code == answer


def test_a_slip_on_the_board_says_what_to_do_and_changes_nothing(cast, house, away, client):
    days = {"started": "Fri 20 Nov 2026", "ended": "Mon 23 Nov 2026"}
    for said in (
        {"account": "", "child": [house.tia.pk]},
        {"account": cast.bob.pk},
        {"account": "x", "all": "yes"},
    ):
        answered = client(cast.mariam).post("/cover", days | said)
        assert answered.status_code == 422 and "tick for whom" in answered.content.decode()
    wrong = {
        "account": cast.bob.pk,
        "child": [house.tia.pk],
        "started": "31 Feb 2026",
        "ended": "Mon 23 Nov 2026",
    }
    assert client(cast.mariam).post("/cover", wrong).status_code == 422
    assert covers(house.tia) == []
