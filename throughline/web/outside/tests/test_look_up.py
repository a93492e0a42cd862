"""S095: a hospital checks one child by exact particulars, gets six answers, and the worker is told."""

import re
from datetime import timedelta

import pytest

from throughline.access.lookups.models import LookUp, LookUpHold
from throughline.access.models import AccessEvent, AccessNotice, Organisation
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.web.outside.tests.scene import POSTCODE, RESTRICTED, SEALED, TIA, asks, the_scene
from throughline.web.tests.scene import words

SIX = [
    "Exact match", "Child protection plan", "Looked after", "Unborn child’s plan", "Team, and whom to ring",
    "Reference of this answer",
]  # fmt: skip


@pytest.fixture
def scene(database: str):
    return the_scene()


def alike(answer) -> str:
    return re.sub(r"\b[0-9A-F]{8}\b|[A-Za-z0-9]{64}", "", answer.content.decode())


def earlier(who, minutes: float, number: int) -> None:
    at = now() - timedelta(minutes=minutes)
    with as_keeper("questions of the last hour"):
        agency = Organisation.objects.get(name="Northmere Hospital")
        asked = {"account": who, "organisation": agency, "at": at, "code": "injury", "present": True}
        LookUp.objects.bulk_create(
            LookUp(reference=f"{minutes:.0f}-{n}-{who.id}"[:10], by_number=True, matched=False, **asked)
            for n in range(number)
        )


def test_kit_checks_a_child_and_the_worker_is_told(scene) -> None:
    answer = asks(scene.client("kit"), number=TIA, present="on")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert [label for label in SIX if label not in page] == []
    assert page.count("<dt") == len(SIX)
    assert "Yes, since Mon 13 Jul 2026" in words(answer)
    assert "Safeguarding North" in words(answer)
    assert "Not known here yet" in words(answer), "looked after is never “no” before the record knows"
    assert not [w for w in ("Alice", "Marsden", "Larch", "neglect", "Tia") if w in page]
    with as_keeper("reading what was stored"):
        event = AccessEvent.objects.get(rule="exact")
        assert (event.person_id, event.reason, event.account_id) == (
            scene.house.tia.id,
            "attendance",
            scene.company["kit"].id,
        )
        notice = AccessNotice.objects.get(what="looked-up")
        assert (notice.account_id, notice.person_id) == (scene.company["alice"].id, scene.house.tia.id)
    assert "A partner looked up Tia" in words(scene.client("alice").get("/desk"))


def test_a_restricted_child_is_answered_and_a_sealed_one_is_not_there(scene) -> None:
    kit = scene.client("kit")
    assert "Yes, since" in words(asks(kit, number=RESTRICTED))
    sealed, nobody = asks(kit, number=SEALED), asks(kit, number="9999999999")
    assert alike(sealed) == alike(nobody)
    assert len(sealed.content) == len(nobody.content)
    assert {k: v for k, v in sealed.headers.items()} == {k: v for k, v in nobody.headers.items()}


EXACT = {"family": "Rarely", "given": "Rita", "postcode": POSTCODE}


def test_all_the_particulars_at_once_meet_a_child_however_they_are_typed(scene) -> None:
    """The control: it is the near one that is not met."""
    kit = scene.client("kit")
    assert "Yes, since" in words(asks(kit, **EXACT))
    assert "Yes, since" in words(asks(kit, family="RARELY", given="rita", postcode="nm26qt"))


@pytest.mark.parametrize(
    "near",
    [
        {"family": "Rarel%"}, {"family": "Rarel_"}, {"family": "*"}, {"given": "Rit"}, {"given": "R"}, {"postcode": "NM2 6Q"},
        {"postcode": "%"}, {"born": "4 Jun 2017"}, {"family": "Rarely' or 'a'='a"}, {"family": "Rarley"},
    ],
)  # fmt: skip
def test_what_is_nearly_right_answers_like_what_is_nowhere(scene, near: dict) -> None:
    kit = scene.client("kit")
    nowhere = asks(kit, family="Nobody", given="Atall", postcode="ZZ1 1ZZ")
    assert alike(asks(kit, **(EXACT | near))) == alike(nowhere)
    assert "ring duty" in words(nowhere)


def test_a_confidential_address_confirms_nobodys_guess(scene) -> None:
    answer = asks(scene.client("kit"), family="Marsden", given="Tia", postcode="NM4 7LR")
    assert "No exact match" in words(answer)


def test_an_adult_is_not_met_unless_she_expects_a_child_with_a_plan(scene) -> None:
    home = scene.house
    with as_keeper("a scene"):
        from throughline.record.people.models import Identifier

        Identifier.objects.create(person=scene.mother, scheme="nhs", value="9434765000")
        Identifier.objects.create(person=home.kelly, scheme="nhs", value="9434765001")
    kit = scene.client("kit")
    assert "Unborn child’s plan Yes" in words(asks(kit, number="9434765000", born="1 Mar 1999"))
    assert "No exact match" in words(asks(kit, number="9434765001", born="8 Feb 1991"))


@pytest.mark.parametrize(("ended", "shown"), [("2025-11-21", "No. One from"), ("2025-11-20", "plan No ")])
def test_a_plan_that_ended_within_twelve_months_is_told_with_both_days(scene, ended: str, shown: str) -> None:
    from throughline.record.protection.models import ProtectionPlan

    with as_keeper("a scene"):
        ProtectionPlan.objects.filter(person=scene.house.tia).update(started="2025-01-06", ended=ended)
    assert shown in words(asks(scene.client("kit"), number=TIA))


def test_only_who_checks_may_ask(scene) -> None:
    assert {
        name: asks(scene.client(name), number=TIA).status_code for name in ("alice", "olu", "lionel")
    } == dict.fromkeys(("alice", "olu", "lionel"), 403)
    with as_keeper("reading what was stored"):
        assert not LookUp.objects.exists()


@pytest.mark.parametrize(("minutes", "number", "status"), [(59, 59, 200), (59, 60, 429), (60, 60, 200)])
def test_sixty_in_an_hour_and_then_a_person_releases(scene, minutes: int, number: int, status: int) -> None:
    earlier(scene.company["kit"], minutes, number)
    assert asks(scene.client("kit"), number=TIA).status_code == status


def test_olu_lets_kit_go_on_and_says_why(scene) -> None:
    earlier(scene.company["kit"], 5, 60)
    kit, olu = scene.client("kit"), scene.client("olu")
    refused = asks(kit, number=TIA)
    assert refused.status_code == 429
    assert "Duty team: by day" in words(refused)
    with as_keeper("an hour later"):
        assert AccessEvent.objects.filter(rule="limit", allowed=False).count() == 1
        hold = LookUpHold.objects.get()
    assert "Kit Keen" in words(olu.get("/check/held"))
    assert kit.get("/check/held").status_code == 403
    assert olu.post(f"/check/held/{hold.id}", {"reason": ""}).status_code == 422
    assert (
        olu.post(f"/check/held/{hold.id}", {"reason": "A bus crash: thirty children came in."}).status_code
        == 303
    )
    assert olu.post(f"/check/held/{hold.id}", {"reason": "A second time, by mistake."}).status_code == 422
    with as_keeper("reading what was stored"):
        hold.refresh_from_db()
        assert (hold.released_by_id, hold.reason) == (
            scene.company["olu"].id,
            "A bus crash: thirty children came in.",
        )
    assert asks(kit, number=TIA).status_code == 200


@pytest.mark.parametrize(("number", "status"), [(599, 200), (600, 429)])
def test_six_hundred_in_an_hour_hold_the_whole_agency(scene, number: int, status: int) -> None:
    earlier(scene.company["stella"], 5, number)
    assert asks(scene.client("kit"), number=TIA).status_code == status


def test_an_unfinished_question_says_what_is_missing(scene) -> None:
    kit = scene.client("kit")
    for said in (
        {"number": "12"},
        {"family": "Marsden"},
        {"born": "", "number": TIA},
        {"code": "", "number": TIA},
    ):
        assert asks(kit, **said).status_code == 422
