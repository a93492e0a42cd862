"""What is asked when a record is opened."""

from django import forms

from throughline.design.fields import DayField, PlainForm


class PersonForm(PlainForm):
    given_name = forms.CharField(label="First name", max_length=80, required=False)
    family_name = forms.CharField(label="Family name", max_length=80, required=False)
    born = DayField(label="Born", required=False, help_text="Like 3 Jun 2017.")
    expected = DayField(label="Not born yet: expected on", required=False)
    unknown = forms.BooleanField(label="The birth date is not known", required=False)
