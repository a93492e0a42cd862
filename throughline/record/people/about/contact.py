"""Who may not come near, by what order and whom it protects; and to whom an address may be known."""

from datetime import date
from uuid import UUID, uuid5

from django import forms

from throughline.design.dates import day
from throughline.design.fields import Checks, DayField, Words
from throughline.design.parts.status import Status
from throughline.record.people.about.detail import Detail, Line, People
from throughline.record.people.about.forms import SaidForm, line
from throughline.record.people.about.problems import NOBODY_BOUND, NOBODY_KNOWS
from throughline.record.people.models import AddressKnown, ContactRestriction, Person

KINDS = dict(ContactRestriction.KINDS)
HIDDEN = "somebody you cannot see"


def of_the_family(label: str, hint: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, coerce=int, required=False, empty_value=None, help_text=hint)


def choose_from(field: forms.TypedChoiceField, people) -> None:
    field.choices = [("", "Somebody else, named below"), *((one.pk, str(one)) for one in people)]


class RestrictionForm(SaidForm):
    EXTRA = ("protects", "bound", "bound_words")
    LAST = ("source", "started", "ended")

    kind = forms.ChoiceField(
        label="By what order?", choices=[("", "Choose"), *ContactRestriction.KINDS],
        error_messages={"required": "Choose by what order, or “Agreed with us, not ordered”."},
    )  # fmt: skip
    bound = of_the_family("Who is bound?")
    bound_words = line("Their name, if not in the list", most=120, needed=False)
    protects = forms.TypedMultipleChoiceField(
        label="Whom does it protect?", coerce=int, widget=Checks,
        error_messages={"required": "Tick at least one child whom it protects."},
    )  # fmt: skip
    says = forms.CharField(label="What it says", max_length=300, widget=Words(rows=2))
    if_breached = line("What to do if it is broken", hint="“Ring 999, then the duty manager.”")
    ring = line("Whom to ring to know more", most=120, needed=False)
    ended = DayField(label="Until when?", required=False, help_text="Empty means until further order.")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["source"].label = "Where does it stand?"
        self.fields["source"].help_text = "The order or letter, its day, and who has seen it."
        if "protects" in self.fields:
            choose_from(self.fields["bound"], self.around.family)
            self.fields["protects"].choices = [(one.pk, str(one)) for one in self.around.children]
            self.fields["protects"].initial = [self.around.person.pk]

    def clean(self) -> dict:
        said = super().clean()
        if "bound" in self.fields and not (said.get("bound") or said.get("bound_words")):
            self.add_error("bound", str(NOBODY_BOUND))
        return said


def make_restriction(
    *, person: Person, key: UUID, protects: list[int], bound: int | None, bound_words: str, **said
) -> ContactRestriction:
    """A row for each child it protects. The first has the form's own key, so that a second press finds it."""
    rows = [
        ContactRestriction(
            person_id=child, key=key if number == 0 else uuid5(key, str(child)), order=key, bound_id=bound,
            bound_words=bound_words, **said,
        )
        for number, child in enumerate(protects)
    ]  # fmt: skip
    return ContactRestriction.objects.bulk_create(rows)[0]


def alike(row: ContactRestriction) -> None:
    """What is put right or ended for one child of an order is so for all of them."""
    columns = ("kind", "says", "if_breached", "ring", "source", "started", "ended", "ended_why")
    others = ContactRestriction.objects.filter(order=row.order).exclude(pk=row.pk)
    others.update(**{column: getattr(row, column) for column in columns})


def who_is_bound(row: ContactRestriction, people: People) -> str:
    return str(people.get(row.bound_id, HIDDEN)) if row.bound_id else row.bound_words


def restriction(row: ContactRestriction, people: People, on: date) -> Line:
    child = people.get(row.person_id)
    said = [
        f"Protects {child}" if child else "",
        row.says,
        f"If broken: {row.if_breached}",
        f"Ring {row.ring}" if row.ring else "",
    ]
    status, state = _state(row, on)
    return Line(
        title=f"{KINDS[row.kind]} against {who_is_bound(row, people)}",
        words=". ".join(words.rstrip(".") for words in said if words), status=status, state=state,
    )  # fmt: skip


def _state(row: ContactRestriction, on: date) -> tuple[Status, str]:
    if row.ended and row.ended <= on:
        return Status.LATE, f"Lapsed {day(row.ended)}: ask whether it was renewed"
    if not row.source:
        return Status.SAFETY, "Unverified: nobody has seen the order"
    return Status.SAFETY, f"Until {day(row.ended)}" if row.ended else "Until further order"


class KnownForm(SaidForm):
    known_to = of_the_family("To whom may it be known?")
    known_words = line("Their name, if not in the list", most=120, needed=False)
    how = line("How it may have become known", needed=False, hint="Never the address itself.")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        choose_from(self.fields["known_to"], self.around.family)

    def clean(self) -> dict:
        said = super().clean()
        if not said.get("known_to") and not said.get("known_words"):
            self.add_error("known_to", str(NOBODY_KNOWS))
        return said

    @property
    def said(self) -> dict:
        said = super().said
        return said | {"known_to_id": said.pop("known_to", None)}


def known(row: AddressKnown, people: People, on: date) -> Line:
    who = str(people.get(row.known_to_id, HIDDEN)) if row.known_to_id else row.known_words
    return Line(title=f"May be known to {who}", words=row.how)


DETAILS = (
    Detail(
        key="contact", model=ContactRestriction, press="Add an order or limit", title="An order, or a limit on contact",
        none="No order or limit on contact is known.", form=RestrictionForm, line=restriction, lapses=True,
        make=make_restriction, again=alike,
    ),
    Detail(
        key="address-known", model=AddressKnown, press="Say who may know it", title="To whom the address may be known",
        none="Nobody is known to know the address who should not.", form=KnownForm, line=known,
    ),
)  # fmt: skip
