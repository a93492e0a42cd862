"""What has not moved for a child, and the decision behind it: only one that names it, made since it last moved."""

from datetime import date

from throughline.web.tests.scene import headings, words


def test_a_decision_that_names_it_and_was_made_since_stands_behind_it(database):
    """Of four decisions the newest that names it counts; one before it last moved, and one on another matter, do not."""
    from throughline.synthetic.builders import a_child, a_decision
    from throughline.synthetic.cast import the_cast

    cast = the_cast()
    child = a_child("Dara Drift", worker=cast.alice, plan_since=date(2026, 7, 13))
    for on, said in (
        (date(2026, 7, 1), "Hold the assessment and write the plan."), (date(2026, 9, 1), "Update the assessment in October."),
        (date(2026, 9, 15), "The assessment waits for Nan’s account."), (date(2026, 11, 2), "Ask about school."),
    ):  # fmt: skip
        a_decision(by=cast.mariam, children=[child], on=on, decision=said, reason="Weighed.")
    from throughline.access.accounts.tests.signing import client_of

    said = words(client_of(cast.alice).get(f"/children/{child.id}"))
    assert "began. Decision: The assessment waits for Nan’s account. Mariam Achebe, Team manager" in said
    assert (
        "Plan: 130 days Last moved Mon 13 Jul 2026: the child protection plan began. No decision is recorded"
        in said
    )


def test_a_child_without_a_plan_has_no_such_card(database):
    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.builders import a_child
    from throughline.synthetic.cast import the_cast

    cast = the_cast()
    child = a_child("Nobody Drifting", worker=cast.alice)
    assert "What has not moved" not in headings(client_of(cast.alice).get(f"/children/{child.id}"))
