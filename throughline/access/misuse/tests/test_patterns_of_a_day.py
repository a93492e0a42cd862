"""The detectors of a day's pattern, each on both sides of its limit."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import uuid4

import pytest

from throughline.access.misuse.tests.scene import DAY, FOUND, OPENED, REFUSED, at, found, looks, whom, wrote
from throughline.access.models import Absence, Account, Grant, LookUp, Post, Shift
from throughline.access.principal import as_keeper
from throughline.record.people.models import Allocation
from throughline.synthetic import builders as b

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def alice(database: str) -> Account:
    return b.a_person(role="worker", name="Alice Arden", team=b.a_team("North"))


def seen(key: str, who: Account) -> bool:
    return who.id in [account for account, _ in whom(key)]


def numbers(many: int, *, step: int = 7, start: int = 900_000) -> list[int]:
    """People who need not be in the record: a log outlives what it tells of."""
    return [start + step * ((place * 37) % many) for place in range(many)]


@pytest.mark.parametrize(("people", "raised"), [(60, False), (61, True)])
def test_more_than_sixty_people_in_a_day(alice: Account, people: int, raised: bool) -> None:
    looks(alice, *numbers(people), how=OPENED, apart=0.1)
    assert seen("many-people", alice) is raised


def test_what_is_usual_for_the_role_raises_the_limit(alice: Account) -> None:
    for ago in range(1, 6):
        looks(alice, *numbers(58 + ago), how=OPENED, on=DAY - timedelta(ago), apart=0.1)
    looks(alice, *numbers(64), how=OPENED, apart=0.1)
    assert not seen("many-people", alice)  # median 61, deviation 1: the limit is 65
    looks(alice, *numbers(66), how=OPENED, clock="14:00", apart=0.1)
    assert seen("many-people", alice)


def test_a_sample_that_was_given_is_not_counted(alice: Account) -> None:
    people = numbers(80)
    given(alice, "sample", people, by=b.a_person(role="auditor", name="Ann Auditor"))
    looks(alice, *people, how=OPENED, apart=0.1)
    assert not seen("many-people", alice)


def given(who: Account, kind: str, people: Sequence[int], *, by: Account | None = None, clock: str = "08:00",
          on=DAY, together=None) -> None:  # fmt: skip
    start, together = at(clock, on=on), together or uuid4()
    with as_keeper("telling grants"):
        Grant.objects.bulk_create(
            Grant(account=who, person_id=person, kind=kind, together=together, reason="a reason", started=start,
                  until=start + timedelta(hours=8), given_by=by or who)
            for person in people
        )  # fmt: skip


@pytest.mark.parametrize(
    ("clock", "raised"), [("07:31", False), ("07:29", True), ("18:59", False), ("19:01", True)]
)
def test_ninety_minutes_about_a_shift(database: str, clock: str, raised: bool) -> None:
    nell = b.a_person(role="front-door", name="Nell Night")
    on_shift(nell, "09:00", "17:30")
    looks(nell, 900_001, clock=clock)
    assert seen("off-shift", nell) is raised


def test_a_shift_counts_from_when_it_was_published(database: str) -> None:
    nell = b.a_person(role="front-door", name="Nell Night")
    on_shift(nell, "09:00", "17:30", published="12:00")
    looks(nell, 900_001, clock="11:59")
    assert seen("off-shift", nell)


def test_writing_up_the_night_in_the_morning_is_part_of_it(database: str) -> None:
    nell, child = b.a_person(role="out-of-hours", name="Nell Night"), b.a_child("Ines Quarrington")
    looks(nell, child, clock="12:00")
    assert seen("off-shift", nell)
    wrote(nell, child, clock="13:00")
    assert not seen("off-shift", nell)


def test_a_worker_has_no_rota(alice: Account) -> None:
    looks(alice, 900_001, clock="23:00")
    assert found("off-shift") == []


def on_shift(who: Account, begins: str, ends: str, *, published: str = "00:00") -> None:
    with as_keeper("telling a shift"):
        Shift.objects.create(
            holder=who, desk="front-door", starts_at=at(begins), ends_at=at(ends), published_at=at(published)
        )


@pytest.mark.parametrize(("people", "raised"), [(6, False), (7, True)])
def test_their_own_children_from_leave(alice: Account, people: int, raised: bool) -> None:
    away(alice)
    looks(alice, *[b.a_child(f"Ann Body{number}") for number in range(people)], how=OPENED)
    assert seen("while-away", alice) is raised


@pytest.mark.parametrize(("since", "raised"), [(0, True), (1, False)])
def test_a_stranger_from_leave(alice: Account, since: int, raised: bool) -> None:
    away(alice, since=since)
    looks(alice, b.a_child("Ines Quarrington"))
    assert seen("while-away", alice) is raised


def test_days_away_that_one_said_oneself_count_too(alice: Account) -> None:
    with as_keeper("telling days away"):
        Absence.objects.create(account=alice, started=DAY, ended=DAY + timedelta(1), said_by=alice)
    looks(alice, b.a_child("Ines Quarrington"))
    assert seen("while-away", alice)


def away(who: Account, *, since: int = 0) -> None:
    with as_keeper("telling leave"):
        Absence.objects.create(account=who, started=DAY + timedelta(since), ended=DAY + timedelta(since + 3))


@pytest.mark.parametrize(("people", "raised"), [(3, False), (4, True)])
def test_after_notice(alice: Account, people: int, raised: bool) -> None:
    leaves(alice, in_days=14)
    looks(alice, *[b.a_child(f"Ann Body{number}") for number in range(people)])
    assert seen("while-away", alice) is raised


@pytest.mark.parametrize(("in_days", "raised"), [(1, False), (0, True)])
def test_after_the_last_post(alice: Account, in_days: int, raised: bool) -> None:
    leaves(alice, in_days=in_days)
    looks(alice, b.a_child("Ines Quarrington"), how=OPENED)
    assert seen("while-away", alice) is raised


def leaves(who: Account, *, in_days: int) -> None:
    with as_keeper("telling a last day"):
        Post.objects.filter(holder=who).update(ended=DAY + timedelta(in_days))


@pytest.mark.parametrize(("times", "note", "raised"), [(3, False, False), (4, False, True), (4, True, False)])
def test_the_day_after_handing_over(alice: Account, times: int, note: bool, raised: bool) -> None:
    child = b.a_child("Ines Quarrington", worker=alice, since=DAY - timedelta(60))
    with as_keeper("handing over"):
        Allocation.objects.filter(person=child).update(ended=DAY)
    looks(alice, child, how=FOUND, times=times)
    if note:
        wrote(alice, child)
    assert seen("while-away", alice) is raised


@pytest.mark.parametrize(("people", "raised"), [(9, False), (10, True)])
@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("how", [FOUND, REFUSED])
def test_ten_in_order(alice: Account, people: int, raised: bool, way: int, how: tuple[str, bool]) -> None:
    looks(alice, *range(900_000, 900_000 + people)[::way], how=how)
    assert seen("in-order", alice) is raised


@pytest.mark.parametrize(("gap", "raised"), [(3, True), (4, False)])
def test_how_far_apart_is_in_order(alice: Account, gap: int, raised: bool) -> None:
    looks(alice, *range(900_000, 900_000 + 12 * gap, gap))
    assert seen("in-order", alice) is raised


def test_a_team_read_in_order_by_its_manager_is_an_audit(alice: Account) -> None:
    looks(alice, *range(900_000, 900_060), how=OPENED, apart=0.2)
    assert found("in-order") == []


def test_two_sibling_groups_in_order_are_work(alice: Account) -> None:
    looks(alice, *range(900_000, 900_006), *range(900_900, 900_906))
    assert found("in-order") == []


@pytest.mark.parametrize(("times", "raised"), [(3, False), (4, True)])
def test_the_glass_broken_more_than_three_times_in_a_week(alice: Account, times: int, raised: bool) -> None:
    for ago in range(times):
        given(alice, "break-glass", [900_001, 900_002], on=DAY - timedelta(ago))
    assert seen("glass-often", alice) is raised


def test_the_week_ends(alice: Account) -> None:
    for ago in (0, 1, 2, 8):
        given(alice, "break-glass", [900_001], on=DAY - timedelta(ago))
    assert not seen("glass-often", alice)


@pytest.mark.parametrize(("people", "raised"), [(20, False), (21, True)])
def test_search_look_search(alice: Account, people: int, raised: bool) -> None:
    searches(alice, numbers(people))
    assert seen("search-and-look", alice) is raised


def test_a_duty_workers_forty_records_are_written_about(alice: Account) -> None:
    children = [b.a_child(f"Ann Body{number}") for number in range(22)]
    searches(alice, [child.pk for child in children])
    wrote(alice, *children[:2], clock="15:00")
    assert not seen("search-and-look", alice)


def searches(who: Account, people: Sequence[int]) -> None:
    """A search every three minutes, a look a minute after it, and one more search at the end."""
    for place, person in enumerate([*people, None]):
        hour, minute = 9 + place // 20, place % 20 * 3
        looks(who, None, clock=f"{hour}:{minute:02}", how=("role.verb", True), page="find")
        if person:
            looks(who, person, clock=f"{hour}:{minute + 1:02}")


@pytest.mark.parametrize(("copies", "raised"), [(3, False), (4, True)])
def test_copies_before_leaving(alice: Account, copies: int, raised: bool) -> None:
    leaves(alice, in_days=3)
    looks(alice, *numbers(copies), how=OPENED, page="letter-paper", verb="print")
    assert seen("prints-before-leaving", alice) is raised


@pytest.mark.parametrize(("how", "raised"), [(("exported", True), True), (("role.verb", True), False)])
def test_lists_taken_before_leaving_count_and_asking_for_one_does_not(
    alice: Account, how: tuple[str, bool], raised: bool
) -> None:
    leaves(alice, in_days=3)
    looks(alice, *numbers(4), how=how, page="cohort-file", verb="take lists")
    assert seen("prints-before-leaving", alice) is raised


@pytest.mark.parametrize(("in_days", "raised"), [(7, True), (8, False)])
def test_a_week_before_leaving(alice: Account, in_days: int, raised: bool) -> None:
    leaves(alice, in_days=in_days)
    looks(alice, *numbers(9), how=OPENED, page="letter-paper", verb="print")
    assert seen("prints-before-leaving", alice) is raised


@pytest.mark.parametrize(("unmatched", "all_", "raised"), [(6, 20, False), (7, 20, True), (19, 19, False)])
def test_three_look_ups_in_ten_with_nobody_there(
    database: str, unmatched: int, all_: int, raised: bool
) -> None:
    ward = b.a_person(role="checker", name="Ward One")
    look_ups(ward, unmatched)
    look_ups(ward, (all_ - unmatched) // 2, present=True)
    look_ups(ward, all_ - unmatched - (all_ - unmatched) // 2, code="referral")
    assert seen("partner-fishing", ward) is raised


@pytest.mark.parametrize(("ago", "raised"), [(27, True), (28, False)])
def test_four_weeks_of_look_ups(database: str, ago: int, raised: bool) -> None:
    ward = b.a_person(role="checker", name="Ward One")
    look_ups(ward, 19, on=DAY - timedelta(ago))
    look_ups(ward, 1)
    assert seen("partner-fishing", ward) is raised


def look_ups(who: Account, many: int, *, code: str = "injury", present: bool = False, on: date = DAY) -> None:
    with as_keeper("telling look-ups"):
        LookUp.objects.bulk_create(
            LookUp(account=who, at=at("10:00", on=on), reference=uuid4().hex[:10], code=code, present=present,
                   by_number=True, matched=False)
            for _ in range(many)
        )  # fmt: skip


@pytest.mark.parametrize(("turns", "raised"), [(8, False), (9, True)])
def test_two_sign_ins_that_take_turns(alice: Account, turns: int, raised: bool) -> None:
    for turn in range(turns + 1):
        looks(alice, 900_001, how=OPENED, session="ab"[turn % 2], clock=f"10:{turn:02}")
    assert seen("two-places", alice) is raised


def test_a_telephone_before_and_a_desk_after_is_one_turn(alice: Account) -> None:
    looks(alice, 900_001, how=OPENED, session="telephone", times=30)
    looks(alice, 900_001, how=OPENED, session="desk", times=30, clock="10:31")
    assert not seen("two-places", alice)


@pytest.mark.parametrize(("times", "apart", "raised"), [(10, 1, False), (11, 1, True), (11, 6.1, False)])
def test_refused_more_than_ten_times_in_an_hour(
    alice: Account, times: int, apart: float, raised: bool
) -> None:
    looks(alice, *numbers(times), how=REFUSED, apart=apart)
    assert seen("refused-often", alice) is raised
