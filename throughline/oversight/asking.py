"""The questions that several of these forms ask: which measure, which team, who answers, from when."""

from collections.abc import Callable
from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from throughline.access.problems import AccessProblem
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Words
from throughline.oversight import measured, teams
from throughline.oversight.steering import could_own

NAMES_NO_CHILD = "Name no child here, and tell nothing by which one could be known: everybody who reads figures reads this."
LONGEST = 400


class DatedForm(PlainForm):
    """A form whose days may be written without their year."""

    def __init__(self, *args: object, on: date, **options: object) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.on = on


def measure_field(**options: object) -> forms.ChoiceField:
    chosen = {"required": "Choose a measure.", "invalid_choice": str(measured.UNKNOWN)}
    return forms.ChoiceField(
        label="Measure",
        choices=lambda: [("", "Choose"), *measured.choices()],
        error_messages=chosen,
        **options,
    )


def team_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label="For", choices=teams.choices, required=False, coerce=int, empty_value=None,
        error_messages={"invalid_choice": "Choose a team of the list, or the whole service."},
    )  # fmt: skip


def owner_field(label: str, **options: object) -> forms.TypedChoiceField:
    wrong = {
        "required": "Name somebody who answers for it.",
        "invalid_choice": "Choose somebody of the list.",
    }
    return forms.TypedChoiceField(
        label=label, choices=_owners, coerce=int, empty_value=None, error_messages=wrong, **options
    )


def _owners() -> list[tuple[str, str]]:
    return [("", "Choose"), *((str(account.id), account.name) for account in could_own(today()))]


def why_field(label: str = "Why") -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST, widget=Words(rows=3),
        help_text=f"One or two sentences, for whoever reads this in a year. {NAMES_NO_CHILD}",
        error_messages={"required": "Say why in a sentence: later readers will look for it."},
    )  # fmt: skip


def posted(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def asked_of(request: HttpRequest, *names: str) -> dict[str, str]:
    """What the link that led here has already answered."""
    return {name: request.GET[name] for name in names if request.GET.get(name)}


def kept(
    form: PlainForm, write: Callable[[], object], field_of: dict[AccessProblem, str], first: str
) -> bool:
    """Whether it was written; what stood in the way is said beside its field."""
    try:
        write()
    except AccessProblem as problem:
        form.add_error(field_of.get(problem, first), str(problem))
        return False
    return True


def onward_to(measure: str, team: int | None) -> HttpResponseRedirect:
    """Everything that was said of this figure."""
    return HttpResponseRedirect(said_url(measure, team), status=303)


def said_url(measure: str, team: int | None) -> str:
    asked = {"measure": measure} | ({"team": team} if team else {})
    return f"{reverse('measure-said')}?{urlencode(asked)}"
