"""One child's page: what stands on it, for whom, and as known on a past day."""

import pytest

from throughline.web.tests.scene import CANARY, headings, words


def page(scene, person="alice", child=None, **query):
    child = child or scene.house.tia
    return scene.client(person).get(f"/children/{child.id}", query)


def test_the_page_has_each_of_its_headings(scene):
    assert headings(page(scene)) == [
        "Tia Marsden 9 years, born 3 June 2017 " + scene.house.tia.reference, "What life is like now", "Chronology",
        "November 2026", "October 2026", "What has not moved", "Brothers and sisters at home", "Family", "Decisions by managers",
        "Who has looked", "As known on another day",
    ]  # fmt: skip


TOLD = {
    "the plan": "Child protection plan: neglect, since Mon 13 Jul 2026",
    "safety with its source": "Never give Craig Dunn this address (order of 3 Sep)",
    "an unverified flag": "Unverified: May run to the road",
    "who holds the child": "Social worker Alice Arden",
    "who is at home": "Lives with Kelly, Kai and Esme",
    "how late": "2 working days late",
    "limit and last seen apart": "Limit Wed 18 Nov Last seen Wed 4 Nov",
    "tries beside the late mark": "Tried 13 and 17 Nov",
    "not seen, and why": "Tia not seen since Wed 4 Nov Tue 17 Nov. Tried to visit: Tia not seen: door not answered. "
    "Fri 13 Nov. Visit: Kai and Esme seen, Tia not seen: school trip.",
    "the child's words": f"“{CANARY} is my bear.” Tia, Wed 4 Nov 2026, school or nursery, on their own with Alice",
    "life now with its source": "Alice Arden, Wed 4 Nov 2026. Not yet read by a manager",
    "what was agreed": "Agreed: Nan rings.",
    "a brother's clock": "Kai Marsden, 14 Limit Fri 27 Nov. Last seen Fri 13 Nov",
    "a sister of another name": "Esme Dunn, 3 Limit Fri 27 Nov",
    "a father": "Jon Pell Father, parental responsibility, lives elsewhere",
    "who decided, and in which post": "Mon 16 Nov 2026, Mariam Achebe, Team manager, Safeguarding North. Drift.",
    "a late write-up": "Written up Fri 20 Nov",
}


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
def test_the_page_says(scene, told):
    assert told in words(page(scene))


def test_a_reader_without_work_with_the_child_sees_safety_and_the_reason_and_no_more(scene):
    response = page(scene, "charlie")
    said = words(response)
    assert "You do not work with Tia" in said
    assert "Never give Craig Dunn this address" in said
    assert CANARY not in said and "working days late" not in said
    assert headings(response)[1:] == ["This is as much as is open to you"]


def test_only_somebody_who_may_write_about_the_child_is_offered_to(scene):
    assert "Write up a visit" in words(page(scene, "bob"))
    assert "Write up a visit" not in words(page(scene, "charlie"))


def test_a_page_that_is_not_there_and_a_sealed_one_answer_alike(scene):
    gone, sealed = (scene.client("alice").get(f"/children/{key}") for key in (999_999, scene.sealed.id))
    assert gone.status_code == sealed.status_code == 404
    assert words(gone) == words(sealed)


def test_what_was_signed_a_moment_ago_can_be_undone(scene):
    from throughline.synthetic.builders import a_visit
    from throughline.synthetic.cast import PLAN_SINCE

    fresh = a_visit(by=scene.house.cast.alice, children={scene.house.kai: "seen"}, on=PLAN_SINCE)
    said = page(scene, child=scene.house.kai, signed=fresh.id).content.decode()
    assert "Signed: Visit: Kai seen." in said
    assert f"/entries/{fresh.id}/undo" in said
    assert "Signed:" not in page(scene, "bob", child=scene.house.kai, signed=fresh.id).content.decode()
    assert "Signed:" not in page(scene, child=scene.house.kai, signed=10**9).content.decode()


class TestTheAddress:
    def test_it_is_not_on_the_page(self, scene):
        assert "Larch" not in page(scene).content.decode()
        assert "Confidential: press to show, logged" in words(page(scene))

    def test_the_press_shows_it_and_is_logged(self, scene):
        from throughline.access.models import AccessEvent
        from throughline.access.principal import as_keeper

        response = scene.client("alice").post(f"/children/{scene.house.tia.id}/address")
        assert "14 Larch Road, NM4 7LR" in words(response)
        with as_keeper("a test"):
            event = AccessEvent.objects.filter(page="child-address").last()
        assert (event.verb, event.part, event.person_id) == ("see:post", "X", scene.house.tia.id)

    @pytest.mark.parametrize(
        ("person", "answer"), [("mariam", 200), ("bob", 403), ("charlie", 403), ("olu", 403)]
    )
    def test_only_whoever_opens_special_items_may_press(self, scene, person, answer):
        response = scene.client(person).post(f"/children/{scene.house.tia.id}/address")
        assert response.status_code == answer
        assert ("Larch" in words(response)) == (answer == 200)

    def test_reading_it_without_a_press_is_not_possible(self, scene):
        assert scene.client("alice").get(f"/children/{scene.house.tia.id}/address").status_code == 405

    def test_a_team_mate_sees_that_there_is_one(self, scene):
        assert "Address Confidential Social worker" in words(page(scene, "bob"))


class TestWhy:
    def why(self, scene, child=None):
        from throughline.access.principal import as_keeper
        from throughline.record.clocks.models import Obligation

        with as_keeper("a test"):
            due = Obligation.objects.get(person_id=scene.house.tia.id, met=None, stopped=None).id
        return scene.client("alice").get(f"/children/{(child or scene.house.tia).id}/due/{due}")

    def test_the_sum_stands_in_steps_and_in_days(self, scene):
        response = self.why(scene)
        said = words(response)
        assert headings(response)[:2] == ["Why is this due?", "The arithmetic"]
        assert "Tia’s limit is Wednesday 18 November 2026. It is 2 working days late." in said
        assert "Wed 4 Nov 2026 + 10 working days = Wed 18 Nov 2026." in said
        assert "Tried Fri 13 Nov 2026, Tue 17 Nov 2026: an attempt does not meet it" in said
        assert response.content.decode().count('<li class="late">') == 2

    def test_it_leads_to_the_entry_the_clock_was_started_from(self, scene):
        assert f'href="/entries/{scene.visit.id}"' in self.why(scene).content.decode()

    def test_another_childs_clock_is_not_found_on_this_child(self, scene):
        assert self.why(scene, child=scene.house.kai).status_code == 404
