"""Addresses with their keys put in are those that the table of addresses gives."""

from datetime import UTC, datetime

import pytest
from django.urls import NoReverseMatch, reverse

from throughline.design.onward import Onward, place

CASES = [
    ("desk", ()),
    ("child", (12,)),
    ("entry", (990000001,)),
    ("chronology-line", (7, "entry-12")),
    ("write", ("visit",)),
    ("merged", ("12",)),
    ("glass-review", ("8f14e45f-ceea-467f-a3f2-1c1e9d5e3b11",)),
]


@pytest.mark.parametrize(("name", "args"), CASES)
def test_an_address_is_the_one_of_the_table(name, args):
    assert place(name, *args) == place(name, *args) == reverse(name, args=args)


@pytest.mark.parametrize("args", [("Tia",), (), (1, 2), ("a/b",)])
def test_a_wrong_key_has_no_address(args):
    with pytest.raises(NoReverseMatch):
        place("child", *args)


def test_what_is_asked_and_the_past_moment_come_behind():
    there = Onward(as_known=datetime(2026, 5, 1, 8, tzinfo=UTC))(
        "chronology", 3, who="family", page="", last=None
    )
    assert there == "/children/3/chronology?who=family&as-known=2026-05-01T09%3A00"
