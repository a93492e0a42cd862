"""The program does not start on settings that would let somebody in: each danger by its own sentence."""

from types import SimpleNamespace

import pytest
from django.conf import settings
from django.test import override_settings

from throughline.config.checks import DANGERS, GUARD, HEADERS, dangers
from throughline.config.environment import SettingProblem, read
from throughline.config.unfit import host_fault, may_practise

LIVE = {"THROUGHLINE_HOSTS": "record.northmere.gov.uk"}
PRACTICE = {"THROUGHLINE_PRACTICE": "yes", "THROUGHLINE_HTTPS": "no"}

REFUSED = [
    ({"THROUGHLINE_HOSTS": ","}, "name at least one host"),
    ({"THROUGHLINE_HOSTS": "*"}, "name each host"),
    ({"THROUGHLINE_HOSTS": "a.example,.example"}, "name each host"),
    ({"THROUGHLINE_HOSTS": "*.example"}, "name each host"),
    ({"THROUGHLINE_HOSTS": "https://a.example"}, "a name alone"),
    ({"THROUGHLINE_HOSTS": "a.example:8000"}, "a name alone"),
    ({"THROUGHLINE_SECRET_KEY": "a1B2c3D4e5F6g7H8i9J0"}, "at least 32"),
    ({"THROUGHLINE_SECRET_KEY": "abcabcabc" * 6}, "10 different characters"),
    ({"THROUGHLINE_SECRET_KEY": "django-insecure-0123456789abcdefghijkl"}, "somebody's instructions"),
    ({"THROUGHLINE_SECRET_KEY": "ChangeMe-0123456789-abcdefghijklmnop"}, "somebody's instructions"),
    ({"THROUGHLINE_SECRET_KEY": "a key for tests only, long enough to sign with"}, "the key of the tests"),
    ({"THROUGHLINE_HTTPS": "no"}, "let people reach the service by https"),
    ({"THROUGHLINE_TODAY": "2026-11-20T12:00"}, "for practice copies"),
    ({"THROUGHLINE_PROXIES": "the front door"}, "network addresses"),
    (PRACTICE | LIVE, "without a password, and record.northmere.gov.uk looks real"),
    (PRACTICE | {"THROUGHLINE_HOSTS": "localhost,8.8.8.8"}, "and 8.8.8.8 looks real"),
]
TAKEN = [
    {},
    LIVE,
    LIVE | {"THROUGHLINE_PROXIES": ""},
    {"THROUGHLINE_HOSTS": "a.example, b.example, [::1], 10.0.0.7"},
    {"THROUGHLINE_SECRET_KEY": "abcdefghij" * 4},
    PRACTICE,
    PRACTICE | {"THROUGHLINE_SECRET_KEY": "a key for tests only, long enough to sign with"},
    PRACTICE | {"THROUGHLINE_HOSTS": "practice.northmere.gov.uk"},
    PRACTICE | {"THROUGHLINE_HOSTS": "throughline-training.northmere.gov.uk,10.0.0.7,northmere.example"},
]


@pytest.mark.parametrize(("environment", "says"), REFUSED, ids=lambda value: str(value))
def test_a_dangerous_setting_is_refused_with_its_cure(environment, says):
    with pytest.raises(SettingProblem) as problem:
        read(environment)
    assert says in str(problem.value)
    assert len(str(problem.value).splitlines()) == 1


@pytest.mark.parametrize("environment", TAKEN, ids=str)
def test_a_sound_setting_is_taken(environment):
    read(environment)


@pytest.mark.parametrize(
    ("host", "may"),
    [
        ("localhost", True), ("127.0.0.1", True), ("192.168.1.20", True), ("[::1]", True), ("northmere.example", True),
        ("demo.northmere.gov.uk", True), ("northmere-test.gov.uk", True), ("northmere.gov.uk", False),
        ("1.1.1.1", False), ("contest.gov.uk", False), ("throughline.northmere.gov.uk", False),
    ],
)  # fmt: skip
def test_a_practice_copy_has_a_name_that_says_so(host, may):
    assert may_practise(host) is may


def test_an_address_may_hold_colons_and_a_name_may_not():
    assert [host_fault(name) for name in ("[::1]", "::1", "a.example")] == ["", "", ""]
    assert host_fault("a.example:80")


def the_settings(**changed) -> SimpleNamespace:
    """A live copy's, sound but for what is changed."""
    names = (name for name in dir(settings) if name.isupper())
    live = {
        "THROUGHLINE_PRACTICE": False, "SECURE_COOKIES": True, "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE": "__Host-throughline", "CSRF_COOKIE_NAME": "__Host-csrftoken",
        "HALFWAY_COOKIE": "__Host-halfway", "DEVICE_COOKIE": "__Host-device",
    }  # fmt: skip
    return SimpleNamespace(**{name: getattr(settings, name) for name in names} | live | changed)


CHANGED = {
    "debug": {"DEBUG": True},
    "hosts": {"ALLOWED_HOSTS": ["*"]},
    "key": {"SECRET_KEY": "short"},
    "secure": {"SECURE_COOKIES": False},
    "prefix": {"SESSION_COOKIE": "throughline"},
    "script": {"CSRF_COOKIE_HTTPONLY": False},
    "samesite": {"CSRF_COOKIE_SAMESITE": "None"},
    "domain": {"CSRF_COOKIE_DOMAIN": ".gov.uk"},
    "trusted-origins": {"CSRF_TRUSTED_ORIGINS": ["https://elsewhere.example"]},
    "forwarded-host": {"USE_X_FORWARDED_HOST": True},
    "order": {"MIDDLEWARE": [m for m in settings.MIDDLEWARE if m != GUARD]},
}
ALSO = [
    ("hosts", {"ALLOWED_HOSTS": []}),
    ("hosts", {"ALLOWED_HOSTS": [".gov.uk"]}),
    ("secure", {"CSRF_COOKIE_SECURE": False}),
    ("prefix", {"CSRF_COOKIE_NAME": "csrftoken"}),
    ("prefix", {"DEVICE_COOKIE": "device"}),
    ("domain", {"CSRF_COOKIE_PATH": "/desk"}),
    ("order", {"MIDDLEWARE": settings.MIDDLEWARE[1:]}),
    ("order", {"MIDDLEWARE": [HEADERS, *reversed(settings.MIDDLEWARE[1:])]}),
]


def test_each_danger_has_a_change_that_shows_it():
    assert set(CHANGED) == {danger.id for danger in DANGERS}


@pytest.mark.parametrize(("danger", "changed"), [*CHANGED.items(), *ALSO], ids=str)
def test_a_danger_of_the_program_itself_is_told_and_no_other(danger, changed):
    assert [error.id for error in dangers(the_settings(**changed))] == [f"throughline.config.{danger}"]


def test_a_live_copy_and_this_practice_copy_are_sound():
    assert dangers(the_settings()) == dangers(settings) == []


def test_the_doors_stay_shut_on_a_danger():
    """The whole way: what `throughline serve` asks before it opens."""
    from throughline.commands.health import faulty_program

    with override_settings(CSRF_COOKIE_HTTPONLY=False):
        assert faulty_program(None, None) == [
            "Script could read the form's token: set CSRF_COOKIE_HTTPONLY to True."
        ]
    assert faulty_program(None, None) == []
