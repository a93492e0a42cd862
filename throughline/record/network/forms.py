"""What is asked when somebody tells of a family and who works with it."""

from collections.abc import Mapping
from typing import Any

from django import forms

from throughline.design.fields import DayField, PlainForm, Segments, Words
from throughline.record.network.models import Involvement
from throughline.record.network.problems import NOBODY
from throughline.record.network.services import groups
from throughline.record.people.models import Home, ParentalResponsibility, Person, Relationship
from throughline.record.people.models.kinship import EVERY, Sort

Options = list[tuple[str, str]]
SOURCE = "Who says so, or which paper was seen and when."
UNTIL = "The first day on which it no longer held. Empty while it holds."


def by_sort() -> list[tuple[str, Options]]:
    """Each kind in words from both sides: "mother (Tia is her child)" needs no second form."""
    return [(sort.value, [(one.key, one.key) for one in EVERY if one.sort is sort]) for sort in Sort]


class FamilyForm(PlainForm):
    """Of one child's family: whom it may name is given, and the day."""

    telling: tuple[str, ...] = ()
    """Asked only when it is told for the first time."""

    def __init__(
        self,
        *args: Any,
        child: Person,
        people: Mapping[int, Person],
        homes: list[Home],
        changing: bool,
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.child, self.people, self.homes = child, people, homes
        if changing:
            for name in self.telling:
                del self.fields[name]
        for name in ("started", "ended"):
            if name in self.fields:
                self.fields[name].on = more.get("initial", {}).get("on")

    def family(self, *, without: bool = False) -> Options:
        others = [
            (str(key), str(one)) for key, one in self.people.items() if not (without and key == self.child.pk)
        ]
        return sorted(others, key=lambda pair: pair[1])

    def named(self, name: str) -> Person | None:
        """Somebody chosen by key."""
        chosen = self.cleaned_data.get(name)
        return self.people.get(int(chosen)) if chosen else None


class RelativeForm(FamilyForm):
    telling = ("who", "number", "kind", "other")
    who = forms.ChoiceField(label="Who", required=False)
    number = forms.CharField(
        label="Or somebody else, by their number", required=False, max_length=12,
        help_text="Like N000123. Find them first, or start a record for them.",
    )  # fmt: skip
    kind = forms.ChoiceField(label="Is the", error_messages={"required": "Choose how they are related."})
    other = forms.ChoiceField(label="Of")
    certainty = forms.ChoiceField(
        label="Is it certain?", choices=Relationship.CERTAINTIES, required=False, widget=Segments
    )
    closeness = forms.ChoiceField(
        label="How it is between them", choices=Relationship.CLOSENESS, required=False, widget=Segments,
        help_text="As the child or the family says.",
    )  # fmt: skip
    started = DayField(label="Since", required=False, help_text="Empty: from birth, or not known.")
    ended = DayField(label="Until", required=False, help_text=UNTIL)
    source = forms.CharField(label="Source", required=False, max_length=160, help_text=SOURCE)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if "who" in self.fields:
            self.fields["who"].choices = [("", "Choose"), *self.family()]
            self.fields["kind"].choices = [("", "Choose"), *by_sort()]
            self.fields["other"].choices = self.family()
            self.fields["other"].initial = str(self.child.pk)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if "who" in self.fields and not said.get("who"):
            said["person"] = self._by_number(said.get("number", "").strip().upper())
        elif "who" in self.fields:
            said["person"] = self.named("who")
        return said

    def _by_number(self, number: str) -> Person | None:
        found = Person.objects.filter(reference=number).first() if number else None
        if found is None:
            self.add_error(
                "number" if number else "who",
                str(NOBODY) if number else "Choose somebody, or give their number.",
            )
        return found


class ResponsibilityForm(FamilyForm):
    telling = ("who", "how")
    who = forms.ChoiceField(label="Who", required=False)
    how = forms.ChoiceField(
        label="How it came", choices=[("", "Choose"), *ParentalResponsibility.HOW], error_messages={"required": "Say how it came: the law knows these ways only."}
    )  # fmt: skip
    started = DayField(label="Since", required=False, help_text="Empty: from birth.")
    source = forms.CharField(label="Which paper was seen, and when", required=False, max_length=160)
    ended = DayField(
        label="Ended on", required=False, help_text="It ends by law only, never because parents part."
    )
    ended_how = forms.ChoiceField(label="How it ended", choices=ParentalResponsibility.ENDS, required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if "who" in self.fields:
            self.fields["who"].choices = [("", "The authority itself"), *self.family(without=True)]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("ended") and not said.get("ended_how"):
            self.add_error("ended_how", "Say how it ended: it ends by law only.")
        if said.get("ended_how") and not said.get("ended") and "ended" not in self.errors:
            self.add_error("ended", "Give the day it ended.")
        authority = ("care order", "protection order")
        if "who" in self.fields and not said.get("who") and said.get("how") and said["how"] not in authority:
            self.add_error("who", "Choose who has it. The authority has it only by an order.")
        return said


class HomeForm(FamilyForm):
    telling = ("who", "home", "lines", "postcode", "confidential")
    who = forms.ChoiceField(label="Who lives there")
    home = forms.ChoiceField(label="At an address that is known", required=False)
    lines = forms.CharField(label="Or a new address", required=False, max_length=200)
    postcode = forms.CharField(label="Postcode", required=False, max_length=8)
    confidential = forms.BooleanField(
        label="Confidential: shown only by a press, which is logged", required=False
    )
    started = DayField(label="Since")
    ended = DayField(label="Until", required=False, help_text=UNTIL)
    days = forms.CharField(
        label="Part of the week",
        required=False,
        max_length=80,
        help_text="Like Friday to Sunday. Empty: all the time.",
    )
    source = forms.CharField(label="Source", required=False, max_length=160, help_text=SOURCE)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if "who" in self.fields:
            self.fields["who"].choices = self.family()
            self.fields["who"].initial = str(self.child.pk)
            self.fields["home"].choices = [("", "Choose"), *self._known()]

    def _known(self) -> Options:
        """A confidential address is never spelt out in a list."""
        return [
            (str(one.pk), "The confidential address" if one.confidential else one.lines) for one in self.homes
        ]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if "home" in self.fields and not said.get("home") and not (said.get("lines") or "").strip():
            self.add_error("lines", "Choose an address that is known, or write a new one.")
        if "home" in self.fields and said.get("home") and (said.get("lines") or "").strip():
            self.add_error("lines", "Choose an address or write a new one, not both.")
        return said


class ServiceForm(FamilyForm):
    telling = ("who", "kind", "service", "phone")
    who = forms.ChoiceField(label="Whom they work with")
    kind = forms.ChoiceField(
        label="What kind of service", error_messages={"required": "Choose the kind of service."}
    )
    service = forms.CharField(
        label="Its name", max_length=120, error_messages={"required": "Write the name of the service."}
    )
    phone = forms.CharField(label="Its telephone", required=False, max_length=40)
    state = forms.ChoiceField(label="How it stands", choices=Involvement.STATES, widget=Segments)
    worker = forms.CharField(label="Who does the work", required=False, max_length=120)
    job = forms.CharField(label="Their job", required=False, max_length=120)
    team = forms.CharField(label="Their team", required=False, max_length=120)
    worker_phone = forms.CharField(label="Their telephone", required=False, max_length=40)
    email = forms.EmailField(
        label="Their e-mail",
        required=False,
        max_length=120,
        error_messages={"invalid": "Write the e-mail like a.name@service.example."},
    )
    started = DayField(label="Since")
    reason = forms.CharField(label="Why", required=False, max_length=200, widget=Words(rows=2))
    closeness = forms.ChoiceField(
        label="How it helps",
        choices=Involvement.HELPS,
        required=False,
        widget=Segments,
        help_text="As the child or the family says.",
    )
    ended = DayField(label="Until", required=False, help_text=UNTIL)
    ended_why = forms.CharField(label="Why it ended", required=False, max_length=200)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["state"].initial = self.initial.get("state", Involvement.OPEN)
        if "who" in self.fields:
            self.fields["who"].choices = self.family()
            self.fields["who"].initial = str(self.child.pk)
            self.fields["kind"].choices = [("", "Choose"), *groups()]
