"""Who has looked: who is shown it, what each line says, and asking about one."""

from datetime import timedelta

import pytest
from django.db import connections

from throughline.access.models import AccessEvent, Grant, LogQuestion
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.web.tests.scene import statements, words


@pytest.fixture
def scene(database):
    from throughline.web.tests.scene import the_scene

    return the_scene()


def url(scene, more: str = "") -> str:
    return f"/children/{scene.house.tia.id}/looked{more}"


def page(scene, name: str = "alice", more: str = "") -> str:
    return words(scene.client(name).get(url(scene, more)))


def looked(scene, name: str, *, days: int = 0, **more) -> None:
    """A row as the guard writes it, so many days ago."""
    with as_keeper("rows of another day"):
        AccessEvent.objects.bulk_create([
            AccessEvent(
                at=now() - timedelta(days=days), account_id=scene.house.cast.everybody[name].id, request="of another day",
                **{"verb": "see", "part": "C", "page": "child", "rule": "reach", "allowed": True,
                   "person_id": scene.house.tia.id, **more},
            )
        ])  # fmt: skip


SHOWN = {"alice": True, "mariam": True, "ruth": True, "bob": False}


@pytest.mark.parametrize("name", SHOWN)
def test_the_worker_and_those_above_are_shown_it_and_the_team_is_not(scene, name):
    looked(scene, "charlie", rule="standing")
    said = page(scene, name)
    assert ("Charlie Croft" in said) is SHOWN[name]
    assert ("Shown to the child’s worker and their managers" in said) is not SHOWN[name]


@pytest.mark.parametrize(("name", "status"), [("charlie", 403), ("ada", 403), ("olu", 403), ("stella", 403)])
def test_nobody_else_has_the_page(scene, name, status):
    assert scene.client(name).get(url(scene)).status_code == status


@pytest.mark.parametrize(("days", "there"), [(89, True), (91, False)])
def test_a_look_stays_in_view_for_ninety_days(scene, days, there):
    looked(scene, "bob", days=days)
    assert ("Bob Brook" in page(scene)) is there


def test_the_rows_themselves_leave_a_workers_reach_after_ninety_days_and_not_the_privacy_officers(scene):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person

    looked(scene, "mariam", days=89)
    looked(scene, "mariam", days=91)
    about = {"person_id": scene.house.tia.id, "request": "of another day"}
    seen = {}
    for name in ("alice", "olu", "mariam", "bob", "charlie", "ada"):
        with as_person(principal_of(scene.house.cast.everybody[name])):
            seen[name] = AccessEvent.objects.filter(**about).count()
    assert seen == {"alice": 1, "olu": 2, "mariam": 2, "bob": 0, "charlie": 0, "ada": 0}, (
        "Mariam reads her own."
    )


LINES = [
    # the look                                            what is said of it
    ({"via": "team", "role": "worker"}, "Is in the team that holds this child Overview, once"),
    ({"via": "team", "page": "chronology"}, "Is in the team that holds this child Chronology, once"),
    ({"rule": "standing"}, "Found the child: name and safety only, no work with them Overview, once"),
    ({"rule": "no relationship", "allowed": False}, "Refused: no work with this child Nothing: asked for overview once"),
    ({"rule": "conflict", "allowed": False}, "Refused: their own matter"),
    ({"via": "break-glass"}, "Break-glass"),
]  # fmt: skip


@pytest.mark.parametrize(("look", "said"), LINES)
def test_each_line_says_by_what_right_and_what_was_opened(scene, look, said):
    looked(scene, "charlie", **look)
    assert f"Charlie Croft {'Social worker ' if 'role' in look else ''}{said}" in page(scene)


def test_it_says_how_often_and_from_when_to_when(scene):
    for days in (17, 3, 0):
        looked(scene, "bob", days=days, via="team", role="worker", team_id=scene.house.cast.north.id)
    said = page(scene)
    assert "Bob Brook Social worker, Safeguarding North" in said
    assert "Overview, 3 times Today, 12:00 First Tue 3 Nov" in said


def test_a_look_at_an_entry_about_the_child_counts_too(scene):
    scene.client("bob").get(f"/entries/{scene.visit.id}")
    assert "Bob Brook" in page(scene)


def test_what_to_ask_about_stands_first(scene):
    looked(scene, "bob", via="team")
    looked(scene, "charlie", days=5, rule="standing")
    looked(scene, "stella", days=6, rule="role.verb", allowed=False)
    looked(scene, "ruth", days=7, via="break-glass")
    said = page(scene)
    order = sorted(("Ruth Calder", "Stella Stone", "Charlie Croft", "Bob Brook"), key=said.index)
    assert order == ["Ruth Calder", "Stella Stone", "Charlie Croft", "Bob Brook"]
    assert "1 by break-glass, 1 refused something" in said
    only = page(scene, more="?show=refused")
    assert "Stella Stone" in only and "Bob Brook" not in only


def test_broken_glass_stands_with_the_reason_that_was_given(scene):
    cast = scene.house.cast
    looked(scene, "charlie", via="break-glass")
    with as_keeper("a broken glass"):
        Grant.objects.create(
            account=cast.charlie, given_by=cast.charlie, person_id=scene.house.tia.id, kind="break-glass",
            reason="Police at the door, who is the safe adult?", started=now(), until=now() + timedelta(hours=4),
        )  # fmt: skip
    assert "Break-glass “Police at the door, who is the safe adult?”" in page(scene)


def test_a_press_for_the_confidential_address_is_counted(scene):
    scene.client("alice").post(f"/children/{scene.house.tia.id}/address")
    scene.client("alice").post(f"/children/{scene.house.tia.id}/address")
    assert "Shown by press twice by 1 person." in page(scene)


class TestAsking:
    def ask(self, scene, name="alice", about="charlie", said="She lives in my street."):
        return scene.client(name).post(
            url(scene, "/ask"), {"about": scene.house.cast.everybody[about].id, "words": said}
        )

    def questions(self) -> list[LogQuestion]:
        with as_keeper("reading questions"):
            return list(LogQuestion.objects.all())

    def test_it_goes_to_the_privacy_officer_for_two_working_days(self, scene):
        looked(scene, "charlie", rule="standing")
        assert self.ask(scene).status_code == 303
        (one,) = self.questions()
        assert (one.asked_by_id, one.about_id) == (scene.house.cast.alice.id, scene.house.cast.charlie.id)
        assert f"{one.due:%a %d %b}" == "Tue 24 Nov"
        assert "Asked Fri 20 Nov. Answer due Tue 24 Nov" in page(scene)
        assert "Why did Charlie Croft look?" in words(scene.client("olu").get("/log/questions"))

    def test_asked_twice_it_is_one_question(self, scene):
        looked(scene, "charlie", rule="standing")
        self.ask(scene)
        self.ask(scene)
        assert len(self.questions()) == 1

    @pytest.mark.parametrize(
        ("name", "about", "said", "sentence"),
        [
            ("alice", "stella", "", "Choose whose looking you ask about."),
            ("alice", "alice", "", "This is your own line."),
            ("alice", "charlie", "x" * 401, "400 letters or fewer"),
            ("bob", "charlie", "", "Only the child’s own worker and their managers can ask."),
        ],
    )
    def test_what_cannot_be_asked_is_said(self, scene, name, about, said, sentence):
        looked(scene, "charlie", rule="standing")
        page(scene)
        answer = self.ask(scene, name, about, said)
        assert answer.status_code == 422 and sentence in words(answer)
        assert self.questions() == []

    def test_the_answer_stands_beside_the_name_and_the_one_it_is_about_sees_nothing(self, scene):
        looked(scene, "mariam", via="line")
        self.ask(scene, about="mariam")
        (one,) = self.questions()
        said = {"outcome": "right", "answer": "She was reading for supervision."}
        assert scene.client("olu").post(f"/log/questions/{one.id}", said).status_code == 303
        assert "Right: Olu Marsh, Fri 20 Nov She was reading for supervision." in page(scene)
        assert "supervision" not in page(scene, "mariam")
        again = scene.client("olu").post(f"/log/questions/{one.id}", said)
        assert again.status_code == 422 and "was answered while you wrote" in words(again)

    def test_a_privacy_officer_does_not_answer_about_themselves(self, scene):
        looked(scene, "olu", verb="review", page="log", rule="role.verb", role="privacy")
        self.ask(scene, about="olu")
        (one,) = self.questions()
        assert scene.client("olu").get(f"/log/questions/{one.id}").status_code == 404

    def test_only_the_privacy_officer_answers(self, scene):
        looked(scene, "charlie", rule="standing")
        self.ask(scene)
        (one,) = self.questions()
        for name in ("alice", "mariam", "charlie", "ada"):
            assert scene.client(name).get(f"/log/questions/{one.id}").status_code == 403
        with connections["keeper"].cursor() as cur:
            cur.execute("select answered_at from access_logquestion")
            assert cur.fetchone() == (None,)


def test_the_page_asks_for_no_more_than_a_page_may(scene):
    looked(scene, "charlie", via="break-glass")
    assert statements(scene.client("alice"), url(scene)) <= 12
