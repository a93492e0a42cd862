"""Harvey's strategy discussion as it was written while it was happening, and Amelia's two reviews."""

from throughline.synthetic.stories.meetings.sitting import Sitting, all_agreed

GRANT = ("L Grant", "social worker", "here")
TARA = ("Tara Brand", "mother", "here")

SITTINGS = {
    "h08": Sitting(
        sort="in need review",
        present=(GRANT, TARA, ("Mrs Lacey, nursery", "safeguarding lead", "here")),
        each=all_agreed("goes on", ("AMELIA",), part="represented", part_why="Too young: her key worker told how she plays"),
        said={"discussion": "On the last day of six weeks. Contact goes through the grandmother and works."},
    ),
    "h10": Sitting(
        sort="in need review",
        present=(GRANT, TARA, ("Mrs Lacey, nursery", "safeguarding lead", "here")),
        each=all_agreed("ends", ("AMELIA",), part="came", reason="Safe with her mother, and her speech is coming on."),
    ),
    "h28": Sitting(
        sort="strategy",
        how="phone",
        present=(
            ("P Lindqvist", "manager", "here"), ("R Stone", "social worker", "here"), ("PC Lunt", "police", "by phone"),
            ("Dr S Kerr", "named nurse", "by phone"), ("A Rowntree", "health visitor", "by phone"),
        ),
        each={
            "HARVEY": {
                "decision": "enquiry", "reached": "consensus", "enquiry": "joint",
                "seen_first": "R Stone, in clinic room 2, before 11:30", "medical": "agreed",
                "medical_consent": "Jade Rooke, told in plain words", "medical_where": "Northmere General, Dr S Kerr",
                "medical_on": "Fri 20 Nov 2026", "medical_at": "14:00",
                "reason": "A bruise on the cheek of a baby who cannot roll has no ordinary explanation that has been "
                "offered; it is not proof of anything either.",
            },
            "AMELIA": {
                "decision": "no more", "reached": "consensus",
                "reason": "No injury, another home. The school is asked on Monday.",
            },
        },
        known=(
            {"agency": "police", "words": "One call to the father's last address.", "readers": "police"},
            {"agency": "health", "words": "Seen at clinic at 08:05: bruise to the left cheek, 4 months, not mobile.",
             "readers": "all", "about": "HARVEY"},
        ),
        positions=(
            {"agency": "health", "stands": "agrees", "threshold": "yes", "grade": "0", "about": "HARVEY"},
            {"agency": "police", "stands": "agrees", "threshold": "yes", "grade": "1", "about": "HARVEY"},
            {"agency": "authority", "stands": "agrees", "threshold": "yes", "grade": "1", "about": "HARVEY"},
            {"agency": "health", "stands": "agrees", "threshold": "no", "grade": "4", "about": "AMELIA"},
            {"agency": "police", "stands": "agrees", "threshold": "no", "grade": "4", "about": "AMELIA"},
            {"agency": "authority", "stands": "agrees", "threshold": "no", "grade": "4", "about": "AMELIA"},
        ),
        views=(
            {"who": "Jade", "source": "parent", "words": "Ring Mel.", "about": "HARVEY",
             "helped": "Told by P Lindqvist, sitting down, what we think and do not think"},
        ),
        actions=(
            {"what": "Medical with skeletal survey, agreed by his mother", "who": "Dr S Kerr", "by_when": "2026-11-20",
             "by_clock": "14:00", "about": "HARVEY"},
            {"what": "Check Lyn Scully for tonight", "who": "R Stone", "by_when": "2026-11-20", "by_clock": "16:00",
             "about": "HARVEY"},
            {"what": "Ask the nursery on Monday", "who": "N Shah", "by_when": "2026-11-23", "about": "AMELIA"},
        ),
        said={
            "finished": "11:30", "discussion": "A joint enquiry. One police interview plan, later.",
            "safe_now": "At the clinic, with the health visitor and his mother, until R Stone is in the room.",
            "safe_tonight": "Dean is not in the flat tonight. Lyn is checked by 16:00. Out of hours has the note from 17:00.",
            "safe_by": "R Stone", "safe_at": "16:00", "criminal": "yes",
            "interview_plan": "PC Lunt speaks to the father, later and once; nobody else asks him how it happened.",
            "if_not": "Ring P Lindqvist, then the out-of-hours manager; police powers are not ruled out.",
            "family_told": "The mother was told in plain words by P Lindqvist. R Stone and PC Lunt tell the father.",
        },
    ),
}  # fmt: skip
CORRECTED = {"h28": ("AMELIA", "reason", "No injury, another home. The nursery is asked on Monday.")}
"""Child, question, and what it says since: the story's correction of a word."""
