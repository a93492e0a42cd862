"""The questions about a post."""

from django import forms

from throughline.access.delegation.levels import Level
from throughline.access.models import Organisation, Post, Team
from throughline.access.posts.queries import running
from throughline.access.roles import ROLES
from throughline.config.clock import today
from throughline.design.fields import DayField, PlainForm


def roles() -> list[tuple[str, str]]:
    return [("", "Choose"), *((role.key, role.name) for role in ROLES.values())]


def posts_now() -> list[tuple[str, str]]:
    """Posts that somebody can report to: those of roles that answer for others."""
    answering = [role.key for role in ROLES.values() if "oversee" in role.verbs]
    found = running(today()).filter(role__in=answering).select_related("holder", "team")
    return [
        ("", "Nobody"),
        *((str(post.pk), f"{post.holder.name}, {post}") for post in found.order_by("holder__name", "id")),
    ]


def open_teams() -> list[tuple[str, str]]:
    return [("", "None"), *((str(team.pk), team.name) for team in Team.objects.filter(closed_on=None))]


def open_organisations() -> list[tuple[str, str]]:
    found = Organisation.objects.filter(closed_on=None)
    return [("", "The team’s own"), *((str(one.pk), one.name) for one in found)]


def levels() -> list[tuple[str, str]]:
    return [("", "As the role says"), *((str(level.value), level.title) for level in list(Level)[1:-1])]


def chosen(label: str, choices: object, model: type, **options: object) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=choices, coerce=lambda key: model.objects.get(pk=key), empty_value=None, required=False,
        **options,
    )  # fmt: skip


class DatedForm(PlainForm):
    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.on = today()


class PostForm(DatedForm):
    role = forms.ChoiceField(label="Role", choices=roles, help_text="It decides what opens.")
    title = forms.CharField(
        label="Title", max_length=120, required=False,
        help_text="As colleagues say it, such as “Social worker in the assessed year”. Empty: the role’s own name.",
    )  # fmt: skip
    team = chosen("Team", open_teams, Team)
    organisation = chosen(
        "Organisation", open_organisations, Organisation, help_text="Where it is not the team’s own."
    )
    reports_to = chosen("Reports to", posts_now, Post)
    level = forms.TypedChoiceField(
        label="How far up",
        choices=levels,
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Managers only.",
    )
    started = DayField(label="First day", help_text="Today or later, like Mon 23 Nov 2026.")
    ended = DayField(label="First day without it, if known", required=False)
    acting = forms.BooleanField(label="Acting up: it counts between these two days only", required=False)

    def clean(self) -> dict:
        said = super().clean()
        if said.get("role") and not said.get("title"):
            said["title"] = ROLES[said["role"]].name
        return said


class LineForm(PlainForm):
    reports_to = chosen("Reports to", posts_now, Post)


class EndForm(DatedForm):
    on = DayField(label="First day without it")
