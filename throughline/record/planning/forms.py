"""What is pressed on a plan's page, as forms."""

from django import forms

from throughline.access.models import Account
from throughline.config.clock import today
from throughline.design import fields as design
from throughline.record.entries.fields import colleagues
from throughline.record.planning.models import PlanGiven
from throughline.record.planning.models.plan import FAMILY_HELP, IN_NEED, STATUSES
from throughline.record.planning.stepping import CHECKLIST

TAKES_ON = ("worker", "manager", "family-help")


class Giving(design.PlainForm):
    """The plan given to a parent, a child or whoever does something in it, in a form that they can use."""

    use_required_attribute = False

    who = forms.CharField(label="Given to", max_length=120)
    on = design.DayField(label="On", help_text="Today, or a day before.")
    form = forms.ChoiceField(label="How", choices=[("", "Choose"), *PlanGiven.FORMS])
    language = forms.CharField(label="Language", max_length=80, initial="English")
    explained_by = forms.CharField(label="Explained by", max_length=120, required=False)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["on"].on = today()


class Stepping(design.PlainForm):
    """Up or down, with the list that has to be true first."""

    use_required_attribute = False

    becomes = forms.ChoiceField(
        label="It becomes", choices=[one for one in STATUSES if one[0] in (FAMILY_HELP, IN_NEED)]
    )
    why = forms.CharField(label="Why", max_length=400, widget=design.Words(rows=2))
    to = forms.TypedChoiceField(
        label="Who takes it on", coerce=int, empty_value=None,
        choices=lambda: [("", "Choose"), *colleagues(TAKES_ON)],
        help_text="Somebody new? Sign a handover to them first: they accept both at once.",
    )  # fmt: skip

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for name, label in CHECKLIST:
            self.fields[name] = forms.BooleanField(label=label, required=False)

    @property
    def checked(self) -> dict[str, bool]:
        return {name: bool(self.cleaned_data.get(name)) for name, _ in CHECKLIST}

    @property
    def account(self) -> Account | None:
        return Account.objects.filter(pk=self.cleaned_data["to"]).first()


class Moving(design.PlainForm):
    use_required_attribute = False

    to = design.DayField(label="New day")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["to"].on = today()
