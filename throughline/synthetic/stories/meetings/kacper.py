"""Kacper's and Oskar's meetings: the conference that was not one, the one that was, and today's strategy discussion."""

from throughline.synthetic.stories.meetings.sitting import Sitting, all_agreed

BOTH = ("KACPER", "OSKAR")
NOVAK = ("T Novak", "social worker", "here")
LUNT = ("PC Lunt", "police", "by phone")
KERR = ("Dr S Kerr", "named nurse", "by phone")
SCHOOL = ("Mrs Oyelaran", "safeguarding lead", "here")
JOINT = {"enquiry": "joint", "medical": "not needed"}
EWA = ("Ewa Nowicka", "mother", "here", "With an interpreter")

SITTINGS = {
    "k06": Sitting(
        sort="strategy",
        how="phone",
        present=(("Idris Osman", "manager", "here"), NOVAK, LUNT, KERR, SCHOOL),
        each={
            "KACPER": {"decision": "enquiry", "reached": "consensus", "reason": "The mark, his account, and who was in the room.",
                       "seen_first": "Dr S Kerr, this morning", **JOINT},
            "OSKAR": {"decision": "enquiry", "reached": "consensus", "reason": "The same home, the same adult, the same night.",
                      "seen_first": "T Novak, at school", **JOINT},
        },
        positions=(
            *(
                {"agency": agency, "stands": "agrees", "threshold": "yes", "grade": "4", "words": "With his aunt", "about": "KACPER"}
                for agency in ("police", "health", "authority")
            ),
            {"agency": "police", "stands": "agrees", "threshold": "yes", "grade": "2", "about": "OSKAR"},
            {"agency": "health", "stands": "agrees", "threshold": "yes", "grade": "3", "about": "OSKAR"},
            {"agency": "authority", "stands": "agrees", "threshold": "yes", "grade": "2", "about": "OSKAR"},
        ),
        said={
            "discussion": "A joint enquiry starts. The grades differ and stand side by side.",
            "safe_tonight": "One brother with family, one at home with his mother; the stepfather sleeps elsewhere, police "
            "look in at 20:00.",
            "safe_now": "One in hospital with his aunt, one at home with his mother.", "safe_by": "T Novak", "safe_at": "20:00",
            "criminal": "yes", "interview_plan": "The elder is interviewed by the police with T Novak; the younger is not asked yet.",
            "family_told": "Idris Osman tells their mother, with an interpreter; PC Lunt the stepfather.",
            "if_not": "Ring Idris Osman, then out of hours.",
        },
    ),
    "k14": Sitting(
        sort="initial conference",
        chair="okafor",
        present=(
            ("J Okafor", "conference chair", "here"), NOVAK, ("Ewa Nowicka", "mother", "here", "No interpreter had been booked"),
            ("Dr S Kerr", "named nurse", "no reply"), ("Mrs Oyelaran", "safeguarding lead", "apologies", "There at the opening, called back to school"),
            ("PC Lunt", "police", "here"),
        ),
        each={child: {} for child in BOTH},
        said={
            "not_quorate_why": "No health, and no interpreter for their mother: she could not have taken part.",
            "interim": "What was agreed on 13 August stands. T Novak visits today.", "resumes_on": "Mon 7 Sep 2026",
        },
    ),
    "k17": Sitting(
        sort="initial conference",
        chair="okafor",
        present=(
            ("J Okafor", "conference chair", "here"), NOVAK, ("PC Lunt", "police", "here"), ("Dr S Kerr", "named nurse", "here"),
            SCHOOL, EWA, ("Interpreter, Polish", "interpreter", "here"),
            ("Marek Zielony", "father", "here", "", "A part of his own: the police asked for it"),
            ("Tomasz Nowicki", "father", "by phone", "By video", "For his own son's part alone"),
        ),
        each={
            "KACPER": {"decision": "plan", "reached": "consensus", "category": "physical", "part": "represented",
                       "part_why": "T Novak read out what he had said on the visits", "advocate": "declined"},
            "OSKAR": {"decision": "plan", "reached": "majority", "category": "emotional", "part": "represented",
                      "part_why": "Six years old: his teacher told of his week"},
        },
        positions=(
            {"agency": "police", "stands": "differs", "words": "Wanted physical abuse", "about": "OSKAR"},
            {"agency": "health", "stands": "agrees"}, {"agency": "education", "stands": "agrees"},
        ),
        said={"discussion": "One working day past the limit: the meeting of 3 September was not a conference.",
              "complaint_told": "yes"},
    ),
    "k20": Sitting(
        sort="care review",
        present=(
            ("Teresa Voss", "reviewing officer", "here"), NOVAK, EWA, ("Tomasz Nowicki", "father", "by phone", "By video"),
            ("Beata Nowicka", "carer", "here"), ("Mrs Oyelaran", "designated teacher", "here"),
        ),
        each={"KACPER": {"decision": "agreed", "reached": "consensus", "part": "sent views", "part_why": "A card",
                         "words": "I want Oskar to have my bed light.", "did_with_view": "T Novak takes the light over on Monday."}},
        said={"stage": "first", "complaint_told": "yes",
              "discussion": "On working day 20; the bank holiday of 31 August gave it one day. Legal status was considered."},
    ),
    "k21": Sitting(
        sort="core group",
        present=(NOVAK, EWA, SCHOOL, ("School nurse", "school nurse", "here")),
        each=all_agreed("changes", BOTH, part="sent views"),
        said={"discussion": "The first. Contact is at the family centre, on Wednesdays, with somebody in the room."},
    ),
    "k25": Sitting(
        sort="core group",
        present=(NOVAK, EWA, SCHOOL, ("Marek Zielony", "father", "here", "Spoke to the school about “lies”")),
        each=all_agreed("goes on", BOTH, part="sent views"),
        said={"discussion": "The second. Both were seen after."},
    ),
    "k32": Sitting(
        sort="strategy",
        how="phone",
        present=(("Idris Osman", "manager", "here"), NOVAK, LUNT, KERR, ("Mrs Oyelaran", "safeguarding lead", "by phone")),
        each={
            "KACPER": {"decision": "enquiry", "reached": "consensus", "reason": "A belt on Sunday, by his account; a mark on his arm.",
                       "words": "Hit with a belt on Sunday at mum's.", "enquiry": "joint", "seen_first": "T Novak, at school",
                       "medical": "agreed", "medical_consent": "Ewa Nowicka, with an interpreter",
                       "medical_where": "Northmere General, Dr S Kerr", "medical_on": "Fri 20 Nov 2026", "medical_at": "15:00"},
            "OSKAR": {"decision": "enquiry", "reached": "consensus", "reason": "He lives in that home.",
                      "seen_first": "T Novak, at school, before 15:15", **JOINT},
        },
        positions=tuple(
            {"agency": agency, "stands": "agrees", "threshold": "yes", "grade": grade, "about": child}
            for child, grade in (("KACPER", "4"), ("OSKAR", "1")) for agency in ("police", "health", "authority")
        ),
        actions=(
            {"what": "Fetch him from school before 15:15", "who": "T Novak", "by_when": "2026-11-20", "by_clock": "15:00",
             "about": "OSKAR"},
            {"what": "Medical at Northmere General", "who": "Dr S Kerr", "by_when": "2026-11-20", "by_clock": "15:00",
             "about": "KACPER"},
            {"what": "See Marek Zielony out of the home by 14:00", "who": "PC Lunt", "by_when": "2026-11-20", "by_clock": "14:00",
             "about": "OSKAR"},
        ),
        said={
            "finished": "11:50", "discussion": "A new enquiry. Both have plans, so the review conference is brought forward: not "
            "a second initial one.",
            "safe_now": "Both at school until T Novak is there.",
            "safe_tonight": "The younger is with his mother at her sister's; his father is out of the home by 14:00, police at 13:00. "
            "The elder is where he lives. Out of hours has this until Monday.",
            "safe_by": "T Novak", "safe_at": "17:30", "criminal": "yes",
            "interview_plan": "PC Lunt, after the medical; T Novak sits beside him.",
            "family_told": "T Novak tells their mother, in Polish through an interpreter. Nobody tells the father where anybody sleeps.",
            "if_not": "Ring Idris Osman; police powers are asked for.",
        },
    ),
}  # fmt: skip
