"""Form fields for this product. Set FORM_RENDERER to `throughline.design.fields.Renderer`."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import DjangoTemplates

from throughline.design import dates


class Renderer(DjangoTemplates):
    """Draws every field with our label, hint and error, wherever a form is printed."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"


class Segments(forms.RadioSelect):
    """Two to four short answers side by side, each one press."""

    template_name = "design/forms/segments.html"


class OneOf(forms.RadioSelect):
    """A few longer answers under each other; the whole line is the press."""

    template_name = "design/forms/one_of.html"


class Checks(forms.CheckboxSelectMultiple):
    template_name = "design/forms/checks.html"


class Words(forms.Textarea):
    """A box that grows with what is written and says how many words there are."""

    template_name = "design/forms/words.html"

    def __init__(self, *, rows: int = 3, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": rows, "cols": 60, **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["word_count"] = len((context["widget"]["value"] or "").split())
        return context


class DayInput(forms.TextInput):
    def format_value(self, value: Any) -> str:
        return dates.day(value) if isinstance(value, date) else value or ""


class ClockInput(forms.TextInput):
    def format_value(self, value: Any) -> str:
        return dates.clock(value) if isinstance(value, time | datetime) else value or ""


class PlainForm(forms.Form):
    """A form whose every message says what to do, so "This field is required" never appears."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if field.error_messages["required"] == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = f"Answer “{field.label}”."


class DayField(forms.Field):
    """A day, typed. Set `field.on` in the form to let people leave out the year or write "today"."""

    widget = DayInput

    def __init__(self, *, on: date | None = None, **options: Any) -> None:
        self.on = on
        options.setdefault("error_messages", {"required": "Write the day."})
        super().__init__(**options)

    def to_python(self, value: Any) -> date | None:
        if not value or isinstance(value, date):
            return value or None
        try:
            return dates.parse_day(value, on=self.on)
        except dates.DayError as error:
            raise ValidationError(str(error), code="invalid") from error


class ClockField(forms.Field):
    """A time of day, typed, in 24 hours."""

    widget = ClockInput

    def __init__(self, **options: Any) -> None:
        options.setdefault("error_messages", {"required": "Write the time."})
        super().__init__(**options)

    def to_python(self, value: Any) -> time | None:
        if not value or isinstance(value, time):
            return value or None
        try:
            return dates.parse_clock(value)
        except dates.DayError as error:
            raise ValidationError(str(error), code="invalid") from error
