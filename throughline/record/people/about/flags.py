"""What to know first: what it is, what to do, who says so, until when, and whom to ring."""

from datetime import date
from uuid import UUID

from django import forms

from throughline.config.clock import today
from throughline.design.dates import day
from throughline.design.fields import DayField
from throughline.design.parts.status import Status
from throughline.record.people.about.detail import Detail, Line, One, People
from throughline.record.people.about.forms import SaidForm, line
from throughline.record.people.flag_types import TYPES, name
from throughline.record.people.models import Flag, Person

LOOKS = {"danger": Status.SAFETY, "health": Status.PLAIN, "voice": Status.VOICE, "note": Status.PLAIN}


class FlagForm(SaidForm):
    LAST = ("source", "started", "ended", "review_on")

    type = forms.ChoiceField(
        label="What is it about?", choices=[("", "Choose"), *((one.key, one.name) for one in TYPES.values())],
        error_messages={"required": "Choose what it is about."},
    )  # fmt: skip
    words = line(
        "What is it?", hint="As whoever opens the door must read it: “Bull terrier, loose in the yard”."
    )
    instruction = line("What to do", hint="“Ring from the gate; the dog is shut in before we come in.”")
    ring = line("Whom to ring", most=120, needed=False)
    ended = DayField(
        label="Until when?", required=False, help_text="Without an end or a review it counts as unverified."
    )
    review_on = DayField(label="Somebody looks at it again on", required=False)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        source, started = self.fields["source"], self.fields["started"]
        source.required, source.help_text = (
            False,
            "A document with its day. Without one it counts as unverified.",
        )
        started.help_text = "Empty means today."

    def clean_started(self) -> date:
        return self.cleaned_data["started"] or today()


def make(*, person: Person, key: UUID, **said) -> Flag:
    return Flag.objects.create(person=person, key=key, kind=TYPES[said["type"]].kind, **said)


def same_kind(row: Flag) -> None:
    """A flag that was put right may be about something else now."""
    if row.type in TYPES and row.kind != TYPES[row.type].kind:
        row.kind = TYPES[row.type].kind
        row.save(update_fields=["kind"])


def flag(row: Flag, people: People, on: date) -> Line:
    review = f"Review was due {day(row.review_on)}" if row.overdue(on) else ""
    review = review or (f"Review {day(row.review_on)}" if row.review_on else "")
    said = [
        name(row.type, row.kind),
        row.instruction,
        f"Ring {row.ring}" if row.ring else "",
        _missing(row),
        review,
    ]
    state = "Unverified" if row.unverified else "Review overdue" if row.overdue(on) else "In force"
    return Line(
        title=row.words,
        words=". ".join(words for words in said if words),
        status=LOOKS[row.kind],
        state=state,
    )


def danger_first(rows: list[One]) -> list[One]:
    return sorted(rows, key=lambda one: list(LOOKS).index(one.row.kind))


def _missing(row: Flag) -> str:
    if not row.unverified:
        return f"Until {day(row.ended)}" if row.ended else ""
    wanting = [] if row.source else ["its source"]
    wanting += [] if row.ended or row.review_on else ["its end or review"]
    return f"Unverified: it lacks {' and '.join(wanting)}"


DETAILS = (
    Detail(
        key="flag", model=Flag, press="Add a flag", title="What to know first", none="Nothing is known that has to be known first.",
        form=FlagForm, line=flag, make=make, again=same_kind, order=danger_first,
    ),
)  # fmt: skip
