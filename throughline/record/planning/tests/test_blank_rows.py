"""A row left blank between two others: what is wrong with the last is said in the last, and no row is lost."""

from datetime import datetime

from throughline.config.clock import LONDON
from throughline.record.entries import compare
from throughline.record.entries.compare import labels_of
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kinds import by_key

NOON = datetime(2026, 11, 20, 12, tzinfo=LONDON)
ANSWERED = {
    "answers-0-who": "Kelly",
    "answers-0-said": "waiting",
    "answers-2-who": "Jon",
    "answers-2-said": "accepted",
}


def test_what_is_missing_in_the_row_after_a_blank_one_is_said_in_that_row() -> None:
    raw = {
        "day": "Fri 20 Nov 2026",
        "asked_for_on": "Thu 19 Nov 2026",
        "offered_on": "Thu 19 Nov 2026",
        "why": "Who is there at night.",
    } | ANSWERED
    write_up = WriteUp(by_key()["family-offer"], {}, raw, now=NOON)
    write_up.answers()
    kelly, jon = write_up.rows["answers"].forms
    assert jon.errors["on"] == ["Give the day on which Jon answered."]
    assert jon.prefix == "answers-2" and "on" not in kelly.errors


def test_a_label_that_names_what_its_row_says_names_it_where_versions_are_compared(monkeypatch) -> None:
    """The control: without the row's words the label names nobody, and shows no bracket either."""
    monkeypatch.setattr(compare, "named", lambda children: {})
    kind = by_key()["meeting"].fitted({"type": "in need review"})
    (rows,) = (rows for rows in kind.rows if rows.name == "walk")
    name, said = f"{rows.name}-0-answer", {f"{rows.name}-0-said": "Ring Nan"}
    assert labels_of(kind, [], said)[name][0] == f"{rows.label}, 1: Ring Nan"
    assert labels_of(kind, [], {})[name][0] == f"{rows.label}, 1: this one"
