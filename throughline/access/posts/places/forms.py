"""The questions about teams and organisations."""

from django import forms

from throughline.access.models import Organisation
from throughline.access.posts.proposals.forms import chosen
from throughline.design.fields import PlainForm

KINDS = [
    ("authority", "The authority"),
    ("trust", "A trust that works for it"),
    ("partner", "A partner"),
    ("commissioner", "A council that commissions"),
]


def organisations() -> list[tuple[str, str]]:
    return [("", "None"), *((str(one.pk), one.name) for one in Organisation.objects.filter(closed_on=None))]


class TeamForm(PlainForm):
    name = forms.CharField(label="Name of the team", max_length=120)
    organisation = chosen("Its organisation", organisations, Organisation)


class OrganisationForm(PlainForm):
    name = forms.CharField(label="Name of the organisation", max_length=120)
    kind = forms.ChoiceField(label="What it is", choices=KINDS)
