"""Ratifying: who may, once, with a reason; who is told; and what the database refuses by itself."""

from datetime import date

import pytest
from django.db import ProgrammingError, connection

from throughline.record.decisions.tests.conftest import FRIDAY
from throughline.record.entries.problems import Problem


def refused(settled, entry, words, **more) -> None:
    with pytest.raises(Problem, match=words):
        settled(entry, **more)


def test_somebody_inside_the_scheme_makes_it_theirs_and_both_are_told(
    decided, settled, kept, cast, as_
) -> None:
    entry = decided()
    made = settled(entry)
    assert (kept(entry).settled, kept(entry).settled_on) == ("ratified", FRIDAY)
    assert made.post == "Head of service" and made.reason == "I would have agreed."
    for name in ("alice", "mariam"):
        assert "was ratified" in as_(name).get("/desk").content.decode(), name


def test_or_does_not_and_says_why(decided, settled, kept, as_) -> None:
    entry = decided()
    settled(entry, outcome="unratified", reason="Nan was not asked.")
    assert kept(entry).settled == "unratified"
    page = as_("alice").get(f"/entries/{entry.pk}").content.decode()
    assert "Not ratified on Fri 20 Nov 2026" in page and "Nan was not asked." in page


def test_the_same_press_twice_settles_once(decided, settled, as_keeper_sql) -> None:
    entry = decided()
    assert settled(entry).pk == settled(entry).pk
    for table in ("record_ratification", "record_step where did = 'ratified'"):
        assert as_keeper_sql(f"select count(*) from {table}") == 1
    assert as_keeper_sql("select count(*) from record_notice where what = 'ratified'") == 2


def test_who_may_not(decided, settled, cast, house) -> None:
    entry = decided()
    refused(settled, entry, "You decided this yourself", by=cast.mariam)
    refused(settled, decided(by=cast.ruth), "You wrote this down yourself")
    refused(settled, entry, "A decision for head of service or above", by=cast.bob)
    refused(settled, entry, "Give the reason", reason=" ")
    refused(settled, entry, "Say which", outcome="perhaps")


def test_what_is_inside_or_settled_or_withdrawn_does_not_wait(decided, settled, cast, acting_as) -> None:
    from throughline.record.entries.actions import withdraw
    from throughline.record.entries.models import Entry

    refused(settled, decided(decided_by=cast.ruth, by=cast.alice), "does not wait")
    entry = decided()
    settled(entry)
    refused(settled, entry, "does not wait", outcome="unratified")
    gone = decided()
    with acting_as(cast.alice):
        withdraw(entry=Entry.objects.get(pk=gone.pk), kind="wrong", reason="Another child.")
    refused(settled, gone, "does not wait")


def test_a_decision_that_names_a_child_one_cannot_open_is_not_ones_to_settle(
    decided, settled, house, cast
) -> None:
    """A conflict takes the record away; here it is a sister of whom Ruth is not to know."""
    from throughline.access.models import Conflict
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now

    entry = decided(children=[house.tia, house.kai])
    with as_keeper("a test"):
        Conflict.objects.create(account=cast.ruth, person_id=house.kai.id, kind="interest", since=now())
    refused(settled, entry, "names a child who is not yours to open")


A_RATIFICATION = """insert into record_ratification (entry_id, version, outcome, by_id, post, at, reason)
values ({entry}, 1, 'ratified', {by}, 'by hand', now(), 'by hand')"""
BY_HAND = [("mariam", "mariam", False), ("alice", "alice", False), ("bob", "bob", False), ("charlie", "charlie", False),
           ("ruth", "mariam", False), ("ruth", "ruth", True)]  # fmt: skip


@pytest.mark.parametrize(("who", "signs", "may"), BY_HAND)
def test_the_database_refuses_whoever_decided_wrote_or_signs_for_another(
    decided, acting_as, cast, who, signs, may
) -> None:
    entry = decided()
    statement = A_RATIFICATION.format(entry=entry.pk, by=getattr(cast, signs).id)

    def by_hand() -> int:
        with acting_as(getattr(cast, who)), connection.cursor() as cur:
            cur.execute(statement)
            return cur.rowcount

    if may:
        assert by_hand() == 1
    else:
        with pytest.raises(ProgrammingError, match="row-level security"):
            by_hand()


def test_a_ratification_only_grows_and_is_read_with_its_entry(decided, settled, acting_as, cast) -> None:
    settled(decided())

    def seen(account) -> int:
        with acting_as(account), connection.cursor() as cur:
            cur.execute("select count(*) from record_ratification")
            return cur.fetchone()[0]

    assert (seen(cast.alice), seen(cast.ruth), seen(cast.charlie)) == (1, 1, 0)
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        acting_as(cast.ruth),
        connection.cursor() as cur,
    ):
        cur.execute("update record_ratification set reason = 'another'")


DUE = [
    (0, "By Tue 24 Nov", "soon"),
    (4, "By the end of today", "soon"),
    (5, "1 working day late", "late"),
    (7, "3 working days late", "late"),
]


@pytest.mark.parametrize(("later", "words", "status"), DUE)
def test_two_working_days_over_a_weekend_and_then_it_is_late(
    decided, as_, calendar, later, words, status
) -> None:
    decided()
    browser = as_("ruth")
    calendar(later)
    browser = browser if later == 0 else _signed_in_again(browser)
    page = browser.get("/decisions/to-ratify").content.decode()
    assert words in page and f'class="chip {status}"' in page


def _signed_in_again(browser):
    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    with as_keeper("a test"):
        return client_of(Account.objects.get(name="Ruth Calder"))


def test_the_number_of_days_is_a_setting(decided, as_, settings_of_ratifying) -> None:
    decided()
    settings_of_ratifying(1)
    assert "By Mon 23 Nov" in as_("ruth").get("/decisions/to-ratify").content.decode()


@pytest.fixture
def settings_of_ratifying():
    from django.conf import settings

    before = settings.THROUGHLINE_RATIFY_WITHIN
    yield lambda days: setattr(settings, "THROUGHLINE_RATIFY_WITHIN", days)
    settings.THROUGHLINE_RATIFY_WITHIN = before


LISTED = [("ruth", "for them"), ("mariam", "for another"), ("alice", "403"), ("charlie", "403"), ("ada", "403"), ("olu", "403"),
          ("ann", "403"), ("stella", "403")]  # fmt: skip


@pytest.mark.parametrize(("who", "how"), LISTED)
def test_the_list_is_for_whoever_may_and_says_to_others_why_not(decided, as_, who, how) -> None:
    entry = decided()
    answer = as_(who).get("/decisions/to-ratify")
    page = answer.content.decode()
    if how == "403":
        assert answer.status_code == 403 and "Nan" not in page
        return
    assert (
        answer.status_code == 200 and "Tia may stay with Nan" in page and "Tia: accommodate a child" in page
    )
    assert (f"/decisions/{entry.pk}/ratify" in page) == (how == "for them")
    assert ("You decided this yourself" in page) == (how == "for another")


def test_a_manager_of_another_line_finds_nothing(decided, cast) -> None:
    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.builders import a_person

    entry = decided()
    stranger = client_of(a_person(name="Hal Head", role="manager", title="Head of service"))
    page = stranger.get("/decisions/to-ratify").content.decode()
    assert "Tia" not in page and "No decision waits" in page
    answer = stranger.post(f"/decisions/{entry.pk}/ratify", {"outcome": "ratified", "reason": "Mine"})
    assert answer.status_code in (403, 404)


def test_a_refusal_keeps_the_words_and_says_what_to_do(decided, as_) -> None:
    entry = decided()
    answer = as_("ruth").post(
        f"/decisions/{entry.pk}/ratify", {"outcome": "", "reason": "I would have agreed."}
    )
    page = answer.content.decode()
    assert (
        answer.status_code == 422
        and "Say which: ratify it, or do not." in page
        and "I would have agreed." in page
    )


def test_the_childs_page_marks_it_until_and_after(decided, settled, house, as_) -> None:
    entry = decided()
    decided(decision="Close when Nan agrees", which="close")

    def page() -> str:
        return as_("alice").get(f"/children/{house.tia.id}").content.decode()

    assert page().count("Outside the scheme, not yet ratified") == 2, (
        "in the chronology and among the decisions"
    )
    settled(entry)
    assert page().count("Outside the scheme, ratified") == 2


def test_read_as_known_before_it_was_ratified_it_still_waits(decided, as_, cast, house) -> None:
    from datetime import datetime

    from throughline.config.clock import LONDON

    entry = decided(on=date(2026, 11, 10), told=datetime(2026, 11, 10, 15, tzinfo=LONDON))
    as_("ruth").post(f"/decisions/{entry.pk}/ratify", {"outcome": "ratified", "reason": "Yes."})
    now = as_("ruth").get(f"/entries/{entry.pk}").content.decode()
    then = as_("ruth").get(f"/entries/{entry.pk}?as-known=2026-11-11T09:00").content.decode()
    assert "Ratified on" in now and "Ratified on" not in then
    assert "Waits for somebody inside the scheme" in then


def test_the_list_costs_the_same_with_one_and_with_thirty_and_is_paged(decided, as_) -> None:
    from throughline.web.tests.scene import statements

    decided()
    before = statements(as_("ruth"), "/decisions/to-ratify")
    for number in range(30):
        decided(decision=f"Tia may stay with Nan for week {number}")
    after = statements(as_("ruth"), "/decisions/to-ratify")
    print("/decisions/to-ratify", after)
    assert after == before <= 12
    first, second = (as_("ruth").get(f"/decisions/to-ratify?page={page}").content.decode() for page in (1, 2))
    assert [page.count('value="unratified"') for page in (first, second)] == [20, 11]
    assert "?page=2" in first and "?page=3" not in second
