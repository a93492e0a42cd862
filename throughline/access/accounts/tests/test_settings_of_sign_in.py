"""The settings of signing in: what is refused at start, and what holds when nothing is said."""

import os
import subprocess
import sys

import pytest

from throughline.config.environment import SettingProblem, read

ALL_FOUR = {
    "THROUGHLINE_SSO_ISSUER": "https://login.northmere.example", "THROUGHLINE_SSO_CLIENT": "throughline",
    "THROUGHLINE_SSO_SECRET": "short", "THROUGHLINE_SSO_DOMAINS": "northmere.example, trust.example",
}  # fmt: skip


def test_single_sign_on_takes_all_four_settings():
    values = read(ALL_FOUR)
    assert values.sso_issuer == "https://login.northmere.example"
    assert values.sso_domains == ["northmere.example", "trust.example"]


@pytest.mark.parametrize("missing", ALL_FOUR)
def test_or_none(missing):
    with pytest.raises(SettingProblem, match=f"{missing} is missing"):
        read({name: value for name, value in ALL_FOUR.items() if name != missing})


@pytest.mark.parametrize("issuer", ["http://login.northmere.example", "login.northmere.example", "ftp://x"])
def test_the_provider_is_asked_by_https(issuer):
    with pytest.raises(SettingProblem, match="beginning with https"):
        read(ALL_FOUR | {"THROUGHLINE_SSO_ISSUER": issuer})
    assert read(ALL_FOUR | {"THROUGHLINE_SSO_ISSUER": "http://127.0.0.1:9"}).sso_issuer


@pytest.mark.parametrize("name", ["THROUGHLINE_IDLE_MINUTES", "THROUGHLINE_SESSION_HOURS"])
@pytest.mark.parametrize("value", ["0", "-1", "soon"])
def test_a_session_has_an_end(name, value):
    with pytest.raises(SettingProblem, match=name):
        read({name: value})


@pytest.mark.parametrize(
    ("said", "practice", "required"),
    [("", "no", True), ("", "yes", False), ("required", "yes", True), ("offered", "no", False)],
)
def test_a_second_step_is_required_unless_this_is_a_practice_copy_or_somebody_said_otherwise(
    said, practice, required, tmp_path
):
    """In a program of its own, as settings are read once."""
    asked = "from throughline.config import settings; print(settings.THROUGHLINE_SECOND_STEP_REQUIRED)"
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("THROUGHLINE_")} | {
        "THROUGHLINE_PRACTICE": practice, "THROUGHLINE_SECOND_STEP": said, "THROUGHLINE_HOME": str(tmp_path),
        "THROUGHLINE_HOSTS": "localhost", "DATABASE_URL": "postgresql://app@db.example/x",
        "DATABASE_OWNER_URL": "postgresql://owner@db.example/x", "DATABASE_KEEPER_URL": "postgresql://keeper@db.example/x",
    }  # fmt: skip
    answer = subprocess.run(
        [sys.executable, "-c", asked], env=surroundings, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == str(required)


def test_anything_else_is_refused():
    with pytest.raises(SettingProblem, match="required or offered"):
        read({"THROUGHLINE_SECOND_STEP": "no"})
