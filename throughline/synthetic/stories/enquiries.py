"""The outcomes of the stories' section 47 enquiries, for each child, as a manager decided them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from throughline.synthetic.protecting import a_section_47
from throughline.synthetic.stories.data import events, happened, recorded
from throughline.synthetic.stories.told import Step, Told

TOLD_AS = "s47_outcome_recorded"
MOTHER_SEEN = {"seen": "not seen", "seen_why": "Not born yet: the mother was seen instead"}


@dataclass(frozen=True, kw_only=True)
class Enquiry:
    began: date
    by: str
    lead: str
    done: str
    analysis: str
    each: Mapping[str, Mapping[str, str]]
    how: str = "joint"


ENQUIRIES = {
    "m18": Enquiry(
        began=date(2026, 6, 22), by="achebe", lead="raman",
        done="Each child was seen alone where they could be. School, health visitor, GP and police answered. Kelly and Jon were "
        "seen; Craig Dunn was heard by telephone, from the police station.",
        analysis="What was worrying is so. On good weeks the home is warm; on bad ones the children do what an adult should. "
        "An order keeps one man away, and it has an end.",
        each={
            "TIA": {"reason": "She plans for the bad days: the telephone, the key, the coat.", "words": "I know Nan's number off by heart."},
            "KAI": {"reason": "He is late for his own life.", "words": "I just get them up."},
            "ESME": {"seen": "seen", "reason": "Too young to say, and on the stairs when the glass broke."},
        },
    ),
    "k16": Enquiry(
        began=date(2026, 8, 13), by="osman", lead="novak",
        done="Medical, interview by the police, three visits; both parents seen with an interpreter, one father by video.",
        analysis="The mark fits the account. The same adult was in the same home with a younger child.",
        each={
            "KACPER": {"reason": "He was hit, and fears that it was his fault.", "words": "Is it my fault because I shouted back?"},
            "OSKAR": {"seen": "seen", "reason": "He saw it, and builds towers to knock them down before somebody comes in."},
        },
    ),
    "q08": Enquiry(
        began=date(2025, 11, 24), by="achebe", lead="pike",
        done="Shannon was seen twice with her advocate; the midwife, the police and Maureen answered. Ryan kept one of three dates.",
        analysis="Violence in the pregnancy, and nobody yet who would stand between.",
        each={"ROSIE": {"reason": "She will be born into it.", **MOTHER_SEEN}},
    ),
    "q45": Enquiry(
        began=date(2026, 10, 2), by="achebe", lead="pike", how="single",
        done="Shannon and Maureen were seen; the midwife and the police answered. Curtis was written to.",
        analysis="The risk is who comes to the door. What is different is that Shannon says so first.",
        each={"UNBORN": {"reason": "Expected into a home that he can find.", **MOTHER_SEEN}},
    ),
}  # fmt: skip


def enquiries(told: Told, name: str) -> Iterator[Step]:
    for key, event in events(name).items():
        if key in ENQUIRIES:
            yield recorded(event), partial(_concluded, told, event, ENQUIRIES[key])


def told_by_an_enquiry(event: dict) -> set[tuple[str, str]]:
    enquiry = ENQUIRIES.get(event["id"])
    return {(TOLD_AS, child) for child in enquiry.each} if enquiry else set()


def _concluded(told: Told, event: dict, enquiry: Enquiry) -> None:
    by = told.staff[enquiry.by]
    told.entries[event["id"]] = a_section_47(
        by=by, decided_by=by, lead=told.staff[enquiry.lead], began=enquiry.began, on=happened(event).date(),
        children=[told.people[key] for key in enquiry.each], how=enquiry.how, told=recorded(event), done=enquiry.done,
        analysis=enquiry.analysis, each={told.people[key]: part for key, part in enquiry.each.items()},
    )  # fmt: skip
