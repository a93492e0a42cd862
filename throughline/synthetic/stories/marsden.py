"""What the Marsden story's data leave open: each visit and decision as its form would be filled.

A shared passage names no child, so what was said of one child stands in that child's row.
"""

CHILDREN = ("TIA", "KAI", "ESME")
ALL_SEEN = dict.fromkeys(CHILDREN, "seen")

VISITS: dict[str, dict] = {
    "m21": {
        "children": {"TIA": "alone", "KAI": "alone", "ESME": "not alone"},
        "announced": "yes",
        "adults": {"Kelly Marsden": "seen", "Craig Dunn": "not seen", "Whoever was upstairs": "not known"},
        "story": "First visit of the plan. Agreed beforehand. Somebody moved upstairs; nobody said who.",
        "observed": {"ESME": "With Kelly throughout, three weeks before her third birthday."},
    },
    "m22": {
        "children": ALL_SEEN,
        "announced": "yes",
        "adults": {"Kelly Marsden": "seen", "Sheila Marsden": "seen"},
        "story": "Ten in the morning, agreed with Kelly on Tuesday. Sheila came at 10:40. Kelly's eyes were clear and "
        "she had the washing out. Fridge: milk, eggs, last night's stew.",
        "observed": {
            "TIA": "I asked her to show me what she does when Mum is wobbly: she took the phone from under the "
            "stairs and put her thumb on Nan.",
            "KAI": "In the yard: he gets his sister up on Mondays. I promised to ask about Sundays.",
            "ESME": "Brought me each shoe in turn and would not be put down when the gate banged.",
        },
        "words": {"KAI": "Sundays are bad."},
        "analysis": "I think the danger is the gate, not the fridge.",
        "agreed": "Ask about Sundays and tell the eldest by Friday. Kelly's group on Wednesday; Sheila holds a key.",
    },
    "m23": {
        "children": ALL_SEEN,
        "adults": {"Kelly Marsden": "seen"},
        "story": "All three seen at home.",
        "words": {"KAI": "She's been good. She's scared of the door."},
    },
    "m24": {
        "children": ALL_SEEN,
        "adults": {"Kelly Marsden": "seen"},
        "story": "All three seen, on the last day: the bank holiday of 31 Aug moves the tenth working day to 2 Sep.",
    },
    "m27": {
        "children": ALL_SEEN,
        "adults": {"Kelly Marsden": "seen"},
        "story": "New home. All seen.",
        "observed": {"TIA": "Chose the back bedroom."},
        "words": {"TIA": "Because you can see who's coming."},
    },
    "m29": {
        "children": ALL_SEEN,
        "adults": {"Kelly Marsden": "seen"},
        "story": "All seen. Kelly well, 5 days without alcohol.",
    },
    "m31": {
        "children": ALL_SEEN,
        "adults": {"Kelly Marsden": "seen"},
        "story": "Home warm, food in, Mum well and talking about her group. Mum 19 days without alcohol.",
    },
    "m34": {
        "children": ALL_SEEN,
        "story": "After the core group: plan updated, two actions carried over. Jon did not attend; spoken to by "
        "phone the same day. All three seen at home after.",
    },
    "m37": {
        "children": {"TIA": "alone", "KAI": "alone", "ESME": "not alone"},
        "place": "school",
        "story": "Seen at school and at nursery, the same afternoon.",
        "tools": {"TIA": "Three Houses"},
        "observed": {"TIA": "Forty minutes alone, at school.", "ESME": "At nursery, with her key worker."},
        "words": {"TIA": "I want Nan's house on school nights and Mum's when she's not wobbly."},
    },
    "m39": {
        "children": {"TIA": "not seen: school trip", "KAI": "alone", "ESME": "not alone"},
        "adults": {"Kelly Marsden": "seen"},
        "story": "Home visited.",
        "observed": {"ESME": "To her doll, overheard."},
        "words": {"ESME": "Shush, he's out there."},
    },
    "m41": {
        "children": {"TIA": "not seen: door not answered"},
        "story": "Curtains moved. Telephone off. Manager told 18:05.",
        "announced": "no",
    },
}

APPROVED = ("m21", "m22", "m23", "m24", "m27", "m29", "m31")
"""Visits their manager has read. The story does not say: those since the middle of October wait for her."""

WRONG_RECORD = "m36"
AS_A_TRY = {
    "children": {"KAI": "not seen: a call from a PRU, not a visit"},
    "place": "other",
    "story": "Call from a PRU about “Kai M”, 15, cannabis.",
}
"""Notes of a call are not built yet: it is told as a short visit, and withdrawn as the story says."""
ALL_VISITS = VISITS | {WRONG_RECORD: AS_A_TRY}
OPENED_BY = (("achebe", "2026-10-28T16:05:00+00:00"), ("raman", "2026-10-29T08:31:00+00:00"))
"""The two readers who were told."""

DECISIONS = {
    "m03": {
        "children": CHILDREN,
        "decision": "Assess all three children",
        "reason": "Second worry in six months.",
        "rejected": "Early help: Kelly refused it in March.",
    },
    "m11": {
        "children": CHILDREN,
        "decision": "Assess, decision per child. Allocated to L Grant.",
        "reason": "Referred again nine months after closing.",
    },
    "m13": {
        "children": CHILDREN,
        "decision": "Risk of the three held children looked at. Named for this week: R Stone.",
        "reason": "Nobody has room before Mon 11 May. Five calendar days late: I had 31 others.",
    },
    "m40": {
        "children": ("TIA", "KAI"),
        "decision": "Legal planning meeting before Christmas. Safety plan with Kelly by 20 Nov; chase two missed tests",
        "reason": "Little change since July on alcohol; two missed tests. No strategy discussion after 11 Nov.",
        "rejected": "A further core group cycle: tried twice.",
    },
}
