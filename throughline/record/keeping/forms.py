"""What a records officer is asked."""

from django import forms

from throughline.design.fields import DayField, PlainForm, Words
from throughline.record.keeping.words import DID


class DecisionForm(PlainForm):
    did = forms.ChoiceField(label="What do you decide?", choices=list(DID.items()), widget=forms.RadioSelect)
    until = DayField(label="Keep longer: until which day?", required=False, help_text="Like 20 Nov 2036.")
    reason = forms.CharField(
        label="Why", max_length=400, widget=Words(rows=3),
        help_text="One or two sentences. They stay when the record does not, so name nobody.",
    )  # fmt: skip
