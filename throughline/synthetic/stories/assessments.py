"""The stories' assessments, as different people write them: rambling, short, excellent; each authorised by a manager."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from throughline.synthetic.assessments import an_assessment
from throughline.synthetic.stories.data import events, happened, recorded
from throughline.synthetic.stories.staffing import POSTS
from throughline.synthetic.stories.told import Step, Told

AUTHORISED, NEED_PLAN = "assessment_authorised", "need plan"
READ_IN = timedelta(minutes=10)
"""The writer signs, and the manager reads it before it is authorised at the moment that the story gives."""
Adult = tuple[str, str, str, str]
"""Who, as what, how it went (the day they were met, or why not), and what they say."""


@dataclass(frozen=True, kw_only=True)
class Assessed:
    began: date
    by: str
    outcome: Mapping[str, str]
    adults: Sequence[Adult]
    each: Mapping[str, Mapping[str, str]]
    said: Mapping[str, str]
    sort: str = "new"


ASSESSMENTS = {
    "m04": Assessed(
        began=date(2024, 9, 17), by="grant", outcome=dict.fromkeys(("TIA", "KAI", "ESME"), NEED_PLAN),
        adults=(
            ("Kelly Marsden", "mother", "Thu 26 Sep 2024", "That she has it in hand."),
            ("Jon Pell", "father", "Spoken to by telephone", "That he would have them more if he were asked."),
            ("Craig Dunn", "father", "Not invited; no reason was written down", ""),
        ),
        each={
            "TIA": {"lived": "First described on page six: tired at school, chatty when asked.", "identity": "Seven. A peanut allergy.",
                    "why": "Professionals feel that a plan would be of benefit."},
            "KAI": {"lived": "Said to be helpful at home.", "identity": "Twelve. Likes football.", "why": "As for the others."},
            "ESME": {"lived": "Appropriately dressed.", "identity": "One. Another surname.", "why": "As for the others."},
        },
        said={
            "network": "Sheila, who lives near.",
            "history": "I have now completed my assessment having visited on a number of occasions. Kelly presented as well kempt and "
            "engaged well. The property is a two bed maisonette with a through lounge and there was a dog, which belongs to a "
            "neighbour, and Kelly explained about the dog at some length. It is my view that Kelly loves her children.",
            "worries": "Historically there have been some concerns around alcohol, see previous.",
            "analysis": "Professionals feel that engagement has been variable but at times good. The children were observed to be "
            "appropriately dressed. In conclusion there are strengths and worries and a plan would be of benefit going forward.",
        },
    ),
    "h05": Assessed(
        began=date(2025, 1, 13), by="grant", outcome={"AMELIA": NEED_PLAN},
        adults=(
            ("Tara Brand", "mother", "Thu 16 Jan 2025", "That they sleep now, both of them."),
            ("Dean Scully", "father", "Thu 13 Feb 2025", "That nobody was ever hurt."),
        ),
        each={"AMELIA": {"lived": "Flinches at men's voices; sings when she thinks that nobody is there.", "identity": "Two and a half.",
                         "why": "Her mother has left, and needs people."}},
        said={"network": "A grandmother on her father's side, whom her mother trusts.",
              "analysis": "The danger went with the move. What is needed is a home that stays and somebody to talk to."},
    ),
    "q06": Assessed(
        began=date(2025, 9, 22), by="pike", outcome={"ROSIE": "conference"}, sort="unborn",
        adults=(
            ("Shannon Quigley", "mother", "Fri 26 Sep 2025", "That she wants to be asked before she is told."),
            ("Ryan Doyle", "father", "Tue 7 Oct 2025", "That he will keep to it."),
            ("Maureen Quigley", "other", "Fri 26 Sep 2025", "That her knees will not do nights for ever."),
        ),
        each={"ROSIE": {"lived": "What the first week needs is a list with a name beside each.", "identity": "Expected on 24 February.",
                        "why": "Three weeks of the agreement kept, seen and not said, would change my mind."}},
        said={
            "network": "Maureen; a swimming teacher who still writes.",
            "history": "Shannon asked me to write four lines about her childhood and not more, and read them before I signed: her mum "
            "died when she was nine; Nan stood up; she was good at swimming; nobody asked.",
            "analysis": "What we do not know: whether Ryan's temper is drink or fear; what Maureen's knees will bear.",
        },
    ),
    "d14": Assessed(
        began=date(2026, 3, 31), by="stone", outcome={"DANIA": "care", "YUSEF": "no further"},
        adults=(
            ("Samira Rahal", "mother", "Wed 1 Apr 2026", "That she cannot keep her in."),
            ("Hamid Rahal", "father", "Wed 8 Apr 2026", "That she is a good girl."),
        ),
        each={"DANIA": {"lived": "Missing x1. S20.", "identity": "See SDQ.", "why": "S20."},
              "YUSEF": {"lived": "No role.", "identity": "See SDQ.", "why": "No role."}},
        said={"network": "Nan.", "analysis": "Assessment complete. See SDQ."},
    ),
    "q36": Assessed(
        began=date(2026, 7, 29), by="pike", outcome={"UNBORN": "legal advice"}, sort="unborn",
        adults=(
            ("Shannon Quigley", "mother", "Mon 3 Aug 2026", "That this time she will say so first."),
            ("Curtis Vane", "other", "Named by Shannon, not confirmed; did not come twice", ""),
            ("Maureen Quigley", "other", "Mon 3 Aug 2026", "That she is there every day."),
        ),
        each={"UNBORN": {"lived": "Expected on 19 January.", "identity": "A half-sister in care, whom Shannon sees twice a week.",
                         "why": "The threshold was met on 13 August."}},
        said={"network": "Maureen: her viability is being assessed.",
              "analysis": "What is different from last time: Shannon asks. What is not: who comes to the door."},
    ),
}  # fmt: skip


def assessments(told: Told, name: str) -> Iterator[Step]:
    for key, event in events(name).items():
        if key in ASSESSMENTS:
            yield recorded(event), partial(_assessed, told, event, ASSESSMENTS[key])


def told_by_an_assessment(event: dict) -> set[tuple[str, str]]:
    one = ASSESSMENTS.get(event["id"])
    outcomes = one.outcome.items() if one else ()
    needs = {(f"{AUTHORISED}_cin", child) for child, outcome in outcomes if outcome == NEED_PLAN}
    return needs | {(AUTHORISED, child) for child, _ in outcomes}


def _assessed(told: Told, event: dict, one: Assessed) -> None:
    moment, people = recorded(event), told.people
    told.assessed[event["id"]] = an_assessment(
        by=told.staff[one.by], children=[people[key] for key in one.outcome], began=one.began, on=happened(event).date(),
        sort=one.sort, outcome={people[key]: outcome for key, outcome in one.outcome.items()},
        each={people[key]: row for key, row in one.each.items()}, adults=[_adult(*row) for row in one.adults],
        authorised_by=told.staff[POSTS[one.by].above], authorised=moment, told=moment - READ_IN, **one.said,
    )  # fmt: skip


def _adult(who: str, stands: str, how: str, says: str) -> dict[str, str]:
    row = {"who": who, "stands": stands, "says": says}
    met = how[-4:].isdigit()
    return row | ({"met": "met", "met_on": how} if met else {"met": "not met", "why_not": how})
