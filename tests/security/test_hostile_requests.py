"""Whatever is sent, the program answers with a sentence of its own: never a fault, another site, or a file of the machine."""

import inspect
import re
from urllib.parse import quote, urlsplit

import pytest

from tests.security.addresses import PAGES, Page
from tests.security.copies import a_copy
from tests.security.hostile import ADDRESSES_ELSEWHERE, NAMES, NUMBERS, PATHS, WORDS, share
from tests.security.presses import PRESSES

ASKED = re.compile(r"""request\.(?:GET|POST)(?:\.get|\.getlist)?[(\[]\s*["']([\w-]+)["']""")
EVERYWHERE = ("as-known", "next", "page")


def asked_of(page: Page) -> list[str]:
    """What this page's own module reads from the address, found in its source."""
    module = inspect.getmodule(inspect.unwrap(page.pattern.callback))
    return sorted({*ASKED.findall(inspect.getsource(module)), *EVERYWHERE})


@pytest.mark.parametrize("page", [p for p in PAGES if p.name not in PRESSES], ids=lambda page: page.name)
def test_nothing_in_an_address_makes_a_page_fail(world, page: Page) -> None:
    client, address = world.client(page.who), page.address(world)
    failed = {
        (name, value[:30]): status
        for name in asked_of(page)
        for value in share((*NUMBERS, *WORDS, *PATHS[:3]), page.name, name)
        if (status := client.get(address, {name: value}).status_code) >= 500
    }
    assert failed == {}


@pytest.mark.parametrize("page", [p for p in PAGES if p.arguments], ids=lambda page: page.name)
def test_no_key_in_an_address_is_a_path_or_a_fault(world, page: Page) -> None:
    client = world.client(page.who)
    for argument in page.arguments:
        real = page.address(world)
        mark = page.address(world, **{argument: _stand_in(page, argument)})
        at = next(
            n
            for n, (one, other) in enumerate(zip(real.split("/"), mark.split("/"), strict=True))
            if one != other
        )
        for value in share((*PATHS, *NUMBERS, *WORDS), page.name, argument):
            steps = real.split("/")
            steps[at] = quote(value[:2000], safe="%/")
            answer = client.get("/".join(steps))
            assert answer.status_code < 500, (argument, value[:30])
            assert b"root:" not in answer.content


def _stand_in(page: Page, argument: str) -> object:
    from uuid import UUID

    kinds = {"int": 987654321, "uuid": UUID(int=1)}
    converter = type(page.pattern.pattern.converters[argument]).__name__.removesuffix("Converter").lower()
    return kinds.get(converter, "stand-in")


@pytest.mark.parametrize("name", PRESSES)
def test_nothing_in_a_form_makes_a_press_fail(world, module_database, name: str) -> None:
    page = next(page for page in PAGES if page.name == name)
    good, address = PRESSES[name](world), page.address(world)
    fields = dict.fromkeys(field for field in (*good, *asked_of(page)) if field != "files")
    tried = [(field, value) for field in fields for value in share((*NUMBERS, *WORDS), name, field)]
    tried += [(odd, "seen") for odd in share(NAMES, name)]
    failed, kept = {}, world.client(page.who).cookies.copy()
    with a_copy(module_database):
        for field, value in tried:
            client = world.client(page.who)
            client.cookies = kept.copy()
            answer = client.post(address, PRESSES[name](world) | {field: value})
            if answer.status_code >= 500:
                failed[field[:40], value[:30]] = answer.status_code
    world.client(page.who).cookies = kept
    assert failed == {}


@pytest.mark.parametrize("there", ADDRESSES_ELSEWHERE, ids=ascii)
def test_signing_in_never_leads_to_another_site(world, there: str) -> None:
    from throughline.synthetic.staff import PASSWORD

    said = {"email": world.house.cast.charlie.email, "password": PASSWORD, "next": there}
    answer = world.client("nobody").post(f"/sign-in?next={quote(there)}", said, REMOTE_ADDR="192.0.2.9")
    world.clients.pop("nobody")
    assert answer.status_code == 303
    goes = urlsplit(answer["Location"])
    assert (goes.scheme, goes.netloc) == ("", "") and answer["Location"].startswith("/")
    assert "\\" not in answer["Location"][:2] and not answer["Location"].startswith("//")
    assert "\n" not in answer["Location"] and "\r" not in answer["Location"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nobody_adds_a_header_or_a_cookie(world, page: Page) -> None:
    client = world.client(page.who)
    planted = "a\r\nSet-Cookie: planted=1\r\nX-Planted: 1"
    asked = dict.fromkeys(asked_of(page), planted)
    for answer in (
        client.get(page.address(world), asked),
        client.get(page.address(world), headers={"Accept": planted}),
    ):
        assert "planted" not in answer.cookies and "X-Planted" not in answer
        assert not [value for _, value in answer.items() if "\n" in value or "\r" in value]


@pytest.mark.parametrize("host", ["elsewhere.example", "testserver.elsewhere.example", "testserver@elsewhere.example", "", "testserver:80:80"])  # fmt: skip
def test_only_our_own_names_are_answered(world, host: str) -> None:
    for given in ({"host": host}, {"host": host, "x-forwarded-host": "testserver"}):
        assert world.client("alice").get("/desk", headers=given).status_code == 400


@pytest.mark.parametrize(
    "way", ["x-forwarded-host", "forwarded", "x-host", "x-original-url", "x-rewrite-url"]
)
def test_no_header_chooses_the_address_in_our_links(world, way: str) -> None:
    link = world.client("ada").post(
        f"/people/{world.house.cast.bob.id}/link", headers={way: "elsewhere.example"}
    )
    assert "http://testserver/invitations/" in link.content.decode()
    assert "elsewhere.example" not in link.content.decode()


LARGE = {
    "a body past the limit": ({"story": "a" * 3_000_000}, 400),
    "fields past the limit": ({f"a{n}": "1" for n in range(1_001)}, 400),
    "fields at the limit": ({f"a{n}": "1" for n in range(990)}, 404),
    "a body below the limit": ({"story": "a" * 2_000_000}, 404),
}


@pytest.mark.parametrize("size", LARGE)
def test_what_is_too_large_is_refused_before_it_is_read(world, size: str) -> None:
    given, status = LARGE[size]
    assert (
        world.client("alice").post("/drafts/0/discard", given, headers={"x-large": "1"}).status_code == status
    )


def test_too_many_files_are_refused(world) -> None:
    from throughline.web.tests.sending import as_uploads

    files = as_uploads({f"a{n}.csv": "x" for n in range(101)})
    assert world.client("ann").post("/returns", {"kind": "ssda903", "files": files}).status_code == 400


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 50_000, b"\xff\xfe\x00", b"--x\r\n", b"a=%ff%fe&b=%"], ids=lambda b: ascii(b[:8]))  # fmt: skip
@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/xml", "x"])  # fmt: skip
def test_a_body_of_another_shape_is_refused_and_nothing_breaks(world, body: bytes, kind: str) -> None:
    answer = world.client("alice").generic("POST", f"/drafts/{world.draft.id}/save", body, content_type=kind)
    assert answer.status_code < 500


def test_of_two_of_the_same_name_one_is_taken_everywhere(world) -> None:
    """The guard and the view must not each take another one."""
    tia, sealed = world.house.tia.id, world.sealed.id
    answer = world.client("alice").get(f"/write/visit?children={tia}&children={sealed}")
    assert answer.status_code in (200, 403, 404) and "Sealed" not in answer.content.decode()
    twice = world.client("alice").get(f"/children/{tia}/chronology?page=1&page=99999")
    assert twice.status_code == 404


def test_a_fault_shows_a_sentence_and_nothing_of_the_program(world, monkeypatch) -> None:
    from throughline.web.desk import views

    def fails(*_, **__):
        raise ValueError("select given_name from record_person, as /srv/secret")

    monkeypatch.setattr(views, "desk_of", fails)
    page = world.client("alice").get("/desk")
    assert page.status_code == 500
    assert not re.search(r"select|Traceback|ValueError|secret|\.py|Django", page.content.decode())
