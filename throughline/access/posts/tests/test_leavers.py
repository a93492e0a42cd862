"""One act on the day somebody leaves, and what is left for whom."""

from datetime import date, timedelta

import pytest

TODAY = date(2026, 11, 20)


@pytest.fixture
def tia(cast):
    from throughline.synthetic.builders import a_child

    return a_child("Tia Marsden", worker=cast.alice, team=cast.north)


def state_of(account, keeping):
    from throughline.access.models import Account, Post, Session

    with keeping():
        found = Account.objects.get(pk=account.pk)
        ended = Post.objects.get(holder=account).ended
        return (
            found.is_active,
            found.leaves_on,
            ended,
            Session.objects.filter(account=account, ended_at=None).exists(),
        )


def test_today_closes_everything_at_once(cast, as_, tia, keeping) -> None:
    alice = as_("alice")
    assert alice.get(f"/children/{tia.id}").status_code == 200
    assert as_("ada").post(f"/people/{cast.alice.id}/leaving", {"on": "today"}).status_code == 303
    assert state_of(cast.alice, keeping) == (False, TODAY, TODAY, False)
    assert alice.get(f"/children/{tia.id}").status_code == 302


def test_a_later_day_closes_the_records_at_its_midnight_and_the_account_that_night(
    cast, as_, tia, keeping, monkeypatch
) -> None:
    from django.conf import settings

    from throughline.access.models import Reach
    from throughline.access.posts.leavers.actions import switch_off_leavers
    from throughline.config.clock import LONDON

    monday = date(2026, 11, 23)
    assert as_("ada").post(f"/people/{cast.alice.id}/leaving", {"on": "Mon 23 Nov 2026"}).status_code == 303
    assert state_of(cast.alice, keeping)[:3] == (True, monday, monday)
    with keeping():
        until = (
            Reach.objects.filter(user=cast.alice, person_id=tia.id, via="worker")
            .get()
            .until.astimezone(LONDON)
        )
    assert (until.date(), until.hour) == (monday, 0)
    assert switch_off_leavers() == 0, "A day too soon it does nothing."
    monkeypatch.setattr(settings, "THROUGHLINE_NOW", settings.THROUGHLINE_NOW + timedelta(days=3))
    assert switch_off_leavers() == 1
    assert state_of(cast.alice, keeping)[0] is False


def test_their_shifts_leave_the_rota(cast, as_, keeping) -> None:
    from throughline.access.models import Shift
    from throughline.config.clock import now
    from throughline.synthetic.company import sits
    from throughline.synthetic.staff import a_post

    a_post(cast.stella, role="out-of-hours")
    with keeping():
        for days in (0, 5):
            begins = now() + timedelta(days=days, hours=-1)
            sits(cast.stella, "out-of-hours", start=begins, end=begins + timedelta(hours=8))
    as_("ada").post(f"/people/{cast.stella.id}/leaving", {"on": "today"})
    with keeping():
        assert [shift.ends_at for shift in Shift.objects.filter(holder=cast.stella)] == [now()]


def test_what_they_hold_is_counted_and_no_child_is_named(cast, as_, tia) -> None:
    page = as_("ada").get(f"/people/{cast.alice.id}/leaving").content.decode()
    assert "Children" in page and "Their manager gives each" in page and "Marsden" not in page
    assert "Posts that report to them" in as_("ada").get(f"/people/{cast.mariam.id}/leaving").content.decode()


def test_a_day_that_is_past_oneself_and_twice_are_refused(cast, as_) -> None:
    ada = as_("ada")
    assert ada.post(f"/people/{cast.alice.id}/leaving", {"on": "Thu 19 Nov 2026"}).status_code == 422
    assert ada.post(f"/people/{cast.ada.id}/leaving", {"on": "today"}).status_code == 422
    assert ada.post(f"/people/{cast.alice.id}/leaving", {"on": "today"}).status_code == 303
    assert ada.post(f"/people/{cast.alice.id}/leaving", {"on": "today"}).status_code == 422


def test_their_children_stand_first_on_their_managers_page(cast, as_, tia) -> None:
    assert "left on" not in as_("mariam").get("/team").content.decode()
    as_("ada").post(f"/people/{cast.alice.id}/leaving", {"on": "today"})
    page = as_("mariam").get("/team").content.decode()
    assert "Tia" in page and "Alice Arden left on Fri 20 Nov" in page
