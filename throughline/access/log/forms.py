"""What the privacy officer asks the log, and how a question about a look is answered."""

from django import forms

from throughline.access.log import queries
from throughline.access.log.models import LogQuestion
from throughline.access.log.queries import Asked
from throughline.access.log.words import RULES, VIAS
from throughline.access.models import Account
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Segments, Words

RIGHTS = [("", "Any of somebody’s")] + [(f"via:{key}", words) for key, words in VIAS.items()]
RIGHTS += [(f"rule:{key}", words) for key, words in RULES.items() if key != "reach"]
UNKNOWN = "No child has this reference. It looks like NM-10431: check it on the notice or the letter."


class AskForm(PlainForm):
    """Every box may stay empty."""

    account = forms.ChoiceField(label="Who", required=False)
    reference = forms.CharField(label="Child’s reference", required=False, max_length=12)
    day = DayField(label="Day", required=False, help_text="Like Fri 20 Nov 2026")
    right = forms.ChoiceField(label="By what right", required=False, choices=RIGHTS)
    refused = forms.BooleanField(label="Refused only", required=False)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        people = Account.objects.values_list("id", "name")
        self.fields["account"].choices = [("", "Anybody"), *people]
        self.fields["day"].on = today()

    def clean_reference(self) -> int | None:
        """The key, because nothing else than a key is kept in the log."""
        written = self.cleaned_data["reference"].strip().upper()
        if not written:
            return None
        found = queries.person_by_reference(written)
        if found is None:
            raise forms.ValidationError(UNKNOWN)
        return found

    def asked(self) -> Asked:
        if not self.is_bound or not self.is_valid():
            return Asked()
        said = self.cleaned_data
        kind, _, key = said["right"].partition(":")
        return Asked(
            account_id=int(said["account"]) if said["account"] else None,
            person_id=said["reference"],
            day=said["day"],
            refused=said["refused"],
            **({kind: key} if key else {}),
        )


class AnswerForm(PlainForm):
    outcome = forms.ChoiceField(label="Was it right to look?", choices=LogQuestion.OUTCOMES, widget=Segments)
    answer = forms.CharField(
        label="What you found", max_length=400, widget=Words,
        help_text="Whoever asked, and the child’s worker and managers, read this.",
    )  # fmt: skip
