"""Leave to be here, until when, and who acts for the person."""

from datetime import date

from django import forms

from throughline.access.parts import Part
from throughline.design.dates import day
from throughline.design.fields import DayField
from throughline.design.parts.status import Status
from throughline.record.people.about.detail import Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line, yes_no
from throughline.record.people.models import Immigration
from throughline.record.people.rules import is_born

STATUSES = dict(Immigration.STATUSES)
SOON = 90
"""Days before leave ends from which the page says so: an application for more has to be in before that day."""


class ImmigrationForm(SaidForm):
    status = forms.ChoiceField(
        label="Leave to be here", choices=[("", "Choose"), *Immigration.STATUSES],
        error_messages={"required": "Choose what it is, or “Asked about, not known”."},
    )  # fmt: skip
    unaccompanied = yes_no("Came as a child, alone, and asks for asylum?")
    no_public_funds = yes_no("No recourse to public funds?")
    ended = DayField(label="Until when, if it ends?", required=False)
    solicitor = line("Solicitor, and how to reach them", needed=False)
    next_step = line("What comes next, by when", needed=False)


def immigration(row: Immigration, people: People, on: date) -> Line:
    said = [
        "Unaccompanied child" if row.unaccompanied else "",
        "No recourse to public funds" if row.no_public_funds else "",
        f"Solicitor: {row.solicitor}" if row.solicitor else "No solicitor recorded",
        f"Next: {row.next_step}" if row.next_step else "",
    ]
    return Line(
        title=STATUSES[row.status], words=". ".join(words for words in said if words), **_ends(row, on)
    )


def _ends(row: Immigration, on: date) -> dict:
    if row.ended is None:
        return {}
    if row.ended <= on:
        return {"status": Status.LATE, "state": f"Ended {day(row.ended)}"}
    soon = (row.ended - on).days <= SOON
    return {"status": Status.SOON if soon else Status.PLAIN, "state": f"Until {day(row.ended)}"}


DETAILS = (
    Detail(
        key="immigration", model=Immigration, press="Say leave to be here", title="Leave to be here",
        unknown="Leave to be here: not asked yet.", form=ImmigrationForm, line=immigration, part=Part.CONTENT,
        replaces=True, lapses=True,
        offered=is_born,
    ),
)  # fmt: skip
