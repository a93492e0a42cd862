"""What the front door asks: a contact as it comes in, a check and its answer, where a child is now."""

from collections.abc import Mapping
from typing import TypeVar

from django import forms

from throughline.config.clock import now, today
from throughline.design.fields import ClockField, DayField, OneOf, PlainForm, Segments, Words
from throughline.record.agreements.purposes import GROUNDS
from throughline.record.entries.fields import colleagues
from throughline.record.front_door.kinds import DECIDERS
from throughline.record.front_door.sorts import (
    ACT_NOW,
    AGENCIES,
    DECISIONS,
    HOW,
    SEEN,
    SORTS,
    THRESHOLDS,
)

Row = TypeVar("Row", bound=PlainForm)
NOT_SAID = ("", "Not said")
ROWS, MOST = 2, 12
"""Children asked about at first, and at most."""


def choose(
    label: str, options: list, *, first: tuple[str, str] = ("", "Choose"), **also
) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[first, *options], **also)


def line(label: str, longest: int = 120, **also) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, required=False, **also)


class ContactForm(PlainForm):
    """Everything but the children."""

    received_on = DayField(label="Came on")
    received_time = ClockField(label="At")
    how = choose("How", HOW)
    sort = choose("What it is", SORTS)
    agency = choose("From", AGENCIES)
    from_name = line("Their name")
    from_role = line("Their role", help_text="Health visitor, teacher, neighbour.")
    from_service = line("Where they work")
    answer_to = line(
        "How they can be answered", 200, help_text="A number or an address; or that they want no answer."
    )
    headline = forms.CharField(label="In one line", max_length=160, help_text="What the board shows.")
    words = forms.CharField(
        label="What they said", widget=Words(rows=5), help_text="Their words, as far as you can."
    )
    threshold_theirs = choose("The threshold as they see it", THRESHOLDS, first=NOT_SAID, required=False)
    knows = line("Does the family know that they told us?", 300)
    address = line("Address of the home", 200)
    act_now = choose(
        "Can it wait?", ACT_NOW, first=("", "It can wait for a decision within a working day"), required=False
    )
    where_now = line("Where is the child now?", 160)
    with_whom = line("With whom?", 160)
    until_when = line("Until when?", 80)

    GROUPS = (
        ("What came in", ("received_on", "received_time", "how", "sort")),
        (
            "Who told us",
            ("agency", "from_name", "from_role", "from_service", "answer_to", "threshold_theirs"),
        ),
        ("What they said", ("headline", "words", "knows", "address")),
    )
    NOW = ("act_now", "where_now", "with_whom", "until_when")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["received_on"].on = today()
        if not self.is_bound:
            self.initial = {"received_on": today(), "received_time": now().time()} | self.initial

    def clean(self) -> dict:
        said = super().clean()
        if said.get("act_now") and not said.get("where_now"):
            self.add_error(
                "where_now", "Ask where the child is now, and write it here. “Not known” is an answer."
            )
        return said


class ChildForm(PlainForm):
    """One child of the household; empty when nobody is named in it."""

    name = line("Name, as it was said")
    age = line("Age, as it was said", 40)
    born = DayField(label="Born, if known", required=False)
    number = line("A number, if one was given", 40)
    seen = forms.ChoiceField(label="Seen?", choices=SEEN, required=False, widget=Segments)
    seen_by = line("By whom")
    where = line("Where", 160)
    words = forms.CharField(
        label="In their own words, or what was seen", widget=Words(rows=2), required=False
    )

    def clean(self) -> dict:
        said = super().clean()
        if not said.get("name") and any(said.get(name) for name in ("age", "born", "number", "words")):
            self.add_error("name", "Write a name, even if it is only “Baby” or “Child, about 8”.")
        return said


class AdultForm(PlainForm):
    name = line("Name")
    role = line("Who they are", help_text="Mother, her partner, neighbour.")
    where = line("Where they are", 160)


LEADERS = (*DECIDERS, "worker")
"""Whoever can be acting for a child tonight."""


class OfColleagues(PlainForm):
    """Names colleagues to choose from: `people`, where a page has several such forms and asks once."""

    NAMES = ""

    def __init__(self, *args, people: list[tuple[str, str]] | None = None, **options) -> None:
        super().__init__(*args, **options)
        if people is not None:
            self.fields[self.NAMES].choices = [("", "Choose"), *people]


class AskForm(OfColleagues):
    """On agreement, or on a ground. Which one is missing is said by the action."""

    agency = choose("Which service", AGENCIES)
    whom = line("Whom there")
    agreed_by = line("Who agreed", help_text="Mum, Dad, the young person.")
    agreed_on = DayField(label="On", required=False)
    agreed_how = line("How, and to what", 200, help_text="By telephone; school and housing only.")
    ground = choose(
        "Or without agreement, because", list(GROUNDS), first=("", "It is with agreement"), required=False
    )
    why = line("Why in this case", 400)
    decided_by = forms.TypedChoiceField(
        label="Decided by",
        coerce=int,
        empty_value=None,
        required=False,
        choices=lambda: [("", "Choose"), *colleagues(DECIDERS)],
    )

    NAMES = "decided_by"

    def __init__(self, *args, agreements: list[tuple[str, str]] = (), **options) -> None:
        super().__init__(*args, **options)
        self.fields["agreed_on"].on = today()
        if agreements:
            self.fields["agreement"] = forms.TypedChoiceField(
                label="As agreed on the child’s record", coerce=int, empty_value=None, required=False,
                choices=[("", "Choose"), *agreements],
            )  # fmt: skip


class SafeForm(PlainForm):
    where_now = line("Where is the child now?", 160)
    with_whom = line("With whom?", 160)
    until_when = line("Until when?", 80)


class ActingForm(OfColleagues):
    NAMES = "account"
    account = forms.TypedChoiceField(
        label="Who is acting?", coerce=int, choices=lambda: [("", "Choose"), *colleagues(LEADERS)]
    )


class ActNowForm(PlainForm):
    reason = forms.ChoiceField(label="Why it cannot wait", choices=ACT_NOW, widget=OneOf)


class ReadyForm(PlainForm):
    suggested = choose("What you would decide", DECISIONS, first=("", "No suggestion"), required=False)


class DecideForm(OfColleagues):
    """Shared by the children; each child's own part is `EachForm`."""

    NAMES = "decided_by"

    threshold_ours = choose("The threshold as we see it", THRESHOLDS, first=NOT_SAID, required=False)
    differs = forms.CharField(label="Where ours is not theirs: why", widget=Words(rows=2), required=False)
    decided_by = forms.TypedChoiceField(
        label="Decided by", coerce=int, choices=lambda: [("", "Choose"), *colleagues(DECIDERS)],
        error_messages={"required": "Say who decided."},
    )  # fmt: skip


class EachForm(PlainForm):
    decision = choose("Decision", DECISIONS, required=False, first=("", "Not yet"))
    reason = forms.CharField(label="Why", widget=Words(rows=2), required=False)
    rejected = forms.CharField(
        label="What else was weighed, and why not", widget=Words(rows=2), required=False
    )


class NewRecordForm(PlainForm):
    given = line("First name", 80)
    family = line("Family name", 80)


def children_forms(posted: Mapping[str, str] | None, *, more: int = 0, check: bool = True) -> list[ChildForm]:
    """As many as were sent and those asked for, at most twelve."""
    sent = 0 if posted is None else sum(1 for n in range(MOST) if f"child-{n}-name" in posted)
    return [_row(ChildForm, posted, f"child-{n}", check) for n in range(sent)] + [
        ChildForm(prefix=f"child-{n}", initial={"seen": "not known"})
        for n in range(sent, min(MOST, max(sent + more, ROWS if posted is None else 0)))
    ]


def adult_forms(posted: Mapping[str, str] | None, *, check: bool = True) -> list[AdultForm]:
    return [_row(AdultForm, posted, f"adult-{n}", check) for n in range(ROWS)]


def _row(asks: type[Row], posted: Mapping[str, str] | None, prefix: str, check: bool) -> Row:
    """As it was typed; without a check nothing in it is called wrong yet."""
    if check:
        return asks(posted, prefix=prefix)
    said = {name: posted.get(f"{prefix}-{name}", "") for name in asks.base_fields}
    return asks(prefix=prefix, initial=said)
