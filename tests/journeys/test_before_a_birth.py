"""A baby expected without a discharge plan: what a worker sees first, and the meeting that is booked for it."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("S112")
def test_the_worker_finds_the_baby_without_a_plan_and_books_the_meeting(site, person, width):
    """1. S Pike opens Before a birth: Unborn Quigley is due in 8 weeks and 4 days, and nothing is booked.
    2. Book the meeting opens the booking, which asks for the midwife, the ward and the health visitor.
    3. Idris, who answers for the team, finds Baby Sayer there too: a plan is made, the ward has it, out of hours has not.
    """
    pike = person(site, "S Pike", width=width).signs_in("/desk")
    pike.follows("Before a birth")
    pike.finds(
        "Before a birth",
        "What is missing",
        "Unborn Quigley",
        "no discharge planning meeting is booked",
        "Rosie Quigley",
    )
    row = pike.page.get_by_role("listitem").filter(has_text="Unborn Quigley")
    pike.follows("Book the meeting", inside=row)
    pike.presses_button("Start writing")
    pike.finds("Discharge planning meeting: book it", "where does the baby go, with whom")

    idris = person(site, "Idris Osman", width=width).signs_in("/unborn")
    idris.finds(
        "Before a birth", "Baby Sayer", "the discharge plan is not with out of hours", "no law names them"
    )
    pike.opens("/unborn?whose=all")
    pike.follows("Open the plan")
    pike.finds("Discharge planning meeting", "The ward rings out of hours", "Out of hours has it", "Not yet")
