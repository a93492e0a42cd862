"""`throughline inspection-pack`: where the pack is, what does not agree, and one sentence for what cannot be."""

import json

import pytest

from throughline.commands import surroundings
from throughline.commands.line import main
from throughline.commands.outcomes import CANNOT, DIFFERENT, DONE
from throughline.packs.agreement import checking
from throughline.packs.tests import borough


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory):
    root = tmp_path_factory.mktemp("home") / "snapshots"
    borough.taken(root).close()
    return root


@pytest.fixture
def asked(snapshots, monkeypatch, tmp_path):
    """A process reads its settings once, and another test's came first: so the folder itself is said."""
    monkeypatch.setattr(surroundings, "snapshots", lambda _values: snapshots)

    def ask(*more: str) -> int:
        return main(["inspection-pack", "--to", str(tmp_path), *more])

    return ask


def test_a_pack_is_made_and_says_where_it_is(asked, tmp_path, capsys):
    assert asked("--notice", "2026-11-20", "--measure", "cpp_rate") == DONE
    (folder,) = tmp_path.iterdir()
    assert sorted(one.name for one in folder.iterdir()) == ["annex-a.xlsx", "manifest.json"]
    assert f"are in {folder}." in capsys.readouterr().out
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["notice"] == "2026-11-20"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--notice", "2026-11-21"), "before the day of notice"),
        (("--notice", "2026-11-20", "--as-known-on", "2026-11-19"), "No figures were kept on or before"),
        (("--notice", "2026-11-20", "--measure", "speed"), "speed"),
    ],
)
def test_what_cannot_be_made_is_one_sentence_and_leaves_nothing(asked, tmp_path, capsys, more, said):
    assert asked(*more) == CANNOT
    assert said in capsys.readouterr().err and not list(tmp_path.iterdir())


def test_the_same_pack_is_not_written_over(asked, capsys):
    assert asked("--notice", "2026-11-19", "--measure", "cpp_rate") == DONE
    assert asked("--notice", "2026-11-19", "--measure", "cpp_rate") == CANNOT
    assert "move it away first" in capsys.readouterr().err


def test_a_difference_without_a_reason_is_another_exit_code(asked, monkeypatch, capsys):
    real = checking.rows
    monkeypatch.setattr(checking, "rows", lambda *given: real(*given)[1:])
    assert asked("--notice", "2026-11-20", "--measure", "cpp_rate") == DIFFERENT
    assert "told by only one of Annex A and the scorecard" in capsys.readouterr().out
