"""Settings are read once, and a wrong one is named with its cure before anything starts."""

from datetime import datetime
from pathlib import Path

import pytest

from throughline.config.environment import (
    SETTINGS,
    SettingProblem,
    default_home,
    read,
    reference,
    settings,
)
from throughline.config.parsing import LONDON

A_REAL_SERVER = {
    "DATABASE_URL": "postgresql://app:a@db/throughline",
    "DATABASE_OWNER_URL": "postgresql://owner:b@db/throughline",
    "DATABASE_KEEPER_URL": "postgresql://keeper:c@db/throughline",
}


def test_nothing_has_to_be_set():
    values = read({})
    assert values.port == 8000
    assert values.hosts == ["127.0.0.1", "localhost"]
    assert values.home.is_absolute()
    assert (values.database_url, values.today, values.https, values.practice) == ("", None, True, False)


@pytest.mark.parametrize(
    ("name", "text", "attribute", "value"),
    [
        ("THROUGHLINE_PORT", "1", "port", 1),
        ("THROUGHLINE_PORT", "65535", "port", 65535),
        ("THROUGHLINE_PORT", " 8080 ", "port", 8080),
        ("THROUGHLINE_HOSTS", "a.example, b.example", "hosts", ["a.example", "b.example"]),
        ("THROUGHLINE_HOME", "/srv/throughline", "home", Path("/srv/throughline")),
        ("THROUGHLINE_HTTPS", "yes", "https", True),
        ("THROUGHLINE_SECRET_KEY", "abcdefghij" * 4, "secret_key", "abcdefghij" * 4),
        ("THROUGHLINE_WORKERS", "1", "workers", 1),
        ("DATABASE_BINARIES", "/opt/pg/bin", "database_binaries", Path("/opt/pg/bin")),
    ],
)
def test_a_good_value_is_parsed(name, text, attribute, value):
    assert getattr(read({name: text}), attribute) == value


@pytest.mark.parametrize(
    ("name", "text", "cure"),
    [
        ("THROUGHLINE_PORT", "0", "from 1 to 65535"),
        ("THROUGHLINE_PORT", "65536", "from 1 to 65535"),
        ("THROUGHLINE_PORT", "http", "from 1 to 65535"),
        ("THROUGHLINE_HOSTS", "*", "name each host"),
        ("THROUGHLINE_HOME", "data", "from the root of the disk"),
        ("THROUGHLINE_HTTPS", "perhaps", "write yes or no"),
        ("THROUGHLINE_SECRET_KEY", "x" * 31, "at least 32"),
        ("THROUGHLINE_WORKERS", "0", "1 or more"),
        ("THROUGHLINE_TODAY", "next Friday", "as in 2026-11-20T12:00"),
        ("DATABASE_URL", "mysql://db", "postgresql://user:password@host/database"),
    ],
)
def test_a_bad_value_stops_the_program_and_says_the_cure(name, text, cure):
    with pytest.raises(SettingProblem, match=cure) as problem:
        read({name: text})
    assert str(problem.value).startswith(name)


def test_all_bad_values_are_named_at_once():
    with pytest.raises(SettingProblem) as problem:
        read({"THROUGHLINE_PORT": "x", "THROUGHLINE_HTTPS": "x"})
    assert len(str(problem.value).splitlines()) == 2


@pytest.mark.parametrize("name", [setting.name for setting in SETTINGS if setting.secret])
def test_a_secret_is_never_shown_in_the_sentence(name):
    with pytest.raises(SettingProblem) as problem:
        read({name: "hunter2"})
    assert "hunter2" not in str(problem.value)


def test_the_set_date_is_a_london_moment_and_only_a_practice_copy_has_one():
    practice = {"THROUGHLINE_TODAY": "2026-11-20T12:00", "THROUGHLINE_PRACTICE": "yes"}
    assert read(practice).today == datetime(2026, 11, 20, 12, tzinfo=LONDON)
    with pytest.raises(SettingProblem, match="for practice copies"):
        read({"THROUGHLINE_TODAY": "2026-11-20T12:00"})


def test_a_real_server_needs_the_address_of_each_role():
    assert read(A_REAL_SERVER).database_keeper_url.startswith("postgresql://keeper")
    for role in ("OWNER", "KEEPER"):
        without = {name: url for name, url in A_REAL_SERVER.items() if role not in name}
        with pytest.raises(SettingProblem, match=f"DATABASE_{role}_URL is missing"):
            read(without)


def test_the_environment_is_read_once(monkeypatch):
    settings.cache_clear()
    monkeypatch.setenv("THROUGHLINE_PORT", "8001")
    assert settings().port == 8001
    monkeypatch.setenv("THROUGHLINE_PORT", "8002")
    assert settings().port == 8001
    settings.cache_clear()


@pytest.mark.parametrize(
    ("platform", "root", "home"),
    [
        ("linux", True, "/var/lib/throughline"),
        ("linux", False, "~/.throughline"),
        ("darwin", False, "~/Library/Application Support/Throughline"),
    ],
)
def test_data_live_where_the_server_can_reach_them(platform, root, home):
    assert default_home(platform=platform, root=root) == home


def test_the_reference_page_has_every_setting_and_no_path_of_this_machine():
    page = reference()
    assert all(f"| `{setting.name}` |" in page for setting in SETTINGS)
    assert all(setting.does.endswith(".") for setting in SETTINGS)
    assert [setting.name for setting in SETTINGS if not setting.danger.endswith(".")] == []
    assert str(Path.home()) not in page
