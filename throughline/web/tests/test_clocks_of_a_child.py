"""All clocks of a child, what was due on a past day as known then and now, why, and what has not moved: as pages."""

import re
from datetime import date

import pytest

from throughline.web.tests.scene import headings, words


@pytest.fixture(scope="module")
def tia(module_database):
    """The Marsden story knows when each thing was recorded; the visit of 25 September was written up on 1 October."""
    from throughline.synthetic.stories import tell_marsden

    return tell_marsden()


def client(told, name: str = "Priya Raman"):
    from throughline.access.accounts.tests.signing import client_of

    return client_of(next(account for account in told.staff.values() if account.name == name))


def get(told, url: str = "", name: str = "Priya Raman", **query):
    return client(told, name).get(f"/children/{told.people['TIA'].id}{url}", query)


def clock(told, standard: str, **over):
    """One of Tia's stored clocks."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation

    with as_keeper("a test"):
        return Obligation.objects.filter(person_id=told.people["TIA"].id, standard=standard, **over).latest(
            "start"
        )


class TestTheChildsPage:
    def test_six_clocks_stand_on_it_danger_first_and_the_rest_are_counted(self, tia):
        body = get(tia).content.decode()
        assert body.count('<a class="clock ') == 6
        said = words(get(tia))
        assert re.search(r"\b[1-9]\d* more clocks?\b", said)
        assert said.index("Child protection review conference") < said.index("Child protection visit")


class TestAllClocks:
    def test_what_is_open_stands_first_with_its_filters(self, tia):
        said = words(get(tia, "/clocks"))
        assert "All clocks Danger first, then what is late, then what is due soonest." in said
        assert (
            "Child protection visit 2 working days late Wed 18 Nov Last seen Wed 4 Nov. Tried 13 and 17 Nov Local"
            in said
        )

    @pytest.mark.parametrize(
        ("show", "there", "not_there"),
        [
            ("open", "2 working days late", "Met Wed 4 Nov 2026"), ("late", "2 working days late", "Met Wed 4 Nov 2026"),
            ("met", "Met Wed 4 Nov 2026", "Tried 13 and 17 Nov"), ("all", "Met Wed 4 Nov 2026", "Nothing here"),
            ("nonsense", "2 working days late", "Met Wed 4 Nov 2026"),
        ],
    )  # fmt: skip
    def test_a_filter_shows_what_it_says(self, tia, show, there, not_there):
        said = words(get(tia, "/clocks", show=show))
        assert there in said and not_there not in said

    def test_a_part_of_the_journey_can_be_asked_for_alone(self, tia):
        part = "Children with a child protection plan"
        assert part in headings(get(tia, "/clocks", part=part))
        assert "No clock of this child stands under this choice." in words(
            get(tia, "/clocks", part="nowhere")
        )

    def test_it_is_reached_from_the_childs_page_and_stays_on_a_past_day(self, tia):
        child = tia.people["TIA"].id
        assert f'href="/children/{child}/clocks"' in get(tia).content.decode()
        past = {"as-known": "2026-09-28T17:00"}
        assert f"/children/{child}/clocks?as-known=2026-09-28T17%3A00" in get(tia, **past).content.decode()
        assert "Limit today Mon 28 Sep" in words(get(tia, "/clocks", **past))

    @pytest.mark.parametrize(("page", "answer"), [("1", 200), ("9", 200), ("0", 404), ("x", 404)])
    def test_pages_are_numbers(self, tia, page, answer):
        assert get(tia, "/clocks", page=page).status_code == answer


class TestAPastDay:
    def day(self, told, on: str, known: str):
        response = get(told, "/clocks", on=on, known=known)
        return response if response.status_code != 302 else client(told).get(response["Location"])

    def test_a_visit_written_up_later_was_due_then_and_was_held_as_we_know_today(self, tia):
        said = words(self.day(tia, "2026-09-28", "2026-09-28"))
        assert "What was due on Monday 28 September 2026, as known on Monday 28 September 2026." in said
        assert (
            "Child protection visit Limit today Limit Mon 28 Sep Met Fri 25 Sep 2026 Limit Mon 28 Sep" in said
        )
        assert "Child protection visit, Fri 25 Sep 2026: known since Thu 1 Oct 2026".lower() in said.lower()

    def test_what_differs_is_counted_and_stands_first(self, tia):
        said = words(self.day(tia, "2026-09-28", "2026-09-28"))
        assert "3 things differ from what is known today." in said
        first = said.index("Child protection visit Not known to be due 9 working days left Limit Fri 9 Oct")
        assert first > said.index("Limit today Limit Mon 28 Sep")

    def test_the_day_after_it_was_written_only_what_came_later_still_differs(self, tia):
        said = words(self.day(tia, "2026-09-28", "2026-10-02"))
        assert "One thing differs from what is known today." in said and "Met Fri 25 Sep 2026" in said
        assert "Legal planning was asked for, Mon 7 Sep 2026: known since Mon 16 Nov 2026" in said

    def test_where_nothing_came_later_nothing_differs(self, tia):
        assert "Nothing differs from what is known today." in words(self.day(tia, "2026-08-10", "2026-08-12"))

    def test_known_today_there_is_one_column(self, tia):
        said = words(self.day(tia, "2026-09-28", "2026-11-20"))
        assert "What was due on Monday 28 September 2026, by what is known today." in said
        assert "As known then" not in said

    def test_another_day_than_the_day_of_knowing(self, tia):
        said = words(self.day(tia, "2026-09-16", "2026-09-28"))
        assert "What was due on Wednesday 16 September 2026, as known on Monday 28 September 2026." in said

    def test_its_links_lead_to_the_sum_of_that_day(self, tia):
        body = self.day(tia, "2026-09-28", "2026-09-28").content.decode()
        assert "?on=2026-09-28&amp;as-known=2026-09-28T23%3A59" in body

    @pytest.mark.parametrize(
        ("on", "known", "sentence"),
        [
            ("2026-11-21", "2026-11-20", "Give days up to today"), ("2026-11-20", "2026-11-21", "Give days up to today"),
            ("soon", "2026-11-20", "Write the day like Fri 20 Nov 2026"), ("2026-02-30", "", "That month has no day 30"),
        ],
    )  # fmt: skip
    def test_a_day_that_cannot_be_is_refused_with_the_cure(self, tia, on, known, sentence):
        response = get(tia, "/clocks", on=on, known=known)
        assert response.status_code == 422 and sentence in words(response)

    def test_control_as_true_today_is_not_read_through_the_past(self, tia):
        """With both columns read from the same time, nothing could ever differ."""
        from throughline.web.child.clock_queries import TODAY

        assert "public.record_obligation" in TODAY
        assert "Not known to be due" in words(self.day(tia, "2026-09-28", "2026-09-28"))


class TestWhy:
    def test_it_names_rule_version_calendar_and_trigger(self, tia):
        said = words(get(tia, f"/due/{clock(tia, 'cp_visit_10wd').id}"))
        assert "Rule cp_visit_10wd Version From the start" in said
        assert "Calendar Working days in England; bank holidays known to Sun 31 Dec 2028" in said
        assert "Trigger Written by Priya Raman, recorded Wed 4 Nov 2026, version 1" in said

    def test_what_was_said_about_it_leads_to_its_entries(self, tia):
        said = words(get(tia, f"/due/{clock(tia, 'cp_visit_10wd').id}"))
        assert "What was said about this clock Tried Fri 13 Nov" in said
        assert "Tried Tue 17 Nov" in said and "Written by Priya Raman, Tue 17 Nov 2026." in said

    def test_what_can_be_done_is_offered_to_whoever_may_write_and_not_in_the_past(self, tia):
        url = f"/due/{clock(tia, 'cp_visit_10wd').id}"
        body = get(tia, url).content.decode()
        assert "/write/visit?children=" in body
        assert "standard=cp_visit_10wd&amp;of=Wed+4+Nov+2026&amp;said=waiting" in body
        past = get(tia, url, **{"as-known": "2026-11-19T12:00"})
        assert "What can I do" in headings(get(tia, url)) and "What can I do" not in headings(past)

    def test_a_clock_that_is_closed_offers_nothing(self, tia):
        closed = clock(tia, "cp_visit_10wd", met=date(2026, 11, 4))
        assert "What can I do" not in headings(get(tia, f"/due/{closed.id}"))

    def test_of_a_past_day_it_says_how_it_stood_then(self, tia):
        url = f"/due/{clock(tia, 'cp_visit_10wd').id}"
        assert "It is 2 working days late." in words(get(tia, url))
        assert "1 working day left" in words(get(tia, url, on="2026-11-17"))
        assert "It is 2 working days late." in words(get(tia, url, on="nonsense"))


class TestWhatHasNotMoved:
    def test_it_says_since_when_and_that_nobody_decided(self, tia):
        said = words(get(tia))
        assert "What has not moved" in headings(get(tia))
        assert "Assessment: 130 days Last moved Mon 13 Jul 2026: the child protection plan began." in said
        assert "No decision is recorded" in said and "Record a decision" in said

    def test_whoever_may_not_write_is_not_offered_to(self, tia):
        past = words(get(tia, **{"as-known": "2026-11-19T12:00"}))
        assert "What has not moved" in past and "Record a decision" not in past
