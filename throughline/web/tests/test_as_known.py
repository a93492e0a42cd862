"""The child's page as it stood on a past day: nothing written later, reading only, and links that stay there."""

import pytest

from throughline.web.tests.scene import headings, words

THEN = "2026-09-28T17:00"


@pytest.fixture(scope="module")
def tia(module_database):
    """The Marsden story knows when each thing was recorded; m29 was written up six days after its visit."""
    from throughline.synthetic.stories import tell_marsden

    return tell_marsden()


def named(told, name):
    return next(account for account in told.staff.values() if account.name == name)


def get(told, url="", **query):
    from throughline.access.accounts.tests.signing import client_of

    client = client_of(named(told, "Priya Raman"))
    return client.get(f"/children/{told.people['TIA'].id}{url}", {"as-known": THEN, **query})


def test_the_band_says_which_day(tia):
    assert "As known on Monday 28 September 2026, 17:00 Nothing written later is shown." in words(get(tia))


def test_what_was_written_later_is_listed_apart_and_not_in_the_chronology(tia):
    response = get(tia)
    assert "Not known on this day" in headings(response)
    said = words(response)
    later = "Visit: Tia, Kai and Esme seen About Fri 25 Sep. Written up Thu 1 Oct, 6 days after"
    assert later in said
    assert "All seen. Kelly well, 5 days without alcohol." not in said
    assert "Who has looked" not in headings(response)


def test_the_clock_stands_as_it_was_known(tia):
    assert "Limit today Limit Mon 28 Sep Last seen Mon 14 Sep" in words(get(tia))


def test_links_stay_on_that_day(tia):
    assert f"/children/{tia.people['KAI'].id}?as-known=2026-09-28T17%3A00" in get(tia).content.decode()


def test_the_chronology_stays_on_that_day_too(tia):
    assert "Fri 25" not in words(get(tia, "/chronology"))


def test_nothing_can_be_written_or_pressed_there(tia):
    said = words(get(tia))
    assert "Write up a visit" not in said and "press to show" not in said


KEPT = "select statement like '%-- as known', count(*) from pg_prepared_statements where statement ~ 'record_entry' group by 1 order by 1"


def test_plans_that_are_kept_for_today_and_for_the_past_are_two(tia):
    """A plan is kept after a few turns: if both days had the same, one of them would be read from the other's tables."""
    from django.db import connection

    from throughline.access.accounts.tests.signing import client_of

    client, child = client_of(named(tia, "Priya Raman")), f"/children/{tia.people['TIA'].id}"
    pages = [words(client.get(child, asked)) for asked in [{}, {"as-known": THEN}] * 5]
    today, past = pages[::2], pages[1::2]
    assert all("Written up Thu 1 Oct, 6 days after" in said for said in past)
    assert all("Not known on this day" not in said for said in today)
    with connection.cursor() as cur:
        cur.execute(KEPT)
        assert [of_the_past for of_the_past, _ in cur.fetchall()] == [False, True]


@pytest.mark.parametrize("wrong", ["yesterday", "2026-13-01T00:00"])
def test_a_moment_that_cannot_be_read_is_refused_with_the_cure(tia, wrong):
    from throughline.access.accounts.tests.signing import client_of

    response = client_of(named(tia, "Priya Raman")).get(
        f"/children/{tia.people['TIA'].id}", {"as-known": wrong}
    )
    assert response.status_code == 403
    assert "Give the moment like 2026-10-09T17:00." in words(response)


class TestWhatEachSeesFirst:
    """The story's last part, as far as its kinds of entry are built."""

    def page(self, told, name, url):
        from throughline.access.accounts.tests.signing import client_of

        return words(client_of(named(told, name)).get(url))

    def test_priya_sees_tias_visit_first_with_its_tries(self, tia):
        said = self.page(tia, "Priya Raman", "/desk")
        first = said.index("See Tia Marsden Last seen Wed 4 Nov. Tried 13 and 17 Nov.")
        assert said.index("Safety first") < first < said.index("Next 5 working days")
        assert first < said.index("See Kai Marsden and Esme Dunn")

    def test_priya_reads_on_tias_page_that_the_home_was_visited_and_tia_not_seen(self, tia):
        said = self.page(tia, "Priya Raman", f"/children/{tia.people['TIA'].id}")
        assert "Fri 13 Nov. Visit: Kai and Esme seen, Tia not seen: school trip." in said

    def test_mariam_sees_tia_where_to_look_today(self, tia):
        said = self.page(tia, "Mariam Achebe", "/team")
        row = said[said.index("Tia Marsden 9, plan") : said.index("Workers, by team")]
        assert "Tia: not seen within the limit" in row and "Tried 13 and 17 Nov" in row
        assert "Priya Raman Wed 4 Nov" in row and "With you since Fri 20 Nov" in row

    def test_nobody_reads_the_note_on_the_wrong_record(self, tia):
        said = self.page(tia, "Priya Raman", f"/children/{tia.people['KAI'].id}")
        assert "Withdrawn: it was on the wrong record" in said
        assert "cannabis" not in said
