"""Another authority's dataset: the same measures, and for what is missing one sentence each while the rest is shown."""

from datetime import date

import duckdb
import pytest

from throughline.measures.catalogue import by_key
from throughline.measures.conformance import faults
from throughline.measures.engine import figure
from throughline.measures.months import month
from throughline.measures.problems import MissingTable, SnapshotProblem
from throughline.measures.scorecard import lines
from throughline.measures.taking_in import take_in
from throughline.measures.tests.making import two_in_the_morning

TAKEN = two_in_the_morning(date(2026, 11, 20))
OCTOBER = month(date(2026, 10, 1))
PLANS = (
    "PLAN,CHILD,2025-03-03,,NEG,N\nPLAN2,CHILD2,2025-03-03,2026-10-31,PHY,N\nPLAN3,CHILD3,2026-11-01,,EMO,N\n"
)
HEADINGS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_initial_category,cppl_cp_plan_ola\n"


@pytest.fixture
def dataset(tmp_path):
    folder = tmp_path / "dataset"
    folder.mkdir()
    (folder / "ssd_cp_plans.csv").write_text(HEADINGS + PLANS)
    people = "select 'CHILD' || i as pers_person_id, timestamp '2015-06-01' as pers_dob, 'F' as pers_sex from (values (''), ('2'), ('3')) as t(i)"
    duckdb.execute(f"copy ({people}) to '{folder}/ssd_person.parquet' (format parquet)")
    return folder


@pytest.fixture
def taken(dataset, tmp_path):
    found = take_in(dataset, to=tmp_path / "snapshots", taken_at=TAKEN)
    yield found
    found.snapshot.close()


def test_the_same_measure_counts_it(taken):
    """On the last day of October one plan stood: one ended that day, one began the day after."""
    assert figure(by_key("cpp_category_mix"), taken.snapshot, OCTOBER).n == 1


def test_what_is_missing_is_said_once_and_nothing_is_guessed(taken):
    assert "There is no table ssd_missing." in taken.left_out
    assert any(said.startswith("ssd_cp_plans came without cppl_referral_id") for said in taken.left_out)
    with pytest.raises(MissingTable, match="ssd_cin_episodes"):
        figure(by_key("referrals_rate"), taken.snapshot, OCTOBER)


def test_the_rest_of_the_scorecard_is_shown(taken):
    shown = list(lines([by_key("cpp_category_mix"), by_key("referrals_rate")], taken.snapshot, OCTOBER))
    assert shown[0].figure and shown[0].figure.n == 1
    assert shown[1].figure is None and "without the table ssd_cin_episodes" in shown[1].problem


def test_a_file_cut_short_is_a_sentence_and_its_table_is_left_out(dataset, tmp_path):
    file = dataset / "ssd_person.parquet"
    file.write_bytes(file.read_bytes()[:-30])
    taken = take_in(dataset, to=tmp_path / "snapshots", taken_at=TAKEN)
    assert "The file ssd_person.parquet cannot be read: send it again." in taken.left_out
    assert figure(by_key("cpp_category_mix"), taken.snapshot, OCTOBER).n == 1


def test_a_date_that_is_none_leaves_its_table_out(dataset, tmp_path):
    (dataset / "ssd_cp_plans.csv").write_text(HEADINGS + "PLAN,CHILD,the third of March,,NEG,N\n")
    taken = take_in(dataset, to=tmp_path / "snapshots", taken_at=TAKEN)
    assert "The file ssd_cp_plans.csv cannot be read: send it again." in taken.left_out


def test_a_folder_without_any_table_is_refused(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(SnapshotProblem, match="There is no table of the standard dataset in"):
        take_in(tmp_path / "empty", to=tmp_path / "snapshots", taken_at=TAKEN)
    assert list((tmp_path / "snapshots").iterdir()) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("PLAN,NOBODY,2025-03-03,,NEG,N\n", "cppl_person_id leads to no row of ssd_person"),
        (
            "PLAN,CHILD,2025-03-03,,NEGLECT,N\n",
            "cppl_cp_plan_initial_category holds what the list cp_category does not: NEGLECT",
        ),
        (
            "PLAN,CHILD,2025-03-03,,NEG,N\nPLAN,CHILD2,2025-03-03,,NEG,N\n",
            "1 keys that stand in more than one row",
        ),
        (",CHILD,2025-03-03,,NEG,N\n", "1 rows without a key"),
    ],
)
def test_where_it_is_not_as_the_standard_says_is_found(dataset, tmp_path, row, said):
    (dataset / "ssd_cp_plans.csv").write_text(HEADINGS + row)
    with take_in(dataset, to=tmp_path / "snapshots", taken_at=TAKEN).snapshot as snapshot:
        assert [fault for fault in faults(snapshot) if said in fault.sentence]


def test_a_good_one_has_no_fault(taken):
    assert faults(taken.snapshot) == []
