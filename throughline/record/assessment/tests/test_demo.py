"""What the demo tells of assessments: a plan that slips, a question at day 30, two dates of the neglect tool, a birth to come."""

from throughline.config.clock import now


def test_the_demo_has_an_assessment_past_day_30_that_nobody_has_asked_about_since(house, cast, as_) -> None:
    from throughline.synthetic.beside.assessment import tell
    from throughline.synthetic.stories.told import Told

    tell(Told(staff={"stone": cast.alice, "achebe": cast.mariam}), now())
    page = as_("mariam").get("/assessments").content.decode()
    assert "Finn Delaney and Orla Delaney" in page and "Day 34" in page
    assert "Working day 30 has passed without a manager’s checkpoint." in page
    assert "Parent or significant man seen, Marcus Webb: not yet" in page
    assert "Baby Hartley" in page and "Day 12" in page
    assert "Working day 10 has passed" in page, "the birth to come was not looked at either"
