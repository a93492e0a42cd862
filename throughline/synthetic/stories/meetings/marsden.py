"""The Marsdens' meetings, from the first child in need review to the core group of October."""

from throughline.synthetic.stories.meetings.sitting import Sitting, all_agreed

HOUSE = ("TIA", "KAI", "ESME")
RAMAN = ("Priya Raman", "social worker", "here")
SCHOOL = ("Mrs Oyelaran", "safeguarding lead", "here")
NURSE = ("A Rowntree", "health visitor", "here")
KELLY = ("Kelly Marsden", "mother", "here")
JOINT = {"enquiry": "joint", "medical": "not needed"}
NAN = ("Sheila Marsden", "relative", "here")

SITTINGS = {
    "m06": Sitting(
        sort="in need review",
        present=(("L Grant", "social worker", "here"), KELLY, NAN, ("Jon Pell", "father", "by phone")),
        each=all_agreed("goes on", HOUSE, part="sent views")
        | {"KAI": {"decision": "goes on", "reached": "consensus", "part": "came", "words": "It's fine when Nan's there."}},
        said={"discussion": "On the day. Kelly goes to her group; one test result has still to be chased."},
        actions=({"what": "Chase the test result of December", "who": "L Grant", "by_when": "2025-01-20"},),
    ),
    "m07": Sitting(
        sort="in need review",
        present=(("L Grant", "social worker", "here"), KELLY, SCHOOL),
        each=all_agreed("goes on", HOUSE, part="not heard", part_why="In the Easter holidays, at Nan's"),
        said={"discussion": "Moved twice, for leave and Easter. Attendance 94 %. Twelve weeks sober by Kelly's count."},
    ),
    "m17": Sitting(
        sort="strategy",
        chair="achebe",
        how="hybrid",
        present=(
            ("Mariam Achebe", "manager", "here"), RAMAN, ("PC Lunt", "police", "by phone"),
            ("A Rowntree", "health visitor", "by phone"), SCHOOL, ("", "gp", "no reply"),
        ),
        each={
            "TIA": {"decision": "enquiry", "reached": "consensus", "reason": "Her words, and what the school saw.",
                    "seen_first": "Priya Raman, at school, before 14:00", **JOINT,
                    "words": "I rang Nan because Nan picks up."},
            "KAI": {"decision": "enquiry", "reached": "consensus", "reason": "He rang Nan to fetch the little ones.",
                    "seen_first": "Priya Raman, at his school, at 14:00", **JOINT},
            "ESME": {"decision": "enquiry", "reached": "consensus",
                     "reason": "On the stairs when the glass broke; too young to say.",
                     "seen_first": "A Rowntree, at nursery", **JOINT},
        },
        known=(
            {"agency": "authority", "words": "Three contacts in two years, two about shouting.", "readers": "all"},
            {"agency": "police", "words": "Two calls to the address since April. A further item about an adult.",
             "readers": "police"},
            {"agency": "health", "words": "Inhaler not collected since May.", "readers": "all", "about": "ESME"},
            {"agency": "education", "words": "Late on eleven mornings; he brings the others in.", "readers": "all",
             "about": "KAI"},
        ),
        positions=(
            {"agency": "police", "stands": "agrees", "threshold": "yes", "grade": "2"},
            {"agency": "education", "stands": "agrees", "threshold": "yes", "grade": "2"},
            {"agency": "health", "stands": "agrees", "threshold": "yes", "grade": "3"},
            {"agency": "authority", "stands": "agrees", "threshold": "yes", "grade": "3"},
        ),
        actions=(
            {"what": "Sleep in tonight and until Friday", "who": "Sheila Marsden", "by_when": "2026-06-22", "by_clock": "18:00"},
            {"what": "See each child alone at school or nursery", "who": "Priya Raman", "by_when": "2026-06-22",
             "by_clock": "14:00"},
            {"what": "Tell Kelly, with Nan there", "who": "Mariam Achebe and Mrs Oyelaran", "by_when": "2026-06-22",
             "by_clock": "15:00"},
        ),
        said={
            "finished": "11:50", "discussion": "Four calls in six weeks. A joint enquiry with the police.",
            "safe_now": "At school and nursery until 15:15.",
            "safe_tonight": "Nan sleeps in by 18:00, Kelly rings 999. Checked by telephone at 18:00 and 21:00.",
            "safe_by": "Mariam Achebe", "safe_at": "18:00", "criminal": "yes",
            "interview_plan": "PC Lunt speaks to Kelly first, at the station; nobody asks a child before Priya Raman has been.",
            "if_not": "Ring Mariam Achebe; out of hours has the note until Monday.",
            "family_told": "Mariam Achebe and the school tell Kelly what happens next, not what was said.",
        },
    ),
    "m19": Sitting(
        sort="initial conference",
        chair="okafor",
        present=(
            ("J Okafor", "conference chair", "here"), RAMAN, ("PC Lunt", "police", "here"), NURSE, SCHOOL, KELLY, NAN,
            ("Jon Pell", "father", "here"),
            ("Craig Dunn", "father", "by phone", "By telephone, by himself",
             "Heard apart: an order keeps him away; no address was said"),
        ),
        each={
            "TIA": {"decision": "plan", "reached": "majority", "category": "neglect", "part": "sent views",
                    "part_why": "A drawing", "advocate": "declined", "reason": "Hungry, tired, and on the phone to Nan at night."},
            "KAI": {"decision": "plan", "reached": "majority", "category": "neglect", "part": "came", "advocate": "present",
                    "words": "Ask me, not about me.", "did_with_view": "He is asked first at each core group.",
                    "reason": "He does a parent's work and is late for his own."},
            "ESME": {"decision": "plan", "reached": "majority", "category": "neglect", "part": "represented",
                     "part_why": "Watched at nursery by her key worker", "reason": "Nobody else can say what she sees."},
        },
        positions=(
            {"agency": "education", "stands": "differs", "words": "Emotional abuse, not neglect"},
            {"agency": "police", "stands": "agrees"},
            {"agency": "health", "stands": "agrees"},
        ),
        said={"discussion": "On the last of fifteen working days. What is missing on the bad days is somebody who gets up.",
              "complaint_told": "yes"},
    ),
    "m20": Sitting(
        sort="core group",
        present=(
            RAMAN, KELLY, NAN, SCHOOL, NURSE, ("Jon Pell", "father", "apologies", "On shift"),
            ("Craig Dunn", "father", "apologies", "Not invited: an order keeps him away; his part is asked by letter"),
        ),
        each=all_agreed("changes", HOUSE, part="sent views"),
        said={"discussion": "The outline plan became a detailed one, read aloud at the table."},
        actions=(
            {"what": "Alcohol test each month", "who": "Kelly Marsden", "by_when": "2026-08-24"},
            {"what": "Breakfast at school on Mondays", "who": "Mrs Oyelaran", "by_when": "2026-09-07"},
        ),
    ),
    "m26": Sitting(
        sort="core group",
        present=(RAMAN, KELLY, SCHOOL, ("A Rowntree", "health visitor", "apologies"), ("Jon Pell", "father", "by phone")),
        each=all_agreed("goes on", HOUSE, part="sent views"),
        said={"discussion": "Five working days late: moved for the house move of 7 September."},
    ),
    "m34": Sitting(
        sort="core group",
        present=(RAMAN, KELLY, SCHOOL, NURSE,
                 ("Jon Pell", "father", "no reply", "Spoken to by telephone the same day")),
        each=all_agreed("changes", HOUSE, part="sent views"),
        said={"discussion": "The plan was brought up to date; two actions were carried over. All were seen at home after."},
        actions=(
            {"what": "Chase the two missed alcohol tests", "who": "Priya Raman", "by_when": "2026-11-13"},
            {"what": "Agree who gets everybody up on Mondays", "who": "Kelly Marsden and Sheila Marsden", "by_when": "2026-11-20"},
        ),
    ),
}  # fmt: skip
NOT_HELD = Sitting(
    sort="review conference",
    chair="okafor",
    present=(
        ("J Okafor", "conference chair", "here"), RAMAN, SCHOOL, KELLY,
        ("A Rowntree", "health visitor", "no reply"), ("PC Lunt", "police", "no reply"),
    ),
    each={child: {} for child in HOUSE},
    said={
        "finished": "10:25", "not_quorate_why": "Health and police had not come.",
        "interim": "The plan stands as it was made on 13 July. Visits go on; the core group of 22 October looks at each action.",
        "resumes_on": "Mon 7 Dec 2026",
    },
)  # fmt: skip
"""What the chair wrote down on the day on which the entry of business support was taken back."""
