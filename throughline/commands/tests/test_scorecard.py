"""`throughline scorecard` over another authority's dataset: figures, what is missing, and what was not understood."""

import json

import pytest

from throughline.commands.line import main
from throughline.commands.outcomes import CANNOT, DONE, NOT_RUN

HEADINGS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_initial_category\n"
PLANS = (
    "P1,C1,2025-03-03,,NEG\nP2,C2,2025-03-03,,NEG\nP3,C3,2025-03-03,,PHY\nP4,C4,2025-03-03,2026-10-31,PHY\n"
)


@pytest.fixture
def dataset(tmp_path):
    (tmp_path / "ssd_cp_plans.csv").write_text(HEADINGS + PLANS)
    return str(tmp_path)


def test_a_figure_and_its_parts_are_for_a_program_too(dataset, capsys):
    asked = [
        "scorecard",
        "--ssd",
        dataset,
        "--period",
        "2026-10",
        "--measure",
        "cpp_category_mix",
        "--by",
        "category",
    ]
    assert main([*asked, "--json"]) == DONE
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["n"], {part["part"]: (part["n"], part["total"]) for part in found["parts"]}) == (
        3,
        {"NEG": (2, 3), "PHY": (1, 3)},
    )


def test_what_cannot_be_worked_out_says_why_and_the_rest_is_shown(dataset, capsys):
    asked = [
        "scorecard",
        "--ssd",
        dataset,
        "--period",
        "2026-10",
        "--measure",
        "cpp_category_mix",
        "--measure",
        "cin_plan_count",
    ]
    assert main(asked) == NOT_RUN
    said = capsys.readouterr()
    assert "Children on a plan by latest category: 3" in said.out
    assert "were taken without the table ssd_cin_plans, which this measure counts." in said.out
    assert "There is no table ssd_missing." in said.err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--period", "2026-99"], "“2026-99” is no period: write a month as 2026-10"),
        (["--measure", "speed"], "There is no measure called speed"),
    ],
)
def test_what_was_not_understood_is_one_sentence(dataset, capsys, asked, said):
    assert main(["scorecard", "--ssd", dataset, *asked]) == CANNOT
    assert said in capsys.readouterr().err


def test_a_folder_without_a_dataset_is_one_sentence(tmp_path, capsys):
    assert main(["scorecard", "--ssd", str(tmp_path)]) == CANNOT
    assert "There is no table of the standard dataset in" in capsys.readouterr().err
