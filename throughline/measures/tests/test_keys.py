"""A key stands for a child, always the same, and leads nowhere without the secret."""

import hashlib
import hmac
import stat

import pytest

from throughline.measures.keys import Keys
from throughline.measures.problems import SnapshotProblem


@pytest.fixture
def keys():
    return Keys(ordinary=b"o" * 32, sealed=b"s" * 32)


def test_a_key_is_the_first_sixteen_figures_of_a_keyed_hash(keys):
    assert keys.person(7) == hmac.new(b"o" * 32, b"person:7", hashlib.sha256).hexdigest()[:16]


def test_a_sealed_child_has_a_key_of_another_secret(keys):
    assert keys.person(7, sealed=True) == hmac.new(b"s" * 32, b"person:7", hashlib.sha256).hexdigest()[:16]


def test_a_worker_and_a_child_with_the_same_number_have_different_keys(keys):
    assert keys.worker(7) != keys.person(7)


def test_only_children_that_the_reader_reaches_are_read_back(keys):
    reached = keys.read_back([7, 8])
    assert reached[keys.person(7)] == 7
    assert reached[keys.person(8, sealed=True)] == 8
    assert keys.person(9) not in reached


def test_the_secret_is_made_once_and_is_private(tmp_path):
    first, second = Keys.of(tmp_path / "snapshots"), Keys.of(tmp_path / "snapshots")
    assert first == second
    assert first.ordinary != first.sealed
    assert [file.name for file in tmp_path.iterdir()] == ["snapshots.key"]
    assert stat.S_IMODE((tmp_path / "snapshots.key").stat().st_mode) == 0o600


def test_a_secret_that_others_can_read_is_refused(tmp_path):
    Keys.load(tmp_path / "key")
    (tmp_path / "key").chmod(0o640)
    with pytest.raises(SnapshotProblem, match="Others can read the key file key: set its mode to 0600"):
        Keys.load(tmp_path / "key")


def test_a_damaged_secret_is_refused_and_not_replaced(tmp_path):
    (tmp_path / "key").write_bytes(b"short")
    with pytest.raises(SnapshotProblem, match="damaged: restore it"):
        Keys.load(tmp_path / "key")
    assert (tmp_path / "key").read_bytes() == b"short"


def test_a_secret_is_not_printed(keys):
    assert "ooo" not in repr(keys)
