"""What anybody is asked who is worried about a child. Only one answer is needed."""

from uuid import UUID, uuid4

from django import forms

from throughline.design.fields import PlainForm, Segments

LONG = "This is {over} letters too long for this page. Make it shorter, or ring us and tell us."
NOW = [("yes", "Yes"), ("no", "No"), ("not known", "I do not know")]
NOTHING_KEPT = {"autocomplete": "off"}
"""A browser that offered these words to whoever sits there next would tell on somebody."""


class Limited(forms.CharField):
    """Refuses with how much is too much, and never cuts anybody off while they type."""

    def __init__(self, *, most: int, **options: object) -> None:
        self.most = most
        super().__init__(**options)

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.most:
            raise forms.ValidationError(LONG.format(over=f"{len(value) - self.most:,}"))


def box(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows, "cols": 60, **NOTHING_KEPT})


class TellForm(PlainForm):
    now = forms.ChoiceField(
        label="Is a child hurt or in danger at this moment?", choices=NOW, widget=Segments, required=False,
        help_text="If yes, ring 999 first. Then tell us too, if you can.",
    )  # fmt: skip
    words = Limited(
        label="What are you worried about?", most=6000, widget=box(8),
        help_text="What you saw or heard, when, and who was there. Your own words are best.",
        error_messages={"required": "Tell us what you are worried about: one sentence is enough."},
    )  # fmt: skip
    children = Limited(
        label="Which child or children?", most=1000, required=False, widget=box(3),
        help_text="A line for each: a name, an age, a school, or what you know. You need not know any of it.",
    )  # fmt: skip
    where = Limited(
        label="Where do they live, or where did it happen?", most=200, required=False,
        widget=forms.TextInput(NOTHING_KEPT), help_text="An address, a street, or how we would find the place.",
    )  # fmt: skip
    name = Limited(
        label="Your name", most=120, required=False, widget=forms.TextInput(NOTHING_KEPT),
        help_text="You do not have to say who you are.",
    )  # fmt: skip
    answer_to = Limited(
        label="How we may reach you, and when it is safe", most=200, required=False,
        widget=forms.TextInput(NOTHING_KEPT),
        help_text="A telephone number or e-mail, if we may ask you more. We say only that we have read it.",
    )  # fmt: skip
    website = forms.CharField(label="Leave this empty", required=False, widget=forms.TextInput(NOTHING_KEPT))
    key = forms.CharField(widget=forms.HiddenInput, initial=uuid4, required=False)

    def clean_key(self) -> UUID:
        """Nobody can see it, so nobody is asked to mend it."""
        try:
            return UUID(self.cleaned_data["key"])
        except ValueError:
            return uuid4()

    def asked(self) -> list[forms.BoundField]:
        """What people see."""
        return [self[name] for name in self.fields if name not in ("website", "key")]
