"""The access app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "throughline.access"
    label = "access"

    def ready(self) -> None:
        from throughline.access import checks  # noqa: F401 - registers the start-up check
