"""Who may decide: written down, ratified by somebody else; and the scheme itself, changed by two people."""

from playwright.sync_api import expect

DECISION = """
select decision.inside, decision.settled, decider.name, author.name, ratifier.name, ratified.post
from record_decision decision join record_entry entry on entry.id = decision.entry_id
  join access_account decider on decider.id = entry.decided_by_id join access_account author on author.id = entry.author_id
  left join record_ratification ratified on ratified.entry_id = entry.id
  left join access_account ratifier on ratifier.id = ratified.by_id
where entry.headline like '%%Tia may stay with Nan%%'
"""


def write_down(somebody, *, which: str, decider: str, words: str) -> None:
    somebody.opens("/children/1")
    somebody.follows("Decision")
    somebody.presses_button("Start writing")
    somebody.chooses("Which decision", which)
    somebody.page.get_by_label("Decided by", exact=True).select_option(label=decider)
    somebody.writes("What was decided", words)
    somebody.writes("Why", "Kelly asked for it, and Nan can.")
    somebody.presses_button("Sign")


def test_a_decision_outside_the_scheme_is_written_down_marked_and_ratified(site, person):
    """1. Priya writes down that Mariam, a team manager, agreed to section 20: nothing is refused.
    2. Tia's page and the entry say that it is outside the scheme, and why.
    3. Mariam finds it on the list, and that it is not hers to ratify.
    4. Ruth, head of service, finds it on hers, forgets the reason, gives it, and ratifies.
    5. Priya and Mariam are told. Tia's page says so.
    """
    section_20 = "Accommodate a child by agreement (section 20)"
    priya = person(site, "Priya Raman").signs_in("/desk")
    write_down(priya, which=section_20, decider="Mariam Achebe, Team manager", words="Tia may stay with Nan.")
    priya.finds("Tia Marsden", "Signed: Manager decision", "Outside the scheme, not yet ratified")
    priya.follows("Manager decision: Tia may stay with Nan")
    priya.finds(
        "Tia may stay with Nan",
        "Outside the scheme: a decision for head of service or above.",
        "by Tue 24 Nov 2026",
    )

    mariam = person(site, "Mariam Achebe").signs_in("/decisions/to-ratify")
    mariam.finds("Decisions to ratify", "You decided this yourself, so somebody else ratifies it.")
    expect(mariam.page.get_by_role("button", name="Ratify")).to_have_count(0)

    ruth = person(site, "Ruth Calder").signs_in("/decisions/to-ratify")
    ruth.finds(
        "Decisions to ratify",
        "Tia may stay with Nan",
        "Decided by Mariam Achebe, Team manager",
        "By Tue 24 Nov",
    )
    ruth.presses_button("Ratify")
    ruth.finds("Decisions to ratify", "Give the reason in a sentence")
    ruth.writes("Why you ratify it, or do not", "I would have agreed the same.")
    ruth.presses_button("Ratify")
    ruth.finds("Decisions to ratify", "No decision waits for you to ratify it.")
    assert site.stored(DECISION) == [
        (False, "ratified", "Mariam Achebe", "Priya Raman", "Ruth Calder", "Head of service")
    ]

    for told in (priya, mariam):
        told.opens("/desk")
        told.finds("desk", "Tia may stay with Nan was ratified", "I would have agreed the same.")
    priya.opens("/children/1")
    priya.finds("Tia Marsden", "Outside the scheme, ratified")


def test_a_decision_that_ruth_made_is_inside_whoever_wrote_it_down(site, person):
    """1. Priya writes down that Ruth decided. 2. The entry shows both, Ruth's post, and the line. 3. Nothing waits."""
    priya = person(site, "Priya Raman", width=390).signs_in("/desk")
    write_down(
        priya,
        which="Start pre-proceedings",
        decider="Ruth Calder, Head of service",
        words="Start before Christmas.",
    )
    priya.follows("Manager decision: Start before Christmas")
    priya.finds(
        "Start before Christmas", "Written by Priya Raman, Social worker", "decided by Ruth Calder, Head of service",
        "Inside the scheme: Head of service or above (default, to be adopted)",
    )  # fmt: skip
    ruth = person(site, "Ruth Calder").signs_in("/decisions/to-ratify")
    ruth.finds("Decisions to ratify", "No decision waits for you to ratify it.")


def test_the_scheme_changes_when_a_second_person_has_approved_it(site, person):
    """1. Everybody reads who may decide. 2. Ada drafts a line and cannot approve it. 3. The director does.
    4. The decision's page keeps who drafted and who approved, and yesterday's scheme is as it was.
    """
    priya = person(site, "Priya Raman", width=390).signs_in("/delegation")
    priya.finds("Who may decide", "None of these 22 decisions has a line", "Head of service or above")
    ada = person(site, "Ada Ashby").signs_in("/delegation")
    ada.follows("Draft a change")
    ada.chooses("Decision", "Close a child’s record")
    ada.chooses("Who may decide", "Service manager or above")
    ada.writes("From", "today")
    ada.writes("By which authority", "Cabinet, minute 41")
    ada.writes("Why", "Closing is looked at twice.")
    ada.finds("Draft a line").presses_button("Send to a second person")
    ada.finds(
        "Who may decide",
        "Close a child’s record: Service manager or above",
        "Somebody else approves what you drafted.",
    )
    expect(ada.page.get_by_role("button", name="Approve")).to_have_count(0)

    helen = person(site, "Helen Hart").signs_in("/delegation")
    helen.presses_button("Approve")
    helen.finds("Who may decide", "21 of 22 decisions have no line", "No change is waiting.")
    helen.follows("Close a child’s record")
    helen.finds(
        "Close a child’s record", "Cabinet, minute 41", "Drafted by Ada Ashby, approved by Helen Hart."
    )
    helen.opens("/delegation?on=Thu 19 Nov 2026")
    helen.finds("Who may decide", "Thursday 19 November 2026", "None of these 22 decisions has a line")
