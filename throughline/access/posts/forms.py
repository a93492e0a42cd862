"""The questions of the people pages."""

from django import forms

from throughline.access.models import Team
from throughline.access.posts.queries import STATES, Sought
from throughline.access.roles import ROLES
from throughline.config.asked import whole
from throughline.design.fields import PlainForm

NAMED_ROLES = [(role.key, role.name) for role in ROLES.values()]


class InviteForm(PlainForm):
    name = forms.CharField(label="Name", max_length=120)
    email = forms.CharField(label="E-mail", max_length=254)
    role = forms.ChoiceField(label="Role", choices=NAMED_ROLES)


def teams() -> list[tuple[str, str]]:
    return [("", "Any"), *((str(team.pk), team.name) for team in Team.objects.all())]


class FilterForm(forms.Form):
    """Never refused: what it cannot read, it does not filter by."""

    q = forms.CharField(label="Name or e-mail", required=False)
    team = forms.ChoiceField(label="Team", choices=teams, required=False)
    role = forms.ChoiceField(label="Role", choices=[("", "Any"), *NAMED_ROLES], required=False)
    state = forms.ChoiceField(label="State", choices=[("", "Any"), *STATES.items()], required=False)

    def sought(self) -> Sought:
        self.is_valid()
        said = self.cleaned_data
        return Sought(
            words=said.get("q", "")[:80], team=whole(said.get("team")), role=said.get("role", ""), state=said.get("state", ""),
        )  # fmt: skip
