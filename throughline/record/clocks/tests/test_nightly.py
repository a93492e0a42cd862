"""The night's check finds whatever no longer follows from what was written."""

from datetime import date

import pytest

from throughline.access.principal import as_keeper
from throughline.commands import line
from throughline.record.clocks.nightly import check
from throughline.record.clocks.standing import standing
from throughline.record.entries.actions import withdraw
from throughline.record.entries.models import Entry
from throughline.record.visits.kinds import SEEN_TELLS, VISIT_CLOCKS
from throughline.synthetic.cast import House, the_house
from throughline.synthetic.writing import a_visit

ON = date(2026, 11, 20)


@pytest.fixture
def house(database) -> House:
    house = the_house()
    seen = {house.tia: "alone", house.kai: "seen", house.esme: "not seen: at her father's"}
    a_visit(
        by=house.cast.alice, children=seen, on=date(2026, 11, 12), tries=[(date(2026, 11, 10), "nobody in")]
    )
    return house


def test_what_people_wrote_and_what_is_stored_agree(house):
    found = check()
    assert (found.children, found.differences) == (6, 0)
    assert found.sentence == "Every clock of 6 people agrees with what was written."


def test_a_small_batch_finds_the_same(house):
    assert check(batch=1) == check()


def test_a_withdrawn_visit_tells_nothing(house):
    with as_keeper("withdraw", by=house.cast.alice.id):
        withdraw(entry=Entry.objects.get(), kind="wrong", reason="It was about somebody else.")
    assert check().differences == 0


SEEN = "what = 'cp_visit_child_seen' and subject_id = {tia}"
COLUMNS = "subject_kind, subject_id, what, day, until, at, key, why, source_kind, source_id"
AGAIN = f"insert into record_fact ({COLUMNS}) select {COLUMNS} from record_fact where {SEEN}"
OPEN = "person_id = {tia} and met is null"
TURNED = len(SEEN_TELLS) + len(VISIT_CLOCKS)
"""From seen to not seen: these facts are too many, and these attempts too few."""


@pytest.mark.parametrize(
    ("harm", "facts", "obligations"),
    [
        (f"delete from record_fact where {SEEN}", 1, 0),
        (AGAIN, 1, 0),
        (f"update record_obligation set due = due + 1 where {OPEN}", 0, 2),
        (f"delete from record_obligation where {OPEN}", 0, 1),
        ("update record_visitchild set seen = 'not seen' where person_id = {kai}", TURNED, 3),
    ],
)
def test_a_line_lost_doubled_or_changed_is_counted(house, as_superuser, harm, facts, obligations):
    as_superuser(harm.format(tia=house.tia.id, kai=house.kai.id))
    found = check()
    assert (found.facts, found.obligations, len(found.whose)) == (facts, obligations, 1)


def test_the_command_ends_with_a_difference_and_names_no_one(house, as_superuser, capsys):
    as_superuser(f"delete from record_obligation where person_id = {house.tia.id}")
    assert line.main(["clocks", "--check"]) == 1
    assert "report it" in (said := capsys.readouterr().out) and "Tia" not in said


def test_the_count_of_a_day_is_by_state(house):
    with as_keeper("count"):
        assert standing(on=ON) == {"Child protection visit": {"due": 2, "late": 1}}
