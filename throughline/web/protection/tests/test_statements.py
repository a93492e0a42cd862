"""What the pages of protection ask of the database: at most twelve statements, and as many at forty meetings as at two."""

from datetime import timedelta

import pytest

from throughline.record.protection.tests.conftest import FRIDAY, JULY


def more(house, jo, size: int) -> None:
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now
    from throughline.record import models as record

    first, at = 10**9, now()
    with as_keeper("rows to count statements on"):
        keys = range(first, first + size)
        spine = {
            "author": jo,
            "recorded_at": at,
            "headline": "A conference",
            "decided_by": jo,
            "kind": "meeting",
        }
        record.Entry.objects.bulk_create(
            record.Entry(id=key, happened_at=at - timedelta(hours=key - first), **spine) for key in keys
        )
        record.EntryChild.objects.bulk_create(
            record.EntryChild(entry_id=key, person=house.tia, happened_at=at) for key in keys
        )
        record.Meeting.objects.bulk_create(
            record.Meeting(entry_id=key, type="review conference", began="10:00", how="room", held=True)
            for key in keys
        )
        record.MeetingChild.objects.bulk_create(
            record.MeetingChild(entry_id=key, person=house.tia, decision="goes on") for key in keys
        )
        record.MeetingPresence.objects.bulk_create(
            record.MeetingPresence(entry_id=key, position=0, role="police", agency="police", how="here")
            for key in keys
        )


@pytest.mark.parametrize("size", [2, 1000])
def test_a_page_asks_at_most_twelve_and_no_more_of_a_long_history(
    house, jo, as_, conference, enquiry, size
) -> None:
    from throughline.web.tests.scene import statements

    conference(on=JULY)
    enquiry(each={"after": "early review"}, on=FRIDAY)
    more(house, jo, size)
    pages = {
        "protection": statements(as_("alice"), f"/children/{house.tia.id}/protection"),
        "long plans": statements(as_("ruth"), "/long-plans"),
        "chairing": statements(as_("jo"), "/chairing"),
    }
    assert {name: count for name, count in pages.items() if count > 12} == {}
    assert pages == ASKED


ASKED = {"protection": 12, "long plans": 7, "chairing": 8}
"""The same at two meetings and at a thousand."""
