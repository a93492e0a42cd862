"""The demo keeps to itself."""

import os
import socket

import pytest

from throughline.commands import practice, surroundings
from throughline.commands.outcomes import CommandProblem
from throughline.config import environment


@pytest.fixture
def surrounded(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "environ", dict(os.environ))
    os.environ |= {"THROUGHLINE_HOME": str(tmp_path), "DATABASE_URL": "postgresql://app@real/record"}
    return practice.prepare_surroundings()


def test_it_has_a_data_folder_of_its_own_and_never_a_real_database(surrounded, tmp_path):
    values = environment.read(os.environ)
    assert surrounded == values.home == tmp_path / "demo"
    assert (values.database_url, values.practice, values.address) == ("", True, "127.0.0.1")


def test_it_takes_the_next_port_when_one_is_taken():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert practice.free_port(port) > port


def test_a_running_demo_is_not_thrown_away(tmp_path):
    with surroundings.presence(tmp_path), pytest.raises(CommandProblem, match="stop it with Ctrl-C"):
        practice.throw_away(tmp_path)
    assert tmp_path.exists()


def test_only_the_last_to_leave_is_alone(tmp_path):
    with surroundings.presence(tmp_path) as first_alone:
        with surroundings.presence(tmp_path):
            assert not first_alone()
        assert first_alone()
