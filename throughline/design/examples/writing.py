"""A made-up visit being written, clashing, wrong and signed."""

from django import forms

from throughline.design.fields import Checks, ClockField, DayField, OneOf, PlainForm, Segments, Words
from throughline.design.parts.links import Link
from throughline.design.parts.notices import Clash, ClashField, DraftState, Notice

SIGNED = Notice(words="Visit signed for Tia, Kai and Esme at 16:52.", undo_url="#")
WARNED = Notice(
    words="Mariam Achebe is writing here too.",
    kind="warning",
    link=Link(words="See what is different", url="#"),
)
CLASH = Clash(
    title="Mariam Achebe changed this while you were writing",
    words="Both versions are kept. Choose what the record should say, then save.",
    their_name="Mariam",
    fields=(
        ClashField(
            label="What happened", theirs="Kelly was at home and calm.", yours="Kelly was at home and tired."
        ),
    ),
)
DRAFT = DraftState(saved_at="16:52", words=136)


class VisitForm(PlainForm):
    """Every kind of field there is."""

    day = DayField(label="Day", help_text="Like Fri 20 Nov 2026")
    began = ClockField(label="From")
    where = forms.ChoiceField(label="Where", choices=[("home", "At home"), ("school", "School")])
    seen = forms.ChoiceField(label="Tia was", choices=[("yes", "Seen"), ("no", "Not seen")], widget=Segments)
    ring = forms.ChoiceField(
        label="Whom to ring",
        choices=[("mariam", "Mariam Achebe, Team manager"), ("alice", "Alice Arden, Social worker")],
        widget=OneOf,
        required=False,
    )
    tools = forms.MultipleChoiceField(
        label="Used",
        choices=[("houses", "Three Houses"), ("scale", "Scaling cards")],
        widget=Checks,
        required=False,
    )
    told = forms.BooleanField(label="The family was told beforehand", required=False)
    words = forms.CharField(
        label="Tia’s words, or what you saw", help_text="Write so Tia could read it.", widget=Words()
    )


def wrong_form() -> VisitForm:
    """A form as it comes back when it could not be signed."""
    return VisitForm({"day": "Thu 20 Nov 2026", "began": "3:45", "where": "home", "words": "“I rang Nan.”"})


def tia_form() -> VisitForm:
    return VisitForm(prefix="tia", initial={"seen": "yes", "words": "“I rang Nan because Nan picks up.”"})
