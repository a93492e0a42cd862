"""Languages, how somebody makes themselves understood, and interpreters asked for and held."""

from datetime import date

from django import forms

from throughline.access.parts import Part
from throughline.config.clock import today
from throughline.design.dates import day
from throughline.design.fields import DayField, OneOf, PlainForm, Segments, Words
from throughline.design.parts.status import Status
from throughline.record.people.about.detail import Act, Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line
from throughline.record.people.models import Communication, InterpreterBooking, Language
from throughline.record.people.models.language import INTERPRETERS
from throughline.record.people.rules import is_born

KINDS, SPEAKS, READS = dict(INTERPRETERS), dict(Language.SPEAKS), dict(Language.READS)
OUTCOMES = dict(InterpreterBooking.OUTCOMES)
NEEDED = [kind for kind in INTERPRETERS if kind[0]]


class LanguageForm(SaidForm):
    language = line("Language", most=60, hint="Sign languages too: “British Sign Language”.")
    dialect = line("Dialect, or where it is spoken", most=60, needed=False)
    speaks = forms.ChoiceField(label="How do they speak it?", choices=Language.SPEAKS, widget=OneOf)
    reads = forms.ChoiceField(
        label="Do they read it?", choices=Language.READS, widget=Segments, required=False
    )
    interpreter = forms.ChoiceField(
        label="What do they need in it?", choices=INTERPRETERS, widget=OneOf, required=False,
        help_text="Never a child of the family, nor a relative.",
    )  # fmt: skip
    wishes = line(
        "Whom they want, or do not want", needed=False, hint="“The same one as at the review, by video.”"
    )


class CommunicationForm(SaidForm):
    short = line(
        "In a few words", most=80, hint="It stands at the head of every page: “Eye-gaze screen, charged”."
    )
    how = forms.CharField(
        label="How do they make themselves understood?", max_length=300, widget=Words(rows=3)
    )
    alone = forms.CharField(
        label="How is seeing them alone done?", max_length=300, required=False, widget=Words(rows=2),
        help_text="Who reads the screen or signs, and what has to be there.",
    )  # fmt: skip


class BookingForm(SaidForm):
    day = DayField(label="For which day?")
    what_for = line("What for?", hint="“Visit at home”, “First review”.")
    language = line("Language", most=60)
    kind = forms.ChoiceField(label="What kind?", choices=NEEDED, widget=OneOf)
    who = line("Who, if that is known", most=120, needed=False)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["started"].label, self.fields["started"].help_text = "Asked for on", "Empty means today."
        self.fields["source"].label, self.fields["source"].help_text = "Asked by, or through whom", ""

    def clean_started(self) -> date:
        return self.cleaned_data["started"] or today()


class OutcomeForm(PlainForm):
    outcome = forms.ChoiceField(
        label="How did it come out?", choices=InterpreterBooking.OUTCOMES[1:], widget=OneOf
    )
    who = line("Who interpreted", most=120, needed=False)
    note = forms.CharField(
        label="What to know for the next time", max_length=300, required=False, widget=Words(rows=2)
    )


def came_out(row: InterpreterBooking, *, by, outcome: str, who: str, note: str) -> None:
    row.outcome, row.who, row.note = outcome, who or row.who, note
    row.save(update_fields=["outcome", "who", "note"])


def language(row: Language, people: People, on: date) -> Line:
    name = f"{row.language}, {row.dialect}" if row.dialect else row.language
    reads = READS[row.reads] if row.reads else "Whether they read it: not asked yet"
    said = [SPEAKS[row.speaks], reads, row.wishes]
    needs = {"status": Status.VOICE, "state": KINDS[row.interpreter]} if row.interpreter else {}
    return Line(title=name, words=". ".join(words for words in said if words), **needs)


def communication(row: Communication, people: People, on: date) -> Line:
    alone = f"Seen alone: {row.alone}" if row.alone else "How seen alone is done: not asked yet."
    return Line(title=row.short, words=f"{row.how} {alone}")


MARKS = {
    "": Status.SOON,
    "booked": Status.UNDER_WAY,
    "held": Status.DONE,
    "absent": Status.LATE,
    "none": Status.LATE,
}


def booking(row: InterpreterBooking, people: People, on: date) -> Line:
    who = f" {row.who}." if row.who else ""
    return Line(
        title=f"{day(row.day)}: {row.what_for}", words=f"{KINDS[row.kind]}, {row.language}.{who} {row.note}".strip(),
        status=MARKS.get(row.outcome, Status.PLAIN), state=OUTCOMES[row.outcome],
    )  # fmt: skip


DETAILS = (
    Detail(
        key="language", model=Language, press="Add a language", title="A language they speak or need",
        unknown="Nobody has asked yet which languages they speak.", form=LanguageForm, line=language,
        offered=is_born,
    ),
    Detail(
        key="communication", model=Communication, press="Say how they communicate",
        title="How they make themselves understood", unknown="Nobody has asked yet how they are best heard.",
        form=CommunicationForm, line=communication, replaces=True,
        offered=is_born,
    ),
    Detail(
        key="interpreter", model=InterpreterBooking, press="Ask for an interpreter", title="An interpreter asked for",
        none="No interpreter has been asked for.", began="Asked for", form=BookingForm, line=booking, part=Part.CONTENT,
        acts=(Act(key="outcome", press="How it came out", form=OutcomeForm, do=came_out),),
        offered=is_born,
    ),
)  # fmt: skip
