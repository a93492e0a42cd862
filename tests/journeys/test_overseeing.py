"""Where a manager looks, and from a figure to the children behind it."""

import re

import pytest
from playwright.sync_api import expect

LATE_IN_OCTOBER = """
select count(*) from record_obligation visit
join record_protectionplan plan on plan.person_id = visit.person_id and plan.started <= visit.due
  and (plan.ended is null or plan.ended > visit.due)
where visit.standard = 'cp_visit_10wd' and visit.due between '2026-10-01' and '2026-10-31' and (visit.stopped is null or visit.stopped > visit.due)
  and (visit.met is null or visit.met > visit.due)
"""


def test_a_manager_sees_where_to_look_today(site, person):
    """1. Mariam's first page is her team: who is late, with the tries, and the limit.
    2. Above it, Ruth finds first the children whom nobody holds, then those held by a manager, each with this week's
    name, last seen, the next visit and when risk was looked at.
    3. She names somebody for one of them.
    """
    mariam = person(site, "Mariam Achebe").signs_in()
    mariam.finds(
        "Safeguarding North: where to look today",
        "Tia Marsden",
        "Tried 13 and 17 Nov",
        "Entries for you to read",
    )
    ruth = person(site, "Ruth Calder").signs_in()
    ruth.finds(
        "where to look today",
        "without their own worker this week",
        "Nobody yet",
        "not an allocation",
        "away since",
    )
    rows = ruth.page.get_by_role("table").first.get_by_role("row")
    expect(rows.nth(1)).to_contain_text("No worker since")
    nobody = [at for at, row in enumerate(rows.all_inner_texts()) if "No worker since" in row]
    held = [at for at, row in enumerate(rows.all_inner_texts()) if "Held in a manager’s name" in row]
    assert held and max(nobody) < min(held)
    ruth.press(rows.nth(1).get_by_text("Name someone"))
    ruth.presses_button("Name for this week", inside=rows.nth(1))
    expect(ruth.page.get_by_role("table").first.get_by_role("row").nth(1)).to_contain_text("Ruth Calder")


@pytest.mark.capability("S037", "S134", "B011")
def test_a_figure_opens_the_children_behind_it(site, person):
    """1. Ruth opens visits on time: n of N, what it says, its definition, what it leaves out, the very query.
    2. She opens the late visits of the month: as many as the figure says, a row for each child whom she may open.
    3. One of them leads to the promise that was late, with its evidence, and to the child.
    """
    ruth = person(site, "Ruth Calder").signs_in("/measures")
    ruth.finds("All measures", "Child protection visits on time", "Held by others")
    ruth.follows("Child protection visits on time")
    ruth.finds(
        "Child protection visits on time", "October 2026", "is usual here", "What is counted", "Left out",
        "Fri 20 Nov 2026",
    )  # fmt: skip
    ruth.press(ruth.page.get_by_text("Show the query"))
    ruth.finds("Child protection visits on time", "from obligation as visit")
    ruth.press(ruth.page.get_by_text("Show the figures as a table"))
    n, of = map(int, re.search(r"(\d+) of (\d+) visits", ruth.words).groups())
    assert site.stored(LATE_IN_OCTOBER) == [(of - n,)]
    ruth.follows(f"Open the {of - n} visits")
    ruth.finds(f"{of - n} visits, of", "October 2026")
    (_, _, late), (shown, _, _) = (
        tuple(map(int, sums)) for sums in re.findall(r"(\d+) \+ (\d+) = (\d+)", ruth.words)
    )
    assert late == of - n
    rows = ruth.page.get_by_role("table").first.get_by_role("row")
    assert rows.count() - 1 == shown
    ruth.press(rows.nth(1).get_by_role("link", name=re.compile("^Due ")).first)
    ruth.finds("Why is this due?", "Child protection visit")
    ruth.page.go_back()
    child = rows.nth(1).get_by_role("link").first
    name = child.inner_text()
    ruth.press(child)
    ruth.finds(name, "Chronology")
