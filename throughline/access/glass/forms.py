"""The questions before the glass is broken, and whoever looks at it again answers."""

from uuid import uuid4

from django import forms

from throughline.access.accounts.forms import ProveForm
from throughline.access.glass.queries import Child
from throughline.access.glass.reasons import LEAST_WORDS, REASONS
from throughline.access.models import GlassReview
from throughline.design.fields import Checks, PlainForm, Segments, Words

NO_KEY = "Load this page again, then open."


class GlassForm(PlainForm):
    key = forms.UUIDField(
        widget=forms.HiddenInput, initial=uuid4, error_messages={"required": NO_KEY, "invalid": NO_KEY}
    )
    children = forms.TypedMultipleChoiceField(
        label="Which children?",
        coerce=int,
        widget=Checks,
        help_text="One household. A brother or sister who lives elsewhere, or whose record is restricted, is not offered.",
        error_messages={
            "required": "Tick at least one child.",
            "invalid_choice": "Tick the children on this page.",
        },
    )
    happening = forms.ChoiceField(
        label="What is happening?",
        choices=list(REASONS.items()),
        widget=Segments,
        error_messages={
            "required": "Say what is happening.",
            "invalid_choice": "Choose one of the answers.",
        },
    )
    reason = forms.CharField(
        label="Why, in your own words",
        help_text="Enough for somebody else to judge it by: who asked, and what you need to know.",
        min_length=LEAST_WORDS,
        max_length=400,
        widget=Words(),
        error_messages={
            "required": "Say why, in a sentence.",
            "min_length": f"Say more: at least {LEAST_WORDS} letters, for whoever looks at it.",
            "max_length": "Say it in 400 letters or fewer.",
        },
    )

    def __init__(self, *args, household: list[Child], labels: dict[int, str], **options) -> None:
        super().__init__(*args, **options)
        self.fields["children"].choices = list(labels.items())
        self.fields["children"].initial = [household[0].id]


class PasswordForm(ProveForm):
    """Empty when a passkey, or nothing, proves who sits there."""

    def __init__(self, *args, asked: bool, **options) -> None:
        super().__init__(*args, **options)
        if not asked:
            self.fields.clear()


class VerdictForm(PlainForm):
    verdict = forms.ChoiceField(
        label="Was it right?",
        choices=GlassReview.VERDICTS,
        widget=Segments,
        error_messages={
            "required": "Say whether it was right.",
            "invalid_choice": "Choose one of the answers.",
        },
    )
    reason = forms.CharField(
        label="Why you say so",
        min_length=10,
        max_length=400,
        widget=Words(),
        error_messages={
            "required": "Say why, in a sentence.",
            "min_length": "Say more: at least 10 letters.",
            "max_length": "Say it in 400 letters or fewer.",
        },
    )
