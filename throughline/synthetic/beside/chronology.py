"""What the Marsdens' worker and manager made of their chronology, and a visit's words that must not go into a copy."""

from datetime import date, datetime
from uuid import UUID

from throughline.config.clock import LONDON
from throughline.record.chronology.actions import Meaning, Own, choose, write_line
from throughline.record.chronology.rules import Line
from throughline.record.chronology.sources import read
from throughline.record.marking.actions import tag
from throughline.record.marking.models import PassageMark
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import writing

FOR = frozenset({"court", "supervision"})
CHOSEN = (
    (
        date(2024, 9, 17),
        "decision",
        "turn",
        "First assessment, six months after the school first said that Tia was tired.",
    ),
    (
        date(2026, 3, 31),
        "decision",
        "turn",
        "Nine months after closing: the same worry, from the same school.",
    ),
    (date(2026, 7, 13), "plan", "turn", "What the children were promised, and by when."),
    (
        date(2026, 8, 6),
        "visit",
        "strength",
        "What it is like when Kelly is well: food in, washing out, children at ease.",
    ),
    (date(2026, 9, 7), "home", "turn", "A safe address, and a new school run for Tia."),
    (
        date(2026, 11, 4),
        "visit",
        "worry",
        "Tia says for the third time since June where she wants to sleep on school nights.",
    ),
    (
        date(2026, 11, 13),
        "visit",
        "worry",
        "Home visited, Tia not seen; Esme speaks to her doll of somebody outside.",
    ),
    (
        date(2026, 11, 16),
        "decision",
        "turn",
        "First time that law is considered: ten weeks after it was first raised.",
    ),
)
"""Day, kind, what it was, what it means. A line that the record does not hold is left."""
FROM_PAPER = (
    (
        date(2012, 5, 30),
        "Kai’s health visitor wrote that Kelly was well supported by her mother",
        "Red book, page 4",
        "strength",
    ),
    (
        date(2019, 2, 11),
        "Jon Pell and Kelly Marsden parted; Kai stayed off school for two weeks",
        "Millbrook Primary, paper file",
        "worry",
    ),
)
AT = datetime(2026, 11, 17, 16, 40, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    children = [child.pk for child in told.children]
    with writing(by=told.staff["raman"], told=AT):
        lines, _ = read(children, moment=AT)
        for day, kind, weight, means in CHOSEN:
            if line := _find(lines, day, kind):
                choose(
                    line=line,
                    children=line.children,
                    meaning=Meaning(weight=weight, analysis=means, audiences=FOR),
                )
        for number, (day, words, paper, weight) in enumerate(FROM_PAPER, 1):
            own = Own(day=day, words=words, paper=paper)
            write_line(
                own=own,
                children=children[:2],
                meaning=Meaning(weight=weight, audiences=FOR),
                key=UUID(int=number),
            )
        if visit := told.entries.get("m39"):
            words = f"child-{told.people['ESME'].pk}-words"
            tag(number=visit.pk, passage=words, why=PassageMark.PERSON, about=told.people["CRAIG"].pk)


def _find(lines: list[Line], day: date, kind: str) -> Line | None:
    return next((line for line in lines if (line.day, line.kind) == (day, kind)), None)
