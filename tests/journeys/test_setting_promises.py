"""The handbook of standards: found, read, and a promise of this authority's own set by the director."""

from playwright.sync_api import expect

LINE = """
select line.standard, line.since::text, line.n, line.unit, author.name, line.why
from record_localline line join access_account author on author.id = line.by_id
where line.standard = 'lado_evaluation_1wd' order by line.id
"""
TERM = "select name, first::text, last::text from record_schoolterm where first > '2026-12-31' order by id"
WHY = "The safeguarding partnership agreed it on 19 November."


def test_a_worker_finds_a_promise_on_a_phone_and_reads_it_whole(site, person):
    """1. Priya opens the handbook from her own menu. 2. She types two words, and only what says them stays.
    3. She reads the rule, three sums and the source; there is nothing for her to change.
    """
    priya = person(site, "Priya Raman", width=390).signs_in("/desk")
    priya.press(priya.page.locator("details.me summary"))
    priya.follows("Handbook of standards")
    priya.finds("Handbook of standards", "All 284 promises, in 31 parts of the journey.")
    priya.writes("Search words, key or source", "strategy discussion")
    expect(priya.page.get_by_role("status")).not_to_contain_text("All 284")
    priya.finds("Handbook of standards", "of 284 promises")
    priya.opens("/standards?q=cp_visit_10wd")
    priya.follows("Child protection visit")
    priya.finds(
        "Child protection visit", "Every 10 working days", "The whole rule", "Three sums",
        "Fri 20 Nov 2026 + 10 working days = Fri 4 Dec 2026.",
    )  # fmt: skip
    expect(priya.page.get_by_role("link", name="Set it here")).to_have_count(0)


def test_the_director_sets_a_promise_from_a_day_to_come(site, person):
    """1. Helen finds a national promise, gives today as its first day, and is told that the past is never changed.
    2. She gives Tue 1 Dec: nothing she typed is lost, and one line is written.
    3. Priya reads from when, how much, who wrote it and why; today it still asks for what it did.
    4. What the law fixes offers Helen nothing to change.
    """
    helen = person(site, "Helen Hart").signs_in("/standards?q=lado_evaluation_1wd")
    helen.follows("LADO initial evaluation/decision")
    helen.follows("Set it here")
    helen.finds("Set here: ", "Applies to what starts on or after that day: nothing already running moves.")
    helen.writes("From which day", "today")
    helen.page.get_by_label("Limit", exact=True).fill("2")
    helen.writes("Why", WHY)
    helen.presses_button("Write this line")
    helen.finds("Set here: ", "A line begins tomorrow or later: the past is never changed.")
    expect(helen.page.get_by_label("Why", exact=True)).to_have_value(WHY)
    helen.page.get_by_label("From which day", exact=True).fill("Tue 1 Dec 2026")
    helen.presses_button("Write this line")
    helen.finds("LADO initial evaluation/decision", "1 working day", "Tue 1 Dec 2026 (to come)", WHY)
    assert site.stored(LINE) == [("lado_evaluation_1wd", "2026-12-01", 2, "working_days", "Helen Hart", WHY)]

    priya = person(site, "Priya Raman", width=390).signs_in("/standards/lado_evaluation_1wd")
    priya.finds(
        "LADO initial evaluation/decision",
        "On; from Tue 1 Dec 2026: 2 working days",
        "Helen Hart, Fri 20 Nov 2026.",
    )
    helen.opens("/standards/single_assessment_45wd")
    helen.finds(
        "Single (continuous) assessment", "The limit is the law’s: nobody here changes it or switches it off."
    )
    expect(helen.page.get_by_role("link", name="Set it here")).to_have_count(0)


def test_the_director_adds_the_next_term_and_a_closure_and_takes_the_closure_back(site, person):
    """1. The page says that the terms run out. 2. Helen adds spring, and a training day. 3. The day was a mistake."""
    helen = person(site, "Helen Hart").signs_in("/standards/calendar")
    helen.finds("Holidays and school terms", "Runs out")
    helen.press(helen.page.get_by_text("Add a term", exact=True))
    helen.writes("Which term", "Spring 2027")
    helen.writes("First day", "Mon 4 Jan 2027")
    helen.writes("Last day", "Thu 25 Mar 2027")
    helen.presses_button("Add this term")
    helen.finds("Holidays and school terms", "Spring 2027", "Begins in 45 days")
    assert ("Spring 2027", "2027-01-04", "2027-03-25") in site.stored(TERM)
    helen.press(helen.page.get_by_text("Add days the schools are closed", exact=True))
    helen.writes("First day closed", "Mon 18 Jan 2027")
    helen.writes("What it is", "Training day")
    helen.presses_button("Close these days")
    helen.finds("Holidays and school terms", "Mon 18 Jan 2027", "Training day")
    helen.presses_button("They are open after all")
    helen.finds("Holidays and school terms")
    expect(helen.page.get_by_text("Mon 18 Jan 2027")).to_have_count(0)
