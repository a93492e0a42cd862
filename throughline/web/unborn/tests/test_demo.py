"""What stands there in the demo: Quigley's second baby as the story says, and a baby whose plan is made."""

from throughline.config.clock import now


def test_pike_sees_first_that_nobody_has_made_a_plan_for_the_unborn_quigley(database) -> None:
    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.beside.unborn import tell
    from throughline.synthetic.stories.tell import tell as tell_stories

    told = tell_stories(["quigley"])
    tell(told, now())
    page = client_of(told.staff["pike"]).get("/unborn").content.decode()
    assert "Due in 8 weeks and 4 days, no discharge planning meeting is booked." in page
    for words in (
        "Tue 19 Jan 2027", "31 weeks and 3 days of pregnancy", "Conference held Wed 21 Oct.", "Since Wed 21 Oct 2026",
        "Rosie Quigley</a>, under 1, in care", "Before: Mon 4 Jan.", "ward Wed 18 Nov, out of hours not yet",
        "the discharge plan is not with out of hours",
    ):  # fmt: skip
        assert words in page, words
