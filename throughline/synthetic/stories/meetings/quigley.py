"""Rosie's, the unborn baby's and Shannon's meetings: conference before a birth, pre-proceedings, reviews in care."""

from throughline.synthetic.stories.meetings.sitting import Sitting, all_agreed

PIKE = ("S Pike", "social worker", "here")
STONE = ("R Stone", "social worker", "here")
FINCH = ("E Finch", "midwife", "here")
LUNT = ("PC Lunt", "police", "here")
LAWYER = ("I Sandhu", "our lawyer", "here")
SHANNON = ("Shannon Quigley", "mother", "here", "With her advocate")
NAN = ("Maureen Quigley", "relative", "here")
CHAIR = ("J Okafor", "conference chair", "here")
NOT_BORN = {"part": "not heard", "part_why": "Not born yet"}
VOSS = ("Teresa Voss", "reviewing officer", "here")

SITTINGS = {
    "q07": Sitting(
        sort="strategy",
        present=(("Mariam Achebe", "manager", "here"), PIKE, ("PC Lunt", "police", "by phone"), FINCH),
        each=all_agreed("enquiry", ("ROSIE",), reason="Violence to her mother in the street, six months into the pregnancy.",
                        enquiry="joint", seen_first="Her mother, by S Pike, today", medical="later"),
        positions=tuple({"agency": one, "stands": "agrees", "threshold": "yes"} for one in ("police", "health", "authority")),
        said={"discussion": "Ryan hit Shannon at the tram stop on 22 November.",
              "safe_now": "Not born yet: Shannon is at college until four.",
              "safe_tonight": "Shannon stays with Maureen; the midwife rings at six.", "safe_by": "E Finch", "safe_at": "18:00",
              "criminal": "yes", "interview_plan": "PC Lunt sees Ryan; S Pike is with Shannon when she is asked.",
              "family_told": "S Pike tells Shannon, with her advocate."},
    ),
    "q09": Sitting(
        sort="initial conference",
        chair="okafor",
        present=(CHAIR, PIKE, LUNT, FINCH, SHANNON, NAN,
                 ("Ryan Doyle", "father", "here", "", "A part of his own: he had hit her")),
        each=all_agreed("plan", ("ROSIE",), category="neglect", reason="And physical abuse: both were recorded.", **NOT_BORN),
        said={"discussion": "On the last day, and one day before ten weeks to the date. Nobody can see a baby alone who is not "
              "born: her mother is seen instead.", "complaint_told": "yes"},
    ),
    "q11": Sitting(
        sort="core group",
        present=(PIKE, FINCH, SHANNON, NAN),
        each=all_agreed("changes", ("ROSIE",), **NOT_BORN),
        said={"discussion": "One working day late: “the office was shut”. Days on which we shut still count."},
    ),
    "q12": Sitting(
        sort="pre-proceedings",
        by="achebe",
        present=(("Mariam Achebe", "manager", "here"), PIKE, LAWYER, SHANNON,
                 ("Her solicitor", "parent’s lawyer", "here"), ("Ryan Doyle", "father", "no reply")),
        each={"ROSIE": {"decision": "goes on", "reached": "chair", "reason": "Each concern was walked: asked, evidence, moved or not."}},
        views=({"who": "Shannon", "source": "parent", "words": "I want her to be in my room, not a stranger's."},),
        said={"stage": "first", "complaint_told": "yes"},
    ),
    "q18": Sitting(
        sort="review conference",
        by="okafor",
        chair="okafor",
        present=(CHAIR, PIKE, LUNT, FINCH, SHANNON, NAN),
        each=all_agreed("ends", ("ROSIE",), part="represented", part_why="Three weeks old: seen with her carers",
                        reason="In care under an interim order: one duty ends and the other does not."),
        said={"complaint_told": "yes"},
    ),
    "q20": Sitting(
        sort="care review",
        present=(VOSS, PIKE, SHANNON, ("The carers", "carer", "here")),
        each=all_agreed("agreed", ("ROSIE",), part="represented", part_why="Four weeks old: held by her carer"),
        said={"stage": "first", "complaint_told": "yes"},
    ),
    "q23": Sitting(
        sort="in need review",
        present=(STONE, ("Shannon Quigley", "child", "here"), NAN),
        each={"SHANNON": {"decision": "goes on", "reached": "consensus", "part": "came", "words": "Everybody asks about the baby."}},
        said={"discussion": "Six weeks. Half of it was about somebody else."},
    ),
    "q25": Sitting(
        sort="care review",
        present=(VOSS, PIKE, NAN, ("The carers", "carer", "here")),
        each=all_agreed("changes", ("ROSIE",), part="represented", part_why="Four months old", reason="No permanence plan before "
                        "it, and it says so."),
        said={"stage": "second", "complaint_told": "yes", "discussion": "On the last day, with no plan for permanence before it."},
    ),
    "q30": Sitting(
        sort="in need review",
        present=(STONE, ("Shannon Quigley", "child", "here")),
        each={"SHANNON": {"decision": "changes", "reached": "consensus", "part": "came", "reason": "She wants college."}},
        actions=({"what": "Ask the college about a crèche", "who": "R Stone", "by_when": "2026-08-28"},),
    ),
    "q34": Sitting(
        sort="legal planning",
        by="calder",
        present=(("Ruth Calder", "head of service", "here"), PIKE, LAWYER, ("Idris Osman", "manager", "here")),
        each={"UNBORN": {"decision": "letter", "reached": "chair", "reason": "Threshold met for pre-proceedings. Waiting for the "
                         "second trimester was rejected."}},
        said={"discussion": "Left out, because she is in proceedings already: the elder sister."},
    ),
    "q37": Sitting(
        sort="pre-proceedings",
        by="osman",
        present=(("Idris Osman", "manager", "here"), PIKE, LAWYER, SHANNON, ("Curtis Vane", "other", "no reply")),
        each={"UNBORN": {"decision": "goes on", "reached": "chair"}},
        said={"stage": "first", "complaint_told": "yes", "discussion": "A letter for him went to another address by mistake. It came "
              "back unopened; a breach question is open."},
    ),
    "q41": Sitting(
        sort="strategy",
        present=(("Mariam Achebe", "manager", "here"), PIKE, ("PC Lunt", "police", "by phone"), FINCH),
        each=all_agreed("enquiry", ("UNBORN",), reason="The man named as father is on bail for assault.",
                        enquiry="single", seen_first="Her mother, by S Pike, on Monday", medical="later"),
        positions=tuple(
            {"agency": one, "stands": "agrees", "threshold": "yes", "grade": grade, "words": "For a baby coming home"}
            for one, grade in (("health", "1"), ("police", "1"), ("authority", "2"))
        ),
        views=({"who": "Maureen", "source": "family", "words": "4 of 5. I am there every day.", "helped": "Asked by S Pike"},),
        said={"safe_now": "Not born yet: Shannon is at Maureen's.",
              "safe_tonight": "Shannon sleeps at Maureen's; the midwife has the number for tonight.", "safe_by": "S Pike",
              "safe_at": "18:00", "criminal": "no", "family_told": "S Pike tells Shannon, with her advocate."},
    ),
    "q44": Sitting(
        sort="pre-proceedings",
        by="osman",
        present=(("Idris Osman", "manager", "here"), PIKE, LAWYER, SHANNON),
        each={"UNBORN": {"decision": "goes on", "reached": "chair"}},
        said={"stage": "review", "complaint_told": "yes", "discussion": "Half-way, and one working day late."},
    ),
    "q46": Sitting(
        sort="initial conference",
        chair="okafor",
        present=(CHAIR, PIKE, LUNT, FINCH, SHANNON, NAN,
                 ("Curtis Vane", "other", "apologies", "Not invited: not confirmed as father")),
        each=all_agreed("plan", ("UNBORN",), category="neglect", **NOT_BORN),
        views=(
            {"who": "Shannon", "source": "parent", "words": "I know what to do now. I did not then."},
            {"who": "Maureen", "source": "family", "words": "My knees will do for nights."},
            {"who": "E Finch", "source": "health", "words": "She comes to every appointment; he comes to none."},
        ),
        said={"discussion": "Three weeks before the ten-week mark.", "complaint_told": "yes"},
    ),
    "q48": Sitting(
        sort="core group",
        present=(PIKE, FINCH, SHANNON),
        each=all_agreed("changes", ("UNBORN",), **NOT_BORN),
        actions=({"what": "Birth plan shared with the ward and out of hours", "who": "S Pike", "by_when": "2026-11-27"},),
        said={"discussion": "On the last day. No birth plan has been shared yet."},
    ),
}  # fmt: skip
