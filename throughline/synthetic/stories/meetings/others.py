"""Meetings of Dania, Noah, Ruby and Yonas, as far as their stories tell them."""

from throughline.synthetic.stories.meetings.sitting import Sitting, all_agreed

RUBY_AND_LEON = ("RUBY", "LEON")
VOSS = ("Teresa Voss", "reviewing officer", "here")
RAMAN = ("Priya Raman", "social worker", "here")
DONNA = ("Donna Fitch", "mother", "here")
WILLOWS = ("School nurse", "school nurse", "here")
TEACHER = ("Mr Ahmed", "safeguarding lead", "here")
HANDS = {"part": "came", "part_why": "By her screen"}


def _care(worker: str, child: str, stage: str, **said: str) -> Sitting:
    """A review whose story tells no more than that it was held, and how the child was heard."""
    part = said.pop("part", "sent views")
    words = {key: said.pop(key) for key in ("words", "reason", "did_with_view", "advocate") if key in said}
    decision = said.pop("decision", "agreed")
    return Sitting(
        sort="care review",
        present=(VOSS, (worker, "social worker", "here"), ("The carers", "carer", "here")),
        each=all_agreed(decision, (child,), part=part, **words),
        said={"stage": stage, "complaint_told": "yes", **said},
    )


def _core_group(discussion: str, *also: tuple[str, ...], lead: tuple[str, ...] = RAMAN) -> Sitting:
    return Sitting(
        sort="core group",
        present=(lead, DONNA, TEACHER, WILLOWS, *also),
        each=all_agreed("goes on", RUBY_AND_LEON, part="sent views"),
        said={"discussion": discussion},
    )


SITTINGS = {
    "d11": _care(
        "R Stone", "DANIA", "first", part="came", advocate="declined",
        discussion="On working day 20; 4 May is a bank holiday. An advocate is offered again later.",
    ),
    "d20": Sitting(
        sort="in need review",
        present=(("R Stone", "social worker", "here"), ("Samira Rahal", "mother", "here")),
        each=all_agreed("goes on", ("DANIA",), part="came"),
        said={"discussion": "Six weeks, on the day, before the bank holiday."},
    ),
    "d29": Sitting(
        sort="strategy",
        present=(
            ("Mariam Achebe", "manager", "here"), ("R Stone", "social worker", "here"), ("PC Lunt", "police", "by phone"),
            ("School nurse", "school nurse", "here"), ("Mrs Oyelaran", "safeguarding lead", "here"),
            ("J Webb", "other", "here"),
        ),
        each={
            "DANIA": {"decision": "assess", "reached": "chair", "threshold": "not met", "reason": "Exploitation. The school does not agree: its view stands "
                      "and goes to Ruth Calder."},
            "YUSEF": {"decision": "no more", "reached": "consensus", "threshold": "not met"},
        },
        positions=(
            {"agency": "education", "stands": "differs", "threshold": "yes", "grade": "1", "about": "DANIA"},
            {"agency": "police", "stands": "agrees", "threshold": "no", "grade": "2", "about": "DANIA"},
            {"agency": "authority", "stands": "agrees", "threshold": "no", "grade": "3", "about": "DANIA"},
            {"agency": "health", "stands": "unsure", "threshold": "not yet", "words": "Has not seen her", "about": "DANIA"},
            *(
                {"agency": one, "stands": "agrees", "threshold": "no", "grade": "4", "about": "YUSEF"}
                for one in ("education", "police", "authority")
            ),
            {"agency": "health", "stands": "agrees", "threshold": "no", "about": "YUSEF"},
        ),
        said={"safe_now": "Both at school until 15:15.", "safe_by": "J Webb", "safe_at": "18:00", "criminal": "no",
              "safe_tonight": "Money and charger at Nan's; the missing worker rings on Saturday and Sunday.",
              "family_told": "R Stone tells their mother what is worried about, not who said so."},
    ),
    "n03": _care("L Grant", "NOAH", "first", discussion="On working day 20."),
    "n06": _care(
        "L Grant", "NOAH", "second", decision="changes",
        discussion="Late: 30 December fell between the holidays. No permanence plan; one is asked for by February.",
    ),
    "n09": _care(
        "L Grant", "NOAH", "later", discussion="A plan for permanence at last: long-term where he lives.",
    ),
    "n13": _care("L Grant", "NOAH", "later", discussion="His carer: “We’re tired.” Typed as “placement stable”."),
    "n20": _care(
        "Priya Raman", "NOAH", "later", part="came", decision="challenge", advocate="present",
        reason="No plan for permanence since the Hendrys.", discussion="School sent its report; health did not answer.",
    ),
    "r05": Sitting(
        sort="transfer conference",
        chair="okafor",
        how="hybrid",
        present=(
            ("J Okafor", "conference chair", "here"), RAMAN, ("PC Lunt", "police", "here"), WILLOWS, TEACHER, DONNA,
            ("Steve Fitch", "father", "by phone", "By video"), ("Chair of Eastmoor", "other", "by phone", "By video"),
            ("Gary Holt", "father", "apologies", "Sent a letter, for his own son's part"),
        ),
        each=all_agreed("plan", ("LEON",), category="neglect", part="sent views", plan_since="Mon 10 Nov 2025")
        | all_agreed("plan", ("RUBY",), category="neglect", plan_since="Mon 10 Nov 2025", words="Mum tired. Leon strong. Me bored.", **HANDS),
        said={"discussion": "On the last day. The plan that was made elsewhere goes on.", "complaint_told": "yes"},
    ),
    "r06": _core_group("The first, on working day 8."),
    "r20": _core_group("The second."),
    "r23": Sitting(
        sort="review conference",
        chair="okafor",
        present=(("J Okafor", "conference chair", "here"), RAMAN, ("PC Lunt", "police", "here"), WILLOWS, TEACHER, DONNA),
        each={
            "RUBY": {"decision": "goes on", "reached": "majority", **HANDS},
            "LEON": {"decision": "goes on", "reached": "majority", "part": "sent views"},
        },
        positions=({"agency": "education", "stands": "differs", "words": "The hoist is the whole story"},),
        said={"discussion": "Neglect stays. One day inside three months.", "complaint_told": "yes"},
    ),
    "r24": Sitting(
        sort="core group",
        present=(("Sam Lowe", "social worker", "here"), DONNA, TEACHER),
        each={
            "RUBY": {"decision": "goes on", "reached": "consensus", "part": "represented", "reason": "Her package was talked about."},
            "LEON": {"decision": "goes on", "reached": "consensus", "part": "not heard", "part_why": "Nobody named him"},
        },
        said={"discussion": "Two working days late, and swallowed by a school review: the plan was not opened."},
    ),
    "r26": _core_group("The fourth."),
    "r30": _core_group("The fifth."),
    "r34": _core_group(
        "The sixth. Actions were typed in the meeting.", ("Steve Fitch", "father", "here"),
        ("Gary Holt", "father", "apologies", "Sent a letter, for his own son's part"),
    ),
    "y07": _care(
        "T Novak", "YONAS", "first", part="came", words="Please find my sister before you find my age.",
        did_with_view="Tracing is asked for this week.", discussion="On working day 20. Three plans at once: to stay, to appeal, to return.",
    ),
    "y14": _care(
        "T Novak", "YONAS", "second", part="came",
        discussion="One working day late: 25 May was the bank holiday, and three months do not roll on.",
    ),
}  # fmt: skip
