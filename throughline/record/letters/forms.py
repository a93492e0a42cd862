"""What somebody is asked who begins a letter, or writes what it has to say."""

from typing import Any
from uuid import uuid4

from django import forms

from throughline.design.dates import day
from throughline.design.fields import Checks, OneOf, PlainForm, Words
from throughline.record.entries.models import Entry
from throughline.record.letters import declarations
from throughline.record.letters.recipients import Recipient, To
from throughline.record.people.models import Person

OTHERS = (To.PROFESSIONAL, To.PUBLIC, To.COURT)
Family = list[tuple[Person, str, str]]


class NewLetterForm(PlainForm):
    template = forms.ChoiceField(
        label="Which letter", widget=OneOf, error_messages={"required": "Choose which letter it is."}
    )
    to = forms.ChoiceField(
        label="Who reads it", widget=OneOf, help_text="What may go depends on who reads it.",
        error_messages={"required": "Say whom it is for."},
    )  # fmt: skip
    name = forms.CharField(
        label="Their name", required=False, max_length=120, help_text="If the letter is not for the family."
    )
    relation = forms.CharField(
        label="What they are",
        required=False,
        max_length=120,
        help_text="Health visitor; Northmere Family Court.",
    )
    address = forms.CharField(
        label="Where it goes", required=False, max_length=300, widget=Words(rows=3),
        help_text="The lines of the address, as they stand on the envelope.",
    )  # fmt: skip
    entries = forms.MultipleChoiceField(
        label="Made from", required=False, widget=Checks,
        help_text="A letter carries of each what its kind takes; the rest of it stays here.",
        error_messages={"invalid_choice": "This entry is not yours to send, or it was withdrawn."},
    )  # fmt: skip
    language = forms.ChoiceField(
        label="Language",
        required=False,
        help_text="Of the letter’s own words. What was written in English stays English.",
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(
        self, *args: Any, family: Family, entries: list[Entry], names: dict[str, str], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.family = {f"{kind}-{person.pk}": (person, relation, kind) for person, relation, kind in family}
        self.fields["template"].choices = [(one.key, one.name) for one in declarations.by_key().values()]
        self.fields["to"].choices = [
            *(
                (key, f"{person}, {relation or 'the child'}")
                for key, (person, relation, _) in self.family.items()
            ),
            *((kind.value, kind.words) for kind in OTHERS),
        ]
        self.fields["entries"].choices = [
            (str(one.pk), f"{names[one.kind]}, {day(one.happened_at)}: {one.headline}") for one in entries
        ]
        spoken = {
            language: name for one in declarations.by_key().values() for language, name in one.languages
        }
        self.fields["language"].choices = list(spoken.items())

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        declared = declarations.by_key().get(said.get("template", ""))
        to = said.get("to", "")
        if to in {kind.value for kind in OTHERS} and not said.get("name", "").strip():
            self.add_error("name", "Give the reader’s name: it stands on every page.")
        if declared and to and To(to.split("-")[0]) not in declared.readers:
            readers = " or ".join(reader.words.lower() for reader in declared.readers)
            self.add_error(
                "to", f"“{declared.name}” is for: {readers}. Choose another reader, or another letter."
            )
        return said

    @property
    def recipient(self) -> Recipient:
        said = self.cleaned_data
        if said["to"] in self.family:
            person, relation, kind = self.family[said["to"]]
            return Recipient(
                kind=To(kind), name=str(person), person=person.pk, relation=relation, address=said["address"]
            )
        return Recipient(
            kind=To(said["to"]),
            name=said["name"].strip(),
            relation=said["relation"].strip(),
            address=said["address"],
        )


class AnswersForm(PlainForm):
    """What this letter's template asks its writer. Nothing is needed before it is printed."""

    def __init__(self, *args: Any, asks: tuple[declarations.Ask, ...], **more: Any) -> None:
        super().__init__(*args, **more)
        for ask in asks:
            self.fields[ask.key] = forms.CharField(
                label=ask.label, help_text=ask.hint, required=False, widget=Words(rows=ask.rows), max_length=6000,
                error_messages={"max_length": "Say it in 6,000 letters or fewer."},
            )  # fmt: skip
