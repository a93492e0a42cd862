"""Why is this due, for what people said of a clock: who decided, in which entry, what else the same act answers."""

from datetime import date, timedelta

import pytest

from throughline.web.tests.scene import headings, words

CONFERENCE = date(2026, 10, 5)


@pytest.fixture
def cast(database):
    from throughline.synthetic.cast import the_cast

    return the_cast()


@pytest.fixture
def dara(cast):
    """On a plan since a conference; the first core group was due by 19 October."""
    from throughline.synthetic.builders import a_child
    from throughline.synthetic.milestones import a_milestone

    child = a_child("Dara Drift", worker=cast.alice, plan_since=CONFERENCE)
    a_milestone("icpc_held", by=cast.alice, children=[child], on=CONFERENCE)
    return child


@pytest.fixture
def read(cast, dara):
    """Alice's page of one of Dara's clocks, or of Dara."""

    def page(standard: str = "", name: str = "alice", **query: str):
        from throughline.access.accounts.tests.signing import client_of

        address = f"/children/{dara.id}"
        if standard:
            address += f"/due/{stored(dara, standard).id}"
        return client_of(getattr(cast, name)).get(address, query)

    return page


def stored(child, standard: str):
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation

    with as_keeper("a test"):
        return Obligation.objects.filter(person_id=child.id, standard=standard).latest("start")


def say(cast, child, said: str, **more):
    from throughline.synthetic.milestones import a_clock_note

    given = {"begins": date(2026, 10, 12), "of": CONFERENCE} | more
    return a_clock_note("core_group_first_10wd", said, by=cast.alice, children=[child], **given)


def test_an_excuse_says_who_decided_it_and_in_which_entry(cast, dara, read):
    entry = say(cast, dara, "excused", why="abroad", decided_by=cast.mariam)
    response = read("core_group_first_10wd")
    said = words(response)
    assert "Excused since Mon 12 Oct 2026: the child is abroad." in said
    assert "Excused since Mon 12 Oct: the child is abroad Decided by Mariam Achebe, Team manager" in said
    assert f'href="/entries/{entry.id}"' in response.content.decode()


def test_a_wait_a_booking_and_a_try_stand_apart_and_none_meets_it(cast, dara, read):
    say(cast, dara, "waiting", why="court", because="hearing")
    say(cast, dara, "tried", begins=date(2026, 10, 15))
    say(cast, dara, "booked", begins=date(2026, 11, 26), on=date(2026, 11, 19))
    said = words(read("core_group_first_10wd"))
    assert "Booked for Thu 26 Nov 2026: a booking does not meet it." in said
    assert "Tried Thu 15 Oct 2026: an attempt does not meet it" in said
    assert "Waiting on the court (a hearing is awaited) since Mon 12 Oct 2026: the clock runs on." in said
    assert "Waiting on the court (a hearing is awaited) since Mon 12 Oct Written by Alice Arden" in said


def test_what_was_said_of_an_interval_before_is_not_said_of_this_one(cast, dara, read):
    from throughline.synthetic.builders import a_visit
    from throughline.synthetic.milestones import a_clock_note

    note = {"by": cast.alice, "children": [dara], "of": CONFERENCE}
    a_clock_note("cp_visit_10wd", "tried", begins=date(2026, 10, 7), **note)
    assert "Tried Wed 7 Oct" in words(read("cp_visit_10wd"))
    a_visit(by=cast.alice, children={dara: "seen"}, on=date(2026, 10, 9))
    assert "Tried" not in words(read("cp_visit_10wd"))


def test_a_day_that_a_person_set_stands_beside_what_the_rule_alone_would_say(cast, dara, read):
    say(cast, dara, "set", until=date(2026, 10, 30), why="set-by-court", decided_by=cast.ruth)
    said = words(read("core_group_first_10wd"))
    assert (
        "Fri 30 Oct 2026, as a person who may has set it; Mon 5 Oct 2026 + 10 working days would be Mon 19 Oct 2026."
        in said
    )
    assert "A person set the limit: Fri 30 Oct Decided by Ruth Calder" in said


def test_what_would_meet_it_is_one_press_away(dara, read):
    body = read("core_group_first_10wd").content.decode()
    assert f"/write/milestone?children={dara.id}&amp;which=core_group_held" in body
    assert "What can I do" not in headings(
        read("core_group_first_10wd", name="mariam", **{"as-known": "2026-11-20T11:00"})
    )


def test_the_shorter_of_two_limits_that_one_visit_answers_is_named(dara, read):
    """Dual status: a plan and a period of care. The visit to a child in care has the later limit."""
    visit = stored(dara, "cp_visit_10wd")
    _also(dara, "lac_visit_6w_first_year", visit.start, visit.due + timedelta(days=20))
    said = words(read("lac_visit_6w_first_year"))
    assert (
        "The same act also answers Child protection visit Limit Mon 19 Oct. The shorter of the two holds."
        in said
    )
    assert "Limit Sun 8 Nov. 9" not in said
    other = words(read("cp_visit_10wd"))
    assert "The same act also answers" in other and "The shorter of the two holds" not in other


def _also(child, standard: str, start: date, limit: date) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation

    with as_keeper("a test"):
        Obligation.objects.create(
            person_id=child.id,
            standard=standard,
            version=date(2011, 4, 1),
            start=start,
            due=limit,
            first=True,
        )


def test_who_holds_the_next_step_stands_behind_what_has_not_moved(cast, dara, read):
    say(cast, dara, "waiting", why="health", because="report")
    said = words(read())
    assert (
        "Plan: 46 days Last moved Mon 5 Oct 2026: the child protection plan began. Waiting on the health service"
        in said
    )
    assert (
        "Assessment: 46 days Last moved Mon 5 Oct 2026: the child protection plan began. No decision is recorded"
        in said
    )


def test_a_line_of_this_authority_stands_beside_the_national_rule(cast, dara, read):
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now
    from throughline.record.clocks.models import LocalLine

    with as_keeper("a test"):
        LocalLine.objects.create(
            standard="core_group_first_10wd", since=date(2026, 12, 1), n=8, unit="working_days",
            why="The partnership agreed to it.", by=cast.ruth, at=now(),
        )  # fmt: skip
    said = words(read("core_group_first_10wd"))
    assert "Here, since Tue 1 Dec 2026 8 working days. The partnership agreed to it. (Ruth Calder)" in said
    assert "Mon 5 Oct 2026 + 10 working days = Mon 19 Oct 2026" in said
