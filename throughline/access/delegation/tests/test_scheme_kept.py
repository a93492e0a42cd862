"""The scheme in the database: two people, never over the past, the law's floor, and the same press twice."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, ProgrammingError, connection

from throughline.access.delegation.levels import Level
from throughline.access.delegation.tests.conftest import FRIDAY
from throughline.access.problems import AccessProblem

MONDAY, THURSDAY = date(2026, 11, 23), date(2026, 11, 19)


def seats(scheme, decision="section-20", on=FRIDAY):
    return [(line.seat, line.limit) for line in scheme.lines(decision, on)]


def test_a_change_holds_only_when_a_second_person_has_approved_it(drafted, approved, kept) -> None:
    change = drafted()
    assert seats(kept()) == [("Head of service or above", None)]
    approved(change)
    assert seats(kept()) == [("Team manager or above", None)]
    assert not kept().is_default("section-20", FRIDAY) and kept().is_default("close", FRIDAY)


def test_whoever_drafted_it_cannot_approve_or_refuse_it(cast, drafted, acting_as) -> None:
    from throughline.access.delegation.settling import approve, refuse

    change = drafted()
    for act in (lambda: approve(change=change), lambda: refuse(change=change, reason="No")):
        with pytest.raises(AccessProblem, match="somebody else approves it"), acting_as(cast.ada):
            act()


def test_only_whoever_drafted_it_takes_it_back(cast, dora, drafted, acting_as, kept) -> None:
    from throughline.access.delegation.settling import take_back

    change = drafted()
    with pytest.raises(AccessProblem, match="Somebody else drafted this"), acting_as(dora):
        take_back(change=change)
    with acting_as(cast.ada):
        take_back(change=change)
    assert kept().is_default("section-20", FRIDAY)


@pytest.mark.parametrize("name", ["ruth", "mariam", "alice", "olu", "stella"])
def test_nobody_else_drafts_or_settles(cast, drafted, acting_as, name) -> None:
    from throughline.access.delegation.settling import approve

    with pytest.raises(AccessProblem, match="Only the director or an administrator"):
        drafted(by=getattr(cast, name))
    change = drafted()
    with (
        pytest.raises(AccessProblem, match="Only the director or an administrator"),
        acting_as(getattr(cast, name)),
    ):
        approve(change=change)


def test_a_refusal_needs_a_reason_and_settles_it(dora, drafted, acting_as, approved) -> None:
    from throughline.access.delegation.settling import refuse

    change = drafted()
    with pytest.raises(AccessProblem, match="Give the reason"), acting_as(dora):
        refuse(change=change, reason="  ")
    with acting_as(dora):
        refuse(change=change, reason="Not yet")
    with pytest.raises(AccessProblem, match="settled already"):
        approved(change)


def test_the_same_draft_and_the_same_approval_sent_twice_are_one(drafted, approved, kept) -> None:
    first, second = drafted(), drafted()
    assert first.pk == second.pk
    approved(first)
    approved(first)
    assert len(kept().adopted) == 1


STARTS = [(THURSDAY, False), (FRIDAY, True), (MONDAY, True)]


@pytest.mark.parametrize(("starts", "may"), STARTS)
def test_a_line_begins_today_or_later(drafted, starts, may) -> None:
    if may:
        assert drafted(starts=starts).starts == starts
    else:
        with pytest.raises(AccessProblem, match="the past is never changed"):
            drafted(starts=starts)


def test_a_draft_that_waited_past_its_day_begins_on_the_day_it_is_approved(
    drafted, approved, kept, calendar
) -> None:
    change = drafted()
    calendar(4)
    approved(change)
    (line,) = kept(date(2026, 11, 30)).adopted
    assert line.started == date(2026, 11, 24)


def test_a_new_line_of_the_same_seat_ends_the_old_one_and_the_day_before_stays_as_it_was(
    drafted, approved, kept
) -> None:
    approved(drafted(conditions="With the reviewing officer told."))
    approved(drafted(conditions="", starts=MONDAY))
    whole = kept(MONDAY)
    said = [[line.conditions for line in whole.lines("section-20", day)] for day in (FRIDAY, MONDAY)]
    assert said == [["With the reviewing officer told."], [""]]


def test_a_line_that_would_run_over_a_later_one_is_refused(drafted, approved) -> None:
    approved(drafted(starts=MONDAY))
    with pytest.raises(AccessProblem, match="begins on that day or later"):
        drafted(starts=FRIDAY)


def test_a_line_ends_on_a_day_and_then_nobody_may(drafted, approved, acting_as, cast, kept) -> None:
    from throughline.access.delegation.drafting import draft_end
    from throughline.access.models import Delegation

    approved(drafted())
    with acting_as(cast.ada):
        change = draft_end(line=Delegation.objects.get(), on=MONDAY, reason="It was tried.")
    approved(change)
    whole = kept(MONDAY)
    assert len(seats(whole, on=FRIDAY)) == 1
    assert seats(whole, on=MONDAY) == []


FLOORS = [
    ("placement-at-a-distance", Level.ASSISTANT_DIRECTOR, "names: the director"),
    ("placement-at-a-distance", Level.DIRECTOR, ""),
    ("placement-with-parents", Level.TEAM_MANAGER, "names: a nominated officer"),
    ("placement-with-parents", Level.SERVICE_MANAGER, ""),
    ("lower-restriction", Level.TEAM_MANAGER, "no further down than a service manager"),
    ("lower-restriction", Level.SERVICE_MANAGER, ""),
    ("close", Level.PRACTITIONER, "no further down than a team manager"),
    ("close", Level.TEAM_MANAGER, ""),
]


@pytest.mark.parametrize(("decision", "level", "refused"), FLOORS)
def test_no_line_goes_below_what_the_law_or_we_fix(drafted, decision, level, refused) -> None:
    if refused:
        with pytest.raises(AccessProblem, match=refused):
            drafted(decision=decision, level=level)
    else:
        assert drafted(decision=decision, level=level).pk


def test_a_post_named_stands_no_lower_than_the_floor_and_ends_no_default(cast, drafted, approved) -> None:
    from throughline.access.models import Post
    from throughline.access.principal import as_keeper

    with as_keeper("a test"):
        mariam, ruth = Post.objects.get(holder=cast.mariam), Post.objects.get(holder=cast.ruth)
    with pytest.raises(AccessProblem, match="nominated officer"):
        drafted(decision="placement-with-parents", level=Level.DIRECTOR, post=mariam)
    with pytest.raises(AccessProblem, match="Adopt the default first"):
        drafted(decision="placement-with-parents", level=Level.DIRECTOR, post=ruth)
    approved(drafted(decision="placement-with-parents", level=Level.HEAD_OF_SERVICE))
    named = drafted(decision="placement-with-parents", level=Level.DIRECTOR, post=ruth)
    assert named.level == Level.HEAD_OF_SERVICE


LIMITS = [
    ("secure-72-hours", Level.DIRECTOR, Decimal(72), ""),
    ("secure-72-hours", Level.DIRECTOR, Decimal("72.01"), "72 hours at most"),
    ("secure-72-hours", Level.DIRECTOR, None, "72 hours at most"),
    ("close", Level.TEAM_MANAGER, Decimal(1), "has no amount"),
    ("spend", Level.TEAM_MANAGER, None, "Adopt the default first"),
    ("spend", Level.TEAM_MANAGER, Decimal(400), "Adopt the default first"),
    ("nonsense", Level.TEAM_MANAGER, None, "does not know this decision"),
]


@pytest.mark.parametrize(("decision", "level", "limit", "refused"), LIMITS)
def test_a_limit_keeps_to_the_law_and_to_what_has_an_amount(drafted, decision, level, limit, refused) -> None:
    if refused:
        with pytest.raises(AccessProblem, match=refused):
            drafted(decision=decision, level=level, limit=limit)
    else:
        assert drafted(decision=decision, level=level, limit=limit).pk


def test_adopting_the_default_gives_every_other_decision_lines_of_its_own(
    cast, drafted, approved, acting_as, kept
) -> None:
    from throughline.access.delegation.catalogue import by_key
    from throughline.access.delegation.drafting import draft_adoption

    approved(drafted())
    with acting_as(cast.ada):
        change = draft_adoption(starts=FRIDAY, source="Cabinet, minute 42", reason="To have one.")
    approved(change)
    whole = kept()
    assert not any(whole.is_default(key, FRIDAY) for key in by_key())
    assert seats(whole) == [("Team manager or above", None)], "what was adopted before stays"
    assert len(seats(whole, "spend")) == 5
    with pytest.raises(AccessProblem, match="no default left"), acting_as(cast.ada):
        draft_adoption(starts=FRIDAY, source="Again", reason="Again")


def test_one_default_can_be_adopted_alone_and_one_of_its_lines_changed(
    cast, drafted, approved, acting_as, kept
) -> None:
    from throughline.access.delegation.drafting import draft_adoption

    with acting_as(cast.ada):
        change = draft_adoption(
            decision="spend", starts=FRIDAY, source="Cabinet, minute 42", reason="To change one."
        )
    approved(change)
    approved(drafted(decision="spend", limit=Decimal(400), starts=MONDAY))
    whole = kept(MONDAY)
    limits = {day: {limit for _, limit in seats(whole, "spend", day)} for day in (FRIDAY, MONDAY)}
    assert limits == {FRIDAY: {250, 1000, 5000, 25000, None}, MONDAY: {400, 1000, 5000, 25000, None}}
    assert whole.is_default("section-20", MONDAY)


def test_a_deputy_is_named_by_two_people_and_never_of_themselves(
    cast, dora, approved, acting_as, kept
) -> None:
    from throughline.access.delegation.drafting import draft_deputy
    from throughline.access.models import Post

    with acting_as(cast.ada):
        ruth, mariam = Post.objects.get(holder=cast.ruth), Post.objects.get(holder=cast.mariam)
        change = draft_deputy(post=ruth, deputy=mariam, starts=FRIDAY, ends=MONDAY, reason="Ruth has leave.")
    assert kept().deputies == ()
    approved(change)
    assert len(kept().deputies) == 1
    with pytest.raises(AccessProblem, match="nobody is their own deputy"), acting_as(cast.ada):
        draft_deputy(post=ruth, deputy=ruth, starts=FRIDAY, ends=None, reason="Slip")
    with acting_as(cast.ada):
        again = draft_deputy(post=ruth, deputy=mariam, starts=FRIDAY, ends=None, reason="Longer")
    with pytest.raises(AccessProblem, match="named for those days already"):
        approved(again)


def test_days_away_are_said_by_oneself_from_today_on_and_once(cast, acting_as, kept) -> None:
    from throughline.access.posts.absences.actions import be_away

    with acting_as(cast.ruth):
        first, second = (be_away(account=cast.ruth.id, started=FRIDAY, ended=MONDAY) for _ in range(2))
        assert first.pk == second.pk
    for started, back, words in [(THURSDAY, MONDAY, "from today on"), (MONDAY, MONDAY, "from today on"),
                                 (FRIDAY, date(2026, 11, 25), "marked as away already")]:  # fmt: skip
        with pytest.raises(AccessProblem, match=words), acting_as(cast.ruth):
            be_away(account=cast.ruth.id, started=started, ended=back)
    with pytest.raises(AccessProblem, match="Only you, or your own manager"), acting_as(cast.mariam):
        be_away(account=cast.ruth.id, started=MONDAY, ended=date(2026, 11, 25))
    assert kept().is_away(cast.ruth.id, FRIDAY) and not kept(MONDAY).is_away(cast.ruth.id, MONDAY)


A_LINE = """insert into access_delegation (decision, level, role, conditions, deputies_always, started, source, change_id, approved_by_id)
values ('close', 2, '', '', false, '{day}', 'by hand', {change}, {by})"""


def sql(statement: str) -> int:
    with connection.cursor() as cur:
        cur.execute(statement)
        return cur.rowcount


def test_the_database_itself_holds_the_program_to_two_people(cast, dora, drafted, acting_as) -> None:
    """Ways round the program, each with the login of somebody who has the verb."""
    change = drafted()
    by_hand = f"update access_delegationchange set outcome = 'approved', settled_by_id = {{by}}, settled_at = now() where id = {change.pk}"
    with pytest.raises(IntegrityError, match="a_change_takes_two_people"), acting_as(cast.ada):
        sql(by_hand.format(by=cast.ada.id))
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(cast.ada):
        sql(by_hand.format(by=dora.id))
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(dora):
        sql(A_LINE.format(day=FRIDAY, change=change.pk, by=dora.id))  # not approved yet
    with acting_as(dora):
        assert sql(by_hand.format(by=dora.id)) == 1
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(dora):
        sql(A_LINE.format(day=THURSDAY, change=change.pk, by=dora.id))  # over the past
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(cast.ada):
        sql(A_LINE.format(day=FRIDAY, change=change.pk, by=cast.ada.id))  # its own draft
    with acting_as(dora):
        assert (
            sql(A_LINE.format(day=FRIDAY, change=change.pk, by=dora.id)) == 1
        )  # the control: this is allowed


@pytest.mark.parametrize("name", ["ruth", "mariam", "alice", "olu"])
def test_everybody_signed_in_reads_the_scheme_and_only_the_verb_changes_it(
    cast, dora, drafted, approved, acting_as, name
) -> None:
    from throughline.access.models import Delegation

    change = drafted()
    approved(change)
    account = getattr(cast, name)
    with acting_as(account):
        assert Delegation.objects.count() == 1
        assert sql(f"update access_delegation set ended = '{MONDAY}'") == 0
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(account):
        sql(A_LINE.format(day=FRIDAY, change=change.pk, by=account.id))


def test_nobody_reads_it_who_is_not_signed_in(drafted, approved) -> None:
    from django.db import transaction

    approved(drafted())
    with transaction.atomic(), connection.cursor() as cur:
        cur.execute("select count(*) from access_delegation")
        assert cur.fetchone() == (0,)


CHANGED = ("level = 6", "decision = 'close'", "started = '2026-01-01'", "approved_by_id = 1")


@pytest.mark.parametrize("column", CHANGED)
def test_nothing_of_a_line_can_be_changed_but_its_end(dora, drafted, approved, acting_as, column) -> None:
    approved(drafted())
    with acting_as(dora):
        assert sql(f"update access_delegation set ended = '{MONDAY}'") == 1
    with pytest.raises(ProgrammingError, match="permission denied"), acting_as(dora):
        sql(f"update access_delegation set {column}")


def test_a_line_cannot_be_made_to_have_ended_in_the_past(
    dora, drafted, approved, acting_as, as_keeper_sql
) -> None:
    approved(drafted())
    as_keeper_sql("update access_delegation set started = '2026-11-02' returning 1")
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(dora):
        sql(f"update access_delegation set ended = '{THURSDAY}'")
    with acting_as(dora):
        assert sql(f"update access_delegation set ended = '{FRIDAY}'") == 1


def test_two_lines_of_one_seat_cannot_overlap(dora, drafted, approved, acting_as) -> None:
    change = drafted(decision="close")
    approved(change)
    with pytest.raises(IntegrityError, match="one_line_for_each_seat"), acting_as(dora):
        sql(A_LINE.format(day=MONDAY, change=change.pk, by=dora.id))


def test_as_known_shows_the_scheme_as_it_stood(drafted, approved, dora, acting_as, calendar) -> None:
    from throughline.access.delegation.queries import scheme

    change = drafted()
    before = "2026-11-20T11:59:59+00:00"
    approved(change)
    with acting_as(dora):
        sql(
            f"select set_config('app.as_known', '{before}', true), set_config('search_path', 'as_known, public', true)"
        )
        assert scheme(upto=FRIDAY).is_default("section-20", FRIDAY)
    with acting_as(dora):
        assert not scheme(upto=FRIDAY).is_default("section-20", FRIDAY)
