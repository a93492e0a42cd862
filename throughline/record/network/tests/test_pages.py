"""The family page, what is told on it, and the page of one parent, as the people who use them meet them."""

import re
from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import LONDON
from throughline.record.models import (
    Allocation,
    ContactTry,
    Involvement,
    ParentalResponsibility,
    Person,
    Relationship,
    Residence,
)
from throughline.record.network.kinds import contact_try
from throughline.synthetic.builders import a_child, a_visit, leaves, related, somebody, written

MOST = 12
TIE = {"number": "", "certainty": "", "closeness": "", "started": "", "ended": "", "source": "Kelly"}
SERVICE = {
    "kind": "substance", "service": "Northmere Recovery", "phone": "01632 960411", "state": "open", "worker": "Dele Ward",
    "job": "recovery worker", "team": "", "worker_phone": "", "email": "", "started": "Wed 29 Jul 2026", "reason": "Alcohol",
    "closeness": "strong", "ended": "", "ended_why": "",
}  # fmt: skip


def words(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def statements(client, url: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return sum(not one["sql"].upper().startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")) for one in seen)


@pytest.mark.capability("B010")
def test_a_family_is_told_on_its_page_and_the_next_reader_sees_it_drawn_and_in_words(house, as_, who) -> None:
    """Alice tells that Kelly and Craig have parted; her manager reads the picture and a list that says the same."""
    tia, alice, mariam = house.tia.pk, as_("alice"), as_("mariam")
    press = alice.get(f"/children/{tia}/family/relative")
    assert press.status_code == 200 and "half-brother or half-sister" in words(press)
    said = TIE | {
        "who": str(house.craig.pk),
        "kind": "partner",
        "other": str(house.kelly.pk),
        "ended": "Sun 21 Jun 2026",
    }
    assert (
        alice.post(f"/children/{tia}/family/relative", said).headers["Location"]
        == f"/children/{tia}/family#relative"
    )
    alice.post(
        f"/children/{tia}/family/relative",
        said | {"who": str(house.jon.pk), "ended": "", "kind": "former partner"},
    )
    with as_person(who("alice")):
        row = Relationship.objects.get(kind="partner")
        assert (row.ended, row.told_for_id, row.source) == (date(2026, 6, 21), tia, "Kelly")
    page = mariam.get(f"/children/{tia}/family")
    text = words(page)
    assert "No longer with Jon" in text and "No longer with Craig" in text and "Father of Esme" in text
    picture = re.search(r"<svg class=\"genogram\".*?</svg>", page.content.decode(), re.DOTALL).group()
    assert [
        name for name in ("Kelly", "Jon", "Craig", "Tia", "Kai", "Esme") if f">{name}</text>" not in picture
    ] == []
    assert picture.count('class="couple"') == 2


@pytest.mark.capability("S167")
def test_an_adults_service_stands_on_the_childs_family_record_and_is_marked_as_for_adults(
    house, as_, who
) -> None:
    """Alice writes down Kelly's recovery worker; Mariam finds who it is and how to ring; then it ends."""
    tia, alice, mariam = house.tia.pk, as_("alice"), as_("mariam")
    assert (
        alice.post(f"/children/{tia}/family/service", SERVICE | {"who": str(house.kelly.pk)}).status_code
        == 303
    )
    with as_person(who("alice")):
        row = Involvement.objects.select_related("professional").get()
        assert (row.person_id, row.told_for_id, row.professional.name) == (house.kelly.pk, tia, "Dele Ward")
    text = words(mariam.get(f"/children/{tia}/family"))
    assert "With Kelly Marsden Northmere Recovery Drugs and alcohol, for adults" in text
    assert "Dele Ward, recovery worker, 01632 960411" in text and "Helps a lot" in text
    ended = {name: value for name, value in SERVICE.items() if name not in ("kind", "service", "phone")}
    url = f"/children/{tia}/family/service/{row.pk}"
    assert alice.post(url, ended | {"ended": "Fri 13 Nov 2026", "ended_why": "Well"}).status_code == 303
    after = words(mariam.get(f"/children/{tia}/family"))
    assert "Over Northmere Recovery With Kelly" in after and "to Fri 13 Nov 2026" in after
    assert "Northmere Recovery" not in words(as_("charlie").get(f"/children/{tia}/family"))


def tried(house, on: date, outcome: str, **said: str):
    day = f"{on.day} {on:%b %Y}"
    raw = {"who": str(house.craig), "day": day, "how": "call", "outcome": outcome, "announced": "no", **said}
    at = datetime(on.year, on.month, on.day, 17, tzinfo=LONDON)
    return written(kind=contact_try, by=house.cast.alice, children=[house.esme], raw=raw, told=at)


@pytest.mark.capability("S021")
def test_every_try_to_reach_a_father_stands_on_his_page_with_the_gap(house, as_, who) -> None:
    """Visits, calls and letters of all who tried; Alice writes down one more; Mariam reads how long it is."""
    a_visit(
        by=house.cast.alice, children={house.esme: "seen"}, on=date(2026, 9, 1), adults={"Craig Dunn": "not seen"},
        told=datetime(2026, 9, 1, 18, tzinfo=LONDON),
    )  # fmt: skip
    tried(house, date(2026, 10, 10), "spoke", said="He wants to see Esme.")
    tried(house, date(2026, 10, 23), "nothing")
    tried(house, date(2026, 11, 4), "message")
    esme, alice, mariam = house.esme.pk, as_("alice"), as_("mariam")
    url = f"/children/{esme}/reaching/{house.craig.pk}"
    before = alice.get(url)
    assert "Craig was last reached 41 days ago; tried twice since." in words(before)
    link = (
        re.search(r'href="(/write/contact-try[^"]+)"', before.content.decode()).group(1).replace("&amp;", "&")
    )
    draft = alice.post(
        "/write/contact-try",
        {
            "children": str(esme),
            "child": str(esme),
            "left_out": [str(house.tia.pk), str(house.kai.pk)],
            "key": "6f8b6a3e-5e9c-4f4b-9a66-0d7d5a3f2b10",
            "who": "Craig Dunn",
        },
    )
    assert "who=Craig+Dunn" in link and draft.status_code == 303
    sent = {
        "version": "0",
        "entry": draft.headers["Location"].rsplit("/", 1)[-1],
        "kind": "contact-try",
        "day": "20 Nov 2026",
        "clock": "09:30",
        "how": "text",
        "outcome": "nothing",
        "who": "Craig Dunn",
    }
    assert alice.post(f"{draft.headers['Location']}/sign", sent).status_code == 303
    with as_person(who("alice")):
        assert list(ContactTry.objects.filter(how="text").values_list("adult_id", flat=True)) == [
            house.craig.pk
        ]
    text = words(mariam.get(url))
    assert "Craig was last reached 41 days ago; tried 3 times since." in text
    assert "Tue 1 Sep 2026: visit" in text and "He wants to see Esme." in text


def test_a_try_that_tells_of_somebody_else_is_not_this_parents(house, as_) -> None:
    """The control of the page above: the same tries leave Jon unreached."""
    tried(house, date(2026, 10, 10), "spoke")
    assert "Nobody has written down a try to reach Kelly." in words(
        as_("alice").get(f"/children/{house.esme.pk}/reaching/{house.kelly.pk}")
    )


def test_a_withdrawn_try_is_gone_from_the_page(house, as_) -> None:
    entry = tried(house, date(2026, 10, 10), "spoke")
    url = f"/children/{house.esme.pk}/reaching/{house.craig.pk}"
    assert "last reached" in words(as_("alice").get(url))
    as_("alice").post(f"/entries/{entry.pk}/withdraw", {"kind": "wrong", "reason": "It was another man."})
    assert "Nobody has written down a try" in words(as_("alice").get(url))


@pytest.mark.parametrize("name", ["charlie", "ada", "olu", "ann", "stella"])
def test_who_does_not_work_with_the_child_opens_neither_page_nor_form(house, as_, name: str) -> None:
    child = house.esme.pk
    for path in ("family", "family/relative", "family/service", f"reaching/{house.craig.pk}"):
        assert as_(name).get(f"/children/{child}/{path}").status_code in (403, 404)
        assert as_(name).post(f"/children/{child}/{path}", {}).status_code in (403, 404, 405)


def test_a_stranger_has_no_page_through_this_child(house, as_) -> None:
    other = somebody("Ann Other")
    assert as_("alice").get(f"/children/{house.tia.pk}/reaching/{other.pk}").status_code == 404
    row = _row_of(other)
    assert as_("alice").get(f"/children/{house.tia.pk}/family/home/{row}").status_code == 404
    assert as_("alice").get(f"/children/{house.tia.pk}/family/nothing").status_code == 404


def _row_of(person: Person) -> int:
    from throughline.synthetic.builders import a_home, lives_at

    lives_at(a_home("1 Elsewhere"), person)
    with as_keeper("find where they live"):
        return Residence.objects.get(person=person).pk


@pytest.mark.parametrize(
    ("what", "said", "sentence"),
    [
        ("relative", TIE | {"who": "", "kind": "uncle", "other": ""}, "Choose somebody, or give their number."),
        ("relative", TIE | {"who": "", "number": "N999999", "kind": "uncle"}, "There is nobody with this number whom you can see."),
        ("relative", TIE | {"who": "kelly", "kind": ""}, "Choose how they are related."),
        ("relative", TIE | {"who": "kelly", "kind": "mother", "source": "Jon"}, "This is written down already."),
        ("relative", TIE | {"who": "jon", "kind": "uncle", "started": "21 Nov 2026"}, "This day has not come yet."),
        ("responsibility", {"who": "", "how": "mother"}, "The authority has it only by an order."),
        ("responsibility", {"who": "kelly", "how": ""}, "Say how it came"),
        ("responsibility", {"who": "kelly", "how": "order", "ended": "1 Nov 2026"}, "Say how it ended"),
        ("home", {"who": "jon", "started": "1 Nov 2026"}, "Choose an address that is known, or write a new one."),
        ("home", {"who": "jon", "started": "31 Nov 2026", "lines": "2 Elm Road"}, "That month has no day 31"),
        ("service", SERVICE | {"who": "kelly", "service": ""}, "Write the name of the service."),
        ("service", SERVICE | {"who": "kelly", "email": "dele"}, "Write the e-mail like"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_kept_says_what_to_do_and_keeps_what_was_typed(
    house, as_, what: str, said: dict, sentence: str
) -> None:
    people = {"kelly": house.kelly, "jon": house.jon}
    given = {"other": str(house.tia.pk)} | {
        k: str(people[v].pk) if v in people else v for k, v in said.items()
    }
    if not given["other"]:
        given["other"] = str(house.tia.pk)
    answer = as_("alice").post(f"/children/{house.tia.pk}/family/{what}", given)
    assert answer.status_code == 422 and sentence in words(answer)
    assert given.get("source", "") in answer.content.decode()


def test_what_was_never_so_is_taken_away_on_the_page(house, as_, who) -> None:
    with as_person(who("alice")):
        row = ParentalResponsibility.objects.get(child=house.tia, person=house.jon)
    url = f"/children/{house.tia.pk}/family/responsibility/{row.pk}"
    assert "It was never so" in words(as_("alice").get(url))
    assert as_("alice").post(url, {"do": "never"}).status_code == 303
    page = words(as_("mariam").get(f"/children/{house.tia.pk}/family"))
    assert "Father, on the birth certificate" not in page and "Mother, by birth" in page


def test_the_confidential_address_is_never_on_the_page_and_a_past_day_shows_who_lived_there(
    house, as_
) -> None:
    leaves(house.home, house.kelly, on=date(2026, 11, 10), told=datetime(2026, 11, 10, 12, tzinfo=LONDON))
    now, then = (
        as_("alice").get(f"/children/{house.tia.pk}/family{past}")
        for past in ("", "?as-known=2026-11-09T12:00")
    )
    assert "Larch" not in now.content.decode() and "A confidential address" in words(now)
    home = r"Since Mon 7 Sep 2026\. (.*?)Parental responsibility"
    assert "Kelly" not in re.search(home, words(now)).group(1) and "Kelly" in re.search(
        home, words(then)
    ).group(1)
    assert "Change" not in words(then) and "Change" in words(now)


def test_three_children_two_fathers_and_one_secret_address_each_keep_their_own(house, as_) -> None:
    """The hard case: Esme's page has her father's page and service; on Tia's he is Esme's father and no more."""
    alice = as_("alice")
    alice.post(
        f"/children/{house.esme.pk}/family/service",
        SERVICE | {"who": str(house.craig.pk), "kind": "probation", "service": "Northmere Probation"},
    )
    esme, tia = (words(alice.get(f"/children/{one.pk}/family")) for one in (house.esme, house.tia))
    assert "With Craig Dunn Northmere Probation" in esme
    assert "Father of Esme" in tia and "Tia’s father" in tia and "Craig’s" not in tia
    for page in (esme, tia):
        assert "Larch" not in page and page.count("half-brother or half-sister") >= 1


def test_somebody_sealed_is_in_no_picture_list_or_form(house, as_) -> None:
    """Nothing at all, as for somebody who is not there; the one beside them in the same words is shown."""
    sealed, open_one = somebody("Sal Hidden", restriction=2), somebody("Olive Open")
    for person in (sealed, open_one):
        related(person, "half-brother or half-sister", house.tia)
    for path in ("family", "family/relative", "family/home"):
        page = as_("alice").get(f"/children/{house.tia.pk}/{path}").content.decode()
        assert "Hidden" not in page and "Sal" not in page and "Olive" in page
    assert as_("alice").get(f"/children/{house.tia.pk}/reaching/{sealed.pk}").status_code == 404


def test_a_restricted_relative_is_shown_to_whoever_works_with_both_and_to_nobody_else(house, as_) -> None:
    """The family of a restricted record is its own: a tie to it is a fact about it."""
    restricted = a_child("Rae Shut", worker=house.cast.charlie, restriction=1)
    related(restricted, "half-brother or half-sister", house.tia)
    assert "Rae" not in words(as_("alice").get(f"/children/{house.tia.pk}/family"))
    with as_keeper("Alice works with both"):
        Allocation.objects.create(
            person=restricted,
            worker=house.cast.alice,
            team=house.cast.north,
            role="co-worker",
            started=date(2026, 9, 1),
        )
    assert "Rae" in words(as_("alice").get(f"/children/{house.tia.pk}/family"))


def test_the_pages_ask_no_more_of_the_database_for_a_large_family(house, as_) -> None:
    urls = [f"/children/{house.tia.pk}/family", f"/children/{house.tia.pk}/reaching/{house.kelly.pk}"]
    few = [statements(as_("alice"), url) for url in urls]
    for number in range(40):
        related(somebody(f"Cousin Number{number}"), "cousin", house.tia)
    assert [statements(as_("alice"), url) for url in urls] == few
    assert max(few) <= MOST


def test_each_page_has_one_first_heading(house, as_) -> None:
    tia = house.tia.pk
    for path in ("family", "family/relative", f"reaching/{house.kelly.pk}"):
        assert as_("alice").get(f"/children/{tia}/{path}").content.count(b"<h1") == 1, path
