"""What each page asks of the database: at most twelve statements, and no more at a thousand meetings than at ten."""

from datetime import timedelta

import pytest

from throughline.record.meetings.tests.conftest import FRIDAY, MONDAY

MOST = 12
FIRST = 10**9


def more(house, size: int) -> None:
    """So many core groups about Tia, each with five people and three actions of Alice's; and so many bookings."""
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now
    from throughline.record import models as record

    alice, tia, at = house.cast.alice, house.tia, now()
    keys = range(FIRST, FIRST + size)
    with as_keeper("rows to count statements on"):
        spine = {"author": alice, "recorded_at": at, "headline": "Core group", "decided_by": alice}
        record.Entry.objects.bulk_create(
            record.Entry(id=key + shift, kind=kind, happened_at=at - timedelta(hours=key - FIRST), **spine)
            for shift, kind in ((0, "meeting"), (FIRST, "booking"))
            for key in keys
        )
        record.EntryChild.objects.bulk_create(
            record.EntryChild(entry_id=key + shift, person=tia, happened_at=at)
            for shift in (0, FIRST)
            for key in keys
        )
        record.Meeting.objects.bulk_create(
            record.Meeting(
                entry_id=key, type="core group", began="10:00", how="room", quorate=True, held=True
            )
            for key in keys
        )
        record.MeetingChild.objects.bulk_create(
            record.MeetingChild(entry_id=key, person=tia, decision="goes on") for key in keys
        )
        record.MeetingPresence.objects.bulk_create(
            record.MeetingPresence(
                entry_id=key, position=n, who=f"Who {n}", role="police", agency="police", how="here"
            )
            for key in keys
            for n in range(5)
        )
        record.PlanAction.objects.bulk_create(
            record.PlanAction(
                entry_id=key, position=n, what="Ring", who=alice.name, owner=alice, by_when=FRIDAY
            )
            for key in keys
            for n in range(3)
        )
        record.Booking.objects.bulk_create(
            record.Booking(
                entry_id=key + FIRST,
                type="review conference",
                meets_on=MONDAY,
                meets_at="10:00",
                how="room",
                chair=alice,
            )
            for key in keys
        )
        record.BookingChild.objects.bulk_create(
            record.BookingChild(entry_id=key + FIRST, person=tia) for key in keys
        )


def asked(house, booking, meeting) -> dict[str, int]:
    from throughline.access.accounts.tests.signing import client_of
    from throughline.web.tests.scene import statements

    alice = client_of(house.cast.alice)
    return {
        "child": statements(alice, f"/children/{house.tia.id}/meetings"),
        "mine": statements(alice, "/meetings"),
        "register": statements(alice, "/meetings/register"),
        "booking": statements(alice, f"/meetings/{booking.pk}"),
        "meeting": statements(alice, f"/meetings/{meeting.pk}"),
    }


@pytest.fixture
def pages(house, booked, held):
    rows = {"actions": [{"what": "Ring", "who": "Alice Arden", "by_when": FRIDAY}]}
    booking, meeting = booked(), held(rows=rows)

    def count(size: int) -> dict[str, int]:
        more(house, size)
        return asked(house, booking, meeting)

    return count


def test_no_page_asks_more_than_twelve(pages) -> None:
    few = pages(10)
    assert max(few.values()) <= MOST, few


def test_and_a_thousand_meetings_cost_no_statement_more(pages) -> None:
    assert max((many := pages(1_000)).values()) <= MOST, many
