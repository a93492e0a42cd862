"""My desk, children, finding a person, and the manager's page."""

from datetime import date

import pytest

from throughline.web.tests.scene import SEALED, headings, words


class TestMyDesk:
    def test_it_says_how_many_children_in_how_many_families(self, scene):
        assert "Friday 20 November 2026, 12:00. 3 children in 1 family." in words(
            scene.client("alice").get("/desk")
        )

    def test_brothers_and_sisters_who_are_due_together_are_one_row(self, scene):
        said = words(scene.client("alice").get("/desk"))
        assert "Next 5 working days, Mon 23 Nov to Fri 27 Nov 1 See Kai Marsden and Esme Dunn" in said

    def test_writing_up_such_a_row_is_about_them_all(self, scene):
        kai, esme = scene.house.kai.id, scene.house.esme.id
        link = f"/write/visit?children={kai}&amp;children={esme}"
        assert link in scene.client("alice").get("/desk").content.decode()

    def test_late_stands_first_with_its_tries_and_its_danger(self, scene):
        said = words(scene.client("alice").get("/desk"))
        row = "See Tia Marsden Last seen Wed 4 Nov. Tried 13 and 17 Nov. May run to the road. 2 working days late"
        assert row in said

    def test_an_empty_desk_says_so_in_sentences(self, scene):
        said = words(scene.client("bob").get("/desk"))
        assert "Nothing is late, and nothing falls due in the next five working days." in said
        assert "No child is held by you. A manager allocates children to you." in said

    def test_a_draft_is_there_to_carry_on_with(self, scene):
        from uuid import uuid4

        from throughline.access.accounts.sessions import principal_of
        from throughline.access.principal import as_person
        from throughline.record.entries.drafts import begin, discard
        from throughline.record.visits.kinds import visit

        with as_person(principal_of(scene.house.cast.alice)):
            draft = begin(kind=visit, children=[scene.house.tia.id], key=uuid4(), device="a phone")
        said = words(scene.client("alice").get("/desk"))
        assert "Visit: Tia" in said and "saved today 12:00 on a phone" in said
        with as_person(principal_of(scene.house.cast.alice)):
            discard(draft_id=draft.id)


class TestChildren:
    def test_mine_are_mine_and_all_are_the_teams(self, scene):
        mine, every = (
            words(scene.client("bob").get(f"/children?whose={whose}")) for whose in ("mine", "all")
        )
        assert "Tia Marsden" not in mine and "Tia Marsden" in every

    def test_another_teams_children_are_on_no_list(self, scene):
        assert "Tia Marsden" not in words(scene.client("charlie").get("/children?whose=all"))

    def test_a_page_that_is_no_number_is_not_there(self, scene):
        assert scene.client("alice").get("/children?page=two").status_code == 404


FOUND = {
    "mars": ["Kai Marsden", "Kelly Marsden", "Tia Marsden"],
    "MARSDEN ti": ["Tia Marsden"],
    "tia marsden": ["Tia Marsden"],
    "es": ["Esme Dunn"],
    "3 Jun 2017": ["Tia Marsden"],
    "03/06/2017": ["Tia Marsden"],
    "m": ["Nobody found."],
    "zzz": ["Nobody found."],
    "943 476 5919": ["Kai Marsden"],
}


class TestFind:
    @pytest.mark.parametrize(("typed", "found"), FOUND.items())
    def test_people_are_found_by_the_beginning_of_names_in_either_order_and_by_numbers(
        self, scene, typed, found
    ):
        said = words(scene.client("charlie").post("/find", {"q": typed}, follow=True))
        assert all(name in said for name in found)
        everyone = {name for names in FOUND.values() for name in names} - set(found)
        assert not [name for name in everyone if name in said]

    def test_a_reference_finds_its_person(self, scene):
        assert "Tia Marsden" in words(
            scene.client("charlie").post("/find", {"q": scene.house.tia.reference.lower()}, follow=True)
        )

    def test_a_sealed_person_is_found_only_by_whoever_reaches_them(self, scene):
        assert SEALED not in words(scene.client("alice").post("/find", {"q": "sealed"}, follow=True))
        assert f"{SEALED} Sealed" in words(
            scene.client("charlie").post("/find", {"q": "sealed"}, follow=True)
        )

    def test_a_restricted_person_is_a_name_and_nothing_more(self, scene):
        said = words(scene.client("alice").post("/find", {"q": "rarely"}, follow=True))
        assert "Rita Rarely Restricted" in said
        assert "2016" not in said and scene.restricted.reference not in said

    def test_the_type_ahead_is_the_list_alone(self, scene):
        response = scene.client("alice").post("/find", {"q": "tia"}, headers={"HX-Request": "true"})
        assert response.content.decode().lstrip().startswith('<ul class="found" role="listbox"')


class TestTeam:
    def said(self, scene, person="mariam"):
        return words(scene.client(person).get("/team"))

    def test_a_child_nobody_holds_stands_before_one_held_by_a_manager_before_the_late(self, scene):
        said = self.said(scene)
        places = [said.index(name) for name in ("Maisie Croft", "Jake Reid", "Tia Marsden")]
        assert places == sorted(places)

    def test_each_says_why_it_is_there(self, scene):
        said = self.said(scene)
        assert "No worker since Mon 12 Oct Nobody yet" in said
        assert "Held in a manager’s name since Mon 12 Oct: not an allocation" in said
        assert "Not seen within the limit. Tried 13 and 17 Nov" in said

    def test_workers_are_by_name_and_their_late_children_open_by_a_press(self, scene):
        assert (
            "Alice Arden Social worker Safeguarding North 3 No 1 thing 1 child past the limit"
            in self.said(scene)
        )

    def test_entries_of_my_own_workers_wait_oldest_first(self, scene):
        said = self.said(scene).split("Entries for you to read")[1]
        days = [said.index(day) for day in ("Wed 4 Nov", "Fri 13 Nov", "Tue 17 Nov")]
        assert days == sorted(days)
        assert "Alice Arden" in said

    def test_what_another_line_wrote_does_not_wait_for_the_head_of_service(self, scene):
        assert "Nothing waits for you to read it." in self.said(scene, "ruth")

    def test_the_heading_names_the_team(self, scene):
        assert headings(scene.client("mariam").get("/team"))[0] == "Safeguarding North: where to look today"
        assert headings(scene.client("ruth").get("/team"))[0] == "Your service: where to look today"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], ""),
        ([date(2026, 11, 13)], "Fri 13 Nov"),
        ([date(2026, 11, 17), date(2026, 11, 13)], "13 and 17 Nov"),
        ([date(2026, 11, 12), date(2026, 11, 14), date(2026, 11, 16)], "12, 14 and 16 Nov"),
        ([date(2026, 10, 30), date(2026, 11, 2)], "Fri 30 Oct and Mon 2 Nov"),
    ],
)
def test_days_say_their_month_once_when_they_share_it(days, said):
    from throughline.web import clock_words

    assert clock_words.days(days) == said
