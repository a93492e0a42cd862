"""What a person sees of the command line as a whole."""

import pytest

from throughline.commands import line, outcomes
from throughline.config.environment import SettingProblem

COMMANDS = {
    "demo", "serve", "migrate", "backup", "restore", "drill", "synthesise", "clocks", "standards", "indicators",
    "law", "doctor", "invite",
}  # fmt: skip


def test_no_argument_lists_every_command_with_its_sentence(capsys):
    assert line.main([]) == outcomes.DONE
    listed = capsys.readouterr().out
    for name, module in line.commands().items():
        assert f"  {name} " in listed and module.WORDS in listed


def test_no_promised_command_is_missing():
    assert line.commands().keys() >= COMMANDS


@pytest.mark.parametrize("name", sorted(line.commands()))
def test_a_command_says_in_one_sentence_what_it_does(name):
    words = line.commands()[name].WORDS
    assert words[0].isupper() and words.endswith(".") and words.count(". ") == 0


@pytest.mark.parametrize("name", sorted(line.commands()))
def test_help_says_what_a_command_takes(name, capsys):
    with pytest.raises(SystemExit) as ended:
        line.main([name, "--help"])
    assert ended.value.code == 0
    assert line.commands()[name].WORDS.split()[0] in capsys.readouterr().out


def test_an_unknown_command_ends_with_the_code_for_misuse(capsys):
    with pytest.raises(SystemExit) as ended:
        line.main(["nonsense"])
    assert ended.value.code == outcomes.MISUSED
    assert "nonsense" in capsys.readouterr().err


def running_into(monkeypatch, error):
    def run(options):
        raise error

    monkeypatch.setattr(line.commands()["standards"], "run", run)
    return line.main(["standards"])


def test_a_known_problem_is_one_sentence_and_no_traceback(monkeypatch, capsys):
    problem = SettingProblem("THROUGHLINE_PORT is “x”, and cannot be used: give a number from 1 to 65535.")
    assert running_into(monkeypatch, problem) == outcomes.SETTING
    assert capsys.readouterr().err == f"{problem}\n"


def test_a_fault_of_ours_is_shown_whole(monkeypatch, capsys):
    assert running_into(monkeypatch, ZeroDivisionError("nobody expected this")) == outcomes.FAULT
    said = capsys.readouterr().err
    assert "Traceback" in said and said.endswith("please report the lines above.\n")


def test_ctrl_c_ends_quietly(monkeypatch, capsys):
    assert running_into(monkeypatch, KeyboardInterrupt()) == outcomes.STOPPED_BY_HAND
    assert capsys.readouterr().err == ""
