"""The questions of the people pages."""

from django import forms

from throughline.access.roles import ROLES
from throughline.design.fields import PlainForm


class InviteForm(PlainForm):
    name = forms.CharField(label="Name", max_length=120)
    email = forms.CharField(label="E-mail", max_length=254)
    role = forms.ChoiceField(label="Role", choices=[(role.key, role.name) for role in ROLES.values()])
