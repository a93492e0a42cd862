"""Lines from a file: tried first, all or none, and once however often it is sent."""

from datetime import date

import pytest

from throughline.record.chronology.imports import MOST, tried
from throughline.record.entries.problems import Problem
from throughline.web.tests.scene import words

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("11 Feb 2019\tThey parted\tA paper file", ""),
        ("11/02/2019,They parted,A paper file", ""),
        ('11/02/2019,"They parted, and Kai stayed home",A paper file', ""),
        ("2019-02-11,They parted,A paper file,more", ""),
        ("31 Feb 2019,They parted,A paper file", "That month has no day 31"),
        ("21 Nov 2026,They parted,A paper file", "This day has not come yet"),
        ("11 Feb 2019,,A paper file", "Say in one sentence what happened."),
        ("11 Feb 2019,They parted", "Say where this was read or heard"),
        ("They parted", "Write the day like"),
        (f"11 Feb 2019,{'x' * 300},A paper file", ""),
        (f"11 Feb 2019,{'x' * 301},A paper file", "Say what happened in 300 characters"),
    ],
)
def test_each_row_is_a_line_or_says_what_stands_in_the_way(row, problem):
    (found,) = tried(f"Day,What,Where\n{row}" if "\t" not in row else row, on=TODAY)
    assert found.problem.startswith(problem) and bool(found.own) is not bool(problem)


@pytest.mark.parametrize(("rows", "refused"), [(0, True), (1, False), (MOST, False), (MOST + 1, True)])
def test_between_one_row_and_two_hundred(rows, refused):
    text = "11 Feb 2019,They parted,A paper file\n" * rows
    if refused:
        with pytest.raises(Problem):
            tried(text, on=TODAY)
    else:
        assert len(tried(text, on=TODAY)) == rows


def test_it_is_tried_first_then_written_whole_and_once(as_, tia, kept):
    page = f"/children/{tia.pk}/chronology/file"
    body = {
        "key": "0b0c4a5e-1f8e-4f1e-9a63-5b7f0f4c9d11", "weight": "worry", "child": [str(tia.pk)],
        "rows": "11 Feb 2019,They parted,A paper file\n30 May 2012,Kelly was well supported,Red book",
    }  # fmt: skip
    dry = as_("alice").post(page, body)
    assert dry.status_code == 200 and "Write 2 lines" in words(dry) and kept() == []
    wrong = as_("alice").post(page, body | {"rows": body["rows"] + "\n31 Feb 2019,x,y", "sure": "yes"})
    assert wrong.status_code == 422 and "Nothing was written" in words(wrong) and kept() == []
    for _ in range(2):
        assert as_("alice").post(page, body | {"sure": "yes"}).status_code == 303
    assert sorted(row.day for row in kept()) == [date(2012, 5, 30), date(2019, 2, 11)]
    assert "They parted" in words(as_("bob").get(f"/children/{tia.pk}/chronology?show=chosen"))
