"""Every answer of every address to every method tells the browser the same strict things."""

import re
from collections import Counter

import pytest

from tests.security.addresses import METHODS, PAGES
from throughline.config import headers
from throughline.config.settings import MIDDLEWARE

WANTED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POWERS = ("camera", "geolocation", "microphone", "display-capture", "usb")
NEVER = ("Server", "X-Powered-By", "Access-Control-Allow-Origin", "Via", "X-AspNet-Version")
LEAST_PAGES = 40
STATIC = ("/static/throughline/app.js", "/static/throughline/app.css", "/static/throughline/inter.woff2",
          "/static/throughline/icon.svg", "/static/throughline/nothing.js")  # fmt: skip


def faults(response, *, static: bool = False) -> list[str]:
    """What is missing or loose in this answer, in a few words each."""
    policy = response.get("Content-Security-Policy", "")
    found = [name for name, value in WANTED.items() if response.get(name) != value]
    found += [
        power for power in POWERS if f"{power}=()" not in response.get("Permissions-Policy", "").split(", ")
    ]
    found += [name for name in NEVER if name in response]
    found += loose(policy)
    taken_away = response.get("Content-Disposition", "").startswith("attachment")
    if taken_away and "sandbox" not in policy.split("; "):
        found.append("a file that may run")
    if not static and response.get("Cache-Control") != "no-store":
        found.append("kept by the browser")
    return found


def loose(policy: str) -> list[str]:
    directives = {words.split()[0]: words.split()[1:] for words in policy.split(";") if words.strip()}
    found = [
        name for name in ("default-src", "base-uri", "frame-ancestors") if directives.get(name) != ["'none'"]
    ]
    if directives.get("object-src", directives.get("default-src")) != ["'none'"]:
        found.append("object-src")
    found += [name for name in ("script-src", "style-src") if directives.get(name, ["'self'"]) != ["'self'"]]
    return found + re.findall(r"unsafe-\w+|\*|https?:|'strict-dynamic'|blob:", policy)


def answers(world) -> list[tuple[str, str, str, object]]:
    """Each address, each method: as somebody who may, as somebody who may not, and as nobody."""
    found = []
    for page in PAGES:
        address = page.address(world)
        for who in (page.who, "stella", "nobody"):
            client = world.client(who, checked=True)
            for method in METHODS if who == page.who else ("GET", "POST"):
                found.append((page.name, who, method, client.generic(method, address)))
    return found


@pytest.fixture(scope="module")
def walked(world):
    return answers(world)


def test_every_answer_of_every_address_has_them_all(walked, record_property) -> None:
    wrong = {(name, who, method): told for name, who, method, one in walked if (told := faults(one))}
    assert wrong == {}
    kinds = Counter(one.status_code for *_, one in walked)
    assert {200, 302, 403, 405} <= set(kinds)
    assert len({name for name, *_ in walked}) == len(PAGES) >= LEAST_PAGES
    record_property("answers", len(walked))


def test_each_answer_says_what_it_is(walked) -> None:
    """Its type, and the letters of what is text."""
    untold = [
        (name, method, one.get("Content-Type"))
        for name, _, method, one in walked
        if one.content
        and not re.fullmatch(
            r"text/(html|plain|csv); charset=utf-8|application/[\w.+-]+", one.get("Content-Type", "")
        )
    ]
    assert untold == []


@pytest.mark.parametrize("folder", ["/static/", "/static/throughline/", "/static/throughline"])
def test_no_folder_lists_its_files(world, folder: str) -> None:
    assert world.client("alice").get(folder).status_code == 404


def test_no_answer_is_a_fault_of_ours(walked) -> None:
    assert [(name, who, method) for name, who, method, one in walked if one.status_code >= 500] == []


def test_trace_gives_nothing_back(walked) -> None:
    assert {one.status_code for _, _, method, one in walked if method == "TRACE"} <= {302, 403, 404, 405}


def test_a_fault_an_unknown_page_and_a_wrong_host_have_them_too(world, monkeypatch) -> None:
    from throughline.web.desk import views

    def fails(*_, **__):
        raise ValueError("a fault of ours")

    monkeypatch.setattr(views, "desk_of", fails)
    alice = world.client("alice")
    tried = [
        alice.get("/desk"),
        alice.get("/nowhere"),
        alice.get("/desk", headers={"host": "elsewhere.example"}),
    ]
    tried += [alice.get("/desk/"), alice.get("/%2e%2e/%2e%2e/etc/passwd"), alice.get("/children/-1")]
    assert [one.status_code for one in tried] == [500, 404, 400, 404, 404, 404]
    assert [faults(one) for one in tried] == [[]] * len(tried)


@pytest.mark.parametrize("address", STATIC)
def test_the_programs_own_files_have_them(world, address) -> None:
    response = world.client("nobody").get(address)
    assert b"".join(response)
    assert faults(response, static=response.status_code == 200) == []


def test_a_file_that_is_taken_away_can_do_nothing(world) -> None:
    for shape in ("csv", "json", "xlsx"):
        response = world.client("ann").get(f"/returns/{world.checked}/findings/{shape}")
        assert response.status_code == 200 and faults(response) == []
        assert response["Content-Disposition"].startswith("attachment")
        assert response["Content-Security-Policy"].startswith("default-src 'none'")
        assert "script-src" not in response["Content-Security-Policy"]


@pytest.mark.parametrize(("https", "says"), [(True, "max-age=31536000; includeSubDomains"), (False, None)])
def test_browsers_are_told_to_stay_on_https_where_it_is_served(world, settings_of, https, says) -> None:
    settings_of(SECURE_COOKIES=https)
    for address in ("/desk", "/health", "/static/throughline/app.js", "/nowhere"):
        response = world.client("alice").get(address)
        assert b"".join(response)
        assert response.get("Strict-Transport-Security") == says


@pytest.fixture
def settings_of():
    from django.test import override_settings

    changed = []

    def change(**values):
        changed.append(override_settings(**values))
        changed[-1].enable()

    yield change
    for one in changed:
        one.disable()


@pytest.mark.parametrize("name", [*WANTED, "Permissions-Policy"])
def test_one_header_less_is_seen_on_every_page(world, monkeypatch, name) -> None:
    """The control."""
    monkeypatch.delitem(headers.ALWAYS, name)
    for page in PAGES[:5]:
        assert faults(world.client(page.who).get(page.address(world)))


@pytest.mark.parametrize(
    "policy",
    [
        "", "default-src 'self'", headers.PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        headers.PAGE_POLICY.replace("base-uri 'none'; ", ""), headers.PAGE_POLICY.replace("style-src 'self'", "style-src *"),
        headers.PAGE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
        headers.PAGE_POLICY.replace("script-src 'self'", "script-src 'self' https://cdn.example"),
    ],
)  # fmt: skip
def test_a_loose_policy_is_seen(policy) -> None:
    """The control."""
    assert loose(policy)
    assert loose(headers.PAGE_POLICY) == loose(headers.FILE_POLICY) == []


def test_the_guard_of_headers_is_outermost() -> None:
    assert MIDDLEWARE[0] == "throughline.config.headers.Headers"
