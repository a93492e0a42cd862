"""What whoever answers is asked."""

from django import forms

from throughline import __version__
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Segments, Words
from throughline.oversight.hindrance.models import WORDS, HindranceAnswer

NAME_NOBODY = "Everybody who works here reads this: name no child, no family and no colleague."


class AnswerForm(PlainForm):
    state = forms.ChoiceField(label="How it stands", choices=HindranceAnswer.STATES, widget=Segments)
    words = forms.CharField(
        label="What was done, or why nothing is",
        max_length=WORDS,
        widget=Words(rows=3),
        help_text=NAME_NOBODY,
    )
    release = forms.CharField(
        label="Mended in release", max_length=20, required=False, help_text=f"This is {__version__}."
    )
    on = DayField(
        label="Mended on, or expected on",
        required=False,
        help_text="Like 20 Nov 2026. Leave it empty for what stays.",
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["on"].on = today()
