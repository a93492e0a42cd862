"""One's own address."""

from django import forms

from throughline.design.fields import PlainForm


class AddressForm(PlainForm):
    lines = forms.CharField(label="Address", max_length=200, help_text="House and street, like 14 Larch Road")
    postcode = forms.CharField(label="Postcode", max_length=8)
