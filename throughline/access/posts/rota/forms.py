"""One turn of a rota, as it is typed."""

from datetime import date

from django import forms

from throughline.access.models import Account, Shift
from throughline.access.posts.queries import running
from throughline.access.posts.rota import hours
from throughline.access.posts.rota.actions import Turn
from throughline.access.problems import AccessProblem
from throughline.design.fields import ClockField, DayField, PlainForm

ROWS = 4
"""Turns that one page takes at a time."""


def sitters(on: date) -> list[tuple[str, str]]:
    """Whoever holds a desk's post now. Asked once a page, not once a row."""
    desks = dict(Shift.DESKS)
    held = running(on).filter(role__in=desks).select_related("holder").order_by("holder__name", "role")
    return [
        ("", "Choose"),
        *(
            (f"{post.holder_id} {post.role}", f"{post.holder.name}, {desks[post.role].lower()}")
            for post in held
        ),
    ]


class TurnForm(PlainForm):
    who = forms.ChoiceField(label="Who, at which desk")
    day = DayField(label="Day it begins")
    begins = ClockField(label="From")
    ends = ClockField(label="Until")

    def __init__(self, *args: object, on: date, who: list[tuple[str, str]], **options: object) -> None:
        super().__init__(*args, empty_permitted=True, use_required_attribute=False, **options)
        self.fields["who"].choices, self.fields["day"].on = who, on

    def clean(self) -> dict:
        said = super().clean()
        if all(said.get(name) is not None for name in ("day", "begins", "ends")):
            try:
                said["starts_at"], said["ends_at"] = hours.span(said["day"], said["begins"], said["ends"])
            except AccessProblem as problem:
                self.add_error("begins", str(problem))
        return said

    def turn(self) -> Turn:
        holder, desk = self.cleaned_data["who"].split()
        moments = {name: self.cleaned_data[name] for name in ("starts_at", "ends_at")}
        return Turn(holder=Account.objects.get(pk=holder), desk=desk, **moments)


def rows(said: dict | None, on: date) -> list[TurnForm]:
    who = sitters(on)
    return [TurnForm(said, prefix=f"turn{number}", on=on, who=who) for number in range(1, ROWS + 1)]
