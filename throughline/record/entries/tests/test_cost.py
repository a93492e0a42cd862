"""What each page asks of the database: twelve statements at most, and no more for a longer list."""

from datetime import date

import pytest

MOST = 12
FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT")
"""The marks of the transaction are no questions."""


def statements(client, url) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return sum(not one["sql"].lstrip().startswith(FRAME) for one in asked.captured_queries)


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("alice", "/write/visit"),
        ("alice", "/write/visit?children={child}"),
        ("alice", "/drafts"),
        ("alice", "/drafts/{draft}"),
        ("mariam", "/entries/{entry}"),
        ("alice", "/entries/{entry}/versions"),
        ("olu", "/withdrawn"),
        ("ada", "/people"),
    ],
)
def test_a_page_asks_at_most_twelve_statements(house, signed, begun, as_, who, path):
    url = path.format(child=house.tia.id, draft=begun.id, entry=signed.id)
    assert statements(as_(who), url) <= MOST


def test_a_stub_and_the_privacy_officers_page_keep_to_twelve(signed, as_):
    as_("alice").post(f"/entries/{signed.id}/withdraw", {"kind": "wrong", "reason": "Another child."})
    for who, url in (("bob", f"/entries/{signed.id}"), ("olu", f"/withdrawn/{signed.id}")):
        client = as_(who)
        assert statements(client, url) <= MOST, url


def test_comparing_reads_two_whole_versions_and_no_more(signed, as_, kept, words):
    from throughline.record.entries.models import Draft

    as_("alice").post(f"/entries/{signed.id}/correct")
    draft = kept(Draft.objects.get)
    body = {"version": draft.version, "kind": "visit", "entry": signed.id, "save": "sign"}
    as_("alice").post(f"/drafts/{draft.id}/sign", body | words)
    assert statements(as_("alice"), f"/entries/{signed.id}/versions") <= 26


def test_a_longer_list_of_drafts_asks_no_more(house, as_):
    from uuid import uuid4

    ids = [child.id for child in house.children]
    costs = []
    for number in (2, 12):
        for _ in range(number):
            as_("alice").post("/write/visit", {"key": str(uuid4()), "children": ids, "child": ids})
        costs.append(statements(as_("alice"), "/drafts"))
    assert costs[0] == costs[1]


def test_a_longer_list_of_withdrawn_entries_asks_no_more(house, as_):
    from throughline.synthetic.builders import a_visit

    costs = []
    for number in (2, 10):
        for _ in range(number):
            entry = a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 11, 19))
            as_("alice").post(f"/entries/{entry.id}/withdraw", {"kind": "wrong", "reason": "Another child."})
        costs.append(statements(as_("olu"), "/withdrawn"))
    assert costs[0] == costs[1]
