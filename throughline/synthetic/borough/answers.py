"""What was written, as its form was answered: the words are made when they are told, the same for the same number."""

from collections.abc import Callable, Mapping
from datetime import time, timedelta
from random import Random
from typing import Any

from throughline.record.entries.kind import Answers
from throughline.standards.calendar import ENGLAND, Unit
from throughline.synthetic.borough.notes import UNSEEN, note, said
from throughline.synthetic.borough.story import Child, Family, Outcome, Sitting, Visit, Wrote

LETTER = {"a": ("seen", "alone"), "s": ("seen", ""), "n": ("not seen", "")}
ADULT_SEEN = ("seen",) * 8 + ("not seen", "not known")
TALKS = timedelta(days=4 * 365)
APART = 1_000_003
"""A large prime: the words of one number have nothing to do with those of the next."""


def answers_of(wrote: Wrote, family: Family, seed: int) -> Answers:
    return TOLD[wrote.kind](wrote, wrote.what, family, Random(seed * APART + wrote.number))


def _visit(wrote: Wrote, visit: Visit, family: Family, dice: Random) -> Answers:
    written, adult = note(wrote.by.style, dice), family.adults[0]
    present = {"who": f"{adult.given} {family.name}", "seen": dice.choice(ADULT_SEEN), "note": ""}
    return Answers(
        shared={"day": wrote.happened.date(), "began": wrote.happened.time(), "place": "home", **written._asdict()},
        children={
            child.person: _seen(wrote, child, letter, dice)
            for child, letter in zip(family.children, visit.seen, strict=True) if letter != "-"
        },
        rows={"presences": [present], "tries": []},
    )  # fmt: skip


def _seen(wrote: Wrote, child: Child, letter: str, dice: Random) -> dict[str, str]:
    seen, alone = LETTER[letter]
    talks = letter != "n" and wrote.happened.date() - child.born > TALKS
    return {
        "seen": seen,
        "alone": alone,
        "not_seen_why": dice.choice(UNSEEN) if letter == "n" else "",
        "words": said(wrote.by.style, dice) if talks else "",
    }


HERE = {
    "strategy": ("manager", "social worker", "police", "named nurse"),
    "initial conference": ("conference chair", "social worker", "police", "health visitor", "mother"),
    "review conference": ("conference chair", "social worker", "police", "health visitor", "mother"),
    "core group": ("social worker", "health visitor", "safeguarding lead", "mother"),
    "in need review": ("social worker", "mother"),
}
OUTSIDE = {
    "police": ("DS Holt", "DC Amin", "DS Pryor"),
    "named nurse": ("S Okafor", "M Lind"),
    "health visitor": ("J Cole", "T Byrne", "A Musa"),
    "safeguarding lead": ("Mrs Vance", "Mr Dhillon"),
}
DISCUSSED = (
    "What is better is better on weekdays. Nobody has seen a Saturday night.",
    "The home is warm and the routines hold; the arguments go on after bedtime.",
    "School sees a different picture from ours. Both are written down.",
    "Appointments were kept, except the two that mattered most.",
    "Little has changed since we last met, and everybody said so.",
    "",
)
REASONS = (
    "Safer than in the spring, and not yet safe enough without us.",
    "The worry that brought us here is still there.",
    "Each of us saw the same change.",
    "Too soon to say.",
)
ACTIONS = (
    ("Ring the housing officer about the window", "Mum"),
    ("Keep the first appointment at the drug and alcohol service", "Mum"),
    ("Send the last four weeks’ attendance", "The school"),
    ("Book the health check", "The health visitor"),
    ("Write down who comes on Saturdays", "Nan"),
)
"""What, and whose: nobody's of ours, for no story says that it was done."""
SAFE = {
    "safe_now": "At home with their grandmother, who stays until Monday.",
    "safe_tonight": "The children sleep at their grandmother’s. The out-of-hours team rings at eight.",
    "safe_at": time(20),
    "family_told": "Told this afternoon, by the worker, at home.",
    "criminal": False,
}
ENQUIRED = {
    "threshold": "met", "enquiry": "joint", "seen_first": "By the worker and the police, at school", "medical": "not needed",
}  # fmt: skip
AGAIN = "The same worry came back after we had gone. This time the family network is part of the plan from the start."
BY = (3, 5, 10, 15)


def _meeting(wrote: Wrote, sitting: Sitting, family: Family, dice: Random) -> Answers:
    day = wrote.happened.date()
    shared = {
        "type": sitting.sort, "day": day, "began": wrote.happened.time(), "how": "room", "chair": sitting.chair.account,
        "discussion": dice.choice(DISCUSSED),
    }  # fmt: skip
    child = {"decision": sitting.decision, "reached": "consensus", "category": sitting.category}
    positions = []
    if sitting.sort == "strategy":
        shared, child = shared | SAFE | {"safe_by": wrote.by.name}, child | ENQUIRED
        positions = [
            {"agency": agency, "stands": "agrees", "threshold": "yes"}
            for agency in ("authority", "police", "health")
        ]
    else:
        child["part"] = dice.choice(("came", "sent views", "represented"))
    if "conference" in sitting.sort:
        shared["complaint_told"] = True
    if sitting.decision == "plan" and sitting.again:
        child["again_why"] = AGAIN
    return Answers(
        shared=shared,
        children={
            family.children[place].person: child | {"reason": dice.choice(REASONS)} for place in sitting.children
        },
        rows={
            "present": [_present(role, wrote, sitting, family, dice) for role in HERE[sitting.sort]],
            "actions": [_action(wrote, dice) for _ in range(dice.choice((0, 1, 2)))],
            "positions": positions,
        } | {key: [] for key in ("known", "views", "left_out", "walk", "progress", "judgements")},
    )  # fmt: skip


def _present(role: str, wrote: Wrote, sitting: Sitting, family: Family, dice: Random) -> dict[str, str]:
    ours = {
        "social worker": wrote.by.name,
        "manager": sitting.chair.name,
        "conference chair": sitting.chair.name,
    }
    mother = f"{family.adults[0].given} {family.name}"
    who = ours.get(role) or (mother if role == "mother" else dice.choice(OUTSIDE[role]))
    return {"who": who, "role": role, "how": "here", "note": ""}


def _action(wrote: Wrote, dice: Random) -> dict[str, Any]:
    by_when = ENGLAND.add(wrote.happened.date(), dice.choice(BY), Unit.WORKING_DAYS)
    what, who = dice.choice(ACTIONS)
    return {"what": what, "who": who, "by_when": by_when, "first_by": by_when}


WHAT_WAS_DONE = (
    "Each child seen and spoken to. Checks with police, health and school.",
    "Seen at school and at home. The GP and the health visitor asked.",
)
WHAT_IT_MEANS = (
    "What was reported happened, and it was not the first time.",
    "It happened once, and the family has changed what led to it.",
    "Nothing supports what was reported; there is a need that is real all the same.",
)
CONTINUES = {"outcome": "continuing", "after": "conference", "reason": "The harm goes on."}
STOPS = {
    "outcome": "not continuing",
    "after": "in need",
    "reason": "It happened, and what led to it has changed.",
}
DOES_NOT = {"outcome": "not substantiated", "after": "nothing", "reason": "No harm was found."}
TOLD_TO = (("police", "PC Lunt"), ("health", "Dr S Kerr"))


def _section_47(wrote: Wrote, outcome: Outcome, family: Family, dice: Random) -> Answers:
    day = wrote.happened.date()
    found = CONTINUES if outcome.enquiry.conference else dice.choice((STOPS, DOES_NOT))
    shared = [{"agency": agency, "who": who, "on": day} for agency, who in TOLD_TO]
    return Answers(
        shared={
            "began": outcome.enquiry.began, "how": "joint", "lead_id": wrote.by.account, "day": day,
            "decided_by": outcome.manager.account, "done": dice.choice(WHAT_WAS_DONE), "analysis": dice.choice(WHAT_IT_MEANS),
        },
        children={family.children[place].person: {"seen": "alone"} | found for place in outcome.children},
        rows={"shared": [] if outcome.enquiry.conference else shared},
    )  # fmt: skip


TOLD: Mapping[str, Callable[..., Answers]] = {"visit": _visit, "meeting": _meeting, "section-47": _section_47}
