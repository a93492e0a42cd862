"""Acting up counts from the midnight of its first day in London to the midnight of its last, whatever the clocks do."""

from datetime import UTC, date, datetime

import pytest

SPANS = [
    # acting from, first day without it, reach from, reach until (in universal time)
    (date(2026, 10, 20), date(2026, 10, 25), "2026-10-19T23:00", "2026-10-24T23:00"),
    (date(2026, 10, 25), date(2026, 10, 26), "2026-10-24T23:00", "2026-10-26T00:00"),
    (date(2026, 10, 26), date(2026, 11, 23), "2026-10-26T00:00", "2026-11-23T00:00"),
    (date(2027, 3, 28), date(2027, 3, 29), "2027-03-28T00:00", "2027-03-28T23:00"),
]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("started", "ended", "since", "until"), SPANS)
def test_reach_begins_and_ends_at_london_midnight(
    cast, as_superuser, keeping, started, ended, since, until
) -> None:
    from throughline.access.models import Reach
    from throughline.synthetic.builders import a_child
    from throughline.synthetic.staff import a_person

    as_superuser("update law.practice set moment = '2026-10-01T12:00+01'")
    tia = a_child("Tia Marsden", worker=cast.alice, team=cast.north)
    max_ = a_person(
        name="Max Moss", role="manager", team=cast.north, reports_to=cast.ruth, since=started, until=ended
    )
    with keeping():
        found = Reach.objects.get(user=max_, person_id=tia.id, via="team")
        assert (found.since, found.until) == (utc(since), utc(until))


MINUTES = [("2026-10-24T22:59", 0), ("2026-10-24T23:01", 1), ("2026-10-25T23:59", 1), ("2026-10-26T00:01", 0)]


@pytest.mark.parametrize(("moment", "rows"), MINUTES)
def test_a_minute_either_side_opens_and_closes_the_rows(cast, as_superuser, moment, rows) -> None:
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.people.models import Allocation
    from throughline.synthetic.builders import a_child
    from throughline.synthetic.staff import a_person

    as_superuser("update law.practice set moment = '2026-10-01T12:00+01'")
    a_child("Tia Marsden", worker=cast.alice, team=cast.north)
    day, after = date(2026, 10, 25), date(2026, 10, 26)
    acts = a_person(
        name="Max Moss", role="manager", team=cast.north, reports_to=cast.ruth, since=day, until=after
    )
    as_superuser(f"update law.practice set moment = '{moment}+00'")
    with as_person(principal_of(acts)):
        assert Allocation.objects.count() == rows


def test_acting_up_without_an_end_is_refused_by_the_database(cast, keeping) -> None:
    from django.db import IntegrityError

    from throughline.access.models import Post

    with pytest.raises(IntegrityError, match="acting_up_has_an_end"), keeping():
        Post.objects.create(
            holder=cast.bob, role="manager", title="Acting", started=date(2026, 11, 20), acting=True
        )
