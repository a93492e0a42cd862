"""The access app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "throughline.access"
    label = "access"

    def ready(self) -> None:
        from throughline.access import checks  # noqa: F401 - registers the start-up check
        from throughline.access.misuse import checks as of_detectors  # noqa: F401 - and those of the detectors
        from throughline.config import checks as of_settings  # noqa: F401 - and those of the settings
