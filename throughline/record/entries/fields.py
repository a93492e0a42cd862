"""The questions of a form, as a kind declares them. Each knows how it is asked and how it is checked at signing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from itertools import chain
from typing import Any

from django import forms
from django.db import models

from throughline.access.models import Account, Post
from throughline.config.clock import today
from throughline.design import fields as design


@dataclass(frozen=True, kw_only=True)
class Question:
    name: str
    label: str
    hint: str = ""
    needed: str = ""
    """The sentence shown when it is empty at signing. Empty: it may stay empty."""
    confidence: str = ""
    """In what confidence it is told, as "Police intelligence": no letter to the family carries it, whoever releases it."""

    @property
    def long(self) -> bool:
        """A passage rather than a short answer."""
        return False

    @property
    def carries(self) -> bool:
        """Words of the record's own that the form brings along, by which its row is known."""
        return False

    def form_field(self) -> forms.Field:
        raise TypeError(f"{type(self).__name__} has no form field.")

    def common(self) -> dict[str, Any]:
        messages = {"required": self.needed} if self.needed else {}
        return {
            "label": self.label,
            "help_text": self.hint,
            "required": bool(self.needed),
            "error_messages": messages,
        }

    def shown(self, value: Any) -> str:
        """The answer as words on the entry's page."""
        return "" if value is None else str(value)

    def raw(self, value: Any) -> str:
        """The answer as its form would send it again."""
        return self.shown(value)

    def among(self, children: Mapping[int, str]) -> "Question":
        """The question as it is asked about these children."""
        return self


@dataclass(frozen=True, kw_only=True)
class Words(Question):
    rows: int = 4
    voice: bool = False
    """The child's own words: quoted, never checked for style."""

    @property
    def long(self) -> bool:
        return True

    def form_field(self) -> forms.Field:
        return forms.CharField(widget=design.Words(rows=self.rows), **self.common())


@dataclass(frozen=True, kw_only=True)
class Line(Question):
    longest: int = 200

    def form_field(self) -> forms.Field:
        return forms.CharField(max_length=self.longest, **self.common())


Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    options: Options | tuple[tuple[str, Options], ...]
    """Keys with their words; or, of many, headings with theirs."""
    many: bool = False
    """More options than fit side by side: a list to choose from."""

    @cached_property
    def words(self) -> dict[str, str]:
        """What each key says, whatever heading it stands under."""
        pairs = ((one,) if isinstance(one[1], str) else one[1] for one in self.options)
        return dict(chain.from_iterable(pairs))

    def form_field(self) -> forms.Field:
        if self.many:
            return forms.ChoiceField(choices=[("", "Choose"), *self.options], **self.common())
        return forms.ChoiceField(choices=self.options, widget=design.Segments, **self.common())

    def shown(self, value: Any) -> str:
        return self.words.get(value, "")

    def raw(self, value: Any) -> str:
        return value or ""


@dataclass(frozen=True, kw_only=True)
class YesNo(Question):
    yes: str = "Yes"
    no: str = "No"

    def form_field(self) -> forms.Field:
        return forms.TypedChoiceField(
            choices=[("yes", self.yes), ("no", self.no)],
            coerce=lambda answer: answer == "yes",
            empty_value=None,
            widget=design.Segments,
            **self.common(),
        )

    def shown(self, value: Any) -> str:
        return {True: self.yes, False: self.no}.get(value, "")

    def raw(self, value: Any) -> str:
        return {True: "yes", False: "no"}.get(value, "")


@dataclass(frozen=True, kw_only=True)
class Day(Question):
    def form_field(self) -> forms.Field:
        return design.DayField(**self.common())

    def shown(self, value: Any) -> str:
        return f"{value:%a} {value.day} {value:%b %Y}" if value else ""


@dataclass(frozen=True, kw_only=True)
class Clock(Question):
    def form_field(self) -> forms.Field:
        return design.ClockField(**self.common())

    def shown(self, value: Any) -> str:
        return f"{value:%H:%M}" if value else ""


@dataclass(frozen=True, kw_only=True)
class Amount(Question):
    """Pounds, days or hours: a number, not below nothing."""

    def form_field(self) -> forms.Field:
        return forms.DecimalField(min_value=0, max_digits=12, decimal_places=2, **self.common())

    def shown(self, value: Any) -> str:
        return "" if value is None else f"{value:,.2f}".removesuffix(".00")

    def raw(self, value: Any) -> str:
        return "" if value is None else str(value)


@dataclass(frozen=True, kw_only=True)
class Colleague(Question):
    """Somebody who works here: chosen from those who hold one of these roles."""

    roles: tuple[str, ...]

    def form_field(self) -> forms.Field:
        return forms.TypedChoiceField(
            choices=lambda: [("", "Choose"), *colleagues(self.roles)],
            coerce=int,
            empty_value=None,
            **self.common(),
        )

    def shown(self, value: Any) -> str:
        return Account.objects.get(pk=value).name if value else ""

    def raw(self, value: Any) -> str:
        return str(value or "")


@dataclass(frozen=True, kw_only=True)
class Whom(Question):
    """One of the children whom the entry names, or all of them."""

    everybody: str = "All the children"
    children: tuple[tuple[int, str], ...] = ()

    def among(self, children: Mapping[int, str]) -> "Whom":
        return replace(self, children=tuple(children.items()))

    def form_field(self) -> forms.Field:
        names = [(str(child), name) for child, name in self.children]
        return forms.TypedChoiceField(
            choices=[("", self.everybody), *names], coerce=int, empty_value=None, **self.common()
        )

    def shown(self, value: Any) -> str:
        return dict(self.children).get(value, "")

    def raw(self, value: Any) -> str:
        return str(value or "")


@dataclass(frozen=True, kw_only=True)
class Carried(Question):
    """A key that the form carries along unseen."""

    def form_field(self) -> forms.Field:
        return forms.IntegerField(widget=forms.HiddenInput, **self.common())

    def shown(self, value: Any) -> str:
        return ""

    def raw(self, value: Any) -> str:
        return str(value or "")


LATELY = timedelta(days=28)
"""A decision may be written down after whoever made it has moved on."""


def colleagues(roles: tuple[str, ...]) -> list[tuple[str, str]]:
    """Everybody once, with every such post they hold or lately held."""
    on = today()
    held = Post.objects.filter(role__in=roles, started__lte=on).exclude(ended__lte=on - LATELY)
    found: dict[int, tuple[str, list[str]]] = {}
    for post in held.select_related("holder").order_by("holder__name", "started", "id"):
        found.setdefault(post.holder_id, (post.holder.name, []))[1].append(post.title)
    return [
        (str(key), f"{name}, {' and '.join(dict.fromkeys(titles))}") for key, (name, titles) in found.items()
    ]


@dataclass(frozen=True, kw_only=True)
class Rows:
    """A question asked as often as needed: each answer is a row of its own."""

    name: str
    label: str
    model: type[models.Model]
    questions: tuple[Question, ...]
    add: str
    hint: str = ""
    opens_with: Callable[[list[int]], list[dict]] | None = None
    """Rows the form opens with, from what the record already knows."""
    blank: int = 1
    most: int = 20
    about: str = ""
    """The question that says which child a row is about, where one does."""
    came_of: Callable[[dict[str, Any]], str] | None = None
    """What has come of a row since it was written, where its kind says so: "Done Fri 4 Sep 2026"."""
    told_in: Callable[[dict[str, Any]], str] | None = None
    """In what confidence a row is told, where some are and some are not."""

    def confidence(self, row: dict[str, Any]) -> str:
        return self.told_in(row) if self.told_in else ""

    def subject(self, row: dict[str, Any]) -> int | None:
        """The child it is about, where the row says so."""
        return row.get(self.about) if self.about else None


@dataclass(frozen=True, kw_only=True)
class Section:
    title: str
    asks: tuple[Question | Rows, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(ask for ask in self.asks if isinstance(ask, Question))

    @property
    def rows(self) -> tuple[Rows, ...]:
        return tuple(ask for ask in self.asks if isinstance(ask, Rows))
