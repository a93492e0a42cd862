"""Decisions of the stories, as their forms would be filled."""

from collections.abc import Iterator
from functools import partial

from throughline.synthetic import builders
from throughline.synthetic.stories import marsden
from throughline.synthetic.stories.data import events, happened, recorded
from throughline.synthetic.stories.staffing import writer
from throughline.synthetic.stories.told import Step, Told

DECISIONS: dict[str, dict] = marsden.DECISIONS | {
    "d09": {
        "children": ("DANIA",),
        "decided_by": "calder",
        "decision": "Section 20, agreed by both parents. Review in three months.",
        "reason": "Her mother asks and cannot keep her in. Both parents said it back, and that they may end it any day.",
        "means": {"DANIA": "“A bit,” she said, asked whether she wants it."},
    },
    "h29": {
        "children": ("AMELIA",),
        "decision": "No enquiry. A welfare check with her mother today; contact through the grandmother stopped by agreement.",
        "reason": "No injury, not in the home, safe with her mother.",
        "rejected": "An enquiry under section 47.",
    },
    "k07": {
        "children": ("KACPER",),
        "decided_by": "calder",
        "decision": "Section 20 with his aunt, approved for the time being.",
        "reason": "Police protection has ended. His mother agrees, with an interpreter; his father agrees by telephone.",
    },
    "q34": {
        "children": ("UNBORN",),
        "decided_by": "calder",
        "decision": "Begin pre-proceedings.",
        "reason": "The legal planning meeting found the threshold met.",
        "rejected": "Wait for the second trimester.",
    },
    "y19": {
        "children": ("YONAS",),
        "decided_by": "calder",
        "decision": "Move to supported accommodation.",
        "reason": "Planned under the age that we had found.",
        "means": {"YONAS": "He would have stayed."},
    },
}


def decisions(told: Told, name: str) -> Iterator[Step]:
    for key, event in events(name).items():
        if key in DECISIONS:
            yield recorded(event), partial(_decision, told, event, DECISIONS[key])


def _decision(told: Told, event: dict, answers: dict) -> None:
    people = {
        "children": [told.people[key] for key in answers["children"]],
        "means": {told.people[key]: words for key, words in answers.get("means", {}).items()},
        "decided_by": told.staff.get(answers.get("decided_by", "")),
    }
    told.entries[event["id"]] = builders.a_decision(
        by=told.staff[writer(event["by"])],
        on=happened(event).date(),
        told=recorded(event),
        **(answers | people),
    )
