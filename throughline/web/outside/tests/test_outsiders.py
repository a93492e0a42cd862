"""S001, S094, S137, S145, S151: what an inspector, out of hours, a councillor, a school and a lawyer reach, and no more."""

import re
from datetime import datetime
from hashlib import sha256
from uuid import UUID

import pytest
from django.urls import reverse
from django.urls.converters import UUIDConverter

from throughline.access.checks import every_pattern
from throughline.access.declare import ANYONE, SIGNED_IN
from throughline.access.models import AccessEvent
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.web.outside.tests.scene import inspects, the_scene
from throughline.web.tests.scene import words

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


@pytest.fixture(scope="module")
def scene(module_database: str):
    return the_scene()


@pytest.fixture(scope="module")
def sampled(scene):
    inspects(scene, scene.house.tia)
    return scene


def addresses(child: int, *, asking: bool = False) -> list[str]:
    """Every address of the program but those of one's own account, each key filled in with one there is; `asking`
    for those where a post asks and changes nothing."""
    own = (ANYONE, SIGNED_IN)
    needs = [(one, one.callback.access) for one in every_pattern()]
    patterns = [one for one, need in needs if need.verb not in own and need.asks == asking]
    return [
        reverse(
            one.name,
            kwargs={
                name: child if name == "person_id" else some(kind)
                for name, kind in one.pattern.converters.items()
            },
        )
        for one in patterns
    ]


def some(kind: object) -> object:
    return UUID(int=0) if isinstance(kind, UUIDConverter) else 1


def test_ingrid_reads_her_sample_and_takes_a_whole_file_that_is_logged(sampled) -> None:
    ingrid, tia = sampled.client("ingrid"), sampled.house.tia
    assert ingrid.get("/").url == "/sample"
    assert f"Tia Marsden {tia.reference}" in words(ingrid.get("/sample"))
    assert f"/children/{tia.id}/file" in ingrid.get("/sample").content.decode()
    page = ingrid.get(f"/children/{tia.id}/file").content.decode()
    assert "Bruno is my bear." in page
    assert "Kai" not in page.partition("<main")[2]
    body = page.partition('<div class="stack">')[2].partition('<p class="small quiet">SHA-256')[0]
    sha = re.search(r"<code>(\w+)</code>", page)[1]
    with as_keeper("reading what was stored"):
        noted = AccessEvent.objects.get(rule="exported")
        assert (noted.person_id, noted.reason, noted.verb) == (tia.id, f"1 entries {sha}", "export")
    assert sha256(body.encode()).hexdigest() == sha
    assert "Ingrid" in words(sampled.client("alice").get(f"/children/{tia.id}/looked"))


def test_a_child_outside_the_sample_is_not_there(sampled) -> None:
    ingrid, kai = sampled.client("ingrid"), sampled.house.kai
    assert [ingrid.get(f"/children/{kai.id}{more}").status_code for more in ("", "/chronology", "/file")] == [
        404
    ] * 3


def test_every_unsafe_method_is_refused_to_an_inspector(sampled) -> None:
    ingrid = sampled.client("ingrid")
    asked = {
        (method, url): ingrid.generic(method, url)
        for url in addresses(sampled.house.tia.id)
        for method in UNSAFE
    }
    assert len(asked) > 200
    assert {
        key: one.status_code for key, one in asked.items() if one.status_code not in (403, 404, 405)
    } == {}


def test_an_inspector_asks_by_post_and_by_no_other_unsafe_method(sampled) -> None:
    """What is looked for stands in no address; nothing is changed by looking."""
    ingrid, asking = sampled.client("ingrid"), addresses(sampled.house.tia.id, asking=True)
    assert "/find" in asking and "/search" in asking
    assert ingrid.post("/front-door/likely").status_code == 403, (
        "What is asked while a contact is taken is not for her."
    )
    asking.remove("/front-door/likely")
    assert {ingrid.post(url).status_code for url in asking} <= {200, 303, 422}
    assert {ingrid.generic(method, url).status_code for url in asking for method in UNSAFE[1:]} <= {403, 405}


def test_the_same_press_of_somebody_who_writes_is_taken(sampled) -> None:
    """The control: it is the inspector who is refused, and not the address."""
    press = f"/children/{sampled.house.tia.id}/address"
    assert sampled.client("alice").post(press).status_code == 200
    refused = sampled.client("ingrid").post(press)
    assert refused.status_code == 403
    assert "reads and changes nothing" in words(refused)


def test_a_worker_takes_no_whole_file(scene) -> None:
    assert scene.client("alice").get(f"/children/{scene.house.tia.id}/file").status_code == 403


def test_ned_on_a_published_shift_reads_plan_and_content_and_nora_off_shift_does_not(scene) -> None:
    tia = scene.house.tia
    ned, nora = scene.client("ned"), scene.client("nora")
    assert "Tia Marsden" in words(ned.post("/find", {"q": "Tia Mar"}, follow=True))
    assert "plan" in words(ned.get(f"/children/{tia.id}")).lower()
    read = ned.get(f"/children/{tia.id}/chronology")
    assert read.status_code == 200
    assert "Tia" in words(read)
    assert nora.get(f"/children/{tia.id}").status_code == 200, (
        "name and safety are found by anybody who works here"
    )
    assert nora.get(f"/children/{tia.id}/chronology").status_code == 403
    with as_keeper("reading what was stored"):
        both = [scene.company["ned"].id, scene.company["nora"].id]
        looks = AccessEvent.objects.filter(page="chronology", person_id=tia.id, account_id__in=both)
        assert list(looks.order_by("id").values_list("account_id", "allowed")) == [
            (scene.company["ned"].id, True),
            (scene.company["nora"].id, False),
        ]
    assert "Ned Nash" in words(scene.client("alice").get(f"/children/{tia.id}/looked"))


def test_laura_has_her_children_with_plan_and_worker_as_a_list(scene) -> None:
    laura = scene.client("laura")
    said = words(laura.get(laura.get("/").url))
    assert "Tia Marsden" in said
    assert "Mon 13 Jul 2026 Alice Arden" in said
    assert "Kai" not in said
    assert laura.get(f"/children/{scene.house.tia.id}").status_code == 200


def test_sasha_knows_the_name_and_whom_to_ring_and_no_more(scene) -> None:
    sasha, tia = scene.client("sasha"), scene.house.tia
    page = sasha.get(sasha.get("/").url)
    assert "Tia Marsden" in words(page)
    assert "Duty team: by day 01632 960100" in words(page)
    assert not [word for word in ("Alice", "13 Jul", "Kai", tia.reference) if word in page.content.decode()]
    assert sasha.get(f"/children/{tia.id}/chronology").status_code == 403
    assert scene.client("kit").get("/named").status_code == 403


@pytest.fixture(scope="module")
def published(scene, tmp_path_factory):
    from django.conf import settings
    from django.db import connection

    from throughline.config import databases, environment
    from throughline.exchange.publish.actions import publish

    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("figures")
    keeper = databases.cluster(environment.settings()).urls(connection.settings_dict["NAME"])["keeper"]
    at = datetime(2026, 11, 20, 2, tzinfo=LONDON)
    publish(keeper_url=keeper, to=settings.THROUGHLINE_HOME / "snapshots", taken_at=at)
    yield scene
    settings.THROUGHLINE_HOME = kept


@pytest.mark.parametrize(("name", "onward"), [("lionel", []), ("coco", ["/figures/contract"])])
def test_a_councillor_reads_figures_with_no_way_to_a_child(published, name: str, onward: list[str]) -> None:
    client = published.client(name)
    assert client.get("/").url == "/overview"
    answer = client.get("/overview")
    page = answer.content.decode().partition("<main")[2].partition("</main")[0]
    assert answer.status_code == 200
    assert "Safeguarding North" in page
    assert re.findall(r'<a [^>]*href="([^"]+)"', page) == onward
    numbers = re.findall(r'<td[^>]*class="number"[^>]*>([^<]*)', page)
    assert numbers
    assert [one for one in numbers if one[:1].isdigit() and int(one.split()[0]) < 5] == []
    refused = (
        "/scorecard",
        "/measures",
        "/measures/visits_on_time",
        "/measures/visits_on_time/children",
        "/my-figures",
        "/children",
        f"/children/{published.house.tia.id}",
        "/find",
    )
    assert {client.get(url).status_code for url in refused} <= {403, 404}
