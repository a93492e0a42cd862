"""What can be asked. Nothing is needed but one of words, child or writer."""

from typing import Any

from django import forms

from throughline.access.models import Account
from throughline.design import fields as design
from throughline.record.entries.kinds import by_key

NOTHING = "Write a word to look for, or say who wrote it."
ONLY_SMALL_WORDS = "These words are in every sentence, like “the” and “and”. Write one that stands out."
BEFORE = "The last day is before the first. Check both days."
LONGEST = 200


class SearchForm(forms.Form):
    use_required_attribute = False

    words = forms.CharField(
        label="Words", max_length=LONGEST, required=False,
        help_text="All of them, in any order and form. “In quotation marks” means exactly so; a minus before a word leaves it out.",
        error_messages={"max_length": f"Write at most {LONGEST} letters to look for."},
    )  # fmt: skip
    writer = forms.CharField(
        label="Written by", max_length=120, required=False, help_text="A colleague’s name, or “me”."
    )
    kind = forms.ChoiceField(label="Kind", required=False)
    since = design.DayField(label="From", required=False)
    until = design.DayField(label="To", required=False)

    def __init__(self, *args: Any, me: int, child: int | None, **more: Any) -> None:
        super().__init__(*args, **more)
        self.me, self.child = me, child
        self.fields["kind"].choices = [("", "Any kind"), *kinds()]

    def clean_writer(self) -> Account | None:
        typed = " ".join(self.cleaned_data["writer"].split())
        if not typed:
            return None
        found = (
            Account.objects.filter(pk=self.me)
            if typed.lower() == "me"
            else Account.objects.filter(name__iexact=typed)
        )
        if (one := found.first()) is None:
            raise forms.ValidationError(f"Nobody here is called {typed}. Write the whole name.")
        return one

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("since") and said.get("until") and said["until"] < said["since"]:
            self.add_error("until", BEFORE)
        if not (said.get("words") or said.get("writer") or self.child or self.errors):
            self.add_error("words", NOTHING)
        return said


def kinds() -> list[tuple[str, str]]:
    return sorted(((kind.key, kind.name) for kind in by_key().values()), key=lambda pair: pair[1])
