"""Looking at a broken glass again: who sees it when, what they see, and that nobody judges their own."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.glass.tests.test_breaking import FRAME, MOST, kept, words
from throughline.access.models import AccessEvent, AccessNotice, GlassReview
from throughline.access.principal import as_keeper

RIGHT = {"verdict": "justified", "reason": "The police log says the same."}


@pytest.fixture
def broken(scene, breaks) -> str:
    """Gwen, whom Ruth manages, opened Tia and Kai, whom Alice holds under Mariam; then read a page of each."""
    breaks("gwen", scene.house.tia, scene.house.kai)
    scene.as_("gwen").get(f"/children/{scene.house.tia.pk}")
    scene.as_("gwen").get(f"/children/{scene.house.kai.pk}/chronology")
    scene.as_("gwen").get(f"/children/{scene.house.esme.pk}/chronology")
    (review,) = kept(GlassReview)
    return f"/glass/{review.together}"


WHO = """
who     | list | one
olu     | 200  | 200
mariam  | 200  | 200
ruth    | 200  | 200
helen   | 200  | 200
otto    | 200  | 404
gwen    | 403  | 403
alice   | 403  | 403
nora    | 403  | 403
ada     | 403  | 403
"""


def test_who_looks_at_it_again(scene, broken):
    _, *rows = [[cell.strip() for cell in row.split("|")] for row in WHO.strip().splitlines()]
    found = {
        who: [str(scene.as_(who).get(page).status_code) for page in ("/glass", broken)] for who, *_ in rows
    }
    assert found == {who: answers for who, *answers in rows}


def test_a_manager_of_neither_line_finds_nothing(scene, broken):
    otto = scene.as_("otto")
    assert "Nothing waits for you." in words(otto.get("/glass"))
    assert otto.get(broken).status_code == otto.post(broken, RIGHT).status_code == 404


UP_THE_LINE = """
day            | olu | mariam | ruth | helen
Fri 20 Nov     | yes | yes    | yes  | no
Tue 24 Nov     | yes | yes    | yes  | no
Wed 25 Nov     | yes | yes    | yes  | yes
"""
DAYS = {"Fri 20 Nov": 0, "Tue 24 Nov": 4, "Wed 25 Nov": 5}


@pytest.mark.parametrize("row", UP_THE_LINE.strip().splitlines()[1:])
def test_once_it_is_overdue_it_goes_up_the_line(scene, broken, later, row):
    """Mariam is above who holds the children and Ruth above Gwen: both are one step away. Helen is above Ruth."""
    from throughline.access.accounts.tests.signing import client_of

    day, *answers = (cell.strip() for cell in row.split("|"))
    later(days=DAYS[day])
    for who, answer in zip(("olu", "mariam", "ruth", "helen"), answers, strict=True):
        page = words(client_of(scene.people[who]).get("/glass"))
        assert ("Gwen Gale, 2 children, Fri 20 Nov, 12:00" in page) == (answer == "yes"), (day, who)
        assert ("Was due Tue 24 Nov" in page) == (day == "Wed 25 Nov" and answer == "yes")


def test_the_page_shows_who_why_whose_and_what_they_opened_meanwhile(scene, broken):
    page = words(scene.as_("mariam").get(broken))
    tia, kai = scene.house.tia, scene.house.kai
    for said in ("Gwen Gale, Social worker", "Police rang: the child is not home since six.", "In danger or missing",
                 f"Tia Marsden, {tia.reference}; Kai Marsden, {kai.reference}", "Overview 1", "Chronology 1",
                 "Fri 20 Nov 2026, 12:00 to 20:00; closes by itself", "Answer by Tuesday 24 November 2026"):  # fmt: skip
        assert said in page, said
    assert "Esme" not in page, "What was refused of another child is not part of it."


def test_the_privacy_officer_knows_the_children_by_number_alone(scene, broken):
    page = words(scene.as_("olu").get(broken))
    assert scene.house.tia.reference in page and "Tia" not in page


def test_the_answer_is_kept_with_who_gave_it_and_when(scene, broken):
    assert scene.as_("mariam").post(broken, RIGHT)["Location"] == "/glass"
    (review,) = kept(GlassReview)
    assert (review.verdict, review.by_id) == ("justified", scene.people["mariam"].pk)
    assert "It was right. The police log says the same. Mariam Achebe" in words(scene.as_("olu").get(broken))
    again = scene.as_("olu").post(broken, RIGHT | {"verdict": "not"})
    assert again.status_code == 422 and "Somebody answered while you wrote" in words(again)
    assert kept(GlassReview)[0].verdict == "justified"


SAID = """
verdict   | reason          | status
justified | nine long       | 422
justified | ten letter      | 303
          | ten letter      | 422
not       | ten letter      | 303
refer     | ten letter      | 303
nonsense  | ten letter      | 422
"""


@pytest.mark.parametrize("row", SAID.strip().splitlines()[1:])
def test_an_answer_has_a_reason_of_ten_letters(scene, broken, row):
    verdict, reason, status = (cell.strip() for cell in row.split("|"))
    answer = scene.as_("mariam").post(broken, {"verdict": verdict, "reason": reason})
    assert answer.status_code == int(status)


def test_whoever_broke_it_does_not_judge_it_by_the_page_or_past_it(scene, breaks):
    """Not even with the privacy officer's post beside their own."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.synthetic.builders import a_post

    otto = scene.people["otto"]
    a_post(otto, role="privacy")
    breaks("otto", scene.house.esme)
    (review,) = kept(GlassReview)
    page = f"/glass/{review.together}"
    assert scene.as_("otto").get(page).status_code == scene.as_("otto").post(page, RIGHT).status_code == 404
    with as_person(principal_of(otto)):
        assert GlassReview.objects.filter(pk=review.pk).update(verdict="justified") == 0
    with as_person(principal_of(scene.people["olu"])):
        assert GlassReview.objects.filter(pk=review.pk).update(verdict="justified") == 1, "Control."


def test_whoever_has_an_interest_in_the_child_does_not_judge_it(scene, broken):
    from throughline.access.models import Conflict
    from throughline.config.clock import now

    with as_keeper("interests"):
        for who in ("mariam", "olu"):
            Conflict.objects.create(
                account=scene.people[who], person_id=scene.house.kai.pk, kind="interest", since=now()
            )
    for who in ("mariam", "olu"):
        assert scene.as_(who).get(broken).status_code == 404
        assert "Nothing waits for you." in words(scene.as_(who).get("/glass"))
    assert scene.as_("ruth").get(broken).status_code == 200, "Control."


def test_those_who_were_told_see_it_until_they_have_looked(scene, broken):
    alice, mariam, olu = (scene.as_(name) for name in ("alice", "mariam", "olu"))
    for client in (alice, mariam):
        assert "Somebody broke the glass on Tia and Kai" in words(client.get("/desk"))
    assert "New to you." in words(olu.get("/glass"))
    assert f"/children/{scene.house.tia.pk}/looked?show=glass" in alice.get("/desk").content.decode()
    assert broken in mariam.get("/desk").content.decode()
    for child in (scene.house.tia, scene.house.kai):
        assert alice.get(f"/children/{child.pk}/looked?show=glass").status_code == 200
    mariam.get(broken), olu.get(broken)
    for client in (alice, mariam):
        assert "Somebody broke the glass" not in words(client.get("/desk"))
    assert "New to you." not in words(olu.get("/glass"))
    assert all(one.read_at for one in kept(AccessNotice, what="glass"))


def test_reading_it_is_logged_for_each_child(scene, broken):
    scene.as_("olu").get(broken)
    rows = kept(AccessEvent, page="glass-review", account_id=scene.people["olu"].pk, request="")
    assert [row.person_id for row in rows] == [scene.house.tia.pk, scene.house.kai.pk]


def test_the_figures_count_breakings_in_days_that_people_worked(scene, broken, breaks):
    breaks("nora", scene.house.esme)
    scene.as_("mariam").post(broken, RIGHT | {"verdict": "not"})
    page = words(scene.as_("olu").get("/glass"))
    days = len({row.account_id for row in kept(AccessEvent) if row.account_id})
    found = re.search(r"([\d.]+) \(2 in (\d+) days\)", page)
    assert int(found[2]) == days and found[1] == f"{2000 / days:.1f}"
    assert "Looked at in time 1 of 1 (100%)" in page and "Not right 1 of 1 (100%)" in page


def test_an_answer_after_its_day_is_not_in_time(scene, broken, later):
    from throughline.access.accounts.tests.signing import client_of

    later(days=5)
    client_of(scene.people["olu"]).post(broken, RIGHT)
    assert "Looked at in time 0 of 1 (0%)" in words(client_of(scene.people["olu"]).get("/glass"))


def test_what_it_costs(scene, broken):
    from throughline.config.clock import now

    with as_keeper("forty more"):
        review, grant = GlassReview.objects.get(), None
        from throughline.access.models import Grant

        for number in range(40):
            grant = Grant.objects.create(
                account=scene.people["nora"], given_by=scene.people["nora"], person_id=scene.house.esme.pk, kind="break-glass",
                code="here", reason=f"Number {number}, long enough.", started=now(), until=now() + timedelta(hours=1),
            )  # fmt: skip
            GlassReview.objects.create(together=grant.together, account_id=grant.account_id, due=review.due)
    for page in ("/glass", broken):
        with CaptureQueriesContext(connection) as asked:
            assert scene.as_("olu").get(page).status_code == 200
        found = [one["sql"] for one in asked.captured_queries if not one["sql"].startswith(FRAME)]
        assert len(found) <= MOST, found
