"""The questions of the pages of delegation."""

from datetime import date

from django import forms

from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.levels import LINE_ROLES, Level
from throughline.access.models import Post
from throughline.access.roles import ROLES
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm, Words

WHY = {"required": "Say why: later readers will look for it."}


def decisions() -> list[tuple[str, str]]:
    return [("", "Choose"), *((kind.key, kind.name) for kind in by_key().values())]


def roles() -> list[tuple[str, str]]:
    named = [
        (role.key, role.name)
        for role in ROLES.values()
        if "approve" in role.verbs and role.key not in LINE_ROLES
    ]
    return [("", "The management line"), *named]


def posts_now() -> list[tuple[str, str]]:
    """Posts of the line, which alone are named one by one."""
    on = today()
    found = Post.objects.filter(role__in=LINE_ROLES, started__lte=on).exclude(ended__lte=on)
    named = found.select_related("holder", "team").order_by("holder__name", "id")
    return [
        ("", "None: whoever holds such a post"),
        *((str(post.pk), f"{post.holder.name}, {post}") for post in named),
    ]


def a_post(value: str) -> Post:
    return Post.objects.select_related("holder", "team").get(pk=value)


def post_field(label: str, **options: object) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=posts_now, coerce=a_post, empty_value=None, **options)


class DatedForm(PlainForm):
    def __init__(self, *args: object, on: date, **options: object) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.on = on


class LineForm(DatedForm):
    decision = forms.ChoiceField(label="Decision", choices=decisions)
    level = forms.TypedChoiceField(
        label="Who may decide", coerce=lambda value: Level(int(value)), initial=Level.HEAD_OF_SERVICE.value,
        choices=[(level.value, f"{level.title}{'' if level is Level.DIRECTOR else ' or above'}") for level in Level][1:],
    )  # fmt: skip
    role = forms.ChoiceField(label="Of which role", choices=roles, required=False)
    post = post_field(
        "One post by name", required=False, help_text="A nomination in writing. It ends with that post."
    )
    limit = forms.DecimalField(
        label="Up to", required=False, min_value=0, max_digits=12, decimal_places=2,
        help_text="Pounds, days or hours, where the decision has an amount. Empty: no limit.",
    )  # fmt: skip
    conditions = forms.CharField(
        label="On what conditions", required=False, max_length=400, widget=Words(rows=2)
    )
    deputies_always = forms.BooleanField(
        label="A deputy may decide while the other is here too", required=False
    )
    starts = DayField(
        label="From", error_messages={"required": "Give the first day."}, help_text="Today or later."
    )
    ends = DayField(label="Until, if an end is known", required=False, help_text="The first day without it.")
    source = forms.CharField(
        label="By which authority",
        max_length=200,
        help_text="For example, Cabinet on Thu 12 Nov 2026, minute 41.",
    )
    reason = forms.CharField(label="Why", max_length=400, widget=Words(rows=2), error_messages=WHY)


class DeputyForm(DatedForm):
    post = post_field("Whose decisions")
    deputy = post_field("Who stands in")
    starts = DayField(
        label="From", error_messages={"required": "Give the first day."}, help_text="Today or later."
    )
    ends = DayField(label="Until, if an end is known", required=False, help_text="The first day without it.")
    reason = forms.CharField(label="Why", max_length=400, widget=Words(rows=2), error_messages=WHY)


class AdoptForm(DatedForm):
    decision = forms.ChoiceField(
        label="Of which decision", required=False,
        choices=lambda: [("", "Every decision that has no line of its own"), *decisions()[1:]],
    )  # fmt: skip
    starts = DayField(label="From", error_messages={"required": "Give the first day."})
    source = forms.CharField(label="By which authority", max_length=200)
    reason = forms.CharField(label="Why", max_length=400, error_messages=WHY)


class EndForm(DatedForm):
    on = DayField(label="First day without it", error_messages={"required": "Give the first day without it."})
    reason = forms.CharField(label="Why", max_length=400, error_messages=WHY)
