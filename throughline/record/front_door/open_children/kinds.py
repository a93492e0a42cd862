"""Strategy discussion: yes or no, and why. The one thing that a contact about an open child asks its manager."""

from datetime import datetime

from throughline.record.entries.fields import Carried, Choice, Section, Words
from throughline.record.entries.kind import Answers, Kind
from throughline.record.front_door.open_children.answering import became
from throughline.record.front_door.open_children.models import ANSWERS, StrategyAnswer, StrategyAnswerChild

LINES = {"yes": "Strategy discussion: yes", "no": "Strategy discussion: no, by the manager"}


def happened(answers: Answers, now: datetime) -> datetime:
    return now


def headline(answers: Answers, names: dict[int, str]) -> str:
    return LINES[answers.shared["answer"]]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    if answers.shared.get("answer") == "no" and not (answers.shared.get("tonight") or "").strip():
        return {"tonight": "Without a discussion, say what keeps the children safe tonight."}
    return {}


strategy_question = Kind(
    key="strategy-question",
    name="Strategy discussion, yes or no",
    heading="Is a strategy discussion needed about {children}?",
    icon="scales",
    model=StrategyAnswer,
    child_model=StrategyAnswerChild,
    sections=(
        Section(
            title="One question",
            asks=(
                Carried(name="contact_key", label="The contact"),
                Choice(
                    name="answer", label="Strategy discussion", options=tuple(ANSWERS),
                    needed="Answer yes or no: nobody else answers it for you.",
                ),
                Words(
                    name="why", label="Why", needed="Say why: a later reader will look for it.", rows=4,
                    hint="What is new, and what you weighed it against.",
                ),
                Words(name="tonight", label="What keeps the children safe tonight", rows=2),
            ),
        ),
    ),
    each_child=(Words(name="means", label="What it rests on for this child", rows=2),),
    happened=happened,
    headline=headline,
    facts=lambda answers, at: [],
    problems=problems,
    became=became,
    lands="strategy-answered",
    writes=frozenset({"manager", "director"}),
    approves="",
    significant=True,
    shared_words=("why", "tonight"),
    law="Working Together to Safeguard Children 2023, chapter 3: a strategy discussion when significant harm is suspected",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
