"""The front door in a browser: what cannot wait, what the services say, and one record of it all."""

import time
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

A_MINUTE = 60.0
AYLA = "select id from record_person where given_name = 'Ayla' and family_name = 'Demir'"


@pytest.mark.parametrize("width", [1440, 390])
def test_from_the_board_to_the_strategy_discussion_takes_less_than_a_minute(site, person, width):
    """1. N Shah's board begins with what cannot wait; Ayla goes home at 15:15 with the man she names.
    2. A press, and police and health are named to be asked; another, and the discussion's own form is open.
    3. What is known stands in it. Less than sixty seconds have gone.
    4. P Lindqvist sees at once that it was opened, by whom, and who is acting.
    """
    shah = person(site, "N Shah", width=width).signs_in("/front-door")
    shah.finds("Front door", "Act now", "Ayla, 9", "Mrs Oduya", "Until 15:15", "Nobody is acting yet")
    began = time.monotonic()
    card = shah.page.locator("article").filter(has_text="Ayla, 9")
    shah.presses_button("Start strategy discussion", inside=card)
    expect(shah.page.locator("main")).to_contain_text("Health: the named nurse or doctor")
    shah.presses_button("Open the discussion")
    shah.page.wait_for_url("**/drafts/*")
    expect(shah.page.locator("h1")).to_contain_text("Strategy discussion")
    took = time.monotonic() - began
    assert took < A_MINUTE, took
    assert "School, the head’s room" in shah.page.locator("main").inner_html()
    told = (
        f"select count(*) from record_fact where subject_id = ({AYLA}) and what = 'contact_outcome_recorded'"
    )
    assert site.stored(told) == [(1,)]
    lindqvist = person(site, "P Lindqvist", width=width).signs_in("/front-door")
    lindqvist.finds("Front door", "N Shah is acting. Strategy discussion opened 12:00 by N Shah.")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("S080")
def test_one_record_is_kept_from_the_call_to_the_decision_with_the_time_in_each_stage(site, person, width):
    """1. D Whitlow writes down a call, once. It stands on the board.
    2. Nothing is typed again: the same contact is taken, made ready and decided by P Lindqvist.
    3. Its page says how long it lay in each stage, and it stands among what was decided today.
    """
    whitlow = person(site, "D Whitlow", width=width).signs_in("/front-door/new")
    page = whitlow.page
    for label, words in (
        ("How", "By telephone"), ("What it is", "Asks for help"), ("From", "School or college"),
    ):  # fmt: skip
        whitlow.chooses(label, words)
    page.get_by_label("At", exact=True).fill("09:00")
    page.get_by_label("In one line", exact=True).fill("Sleeps in class since half-term.")
    page.get_by_label("What they said", exact=True).fill("He says that the house is loud at night.")
    page.get_by_label("Name, as it was said").first.fill("Rory Quill")
    whitlow.presses_button("Put on the board")
    whitlow.finds("Rory Quill", "Sleeps in class since half-term.", "Came in")
    there = urlsplit(page.url).path
    whitlow.presses_button("Take")
    whitlow.presses_button("Ready for a decision")
    lindqvist = person(site, "P Lindqvist", width=width).signs_in(there)
    lindqvist.finds("Rory Quill", "Taken", "today 12:00, D Whitlow", "then 3 h")
    lindqvist.page.get_by_label("Decision", exact=True).select_option(label="Family help")
    lindqvist.page.get_by_label("Why", exact=True).last.fill("His mother asked for it too.")
    lindqvist.presses_button("Decide")
    expect(lindqvist.page.locator("#children")).to_contain_text("His mother asked for it too.")
    steps = (
        "select string_agg(did, ' ' order by at, id) from record_contactstep where contact_id = "
        + there.split("/")[-1]
    )
    assert site.stored(steps) == [("received taken ready decided",)]
    whitlow.opens("/front-door")
    whitlow.finds("Front door", "Rory Quill", "Family help", "P Lindqvist, today 12:00")


@pytest.mark.capability("S146")
def test_each_service_says_how_worried_it_is_for_each_child_and_the_spread_is_seen(site, person):
    """1. School graded Luca 3. D Whitlow writes down what housing says, and its 1.
    2. They stand side by side, and P Lindqvist reads that they see it differently. No number joins them.
    """
    whitlow = person(site, "D Whitlow").signs_in("/front-door")
    whitlow.follows("Luca, 7")
    check = whitlow.page.locator("section").filter(has=whitlow.page.get_by_role("heading", name="Housing"))
    check.last.get_by_text("They answered").click()
    check.last.get_by_label("What they said").fill("A tidy flat, rent paid.")
    check.last.get_by_label("Their worry for Luca Bane").first.select_option("1")
    whitlow.presses_button("Keep", inside=check.last)
    stored = "select array_agg(grade order by grade) from record_checkgrade g join record_contactchild c on c.id = g.child_id where c.name = 'Luca Bane'"
    assert site.stored(stored) == [([1, 3],)]
    lindqvist = person(site, "P Lindqvist").signs_in("/front-door")
    lindqvist.follows("Luca, 7")
    lindqvist.finds(
        "Luca, 7", "How worried is each service, 0 to 5?", "from 1 to 3", "they see it differently"
    )


@pytest.mark.capability("S157")
def test_a_prevent_referral_is_a_sort_of_contact_with_its_own_decision(site, person):
    """1. A college tells D Whitlow about a boy and what he reads: Prevent or Channel.
    2. P Lindqvist sees on the contact that it is one, and decides as for any child.
    """
    whitlow = person(site, "D Whitlow").signs_in("/front-door/new")
    page = whitlow.page
    for label, words in (
        ("How", "By e-mail"), ("What it is", "Prevent or Channel"), ("From", "School or college"),
    ):  # fmt: skip
        whitlow.chooses(label, words)
    page.get_by_label("At", exact=True).fill("10:15")
    page.get_by_label("In one line", exact=True).fill("Shares films of attacks, and means it.")
    page.get_by_label("What they said", exact=True).fill(
        "He showed two friends, and said that they were right."
    )
    page.get_by_label("Name, as it was said").first.fill("Alec Storr")
    whitlow.presses_button("Put on the board")
    assert site.stored("select sort from record_contact order by id desc limit 1") == [("prevent",)]
    lindqvist = person(site, "P Lindqvist").signs_in("/front-door")
    lindqvist.follows("Alec Storr")
    lindqvist.finds("Alec Storr", "Prevent or Channel", "Shares films of attacks")


@pytest.mark.capability("S079")
def test_a_referral_goes_back_with_a_reason_and_where_the_thresholds_differ_it_says_why(site, person):
    """1. A hospital sees likely harm; P Lindqvist sees a need, and sends it back with what is missing.
    2. Without a word on why ours is not theirs it is refused, and every word typed stays.
    3. D Whitlow reads the reason, and both thresholds.
    """
    whitlow = person(site, "D Whitlow").signs_in("/front-door/new")
    page = whitlow.page
    for label, words in (
        ("How", "By form"), ("What it is", "Worry that a child is harmed"), ("From", "Hospital or community health"),
        ("The threshold as they see it", "Likely significant harm (section 47)"),
    ):  # fmt: skip
        whitlow.chooses(label, words)
    page.get_by_label("At", exact=True).fill("11:00")
    page.get_by_label("In one line", exact=True).fill("Missed two eye clinics.")
    page.get_by_label("What they said", exact=True).fill("No answer to two letters.")
    page.get_by_label("Name, as it was said").first.fill("Nina Voll")
    whitlow.presses_button("Put on the board")
    there = urlsplit(page.url).path
    lindqvist = person(site, "P Lindqvist").signs_in(there)
    form = lindqvist.page
    form.get_by_label("Decision", exact=True).select_option(label="Returned to the referrer")
    form.get_by_label("Why", exact=True).last.fill("Nobody rang Mum. Ring her, and tell us what she says.")
    form.get_by_label("The threshold as we see it").select_option(label="Early help")
    lindqvist.presses_button("Decide")
    expect(form.locator("[role=alert]").first).to_contain_text("say why")
    expect(form.get_by_label("Why", exact=True).last).to_have_value(
        "Nobody rang Mum. Ring her, and tell us what she says."
    )
    form.get_by_label("Where ours is not theirs: why").fill("Two missed clinics alone are not harm.")
    lindqvist.presses_button("Decide")
    expect(form.locator("#children")).to_contain_text("Returned to the referrer")
    stored = "select threshold_theirs, threshold_ours from record_contact order by id desc limit 1"
    assert site.stored(stored) == [("harm", "early")]
    whitlow.opens(there)
    whitlow.finds(
        "Nina Voll",
        "Nobody rang Mum.",
        "Our threshold is not theirs",
        "Two missed clinics alone are not harm.",
    )
