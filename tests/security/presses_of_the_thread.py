"""The presses from the front door to a plan that moves again."""

from tests.security.pressing import KEY, NOTHING, Press
from tests.security.world import World


def a_contact(world: World) -> dict[str, str]:
    return {
        "key": KEY, "received_on": "Thu 19 Nov 2026", "received_time": "10:00", "how": "phone", "sort": "harm",
        "agency": "school", "from_name": "Sam Hale", "from_role": "Teacher", "from_service": "Larkfield Primary",
        "answer_to": "01632 960200", "headline": "Tired and hungry", "words": "Asleep in class.", "threshold_theirs": "need",
        "knows": "Yes", "address": "14 Larch Road", "act_now": "", "where_now": "School", "with_whom": "Sam Hale",
        "until_when": "15:15", "child-0-name": "Luca Bane", "child-0-age": "7", "child-0-born": "3 Jun 2019",
        "child-0-number": "", "child-0-seen": "seen", "child-0-seen_by": "school", "child-0-where": "school",
        "child-0-words": "My bed is where the coats go.", "adult-0-name": "Mum", "adult-0-role": "Mother", "adult-0-where": "",
    }  # fmt: skip


OF_THE_THREAD: dict[str, Press] = {
    "front-door-new": a_contact,
    "contact-likely": a_contact,
    "front-door-keep": a_contact,
    "contact-who": lambda world: {
        "key": KEY,
        "new": "yes",
        "given": "Baby",
        "family": "Marsden",
        "person": "",
        "not_same": "",
    },
    "contact-discussion": lambda world: {
        "key": KEY,
        "open": "yes",
        "child": str(world.things["contact child_id"]),
    },
    "contact-press": NOTHING,
    "public-contact": lambda world: {
        "now": "no",
        "words": "A baby screamed.",
        "children": "Baby",
        "where": "Quarry Street",
        "name": "",
        "answer_to": "",
        "website": "",
        "key": KEY,
    },
    "contact-police": lambda world: {
        "incident": "present",
        "number": "NP-1",
        "officer": "PC Lunt",
        "risk": "high",
        "answer": "returned",
        "reason": "where",
        "missing": "Where is he tonight?",
    },
    "contact-police-together": lambda world: {
        "decision": "strategy",
        "with_whom": "Police, health",
        "why": "He cannot move.",
    },
    "contact-police-again": NOTHING,
    "contact-answer": lambda world: {"how": "telephone", "said": "What was decided."},
    "contact-answer-draft": lambda world: {"child": str(world.things["contact child_id"])},
    "handover-add": lambda world: {
        "sort": "decision",
        "words": "He stays with his nan.",
        "consulted": "Mariam Achebe, 02:40",
        "day": "",
        "clock": "",
        "about": "",
    },
    "handover-give": lambda world: {"to": str(world.house.cast.mariam.id), "night": ""},
    "handover-accept": lambda world: {"night": ""},
    "handover-done": lambda world: {"line": "1", "how": "Rung.", "night": ""},
    "agencies-example": lambda world: {
        "agency": "school",
        "month": "2026-11",
        "contact": "1",
        "told": "A hungry child.",
        "made": "In need.",
    },
    "conference-request": lambda world: {
        "child": str(world.house.tia.id),
        "agency": "education",
        "who": "Mrs Oyelaran",
        "why": "He is back.",
        "on": "today",
    },
    "conference-answer": lambda world: {
        "child": str(world.house.tia.id),
        "answer": "held",
        "why": "On 7 December, with school.",
    },
    "agency-chase": lambda world: {
        "agency": "health",
        "month": "2026-10-01",
        "whom": "Named nurse",
        "asked": "Who comes in December?",
    },
    "agency-replied": lambda world: {"reply": "A deputy is named.", "by_when": "Mon 7 Dec 2026"},
    "assessment-step": lambda world: {"done_on": "Fri 13 Nov 2026", "why_not": ""},
    "plan-given": lambda world: {
        "who": "Kelly Marsden",
        "on": "today",
        "form": "paper",
        "language": "English",
        "explained_by": "Alice Arden",
        "child": str(world.house.tia.id),
    },
    "plan-step": lambda world: {
        "becomes": "in need",
        "why": "Two quiet months.",
        "to": str(world.house.cast.bob.id),
        "family_told": "on",
        "agencies_told": "on",
        "child_asked": "on",
        "actions_read": "on",
    },
    "plan-step-answer": lambda world: {"return": "yes", "why": "Not yet.", "child": str(world.house.tia.id)},
    "plan-action": lambda world: {"done": "yes", "to": "", "why": "", "child": str(world.house.tia.id)},
    "drift-name": lambda world: {
        "to": str(world.house.cast.alice.id),
        "who": "",
        "step": "Book the core group",
        "by_when": "Tue 24 Nov 2026",
        "why": "Nobody was told.",
        "with": str(world.house.kai.id),
    },
    "drift-explain": lambda world: {
        "because": "Kelly is in hospital.",
        "look_again": "Fri 4 Dec 2026",
        "with": str(world.house.kai.id),
    },
    "allocate": lambda world: {
        "account": str(world.house.cast.bob.id),
        "why": "Bob knows them.",
        "with": str(world.house.kai.id),
    },
}
