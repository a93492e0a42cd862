"""Files of the Marsden children: a drawing with what it means, reports that came, and papers that lie elsewhere."""

import io
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from uuid import uuid4

import docx
import pikepdf
from PIL import Image, ImageDraw

from throughline.config.clock import LONDON, now
from throughline.record.documents.actions import add
from throughline.record.documents.actions import tell as say_what_it_means
from throughline.record.documents.kinds import document, elsewhere
from throughline.record.entries.actions import sign
from throughline.record.entries.drafts import begin
from throughline.record.entries.forms import WriteUp
from throughline.record.people.models import Person
from throughline.standards.words import day_words
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import writing
from throughline.synthetic.writing import written

Said = Mapping[str, str]
HOUSE = ("TIA", "KAI", "ESME")


def tell(told: Told, now: datetime) -> None:
    _document(
        told, ("TIA",), date(2026, 11, 4), "three-houses-tia.jpg", the_three_houses(),
        {
            "title": "Tia’s three houses", "category": "child", "from_whom": "Tia, at school",
            "significance": "Her worry house has one word in it: shouting. Nan is in the house of dreams.",
            "in_confidence": "no", "third_party": "no",
        },
        about={
            "tool": "Three houses", "question": "Who lives in each house, and what happens there?",
            "meaning": "That one is when Craig shouts. This is Nan’s, it has a dog and nobody shouts.",
        },
    )  # fmt: skip
    _document(
        told, HOUSE, date(2026, 10, 21), "Larch Primary, report for the core group.docx", the_report(),
        {
            "title": "School’s report for the core group", "category": "education", "received": day_words(date(2026, 10, 22)),
            "from_whom": "Mrs J Pike, Larch Primary School", "in_confidence": "no", "third_party": "yes",
            "significance": "Attendance fell from 96 % to 81 % since September.",
        },
    )  # fmt: skip
    _document(
        told, ("ESME",), date(2026, 9, 14), "health visitor 14 Sep.pdf", the_letter(),
        {
            "title": "Health visitor’s letter: two year check", "category": "health", "received": day_words(date(2026, 9, 17)),
            "from_whom": "Health visiting team, Northmere", "in_confidence": "no",
            "significance": "Weight and speech as expected. Asks for a home visit together.",
        },
    )  # fmt: skip
    _elsewhere(told)


def _elsewhere(told: Told) -> None:
    said = {
        "what": "Paper file of 2013 to 2018, two folders", "where": "archive", "place": "Store 4, shelf C12, box 5513",
        "holder": "Records team, 01632 960150", "first_day": day_words(date(2013, 2, 4)), "last_day": day_words(date(2018, 3, 29)),
        "pages": "About 640 pages", "day": day_words(date(2026, 7, 20)), "plan": "bring-in", "by_day": day_words(date(2026, 11, 13)),
        "words": "Asked for on 20 July for the legal planning meeting. Kai is in both folders.",
    }  # fmt: skip
    told_at = datetime.combine(date(2026, 7, 20), time(15, 20), LONDON)
    children = [told.people[key] for key in ("TIA", "KAI")]
    written(kind=elsewhere, by=told.staff["raman"], children=children, raw=said, told=told_at)


def _document(
    told: Told,
    keys: Sequence[str],
    day: date,
    name: str,
    data: bytes,
    said: Said,
    *,
    about: Said | None = None,
) -> None:
    """Written as a person does it: the file on a draft first, then what it is, then signed."""
    children: list[Person] = [told.people[key] for key in keys]
    moment = datetime.combine(day, time(16, 40), LONDON)
    with tempfile.NamedTemporaryFile() as file, writing(by=told.staff["raman"], told=moment):
        file.write(data)
        file.flush()
        raw = {"day": day_words(day), **said}
        draft = begin(kind=document, children=[child.id for child in children], key=uuid4(), raw=raw)
        made = add(draft=draft, name=name, path=Path(file.name))
        if about:
            say_what_it_means(draft=draft, attachment_id=made.pk, about=about)
        write_up = WriteUp(
            document, {child.id: child.given_name for child in children}, draft.answers, now=now()
        )
        sign(draft=draft, write_up=write_up, answers=write_up.answers())


def the_three_houses() -> bytes:
    """As a child draws them: good things, worries, dreams."""
    paper = Image.new("RGB", (1200, 800), "#fbf7ea")
    pen = ImageDraw.Draw(paper)
    for left, colour, window in (
        (60, "#d8574a", "#7ec4cf"),
        (440, "#5b6b8c", "#333a4d"),
        (820, "#5a9a5f", "#f5c84b"),
    ):
        pen.polygon([(left, 330), (left + 160, 170), (left + 320, 330)], outline=colour, width=14)
        pen.rectangle([left + 20, 330, left + 300, 640], outline=colour, width=14)
        pen.rectangle([left + 130, 500, left + 200, 640], fill=colour)
        for place in (60, 210):
            pen.rectangle([left + place, 380, left + place + 60, 440], fill=window)
    pen.ellipse([1040, 40, 1140, 140], fill="#f5c84b")
    for place in range(480, 720, 40):
        pen.line([(place, 120), (place - 12, 160)], fill="#5b6b8c", width=6)
    pen.line([(20, 642), (1180, 642)], fill="#8a6b45", width=8)
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=82)
    return out.getvalue()


def the_report() -> bytes:
    made, out = docx.Document(), io.BytesIO()
    made.add_heading("Report for the core group, 22 October 2026", 1)
    made.add_paragraph("Larch Primary School. Written by Mrs J Pike, designated safeguarding lead.")
    made.add_paragraph(
        "Attendance this term: Tia 81 %, Kai (Larch Academy) 88 %. In the summer Tia’s was 96 %."
    )
    made.add_paragraph(
        "Tia is quieter on Mondays. She told her teaching assistant that she likes Nan’s house best."
    )
    made.save(out)
    return out.getvalue()


def the_letter() -> bytes:
    made, out = pikepdf.new(), io.BytesIO()
    made.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    made.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    lines = ("Northmere health visiting team", "14 September 2026", "Two year check: weight and speech as expected.",
             "We would like to visit the home together with you.")  # fmt: skip
    text = " ".join(f"({line}) Tj 0 -22 Td" for line in lines)
    made.pages[0].Contents = made.make_stream(f"BT /F1 12 Tf 72 760 Td {text} ET".encode())
    made.save(out)
    return out.getvalue()
