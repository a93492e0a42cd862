"""One's own address, and a day or more away."""

from collections.abc import Sequence

from django import forms

from throughline.access.models import Account
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm


class AddressForm(PlainForm):
    lines = forms.CharField(label="Address", max_length=200, help_text="House and street, like 14 Larch Road")
    postcode = forms.CharField(label="Postcode", max_length=8)


class AwayForm(PlainForm):
    account = forms.TypedChoiceField(label="Who", coerce=int)
    started = DayField(label="First day away", help_text="Like Fri 20 Nov 2026")
    ended = DayField(label="First day back", required=False, help_text="Leave it empty while nobody knows.")

    def __init__(self, *args, staff: Sequence[Account], **options) -> None:
        super().__init__(*args, **options)
        self.fields["account"].choices = [(one.pk, one.name) for one in staff]
        for name in ("started", "ended"):
            self.fields[name].on = today()

    def clean(self) -> None:
        said = self.cleaned_data
        if said.get("started") and said.get("ended") and said["ended"] <= said["started"]:
            self.add_error("ended", "The first day back comes after the first day away: check both.")
